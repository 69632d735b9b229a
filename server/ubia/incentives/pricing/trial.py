"""A scheme tried on a case: lines and totals as JSON (contract/pay/result.schema.json), before anybody signs it."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from msgspec import Struct

from ubia.charter.saying import gettext as _
from ubia.charter.scheme import Rule, Scheme
from ubia.charter.scheme_checks import faults, properties_of

from .case_checks import faults_of
from .counting import Skipped
from .drafts import Line, Priced
from .exact import exact
from .money import Money
from .parts import Part
from .pricing import price
from .reasons import lacks_clients, why_of
from .spans import named
from .waiting import as_if_looked_at
from .words import line_words, shown, skipped_words
from .work import Case

MOST = 2**53 - 1
"""Smallest units that a phone reckons with exactly."""


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
    not_asked: list[str]
    """Measures of the case that the scheme does not look for."""
    without_clients: list[str]
    """Rules with a limit for each client, which work of clients not told apart is not held to."""


class Unfit(ValueError):
    """A scheme that cannot be reckoned: each fault with its path."""


class UnfitCase(ValueError):
    """A case that contradicts itself, or is of another period than the scheme: each fault with its path."""


def try_scheme(scheme: Scheme, case: Case) -> Trial:
    """What the scheme pays for the case."""
    check(scheme, case)
    priced = price(scheme, case)
    money = priced.money
    if priced.total > MOST:
        raise UnfitCase(_("it comes to more money than can be paid; look at the amounts and at how many there are"))
    asked = properties_of(scheme)
    rules = {rule.code: rule for rule in scheme.rules}
    waiting = price(scheme, as_if_looked_at(case)).total - priced.total
    return Trial(
        scheme=scheme.scheme,
        period=case.period,
        currency=scheme.currency,
        total=money.written(priced.total),
        total_minor=priced.total,
        lines=[_line(line, money, rules.get(line.rule)) for line in priced.lines],
        not_paid=[*map(_not_paid, priced.unpaid), *_of_other_days(scheme, case, priced)],
        by_payee=_sums(((line.payee, line.minor) for line in priced.lines), money),
        by_payer=_sums(((line.payer, line.minor) for line in priced.lines), money),
        team=_sums(((one.payee, one.minor) for one in priced.payouts), money),
        waiting=money.written(waiting),
        waiting_minor=waiting,
        due_on=due_on(scheme, case),
        not_given=sorted(asked - _given(case)),
        not_asked=sorted(set(case.measures) - asked),
        without_clients=[rule.code for rule in scheme.rules if lacks_clients(rule, case)],
    )


def check(scheme: Scheme, case: Case) -> None:
    """Raise Unfit with every fault of the scheme, or UnfitCase with every one of the case."""
    if wrong := faults(scheme):
        raise Unfit("\n".join(wrong))
    found = list(faults_of(case))
    if named(case.period)[1] != scheme.period:
        form = {"month": "2026-03", "quarter": "2026-Q1", "half_year": "2026-H1", "year": "2026"}[scheme.period]
        words = _("the scheme is reckoned by the %(period)s: expected a period such as %(form)s")
        found.append("$.period: " + words % {"period": scheme.period, "form": form})
    if found:
        raise UnfitCase("\n".join(found))


def _given(case: Case) -> set[str]:
    told = [one.properties for one in case.acts] + [one.properties for one in case.members]
    known = {name for one in (*told, case.worker.properties, *case.cases.values(), case.measures) for name in one}
    return known | ({"service_months"} if case.worker.started_on else set())


def _of_other_days(scheme: Scheme, case: Case, priced: Priced) -> Iterator[NotPaid]:
    """Acts of other periods: earlier ones count towards limits and sets, later ones not at all."""
    span = named(case.period, scheme.year_from)[0]
    paid = {part.act for line in priced.lines for part in line.parts}
    for n, act in enumerate(case.acts, 1):
        name = act.id or f"#{n}"
        if not span.has(act.on) and name not in paid:
            words = _("Of %(day)s, after this period: not counted.")
            if act.on < span.first:
                words = _("Of %(day)s, before this period: it counts only towards limits, tiers and sets.")
            yield NotPaid("", name, shown(exact(act.times)), "other_period", words % {"day": act.on})


def due_on(scheme: Scheme, case: Case) -> str | None:
    """The day on which the period is to be paid, where the scheme says so."""
    if scheme.due is None:
        return None
    span = named(case.period, scheme.year_from)[0]
    since = span.last if scheme.due.after == "end" else span.first
    return (date.fromisoformat(since) + timedelta(scheme.due.days)).isoformat()


def _line(line: Line, money: Money, rule: Rule | None) -> TrialLine:
    return TrialLine(
        rule=line.rule,
        kind=line.kind,
        words=line.words,
        reason=line.why,
        why=line_words(line, money, _, why_of(line, rule) if rule else ""),
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
    return NotPaid(one.rule, one.act, shown(one.quantity), one.why, skipped_words(one, _))


def _sums(amounts: Iterable[tuple[str, int]], money: Money) -> list[Sum]:
    totals: dict[str, int] = {}
    for name, minor in amounts:
        totals[name] = totals.get(name, 0) + minor
    return [Sum(name, money.written(minor), minor) for name, minor in sorted(totals.items())]


__all__ = ["Priced", "Trial", "Unfit", "UnfitCase", "try_scheme"]
