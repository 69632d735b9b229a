"""A scheme tried on a case: lines and totals as JSON (contract/pay/result.schema.json), before anybody signs it."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

from msgspec import Struct

from ubia.charter.scheme import Scheme
from ubia.charter.scheme_checks import faults, properties_of

from .counting import Skipped
from .drafts import Line, Priced
from .money import Money
from .parts import Part
from .pricing import price
from .spans import named
from .waiting import as_if_looked_at
from .words import line_words, shown, skipped_words
from .work import Case


class Cut(Struct):
    """What a cap or limit took from a rule."""

    by: str
    amount: str
    minor: int


class Work(Struct):
    """One piece of work in a line: of the whole rule, before it is shared among payers."""

    on: str
    act: str
    case: str
    quantity: str
    unit_amount: str
    amount: str
    minor: int


class TrialLine(Struct):
    """What a rule pays a payee out of a payer's money. `amount` in main units, `minor` the same in smallest units."""

    rule: str
    kind: str
    words: str
    reason: str
    why: str
    quantity: str
    unit_amount: str | None
    """None where units are worth different amounts: see `work`."""
    amount: str
    minor: int
    payer: str
    payee: str
    missing: str
    cut: list[Cut]
    work: list[Work]


class NotPaid(Struct):
    """Work that is not counted, or not wholly."""

    rule: str
    act: str
    quantity: str
    reason: str
    why: str


class Sum(Struct):
    """What one payee gets, or one payer pays."""

    name: str
    amount: str
    minor: int


class Trial(Struct):
    """Everything that a scheme makes of a case."""

    scheme: str
    period: str
    currency: str
    total: str
    total_minor: int
    lines: list[TrialLine]
    not_paid: list[NotPaid]
    by_payee: list[Sum]
    by_payer: list[Sum]
    team: list[Sum]
    """What members and funds get of what the team is paid."""
    waiting: str
    """What work that people look at first would add."""
    waiting_minor: int
    due_on: str | None
    not_given: list[str]
    """Properties and measures that the scheme looks for and nothing in the case says: a slip of the pen, or missing."""


class Unfit(ValueError):
    """A scheme that cannot be reckoned, or a case of another period: each fault with its path."""


def try_scheme(scheme: Scheme, case: Case) -> Trial:
    """What the scheme pays for the case."""
    check(scheme, case)
    priced = price(scheme, case)
    money = priced.money
    waiting = price(scheme, as_if_looked_at(case)).total - priced.total
    return Trial(
        scheme=scheme.scheme,
        period=case.period,
        currency=scheme.currency,
        total=money.written(priced.total),
        total_minor=priced.total,
        lines=[_line(line, money) for line in priced.lines],
        not_paid=[_not_paid(one) for one in priced.unpaid],
        by_payee=_sums(((line.payee, line.minor) for line in priced.lines), money),
        by_payer=_sums(((line.payer, line.minor) for line in priced.lines), money),
        team=_sums(((one.payee, one.minor) for one in priced.payouts), money),
        waiting=money.written(waiting),
        waiting_minor=waiting,
        due_on=due_on(scheme, case),
        not_given=sorted(properties_of(scheme) - _given(case)),
    )


def check(scheme: Scheme, case: Case) -> None:
    """Raise Unfit with every fault."""
    found = faults(scheme)
    if named(case.period)[1] != scheme.period:
        form = {"month": "2026-03", "quarter": "2026-Q1", "half_year": "2026-H1", "year": "2026"}[scheme.period]
        found.append(f"$.period: the scheme is reckoned by the {scheme.period}: expected a period such as {form}")
    found += [f"$.acts: `{name}` is the id of acts that differ; each act has its own" for name in _claimed_twice(case)]
    if found:
        raise Unfit("\n".join(found))


def _given(case: Case) -> set[str]:
    told = [one.properties for one in case.acts] + [one.properties for one in case.members]
    known = {name for one in (*told, case.worker.properties, *case.cases.values(), case.measures) for name in one}
    return known | ({"service_months"} if case.worker.started_on else set())


def _claimed_twice(case: Case) -> list[str]:
    told = {(act.id, repr(act)) for act in case.acts if act.id}
    names = sorted(name for name, _ in told)
    return sorted({name for name, after in pairwise(names) if name == after})


def due_on(scheme: Scheme, case: Case) -> str | None:
    """The day on which the period is to be paid, where the scheme says so."""
    if scheme.due is None:
        return None
    span = named(case.period)[0]
    since = span.last if scheme.due.after == "end" else span.first
    return (date.fromisoformat(since) + timedelta(scheme.due.days)).isoformat()


def _line(line: Line, money: Money) -> TrialLine:
    return TrialLine(
        rule=line.rule,
        kind=line.kind,
        words=line.words,
        reason=line.why,
        why=line_words(line, money, str),
        quantity=shown(line.quantity),
        unit_amount=None if line.unit is None else shown(line.unit),
        amount=money.written(line.minor),
        minor=line.minor,
        payer=line.payer,
        payee=line.payee,
        missing=shown(line.missing),
        cut=[Cut(code, money.written(minor), minor) for code, minor in line.cuts],
        work=[_work(part, money) for part in line.parts],
    )


def _work(part: Part, money: Money) -> Work:
    head = (part.day, part.act, part.case, shown(part.quantity), shown(part.unit))
    return Work(*head, money.written(part.minor), part.minor)


def _not_paid(one: Skipped) -> NotPaid:
    return NotPaid(one.rule, one.act, shown(one.quantity), one.why, skipped_words(one, str))


def _sums(amounts: Iterable[tuple[str, int]], money: Money) -> list[Sum]:
    totals: dict[str, int] = {}
    for name, minor in amounts:
        totals[name] = totals.get(name, 0) + minor
    return [Sum(name, money.written(minor), minor) for name, minor in sorted(totals.items())]


__all__ = ["Priced", "Trial", "Unfit", "try_scheme"]
