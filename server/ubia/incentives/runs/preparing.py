"""Prepares a run: what every CHW of a book, and of the books within it, is to be paid for a month, under one root.

Nothing is ordered yet. The prepared payments lie in `pay_draft` until both keys have approved their root; what is sent
is held to that root again.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec
from psycopg import Cursor
from psycopg.rows import TupleRow

from ubia.incentives.entries import PaymentLine, PaymentOrdered, Why
from ubia.incentives.ledger import books_of, read_books, read_cuts, read_ledgers
from ubia.incentives.rules import RULE_VERSION
from ubia.incentives.run import close_run, payment_id
from ubia.incentives.statement import Ledger
from ubia.register import merkle

from .differences import Difference, differences
from .entries import PayrunPrepared

CHWS_AT_ONCE = 200
_TRIES = 5

_WORKERS = """
WITH RECURSIVE inside AS (
    SELECT %(book)s::uuid AS book
    UNION SELECT b.book FROM book b JOIN inside ON b.within = inside.book WHERE b.kind <> 'voice')
SELECT person::text, home::text, name FROM (
    SELECT DISTINCT ON (person) person, book AS home, name FROM role WHERE role = 'chw' ORDER BY person, since, book
) worker WHERE home IN (SELECT book FROM inside) ORDER BY home, name, person
"""
_BEFORE = """SELECT chw::text, currency, act_book::text, act::text, service, day::text, earned, amount, reason FROM paid
    WHERE chw = ANY (%s::text[]::uuid[]) AND period = %s"""
_ORDERED = """SELECT chw::text, book::text, currency, act_book::text, act::text, service, day::text, earned,
    amount, reason FROM paid WHERE run = %s AND chw = ANY (%s::text[]::uuid[])
    ORDER BY book, chw, currency, payment, n"""
_DRAFTS = """SELECT chw::text, home::text, currency, part, amount, body, why FROM pay_draft
    WHERE book = %s AND run = %s ORDER BY n"""


class Worker(NamedTuple):
    """A CHW and the book that holds her contract and payments."""

    chw: str
    home: str
    name: str


class Draft(NamedTuple):
    """One payment as prepared; `body` is the JSON of its `payment.ordered`, `why` that of its differences."""

    chw: str
    home: str
    currency: str
    part: int
    amount: int
    body: str
    why: str = "[]"

    @property
    def differences(self) -> list[Difference]:
        """What differs from the month before, the largest part first. The first part of a payment tells all."""
        return [Difference(*one) for one in msgspec.json.decode(self.why)]

    @property
    def order(self) -> PaymentOrdered:
        """The payment's body."""
        return msgspec.json.decode(self.body, type=PaymentOrdered)

    def payment(self, run: str) -> str:
        """The id of the payment's entry."""
        return payment_id(run, self.chw, self.currency, self.part)


class _Head(msgspec.Struct):
    """What a run says of a payment, its lines unread: there may be a million."""

    rule_version: str
    cuts: dict[str, int]
    lines: list[msgspec.Raw]


class Busy(Exception):
    """A book grew at every try to read it; the run is prepared when fewer phones hand in."""


def workers_of(cursor: Cursor[TupleRow], book: str) -> list[Worker]:
    """The CHWs whose home is this book or one within it, as far as the reader sees."""
    return [Worker(*row) for row in cursor.execute(_WORKERS, {"book": book}).fetchall()]


def prepare(cursor: Cursor[TupleRow], book: str, run: str, period: str) -> list[Draft]:
    """What a run orders, payment by payment, in the order of home, name and CHW. Empty when nothing is due.

    Raises Busy.
    """
    workers = workers_of(cursor, book)
    parts = (workers[i : i + CHWS_AT_ONCE] for i in range(0, len(workers), CHWS_AT_ONCE))
    return [draft for part in parts for draft in _prepare_part(cursor, run, period, part)]


def summary(run: str, period: str, drafts: Sequence[Draft]) -> PayrunPrepared:
    """The body of `payrun.prepared`. Raises ValueError when there are no payments."""
    orders = [msgspec.json.decode(draft.body, type=_Head) for draft in drafts]
    totals: dict[str, int] = defaultdict(int)
    cuts: dict[str, int] = {}
    for draft, order in zip(drafts, orders, strict=True):
        totals[draft.currency] += draft.amount
        for book, line in order.cuts.items():
            cuts[book] = max(line, cuts.get(book, 0))
    return PayrunPrepared(
        period=period,
        root=root_of(run, drafts),
        payments=len(drafts),
        chws=len({draft.chw for draft in drafts}),
        lines=sum(len(order.lines) for order in orders),
        totals=dict(sorted(totals.items())),
        rule_version=orders[0].rule_version if orders else RULE_VERSION,
        cuts=dict(sorted(cuts.items())),
    )


