"""The money of each rule, and what becomes of it. Twin: client/src/incentives/pricing/drafts.ts."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ubia.charter.scheme import Part as TeamPart
from ubia.charter.scheme import Scheme

from .amounts import amount_of
from .counting import Skipped
from .exact import Exact, exact, rounded, shared, whole
from .look import Look, misfit
from .money import Money
from .parts import Part
from .work import Case, Member

Payers = str | Mapping[str, int | str]


class Line(NamedTuple):
    """What one rule pays one payee out of one payer's money; `minor` in smallest units."""

    rule: str
    kind: str
    words: str
    payer: str
    payee: str
    quantity: Exact
    unit: Exact | None
    """In main units; None where units are worth different amounts."""
    minor: int
    why: str
    """`paid`, `cut` to nothing, `nothing` counted, `not_for`, a failing `test`, `minimum`, `deduction`, `rounding`."""
    about: str
    number: Exact
    cuts: tuple[tuple[str, int], ...]
    """What was cut by which cap or limit, for the whole rule."""
    missing: Exact
    """How many of those expected are not there."""
    parts: tuple[Part, ...]


class Payout(NamedTuple):
    """What one member or fund gets of what the team is paid."""

    payee: str
    minor: int
    part: str


class Priced(NamedTuple):
    """Everything that a scheme makes of a case."""

    lines: list[Line]
    payouts: list[Payout]
    unpaid: list[Skipped]
    money: Money

    @property
    def total(self) -> int:
        """All lines together."""
        return sum(line.minor for line in self.lines)


class Draft:
    """One rule's money, before it is shared among payers."""

    def __init__(self, code: str, kind: str, words: str, payers: Payers, payee: str) -> None:
        self.code, self.kind, self.words, self.payers, self.payee = code, kind, words, payers, payee
        self.parts: list[Part] = []
        self.cuts: list[tuple[str, int]] = []
        self.why: tuple[str, str, Exact] = ("", "", 0)
        self.quantity: Exact = 0
        self.missing: Exact = 0
        self._deducted: int | None = None

    @property
    def minor(self) -> int:
        """What it comes to; below nothing for a deduction."""
        return sum(part.minor for part in self.parts) if self._deducted is None else -self._deducted

    def is_of(self, rules: Sequence[str], kinds: Sequence[str]) -> bool:
        """Whether it is one of these rules or kinds; neither named: any."""
        return (not rules and not kinds) or self.code in rules or self.kind in kinds

    def expect(self, expected: int | str | None) -> None:
        """Note how many of those expected are missing."""
        if expected is not None:
            self.missing = max(0, exact(expected) - self.quantity)

    def add(self, day: str, act: str, unit: Exact, minor: int, look: Look) -> None:
        """Add a part of its own."""
        self.parts.append(Part(day, act, "", "", 1, unit, minor, look))
        self.quantity = whole(self.quantity + 1)

    def cut(self, code: str, minor: int) -> None:
        """Note what was cut."""
        if minor:
            self.cuts.append((code, minor))

    def deduct(self, most: int) -> None:
        """Make it a deduction of no more than `most`."""
        wanted = self.minor
        self._deducted = min(wanted, most)
        self.cut("deductions_at_most", wanted - self._deducted)

    def reason(self) -> tuple[str, str, Exact]:
        """Why it is what it is."""
        if self.why[0] and not self.parts:
            return self.why
        if self.kind in ("minimum", "deduction", "rounding") and self.minor:
            return self.kind, "", 0
        if self.parts:
            return ("cut" if self.cuts and not self.minor else "paid"), "", 0
        return "nothing", "", 0

    def unit(self) -> Exact | None:
        """The amount of a unit, if all have the same."""
        found = {part.unit for part in self.parts}
        return next(iter(found)) if len(found) == 1 else None


def settle(scheme: Scheme, case: Case, drafts: list[Draft], unpaid: list[Skipped], money: Money) -> Priced:
    """Round totals, share each rule among its payers, and a team's money among its members."""
    if money.rounding.at == "total":
        drafts = [*drafts, *_roundings(drafts, money)]
    lines = [line for draft in drafts for line in _lines(draft, scheme, case)]
    team = sum(line.minor for line in lines if line.payee == "team")
    return Priced(lines, payouts(scheme.team, team, case.members, money), unpaid, money)


def _roundings(drafts: Sequence[Draft], money: Money) -> list[Draft]:
    found = []
    for payee in sorted({draft.payee for draft in drafts}):
        total = sum(draft.minor for draft in drafts if draft.payee == payee)
        rest = rounded(total, money.step, money.rounding.how) - total
        if rest:
            draft = Draft("rounding", "rounding", "", "", payee)
            draft.add("", "", money.main(rest), rest, ())
            found.append(draft)
    return found


def _lines(draft: Draft, scheme: Scheme, case: Case) -> list[Line]:
    payers = _weights(draft.payers or scheme.payer)
    payee = case.worker.id if draft.payee == "worker" else draft.payee
    minors = shared(draft.minor, [weight for _, weight in payers])
    why, about, number = draft.reason()
    return [
        Line(
            rule=draft.code,
            kind=draft.kind,
            words=draft.words,
            payer=payer,
            payee=payee,
            quantity=draft.quantity,
            unit=draft.unit(),
            minor=minor,
            why=why,
            about=about,
            number=number,
            cuts=tuple(draft.cuts),
            missing=draft.missing,
            parts=tuple(draft.parts),
        )
        for (payer, _), minor in zip(payers, minors, strict=True)
    ]


def _weights(payers: Payers) -> list[tuple[str, Exact]]:
    """Payers by name, with their weights."""
    if isinstance(payers, str):
        return [(payers, 1)]
    return [(name, exact(payers[name])) for name in sorted(payers)]


def payouts(team: Sequence[TeamPart], total: int, members: Sequence[Member], money: Money) -> list[Payout]:
    """The shares of what a team is paid: whole units, which together make up the whole. Fixed amounts come first."""
    if not team or total <= 0:
        return []
    fixed, left = [], total
    for part in team:
        fixed.append(0 if part.amount is None else min(left, money.at_most(exact(part.amount))))
        left -= fixed[-1]
    by_percent = shared(left, [exact(part.percent or 0) for part in team])
    parts = zip(team, fixed, by_percent, strict=True)
    return [payout for part, taken, share in parts for payout in _among(part, taken + share, members)]


def _among(part: TeamPart, minor: int, members: Sequence[Member]) -> list[Payout]:
    if part.to != "members":
        return [Payout(part.to, minor, part.to)]
    chosen = sorted((m for m in members if not misfit(part.only_for, (m.properties,))), key=lambda m: m.id)
    weights = [amount_of(part.weight, (member.properties,), "") for member in chosen]
    known = [0 if isinstance(weight, str) else weight for weight in weights]
    if not sum(known):
        return [Payout("members", minor, part.to)]
    return [Payout(m.id, share, part.to) for m, share in zip(chosen, shared(minor, known), strict=True)]
