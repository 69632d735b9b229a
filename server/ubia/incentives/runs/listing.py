"""The payments of a run as people look at them: a page at a time, found by name, those that differ most first.

The sums of the whole run stand in its own row; here no body of a payment is read, and lines only of those shown.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import msgspec
from psycopg import Cursor
from psycopg.rows import TupleRow
from psycopg.sql import SQL

from .differences import Difference
from .preparing import month_before, read_ordered

PER_PAGE = 200
"""Payments on one page."""

Order = Literal["", "differ"]

_ONES = """WITH drafted AS (
    SELECT chw, currency, min(n) AS n, sum(amount)::bigint AS amount, max(why) FILTER (WHERE part = 1) AS why
    FROM pay_draft WHERE book = %(book)s AND run = %(run)s GROUP BY chw, currency
), ordered AS (
    SELECT chw, currency, row_number() OVER (ORDER BY min(book::text), chw, currency) AS n,
        sum(amount)::bigint AS amount, NULL AS why
    FROM paid WHERE run = %(run)s AND NOT EXISTS (SELECT FROM drafted) GROUP BY chw, currency
), one AS (TABLE drafted UNION ALL TABLE ordered)
"""
_NAMED = """FROM one WHERE %(name)s = '' OR chw IN (
    SELECT person FROM role WHERE role = 'chw' AND position(lower(%(name)s) IN lower(name)) > 0)"""
_DIFFERS = """abs(coalesce(
    (SELECT coalesce(sum((part ->> 4)::bigint), 0) FROM jsonb_array_elements(why::jsonb) part),
    amount - coalesce((SELECT sum(p.amount) FROM paid p
        WHERE p.chw = one.chw AND p.currency = one.currency AND p.period = %(before)s), 0))) DESC, n"""
_ORDERS = {"": "n", "differ": _DIFFERS}


class Listed(NamedTuple):
    """What a run pays one CHW in one currency, and why that differs from the month before."""

    chw: str
    currency: str
    amount: int
    differences: Sequence[Difference]


class Listing(NamedTuple):
    """The payments of one run whose CHW's name holds `name`, as far as the reader sees."""

    book: str
    run: str
    period: str
    name: str = ""

    def count(self, cursor: Cursor[TupleRow]) -> int:
        """How many there are."""
        row = cursor.execute(SQL(_ONES + "SELECT count(*) " + _NAMED), self._asked()).fetchone()
        return int(row[0]) if row else 0

    def chws(self, cursor: Cursor[TupleRow]) -> set[str]:
        """Whose they are."""
        return {chw for (chw,) in cursor.execute(SQL(_ONES + "SELECT DISTINCT chw::text " + _NAMED), self._asked())}

    def read(self, cursor: Cursor[TupleRow], start: int, order: Order = "") -> list[Listed]:
        """Those of one page, from the one at `start` on: by home and name, or those that differ most first."""
        query = f"{_ONES} SELECT chw::text, currency, amount, why {_NAMED} ORDER BY {_ORDERS[order]}"
        asked = {**self._asked(), "start": start, "most": PER_PAGE}
        rows = cursor.execute(SQL(query + " LIMIT %(most)s OFFSET %(start)s"), asked).fetchall()
        told = self._told_by_lines(cursor, [chw for chw, _currency, _amount, why in rows if why is None])
        return [
            Listed(chw, currency, amount, told.get((chw, currency), ()) if why is None else _parts(why))
            for chw, currency, amount, why in rows
        ]

    def _told_by_lines(self, cursor: Cursor[TupleRow], chws: list[str]) -> dict[tuple[str, str], Sequence[Difference]]:
        """Where nothing lies prepared any more, the lines that the books keep say what differs."""
        ordered = read_ordered(cursor, self.run, self.period, chws) if chws else []
        return {(draft.chw, draft.currency): draft.differences for draft in ordered}

    def _asked(self) -> dict[str, str]:
        before = month_before(self.period)
        return {"book": self.book, "run": self.run, "name": self.name, "before": before}


def _parts(why: str) -> list[Difference]:
    return [Difference(*one) for one in msgspec.json.decode(why)]
