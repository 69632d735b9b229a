"""What a visit is worth, and why (docs/pay.md). Twin: client/src/incentives/rules.ts."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from ubia.charter.fold import Clause

RULE_VERSION = "2"
"""Raised whenever the same visits and clauses would give other lines than before."""

Reason = Literal[
    "rate",
    "no_rate",
    "void",
    "to_verify",
    "to_settle",
    "erased",
    "other_currency",
    "not_seen",
    "in_scheme",
    "scheme",
    "not_reported",
]

Clauses = Mapping[str, Sequence[Clause]]
"""The clauses of each book."""


class Act(NamedTuple):
    """A visit as pay sees it. `household` is a pseudonym; `service` is None once the visit's words were erased."""

    book: str
    act: str
    household: str
    service: str | None
    day: str
    void: bool
    flagged: str
    to_settle: bool
    minutes: int | None = None
    danger: int | None = None
    """How many danger signs."""


class PayLine(NamedTuple):
    """What one visit is worth in minor units, by which package, and why. No currency where nothing prices it."""

    book: str
    act: str
    household: str
    service: str | None
    day: str
    void: bool
    reason: Reason
    amount: int
    currency: str
    package: str | None
    payer: str = ""
    """Who pays, where the charter says so."""


def price(acts: Iterable[Act], clauses: Clauses, period: str) -> list[PayLine]:
    """The worth of one CHW's visits in a month (`YYYY-MM`), by day. Rates are those of the visit's own book and day."""
    return [price_of(act, clauses) for act in by_day(acts) if month_of(act.day) == period]


def price_of(act: Act, clauses: Clauses) -> PayLine:
    """The worth of one visit. What is to be verified or settled is worth its rate, to be shown apart."""
    clause = find_clause(clauses.get(act.book, ()), act.service, act.day)
    reason = _reason(act, clause)
    if clause is None or reason == "void":
        return PayLine(*act[:6], reason, 0, "", None)
    return PayLine(*act[:6], reason, clause.amount, clause.currency, clause.package)


def find_clause(clauses: Iterable[Clause], service: str | None, day: str) -> Clause | None:
    """The clause that prices a service on a day. Where two charters of a book do, the one agreed later."""
    found = None
    for c in clauses:
        holds = c.service == service and c.since <= day and (c.until is None or day < c.until)
        if holds and (found is None or (c.agreed_at, c.package) > (found.agreed_at, found.package)):
            found = c
    return found


def by_day(acts: Iterable[Act]) -> list[Act]:
    """The visits in the order of a statement."""
    return sorted(acts, key=lambda act: (act.day, act.book, act.act))


def month_of(day: str) -> str:
    """The month (`YYYY-MM`) of a day."""
    return day[:7]


def _reason(act: Act, clause: Clause | None) -> Reason:
    if act.to_settle:
        return "to_settle"
    if act.void:
        return "void"
    if act.service is None:
        return "erased"
    if clause is None:
        return "no_rate"
    return "to_verify" if act.flagged else "rate"
