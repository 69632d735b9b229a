"""How soon and how completely pay came: for each month and channel, from what was ordered, reported and confirmed."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from psycopg import Cursor
from psycopg.rows import TupleRow

from .pay_days import PayDay, month_end, pay_day, read_pay_days

_PAYMENTS = """SELECT p.book::text, p.period, p.received_on, r.channel, r.reported_on FROM payment p LEFT JOIN LATERAL (
        SELECT channel, reported_on FROM payment_report r
        WHERE r.book = p.book AND r.payment = p.payment AND outcome = 'paid' ORDER BY reported_on LIMIT 1) r ON true
    WHERE p.book = ANY (%s::text[]::uuid[]) AND p.amount > 0"""


class Month(NamedTuple):
    """The payments of a month by one channel. `channel` is empty while no channel has said that they were paid.

    `days` are those from the month's end until a channel, or the CHW, said that the money was there. `agreed` are the
    days until which it was in time, of all the books.
    """

    period: str
    channel: str
    payments: int
    paid: int
    in_time: int
    confirmed: int
    days: list[int]
    agreed: list[PayDay]


class _Said(NamedTuple):
    """A payment: until when it was to be there, when a channel and when she herself said that it was."""

    agreed: PayDay
    reported_on: date | None
    received_on: date | None

    @property
    def there_on(self) -> date | None:
        """Her own word counts where a channel says nothing: cash in her hand is paid."""
        return self.reported_on or self.received_on


def months_of(cursor: Cursor[TupleRow], books: Sequence[str]) -> list[Month]:
    """The months of some books, the latest first."""
    said = read_pay_days(cursor, books)
    found: dict[tuple[str, str], list[_Said]] = defaultdict(list)
    for book, period, received_on, channel, reported_on in cursor.execute(_PAYMENTS, [list(books)]).fetchall():
        found[period, channel or ""].append(_Said(pay_day(said[book], period), reported_on, received_on))
    return [_month(*key, found[key]) for key in sorted(found, key=lambda key: (_backwards(key[0]), key[1]))]


def _month(period: str, channel: str, said: Sequence[_Said]) -> Month:
    there = [(one, one.there_on) for one in said if one.there_on]
    return Month(
        period=period,
        channel=channel,
        payments=len(said),
        paid=len(there),
        in_time=sum(on <= one.agreed.on for one, on in there),
        confirmed=sum(one.received_on is not None for one in said),
        days=sorted((on - month_end(period)).days for _, on in there),
        agreed=sorted({one.agreed for one in said}),
    )


def _backwards(period: str) -> int:
    return -int(period.replace("-", ""))
