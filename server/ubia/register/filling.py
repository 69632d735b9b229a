"""Fills empty tables with what all entries add up to, a share of the subjects at a time."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

from psycopg import Cursor, sql
from psycopg.rows import TupleRow

from .folding import LINE_COLUMNS, fold_all, to_line
from .line import Line
from .programme import Programme
from .table import Table

SHARE = 10_000
"""Entries read at a time: what bounds the memory."""
Stories = dict[str, dict[str, list[Line]]]


class Unit(NamedTuple):
    """Whole stories that lie next to each other: from (book, subject) to (book, subject), both within."""

    first_book: str
    first: str
    last_book: str
    last: str
    entries: int


_UNITS = """
WITH story AS (SELECT book, subject, count(*) AS n FROM entry GROUP BY book, subject),
placed AS (SELECT *, (sum(n) OVER (ORDER BY book, subject) - n)::bigint / %s AS unit FROM story),
edges AS (SELECT *, row_number() OVER up AS first, row_number() OVER down AS last,
    sum(n) OVER (PARTITION BY unit) AS whole
    FROM placed WINDOW up AS (PARTITION BY unit ORDER BY book, subject),
    down AS (PARTITION BY unit ORDER BY book DESC, subject DESC))
SELECT a.book::text, a.subject::text, z.book::text, z.subject::text, a.whole::bigint
FROM edges a JOIN edges z ON z.unit = a.unit AND z.last = 1 WHERE a.first = 1 ORDER BY a.unit
"""
_STORIES = f"""
SELECT {LINE_COLUMNS}, e.book::text FROM entry e LEFT JOIN body b ON b.book = e.book AND b.line = e.line
WHERE (e.book, e.subject) >= (%s, %s) AND (e.book, e.subject) <= (%s, %s) AND e.kind = ANY (%b)
"""


def units(cursor: Cursor[TupleRow], share: int = SHARE) -> list[Unit]:
    """All subjects of all books, in shares of about `share` entries."""
    return [Unit(*row) for row in cursor.execute(_UNITS, [share]).fetchall()]


def fill(
    cursor: Cursor[TupleRow], unit: Unit, tables: Sequence[Table], known: Programme, schema: str = "public"
) -> int:
    """Fold a unit into tables that hold none of it yet. Returns the number of rows."""
    if not tables:
        return 0
    stories = _stories(cursor, unit, tables, known)
    rows: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for book, by_subject in stories.items():
        for name, found in fold_all(tables, by_subject).items():
            rows[name] += [(book, *row) for row in found]
    return sum(_copy(cursor, f"{schema}.{table.name}", table, rows[table.name]) for table in tables)


def _stories(cursor: Cursor[TupleRow], unit: Unit, tables: Sequence[Table], known: Programme) -> Stories:
    kinds = sorted({kind for table in tables for kind in table.kinds})
    stories: Stories = defaultdict(lambda: defaultdict(list))
    for row in cursor.execute(_STORIES, [*unit[:4], kinds]):
        stories[row[-1]][row[3]].append(to_line(row, known))
    return stories


def _copy(cursor: Cursor[TupleRow], name: str, table: Table, rows: Sequence[tuple[Any, ...]]) -> int:
    if rows:
        columns = ", ".join(("book", "subject", *(c.name for c in table.columns)))
        with cursor.copy(sql.SQL(f"COPY {name} ({columns}) FROM STDIN")) as copy:
            for row in rows:
                copy.write_row(row)
    return len(rows)
