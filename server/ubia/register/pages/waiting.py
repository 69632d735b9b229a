"""Rows of what could not be written, and how each of them stands: waiting, taken, or declined."""

import re
from typing import Any, Literal, NamedTuple

import msgspec

from ubia.register.book import writing
from ubia.register.entry import Entry
from ubia.register.programme import programme

from .asking import ask, cursor
from .door import OpenBook

PER_PAGE = 50
Which = Literal["waiting", "settled", "set_aside"]


class Rows(NamedTuple):
    """A page of a list, the latest first; `older` is where the next one begins, empty at the end."""

    rows: list[Any]
    older: str


def held_of(book: str, which: Which, place: str = "") -> Rows:
    """What is held in a list of a book, after a place that the page before gave (empty: from the latest)."""
    at, digest = _place(place)
    query = _HELD.format(where=_WHICH[which], order="DESC")
    found = ask(query, book=book, at=at, digest=digest, many=PER_PAGE + 1)
    rows = found[:PER_PAGE]
    return Rows(rows, f"{rows[-1].received_at}-{rows[-1].digest}" if len(found) > PER_PAGE else "")


def find_held(book: str, entry: str) -> Any:
    """The sending of an entry that waits to be settled, or None. Sent more than once, the first counts."""
    query = _HELD.format(where="h.list = 'to_settle' AND h.entry = %(entry)s", order="ASC")
    rows = ask(query, book=book, at=_LATEST[0], digest=_LATEST[1], many=1, entry=entry)
    return rows[0] if rows else None


def _place(text: str) -> tuple[int, str]:
    found = _PLACE.fullmatch(text)
    return (int(found[1]), found[2]) if found else _LATEST


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
        case "pay":
            return sent.subject == book.person or bool(ask(_REACHES_PAY, book.id))
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
SELECT h.entry::text, h.list, h.reason, h.author::text, h.received_at, encode(h.digest, 'hex') AS digest, h.raw,
    (SELECT line FROM entry e WHERE e.book = h.book AND e.id = h.entry) AS line
FROM held h WHERE h.book = %(book)s AND (h.received_at, h.digest) < (%(at)s, decode(%(digest)s, 'hex')) AND {where}
ORDER BY h.received_at {order}, h.digest {order} LIMIT %(many)s
"""
_OVER = """(EXISTS (SELECT FROM entry e WHERE e.book = h.book AND e.id = h.entry) OR EXISTS (SELECT FROM settlement s
    WHERE s.book = h.book AND s.entry = h.entry AND s.decision = 'decline'))"""
_WHICH = {
    "waiting": f"h.list = 'to_settle' AND NOT {_OVER}",
    "settled": f"h.list = 'to_settle' AND {_OVER}",
    "set_aside": "h.list = 'quarantine'",
}
_PLACE = re.compile(r"(\d{1,15})-([0-9a-f]{64})", re.ASCII)
_LATEST = (2**62, "")
_SAID = """SELECT entry::text, side, person::text, decision, reason FROM settlement
    WHERE book = %s AND entry = ANY (%s::text[]::uuid[]) ORDER BY side"""
_REACHES_WORK = "SELECT 1 AS yes WHERE %s = ANY ((reader_books('work'))::uuid[])"
_REACHES_PAY = "SELECT 1 AS yes WHERE %s = ANY ((reader_books('pay'))::uuid[])"
_LOOKS_AFTER = """SELECT 1 AS yes FROM carer WHERE book = %s AND subject::text = %s AND person = reader()
    AND left_line IS NULL"""
