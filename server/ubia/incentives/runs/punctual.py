"""How soon and how completely pay came: for each month and channel, from what was ordered, reported and confirmed."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from psycopg import Cursor
from psycopg.rows import TupleRow

from .agreed_days import PAY_DAYS

_PAYMENTS = """SELECT p.period, p.received_on, r.channel, r.reported_on FROM payment p LEFT JOIN LATERAL (
        SELECT channel, reported_on FROM payment_report r
        WHERE r.book = p.book AND r.payment = p.payment AND outcome = 'paid' ORDER BY reported_on LIMIT 1) r ON true
    WHERE p.book = ANY (%s::text[]::uuid[]) AND p.amount > 0"""


class Month(NamedTuple):
    """The payments of a month by one channel. `channel` is empty while no channel has said that they were paid.

    `days` are those from the month's end until a channel, or the CHW, said that the money was there.
    """

    period: str
    channel: str
    payments: int
    paid: int
    in_time: int
    confirmed: int
    days: list[int]


def months_of(cursor: Cursor[TupleRow], books: Sequence[str]) -> list[Month]:
    """The months of some books, the latest first."""
    found: dict[tuple[str, str], list[tuple[date | None, date | None]]] = defaultdict(list)
    for period, received_on, channel, reported_on in cursor.execute(_PAYMENTS, [list(books)]).fetchall():
        found[period, channel or ""].append((reported_on, received_on))
    return [_month(*key, found[key]) for key in sorted(found, key=lambda key: (_backwards(key[0]), key[1]))]


def _month(period: str, channel: str, said: Sequence[tuple[date | None, date | None]]) -> Month:
    """Her own word counts where a channel says nothing: cash in her hand is paid."""
    end = month_end(period)
    there = [on for reported, received in said if (on := reported or received)]
    days = sorted((on - end).days for on in there)
    in_time = sum(one <= PAY_DAYS for one in days)
    return Month(
        period, channel, len(said), len(there), in_time, sum(received is not None for _, received in said), days
    )


def month_end(period: str) -> date:
    """The last day of a month (`YYYY-MM`)."""
    year, month = int(period[:4]), int(period[5:])
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _backwards(period: str) -> int:
    return -int(period.replace("-", ""))
