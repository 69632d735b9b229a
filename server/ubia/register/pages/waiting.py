"""Rows of what could not be written, and how each of them stands: waiting, taken, or declined."""

from typing import Any

import msgspec

from ubia.register.book import writing
from ubia.register.entry import Entry
from ubia.register.programme import programme

from .asking import ask, cursor
from .door import OpenBook

PER_PAGE = 100


def held_of(book: str, list_: str, before: int = 0) -> list[Any]:
    """What waits in a list, the latest first, received before an instant (0: all); one row more than a page."""
    return ask(_HELD, book=book, list=list_, before=before or 2**62, many=PER_PAGE + 1, entry=None)


def find_held(book: str, entry: str) -> Any:
    """The sending of an entry that waits to be settled, or None. Sent more than once, the first counts."""
    rows = ask(_HELD, book=book, list="to_settle", before=2**62, many=1000, entry=entry)
    return rows[-1] if rows else None


def said_about(book: str, entries: list[str]) -> dict[str, list[Any]]:
    """The words of the sides so far, by entry."""
    said: dict[str, list[Any]] = {}
    for row in ask(_SAID, book, entries) if entries else ():
        said.setdefault(row.entry, []).append(row)
    return said


def state_of(row: Any, said: list[Any]) -> str:
    """How an entry to settle stands: `taken`, `declined` when one side says so, else `waiting`."""
    if row.line:
        return "taken"
    return "declined" if any(one.decision == "decline" for one in said) else "waiting"


def entry_of(row: Any) -> Entry | None:
    """The entry as it was sent, as far as it can be read."""
    try:
        return msgspec.json.decode(row.raw, type=Entry)
    except ValueError:
        return None


def may_read(book: OpenBook, sent: Entry) -> bool:
    """Whether the reader may read the words of an entry that is not in the book yet: by the reach of its kind."""
    kind = programme().kinds.get(sent.kind)
    if sent.author == book.person:
        return True
    match kind.reach if kind else "":
        case "open":
            return True
        case "work":
            return sent.subject == book.person or bool(ask(_REACHES_WORK, book.id))
        case "care":
            return bool(ask(_LOOKS_AFTER, book.id, sent.subject))
    return False


def find_public(book: str, key: str) -> str:
    """The public point of a key that another book of this server knows; empty when none does."""
    reading = cursor()
    with writing(reading, book):
        row = reading.execute("SELECT public FROM keys_elsewhere(%s)", [[key]]).fetchone()
    return row[0] if row else ""


_HELD = """
SELECT h.entry::text, h.list, h.reason, h.author::text, h.received_at, h.raw,
    (SELECT line FROM entry e WHERE e.book = h.book AND e.id = h.entry) AS line
FROM held h WHERE h.book = %(book)s AND h.list = %(list)s AND h.received_at < %(before)s
    AND (%(entry)s::uuid IS NULL OR h.entry = %(entry)s::uuid)
ORDER BY h.received_at DESC, h.digest LIMIT %(many)s
"""
_SAID = """SELECT entry::text, side, person::text, decision, reason FROM settlement
    WHERE book = %s AND entry = ANY (%s::text[]::uuid[]) ORDER BY side"""
_REACHES_WORK = "SELECT 1 AS yes WHERE %s = ANY ((reader_books('work'))::uuid[])"
_LOOKS_AFTER = """SELECT 1 AS yes FROM carer WHERE book = %s AND subject::text = %s AND person = reader()
    AND left_line IS NULL"""
