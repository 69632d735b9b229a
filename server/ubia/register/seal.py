"""Seals: a page of a book (a range of lines) is closed under one root, and each side countersigns it in a browser.

A page is closed by line, never by day: what arrives late joins the next page.
"""

from dataclasses import dataclass
from typing import Any

from psycopg import Connection, Cursor
from psycopg.rows import TupleRow

from . import merkle
from .book import Answer, append, now, writing
from .entries import SealClosed
from .kind import SIDES, Attested, Side
from .office import server_pen
from .uuid7 import uuid7

BY_THE_CALENDAR = "calendar"
"""Who typed it, when nobody did and a month simply ended."""


@dataclass(frozen=True)
class PageRange:
    """The lines of a page, both within."""

    first_line: int
    last_line: int


def close_page(
    connection: Connection[TupleRow], book: str, month: str, by: str = "", *, last_line: int = 0, at: int = 0
) -> Answer | None:
    """Close the page that follows the last one, up to `last_line` (the book's last line if 0).

    `by` is the person who closes it; at a month's end, when nobody does, the book itself is the author. `month` is
    `YYYY-MM`, `at` milliseconds (now if 0). Whether that person may is for the caller to ask. Returns None when there
    is no line to close.
    """
    at = at or now()
    with connection.transaction(), connection.cursor() as cursor:
        with writing(cursor, book):
            page = find_open_page(cursor, book, last_line)
            if page is None:
                return None
            root = root_of(cursor, book, page).hex()
        attested = Attested(typist=by or BY_THE_CALENDAR)
        body = SealClosed(page.first_line, page.last_line, root, month, attested=attested)
        closed = server_pen(book, by or book).write("seal.closed", uuid7(at), body, made_at=at)
        return append(connection, book, [closed], received_at=at)[0]


def find_open_page(cursor: Cursor[TupleRow], book: str, last_line: int = 0) -> PageRange | None:
    """The lines after the last closed page, up to `last_line` or the end of the book; None when there are none."""
    row = cursor.execute(
        "SELECT (SELECT coalesce(max(last_line), 0) FROM seal WHERE book = %(book)s), last FROM book_head"
        " WHERE book = %(book)s",
        {"book": book},
    ).fetchone()
    sealed, end = row or (0, 0)
    end = min(last_line or end, end)
    return PageRange(sealed + 1, end) if end > sealed else None


def find_last_line(cursor: Cursor[TupleRow], book: str, before: int) -> int:
    """The last line received before an instant (milliseconds), such as a month's end; 0 when there is none."""
    row = cursor.execute("SELECT max(line) FROM entry WHERE book = %s AND received_at < %s", [book, before]).fetchone()
    return int(row[0] or 0) if row else 0


def leaves_of(cursor: Cursor[TupleRow], book: str, page: PageRange) -> list[bytes]:
    """The leaf of each line of a page. Raises LookupError when a line is missing or out of sight."""
    rows = cursor.execute(
        "SELECT line, chain FROM entry WHERE book = %s AND line BETWEEN %s AND %s ORDER BY line",
        [book, page.first_line, page.last_line],
    ).fetchall()
    if len(rows) != page.last_line - page.first_line + 1:
        raise LookupError(f"lines {page.first_line} to {page.last_line} of book {book} are not all here")
    return [leaf_of(line, chain) for line, chain in rows]


def leaf_of(line: int, chain: bytes) -> bytes:
    """The leaf that stands for a line in the tree of its page."""
    return merkle.leaf(line.to_bytes(8) + chain)


def root_of(cursor: Cursor[TupleRow], book: str, page: PageRange) -> bytes:
    """The root of a page."""
    return merkle.root(leaves_of(cursor, book, page))


def to_sign(cursor: Cursor[TupleRow], book: str, subject: str, side: Side) -> dict[str, Any]:
    """What a browser shows and signs for a side: the body of its `seal.signed`, reckoned anew from the lines.

    Returns {"book", "subject", "kind", "body", "lines", "agrees", "signed"}; `agrees` tells whether the closed root is
    the one that the lines give, `signed` which sides have signed. Raises LookupError when there is no such page.
    """
    row = cursor.execute(
        "SELECT first_line, last_line, root, community_entry, health_entry FROM seal WHERE book = %s AND subject = %s",
        [book, subject],
    ).fetchone()
    if row is None:
        raise LookupError(f"book {book} has no closed page {subject}")
    page, root = PageRange(row[0], row[1]), row[2]
    reckoned = root_of(cursor, book, page).hex()
    return {
        "book": book,
        "subject": subject,
        "kind": "seal.signed",
        "body": {"first_line": page.first_line, "last_line": page.last_line, "root": reckoned, "side": side},
        "lines": page.last_line - page.first_line + 1,
        "agrees": reckoned == root,
        "signed": [one for one, entry in zip(SIDES, row[3:], strict=True) if entry],
    }
