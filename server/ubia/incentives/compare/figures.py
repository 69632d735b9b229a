"""The figures of a comparison as they are asked of the tables; the database gives them out only when they are open."""

from typing import Any

from psycopg import Cursor
from psycopg.rows import TupleRow

_FIGURES = """SELECT book::text, month, (top / bottom)::float8 FROM comparison_figures(%s)
    WHERE bottom > 0 ORDER BY book, month"""


def values_of(cursor: Cursor[TupleRow], registration: str) -> dict[tuple[str, str], float]:
    """By community and month; empty while they are not to be looked at, or for whoever may not."""
    rows: list[Any] = cursor.execute(_FIGURES, [registration]).fetchall()
    return {(book, month): value for book, month, value in rows}