def root_of(run: str, drafts: Sequence[Draft]) -> str:
    """The Merkle root that both keys approve: over each payment's id, book, CHW and every byte of its body.

    Raises ValueError when there are no payments.
    """
    return merkle.root([leaf_of(run, draft) for draft in drafts]).hex()


def leaf_of(run: str, draft: Draft) -> bytes:
    """The leaf of one payment, so that it can be proven alone."""
    return merkle.leaf(f"ubia-payment-1\n{draft.payment(run)}\n{draft.home}\n{draft.chw}\n{draft.body}".encode())


def read_drafts(cursor: Cursor[TupleRow], book: str, run: str) -> list[Draft]:
    """The prepared payments of a run, as far as the reader sees."""
    return [Draft(*row) for row in cursor.execute(_DRAFTS, [book, run]).fetchall()]


def read_ordered(cursor: Cursor[TupleRow], run: str, period: str, chws: Sequence[str]) -> list[Draft]:
    """What a run has ordered for some CHWs, from the lines that the books keep, as far as the reader sees."""
    lines: dict[tuple[str, str, str], list[PaymentLine]] = defaultdict(list)
    for chw, home, currency, *line in cursor.execute(_ORDERED, [run, list(chws)]).fetchall():
        lines[chw, home, currency].append(_line(*line))
    before = _paid_before(cursor, period, sorted({chw for chw, *_ in lines}))
    return [
        Draft(chw, home, currency, 1, sum(line.amount for line in mine), "", _why(mine, before[chw, currency]))
        for (chw, home, currency), mine in lines.items()
    ]


def _prepare_part(cursor: Cursor[TupleRow], run: str, period: str, part: Sequence[Worker]) -> Iterator[Draft]:
    ledgers, cuts = _at_one_line(cursor, part)
    before = _paid_before(cursor, period, [worker.chw for worker in part])
    for worker in part:
        ledger = ledgers[worker.chw]
        own = {book: cuts[book] for book in _books_of(worker, ledger) if book in cuts}
        orders = close_run(run, period, ledger, own)
        for order in orders:
            amount = sum(line.amount for line in order.lines)
            body = msgspec.json.encode(order).decode()
            now = [line for one in orders if one.currency == order.currency for line in one.lines]
            why = _why(now, before[worker.chw, order.currency]) if order.part == 1 else "[]"
            yield Draft(worker.chw, worker.home, order.currency, order.part, amount, body, why)


def _why(now: Sequence[PaymentLine], before: Sequence[PaymentLine]) -> str:
    return msgspec.json.encode(differences(now, before)).decode()


def _paid_before(cursor: Cursor[TupleRow], period: str, chws: list[str]) -> Mapping[tuple[str, str], list[PaymentLine]]:
    """What runs of the month before have paid each CHW in each currency."""
    found: dict[tuple[str, str], list[PaymentLine]] = defaultdict(list)
    for chw, currency, *line in cursor.execute(_BEFORE, [chws, month_before(period)]).fetchall():
        found[chw, currency].append(_line(*line))
    return found


def _line(book: str, act: str, service: str, day: str, earned: int, amount: int, reason: Why) -> PaymentLine:
    return PaymentLine(book=book, act=act, service=service, day=day, earned=earned, amount=amount, reason=reason)


def month_before(period: str) -> str:
    """The month before a month (`YYYY-MM`)."""
    year, month = int(period[:4]), int(period[5:])
    return f"{year - (month == 1):04}-{(month - 2) % 12 + 1:02}"


def _at_one_line(cursor: Cursor[TupleRow], part: Iterable[Worker]) -> tuple[Mapping[str, Ledger], Mapping[str, int]]:
    """Ledgers, and the last lines of the books that they were read from: none grew in between."""
    workers = {worker.chw: worker for worker in part}
    for _ in range(_TRIES):
        books = read_books(cursor, list(workers)) | {worker.home for worker in workers.values()}
        before = read_cuts(cursor, books)
        ledgers = read_ledgers(cursor, list(workers))
        read = {book for chw, ledger in ledgers.items() for book in _books_of(workers[chw], ledger)}
        if read <= books and read_cuts(cursor, books) == before:
            return ledgers, before
    raise Busy


def _books_of(worker: Worker, ledger: Ledger) -> set[str]:
    return books_of(ledger) | {worker.home}
