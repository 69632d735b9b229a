"""The list of who looked at whose record (TRU-05): each reading a row, chained to the one before."""

from collections.abc import Iterable

from psycopg import Cursor
from psycopg.rows import TupleRow


def log_reading(
    cursor: Cursor[TupleRow], book: str, reader: str, subjects: Iterable[str], how: str, at: int
) -> int | None:
    """Write down that somebody read these subjects' records; `how` names the door (page, pull), `at` milliseconds.

    Call it in the transaction that reads: what is not written down is not shown. Returns the reading's number in its
    book, None when there was nothing to read.
    """
    read = sorted(set(subjects))
    if not read:
        return None
    row = cursor.execute("SELECT log_reading(%s, %s, %s::uuid[], %s, %s)", [book, reader, read, how, at]).fetchone()
    return int(row[0]) if row else None
