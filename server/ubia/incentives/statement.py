"""A CHW's statement: visit by visit what is earned, paid and due, and why (docs/pay.md).

Twin: client/src/incentives/statement.ts.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from .fold import Paid
from .measures.known import NOTHING, Beside
from .monthly import MonthLine, Months, line_id
from .rules import RULE_VERSION, Act, Clauses, PayLine, Reason, month_of, price_of
from .terms import Served, Terms, holding

MONTHS_BACK = 12
"""A run settles lines of schemes of its month and the eleven before it."""

Change = Literal["", "late", "corrected", "rule_corrected"]
HELD: frozenset[Reason] = frozenset({"to_verify", "to_settle", "erased", "other_currency", "not_seen", "not_reported"})
"""Reasons for which people look first: until then what was paid counts as earned, and nothing is due."""


class Ledger(NamedTuple):
    """All that a statement is reckoned from: one CHW's visits in any book, the clauses of those books, her payments."""

    acts: Sequence[Act]
    clauses: Clauses
    paid: Sequence[Paid]
    terms: Terms = {}
    """The schemes of pay in force, by book."""
    served: Sequence[Served] = ()
    beside: Beside = NOTHING
    """What pay goes by besides visits."""


class StatementLine(NamedTuple):
    """One visit in one currency, in minor units: `earned - paid = due - kept`.

    `to_verify` is shown apart from what is due. `kept` was paid beyond what the visit is worth now, and stays hers.
    `change` says why money moves for a visit after its month or after its payment.
    """

    book: str
    act: str
    household: str
    service: str | None
    day: str
    void: bool
    reason: Reason
    change: Change
    package: str | None
    payer: str
    currency: str
    earned: int
    paid: int
    due: int
    to_verify: int
    kept: int


class Total(NamedTuple):
    """The sums of a statement's lines in one currency."""

    currency: str
    earned: int
    paid: int
    due: int
    to_verify: int
    kept: int


class Statement(NamedTuple):
    """What one CHW has earned, was paid and is due, as reckoned for a month."""

    period: str
    rule_version: str
    lines: list[StatementLine]
    totals: list[Total]


Payments = Mapping[tuple[str, str], Sequence[Paid]]
"""What was paid for each visit (its book and id), in the order of payment."""


def statement(ledger: Ledger, period: str) -> Statement:
    """The statement of one CHW for a month (`YYYY-MM`).

    Its lines: the visits of the month, what the month's runs paid, and earlier visits that something is open about.
    """
    payments = _payments(ledger.paid)
    monthly = _monthly(ledger, period)
    worths = _worths(ledger, payments, monthly, period)
    lines = [line for worth in worths for line in _lines(worth, payments, period)]
    return Statement(period, RULE_VERSION, lines, _totals(lines))


def _payments(paid: Iterable[Paid]) -> Payments:
    found: dict[tuple[str, str], list[Paid]] = defaultdict(list)
    for line in sorted(paid, key=lambda p: (p.ordered_at, p.payment, p.n)):
        found[line.act_book, line.act].append(line)
    return dict(found)


def _monthly(ledger: Ledger, period: str) -> list[MonthLine]:
    """The lines of schemes for the month and those before it, as far back as work of the past is settled."""
    if not ledger.terms:
        return []
    months = Months(ledger.acts, ledger.terms, ledger.served, ledger.beside)
    return [line for month in months_until(period) for line in months.lines(month)]


def months_until(period: str) -> list[str]:
    """A month and the eleven before it."""
    last = int(period[:4]) * 12 + int(period[5:]) - 1
    return [f"{n // 12:04}-{n % 12 + 1:02}" for n in range(last - MONTHS_BACK + 1, last + 1)]


def _worths(ledger: Ledger, payments: Payments, monthly: Sequence[MonthLine], period: str) -> list[PayLine]:
    """The worth of visits and month lines by day, and of what was paid but that this reader may not see.

    A visit of an earlier month that a scheme counts, and that no payment names, has no line: it is left out at once.
    """
    worths = [
        _of_visit(act, ledger)
        for act in ledger.acts
        if act.day[:7] >= period
        or (act.book, act.act) in payments
        or holding(ledger.terms.get(act.book, ()), act.day) is None
    ]
    worths += [worth for line in monthly for worth in _of_month(line)]
    known = {(worth.book, worth.act) for worth in worths}
    worths += [_not_seen(lines[-1]) for visit, lines in payments.items() if visit not in known]
    return sorted(worths, key=lambda worth: (worth.day, worth.book, worth.act))


