"""What the payments of a CHW add up to: each payment with her word on it, each line paid, what she contests."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ubia.register.line import Line
from ubia.register.table import Day, Instant, Money, Number, Table, Text, Truth, Uuid

from .entries import ContestClosed, FigureContested, PaymentContested, PaymentOrdered, PaymentReceived


class Payment(NamedTuple):
    """A payment ordered, and what the CHW herself said of it."""

    payment: Uuid
    chw: Uuid
    run: Uuid
    part: Number
    period: Text
    currency: Text
    amount: Money
    rule_version: Text
    ordered_by: Uuid
    ordered_on: Day
    received_on: Day | None
    contested_on: Day | None


class Paid(NamedTuple):
    """One line of a payment. `act_book` and `act` name the visit."""

    payment: Uuid
    n: Number
    chw: Uuid
    act_book: Uuid
    act: Uuid
    service: Text
    day: Day
    void: Truth
    earned: Money
    amount: Money
    currency: Text
    reason: Text
    package: Uuid | None
    run: Uuid
    period: Text
    rule_version: Text
    ordered_at: Instant
    payer: Text


class Contest(NamedTuple):
    """A figure about herself that the CHW says is not right; open until `closed_on`."""

    contest: Uuid
    chw: Uuid
    figure: Text
    month: Text
    act_book: Uuid | None
    act: Uuid | None
    shown: Text
    words: Text
    contested_on: Day
    closed_on: Day | None


def payments(story: Sequence[Line]) -> Iterator[Payment]:
    """Each payment that counts."""
    received = _said(story, PaymentReceived)
    contested = _said(story, PaymentContested)
    for line, order in _orders(story):
        yield Payment(
            payment=line.id,
            chw=line.subject,
            run=order.run,
            part=order.part,
            period=order.period,
            currency=order.currency,
            amount=sum(paid.amount for paid in order.lines),
            rule_version=order.rule_version,
            ordered_by=line.author,
            ordered_on=line.happened_on,
            received_on=received.get(line.id),
            contested_on=contested.get(line.id),
        )


def paid(story: Sequence[Line]) -> Iterator[Paid]:
    """Each line of each payment that counts."""
    for line, order in _orders(story):
        for n, p in enumerate(order.lines, 1):
            act = (p.book, p.act, p.service, p.day, p.void, p.earned, p.amount)
            why = (order.currency, p.reason, p.package, order.run, order.period, order.rule_version)
            yield Paid(line.id, n, line.subject, *act, *why, line.received_at, p.payer)


def contests(story: Sequence[Line]) -> Iterator[Contest]:
    """What she contests; what others say for her does not count, nor what they close."""
    hers = [line for line in story if line.author == line.subject]
    closed: dict[str, str] = {}
    for line in hers:
        if isinstance(line.body, ContestClosed):
            closed.setdefault(line.body.contest, line.happened_on)
    for line in hers:
        if isinstance(said := line.body, FigureContested):
            about = (said.figure, said.month, said.book, said.act, said.shown, said.words)
            yield Contest(line.id, line.subject, *about, line.happened_on, closed.get(line.id))


def _orders(story: Sequence[Line]) -> Iterator[tuple[Line, PaymentOrdered]]:
    """A run pays once: what a second order repeats for the same run, currency and part does not count."""
    done: set[tuple[str, str, int]] = set()
    for line in sorted(story, key=lambda line: (line.received_at, line.id)):
        order = line.body
        if isinstance(order, PaymentOrdered) and (order.run, order.currency, order.part) not in done:
            done.add((order.run, order.currency, order.part))
            yield line, order


def _said(story: Sequence[Line], kind: type[PaymentReceived] | type[PaymentContested]) -> dict[str, str]:
    """The day on which the CHW herself first said this of a payment."""
    said: dict[str, str] = {}
    for line in story:
        if isinstance(line.body, kind) and line.author == line.subject:
            said.setdefault(line.body.payment, line.happened_on)
    return said


TABLES = (
    Table(Paid, ("payment.ordered",), "work", paid, key=("payment", "n"), indexes=("chw", "act")),
    Table(
        Payment,
        ("payment.ordered", "payment.received", "payment.contested"),
        "work",
        payments,
        key=("payment",),
        indexes=("chw, period",),
    ),
    Table(
        Contest,
        ("figure.contested", "contest.closed"),
        "work",
        contests,
        key=("contest",),
        indexes=("chw, month",),
    ),
)
