"""Until which day pay of a month is in time: as the charter that holds on the month's last day says, else our own day.

The day of the scheme of pay itself (`due`) counts first, then the clause `pay_day`, of the nearest charter that has it.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Literal, NamedTuple

import msgspec
from psycopg import Cursor
from psycopg.rows import TupleRow

PAY_DAYS = 10
"""Days after the month's end where no charter says anything; pages say that this is nobody's agreement."""

_TERMS = """SELECT b.book::text, t.clause, t.value, t.since::text, t.until::text
    FROM book b, LATERAL charter_terms(coalesce(b.place, b.subject)) t
    WHERE b.book = ANY (%s::text[]::uuid[]) AND t.clause IN ('pay', 'pay_day')"""

Source = Literal["scheme", "clause", "default"]


class PayDay(NamedTuple):
    """The last day on which a month's pay is in time, and what says so."""

    on: date
    source: Source


class Said(NamedTuple):
    """A clause on some days, the nearest charter's first."""

    clause: str
    value: Mapping[str, Any]
    since: str
    until: str | None


def pay_day(said: Iterable[Said], period: str) -> PayDay:
    """When pay for a month (`YYYY-MM`) is to be there."""
    end = month_end(period)
    holding: dict[str, Mapping[str, Any]] = {}
    for one in said:
        if one.since <= end.isoformat() and (one.until is None or end.isoformat() < one.until):
            holding.setdefault(one.clause, one.value)
    due = holding.get("pay", {}).get("due")
    if due is not None:
        start = end.replace(day=1) if due.get("after") == "start" else end
        return PayDay(start + timedelta(due.get("days", 0)), "scheme")
    if days := holding.get("pay_day", {}).get("days"):
        return PayDay(end + timedelta(days), "clause")
    return PayDay(end + timedelta(PAY_DAYS), "default")


def read_pay_days(cursor: Cursor[TupleRow], books: Sequence[str]) -> dict[str, list[Said]]:
    """What the charters say of pay days, for each book."""
    found: dict[str, list[Said]] = {book: [] for book in books}
    for book, clause, value, since, until in cursor.execute(_TERMS, [list(books)]).fetchall():
        found[book].append(Said(clause, msgspec.json.decode(value), since, until))
    return found


def month_end(period: str) -> date:
    """The last day of a month (`YYYY-MM`)."""
    year, month = int(period[:4]), int(period[5:])
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
