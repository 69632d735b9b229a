"""Reading again what waits in quarantine only because this server did not know something yet: a kind, or a key."""

from psycopg import Connection
from psycopg.rows import TupleRow

from .book import MOST, append, writing

_NOT_KNOWN = """
SELECT convert_to(raw, 'UTF8'), received_at FROM held WHERE book = %s AND list = 'quarantine'
    AND reason IN ('unknown_kind', 'unknown_key') AND raw <> '' ORDER BY received_at, digest
"""


def read_again(connection: Connection[TupleRow], book: str) -> int:
    """Hand in again, as first received, what was of an unknown kind or key. Returns how many entries have lines now.

    Run it after an upgrade, and when a key was admitted later than its first work arrived. What still cannot be
    written stays where it is.
    """
    with connection.transaction(), connection.cursor() as cursor, writing(cursor, book):
        waiting = cursor.execute(_NOT_KNOWN, [book]).fetchall()
    written = 0
    for first in range(0, len(waiting), MOST):
        part = waiting[first : first + MOST]
        answers = append(
            connection, book, [bytes(raw) for raw, _ in part], received_at=[received_at for _, received_at in part]
        )
        written += sum(answer.outcome == "written" for answer in answers)
    return written
