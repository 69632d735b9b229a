"""Opening a book: an operator prepares it and hands out a one-time code; the facility's own key signs line 1."""

from collections.abc import Sequence

import msgspec
from psycopg import Connection
from psycopg.rows import TupleRow

from .book import Answer, append, now
from .codes import DAY_MS, code_hash, new_code
from .entries import BookKind, BookOpened
from .entry import Entry
from .office import server_key


class _NotOpenedError(Exception):
    """The code stays good."""


def prepare_book(
    owner: Connection[TupleRow],
    name: str,
    kind: BookKind = "community",
    *,
    place: str | None = None,
    within: str | None = None,
    days: int = 14,
) -> str:
    """Prepare a book, as the owner of the database. Returns the one-time code that opens it, good for so many days.

    `within` is the book of the district or nation that this one answers to.
    """
    code = new_code()
    owner.execute(
        "INSERT INTO opening_code VALUES (%s, %s, %s, %s, %s, %s)",
        [code_hash(code), name, kind, place, within, now() + days * DAY_MS],
    )
    return code


def append_opening(
    connection: Connection[TupleRow],
    book: str,
    entries: Sequence[Entry | bytes],
    code: str,
    *,
    received_at: int = 0,
    production: bool = False,
) -> list[Answer]:
    """Append a bundle that opens a book by this code. The code is used up only when the book has been opened."""
    at = received_at or now()
    try:
        with connection.transaction():
            allowed = _may_open(connection, code, entries, at)
            answers = append(connection, book, entries, received_at=at, opening=allowed, production=production)
            if answers and answers[0].outcome == "written":
                return answers
            raise _NotOpenedError
    except _NotOpenedError:
        return append(connection, book, entries, received_at=at, production=production)


def _may_open(connection: Connection[TupleRow], code: str, entries: Sequence[Entry | bytes], at: int) -> bool:
    """Whether the first entry opens just the book that was prepared, on this server."""
    opened = find_opening(entries)
    if opened is None or not code:
        return False
    row = connection.execute("SELECT * FROM use_opening_code(%b, %s)", [code_hash(code), at]).fetchone()
    wanted = (opened.name, opened.kind, opened.place, opened.within)
    return row == wanted and opened.server == server_key().public


def find_opening(entries: Sequence[Entry | bytes]) -> BookOpened | None:
    """The body of the `book.opened` that a bundle begins with."""
    first = entries[0] if entries else None
    if not isinstance(first, Entry) or first.kind != "book.opened":
        return None
    try:
        return msgspec.json.decode(first.body, type=BookOpened)
    except msgspec.DecodeError:
        return None