def _of_visit(act: Act, ledger: Ledger) -> PayLine:
    """What a visit is worth by itself: its rate, and nothing on a day on which a scheme counts it by the month."""
    if holding(ledger.terms.get(act.book, ()), act.day) is None:
        return price_of(act, ledger.clauses)
    worth = price_of(act, {})
    return worth._replace(reason="in_scheme") if worth.reason == "no_rate" else worth


def _of_month(line: MonthLine) -> Iterator[PayLine]:
    """A month line as a worth; what work that waits would add is a line of its own, held as that work is."""
    head = (line.book, line.act, "", line.rule, line.day, False)
    if line.amount or line.says:
        reason: Reason = "not_reported" if line.lacks else "scheme"
        yield PayLine(*head, reason, line.amount, line.currency, line.text, line.payer)
    if line.waiting:
        waits = (line.book, line_id(f"{line.act} waits"), *head[2:])
        yield PayLine(*waits, "to_verify", line.waiting, line.currency, line.text, line.payer)


def _not_seen(last: Paid) -> PayLine:
    return PayLine(last.act_book, last.act, "", last.service, last.day, last.void, "not_seen", 0, "", None)


def _lines(worth: PayLine, payments: Payments, period: str) -> Iterator[StatementLine]:
    """A line for each currency that the visit is worth or was paid in, if it belongs to the month's statement."""
    paid = payments.get((worth.book, worth.act), ())
    month = month_of(worth.day)
    if not paid:
        if month <= period and (line := _unpaid(worth, month < period)) is not None:
            yield line
        return
    currencies = {p.currency for p in paid} | {worth.currency} - {""}
    for currency in sorted(currencies) or [""]:
        mine = [p for p in paid if p.currency == currency]
        line = _line(_in_currency(worth, currency, paid), currency, mine, is_late=month < period)
        is_open = month < period and (line.due or line.to_verify or line.change)
        if month == period or is_open or any(p.period == period for p in mine):
            yield line


def _unpaid(worth: PayLine, is_late: bool) -> StatementLine | None:
    """The line of what no payment has named yet: nearly all lines of a run. None for work of the past worth nothing."""
    book, act, household, service, day, void, reason, amount, currency, package, payer = worth
    is_held = reason in HELD
    if is_late and not amount:
        return None
    change: Change = "late" if is_late and not is_held else ""
    earned, held = (0, amount) if is_held else (amount, 0)
    head = (book, act, household, service, day, void, reason, change, package, payer, currency)
    return StatementLine(*head, earned, 0, earned, held, 0)


def _in_currency(worth: PayLine, currency: str, paid: Sequence[Paid]) -> PayLine:
    """The worth as it counts in one currency. Work paid in one and priced in another is for people to settle."""
    if not worth.currency:
        return worth
    elsewhere = any(p.amount and p.currency != worth.currency for p in paid)
    reason: Reason = "other_currency" if elsewhere or currency != worth.currency else worth.reason
    return worth._replace(reason=reason, amount=worth.amount if currency == worth.currency else 0)


def _line(worth: PayLine, currency: str, payments: Sequence[Paid], is_late: bool) -> StatementLine:
    paid = sum(p.amount for p in payments)
    is_held = worth.reason in HELD
    earned = paid if is_held else worth.amount
    due = max(0, earned - paid)
    return StatementLine(
        book=worth.book,
        act=worth.act,
        household=worth.household,
        service=payments[-1].service if worth.service is None and payments else worth.service,
        day=worth.day,
        void=worth.void,
        reason=worth.reason,
        change=_change(worth, payments, is_late),
        package=worth.package,
        payer=worth.payer,
        currency=currency,
        earned=earned,
        paid=paid,
        due=due,
        to_verify=max(0, worth.amount - paid) if is_held else 0,
        kept=max(0, paid - earned),
    )


def _change(worth: PayLine, payments: Sequence[Paid], is_late: bool) -> Change:
    """What happened since the last payment told of this visit: nothing, other facts, or another price for the same."""
    if worth.reason in HELD:
        return ""
    if not payments:
        return "late" if is_late and worth.amount else ""
    last = payments[-1]
    if worth.amount == last.earned:
        return ""
    if worth.reason == "scheme":
        return "late" if worth.amount > last.earned else "corrected"
    same = (worth.service, worth.day, worth.void) == (last.service, last.day, last.void)
    return "rule_corrected" if same else "corrected"


def _totals(lines: Iterable[StatementLine]) -> list[Total]:
    of: dict[str, list[StatementLine]] = defaultdict(list)
    for line in lines:
        if line.currency:
            of[line.currency].append(line)
    return [Total(currency, *_sums(of[currency])) for currency in sorted(of)]


def _sums(lines: Sequence[StatementLine]) -> Iterator[int]:
    """The last columns of a line are those of a total."""
    return map(sum, list(zip(*lines, strict=True))[-len(Total._fields) + 1 :])
