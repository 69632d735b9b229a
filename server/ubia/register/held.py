"""What could not be written: kept as it was sent, until people of both sides take it or decline it."""

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec
from psycopg import Cursor
from psycopg.rows import TupleRow

from .reading_in import Read, read_in
from .rules import Ruling

if TYPE_CHECKING:
    from .book import Page

_BOTH_TAKE = """
SELECT DISTINCT ON (h.entry) h.raw, h.received_at FROM held h
WHERE h.book = %(book)s AND h.list = 'to_settle' AND h.raw <> '' AND h.entry IN (
    SELECT entry FROM settlement WHERE book = %(book)s AND entry = ANY (%(entries)s::text[]::uuid[])
    GROUP BY entry HAVING count(DISTINCT side) = 2 AND count(DISTINCT person) = 2 AND bool_and(decision = 'take'))
ORDER BY h.entry, h.received_at, h.digest
"""


def keep(cursor: Cursor[TupleRow], book: str, rulings: Sequence[tuple[Read, Ruling]]) -> None:
    """Keep entries that were not written. The same one sent twice is kept once."""
    for read, ruling in rulings:
        raw = read.raw.decode(errors="replace") if read.raw is not None else msgspec.json.encode(read.entry).decode()
        author = read.entry.author if read.text else ""
        cursor.execute(
            "INSERT INTO held VALUES (%s, %s, %s, %s, %s, %s, %s, %s) ON CONFLICT DO NOTHING",
            [
                book,
                _fingerprint(read),
                read.entry.id if read.kind.name or ruling.reason == "unknown_kind" else None,
                ruling.list,
                ruling.reason,
                author if read.kind.name and author else None,
                read.received_at,
                raw.replace("\0", "\\u0000"),
            ],
        )


def _fingerprint(read: Read) -> bytes:
    """What makes it the same sending: content and signature, so that a forgery cannot take the true one's place."""
    return hashlib.sha256(read.digest + read.entry.sig.encode(errors="surrogatepass")).digest()


def take_settled(cursor: Cursor[TupleRow], book: str, page: "Page") -> None:
    """Write down what both sides have taken, as received when it first came; words may come before the work."""
    late = {read.entry.id for read, ruling in page.rulings if ruling.list == "to_settle"}
    entries = sorted(page.settled | late)
    if not entries:
        return
    rows = cursor.execute(_BOTH_TAKE, {"book": book, "entries": entries}).fetchall()
    reads = [read_in(raw.encode(), book, received_at, page.known) for raw, received_at in rows]
    page.put_late([read for read in reads if read.ruling is None and not page.holds(read.entry.id)])
