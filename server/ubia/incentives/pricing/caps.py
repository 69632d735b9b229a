"""Limits of money, for one rule and for several together. Twin: client/src/incentives/pricing/caps.ts."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from math import floor

from ubia.charter.scheme import Cap, MoneyLimit
from ubia.charter.scheme_counts import listed

from .amounts import amount_of
from .counting import Scene, Unit, group_of
from .drafts import Draft
from .exact import exact
from .money import Money
from .parts import Part

Key = tuple[str, ...]


def cut_rule(limit: MoneyLimit, parts: list[Part], draft: Draft, money: Money, scene: Scene) -> list[Part]:
    """The parts within a limit of their rule: the earliest first."""

    def key(part: Part) -> Key:
        return group_of(limit.per, _unit(part), scene)

    kept = _cut([(0, part) for part in parts], key, lambda _key, part: _most(limit, part, money))
    draft.cut(f"at_most/{'+'.join(listed(limit.per))}", sum(p.minor for p in parts) - sum(p.minor for _, p in kept))
    return [part for _, part in kept]


def _most(limit: MoneyLimit, part: Part, money: Money) -> int | None:
    found = amount_of(limit.amount, part.look, part.day)
    return None if isinstance(found, str) else money.at_most(found)


def cap(one: Cap, drafts: Sequence[Draft], money: Money, scene: Scene) -> None:
    """Cut what is over a cap: the latest work first, on one day from the rule that is listed last."""
    capped = [draft for draft in drafts if draft.is_of(one.rules, one.kinds)]

    per = ["ever" if name == "period" else name for name in listed(one.per)]  # all of this is of one period

    def key(part: Part) -> Key:
        return group_of(per, _unit(part), scene)

    def most(group: Key, part: Part) -> int | None:
        if one.amount is not None:
            found = amount_of(one.amount, part.look, part.day)
            return None if isinstance(found, str) else money.at_most(found)
        return _percent_of(one, drafts, capped, lambda part: key(part) == group)

    placed = [(n, part) for n, draft in enumerate(capped) for part in draft.parts]
    kept = _cut(placed, key, most)
    for n, draft in enumerate(capped):
        before = draft.minor
        draft.parts = [part for place, part in kept if place == n]
        draft.cut(one.code, before - draft.minor)


def _percent_of(
    one: Cap, drafts: Sequence[Draft], capped: Sequence[Draft], is_in: Callable[[Part], bool]
) -> int | None:
    percent = exact(one.percent if one.percent is not None else 100)
    if one.of_rules or one.of_kinds:
        of = [draft for draft in drafts if draft.is_of(one.of_rules, one.of_kinds)]
        return floor(Fraction(percent) * _sum(of, is_in) / 100)
    payees = {draft.payee for draft in capped}
    others = [draft for draft in drafts if draft not in capped and draft.payee in payees]
    return None if percent >= 100 else floor(Fraction(percent) * _sum(others, is_in) / (100 - percent))


def _sum(drafts: Sequence[Draft], is_in: Callable[[Part], bool]) -> int:
    return sum(part.minor for draft in drafts for part in draft.parts if is_in(part))


def _cut(
    parts: Sequence[tuple[int, Part]], key: Callable[[Part], Key], most: Callable[[Key, Part], int | None]
) -> list[tuple[int, Part]]:
    """The parts, each with what its group's limit leaves of it. No limit where none can be told."""
    left: dict[Key, int | None] = {}
    kept = []
    for place, part in sorted(parts, key=lambda one: (one[1].day, one[0], one[1].act)):
        group = key(part)
        if group not in left:
            left[group] = most(group, part)
        rest = left[group]
        allowed = part.minor if rest is None else min(part.minor, rest)
        left[group] = None if rest is None else rest - allowed
        kept.append((place, part._replace(minor=allowed)))
    return kept


def _unit(part: Part) -> Unit:
    return Unit(part.day, part.act, part.case, part.item, part.quantity, part.look)
