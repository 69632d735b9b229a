"""Which book and which person a command means, with troubles said in words."""

import getpass
import socket
from typing import TYPE_CHECKING

from ubia.box.trouble import Trouble

if TYPE_CHECKING:
    from psycopg import Connection
    from psycopg.rows import TupleRow

    from ubia.box.opened import Box
    from ubia.interop.books import Named

_TROUBLES = {
    "none": "There is no book yet. Open one first, or use --demo.",
    "unknown": "There is no book of that name. There are: {names}.",
    "several": "Say which book with --book. There are: {names}.",
    "nobody": "The book has no manager. Say in whose name with --author.",
}


def connect(box: "Box") -> "Connection[TupleRow]":
    """Return a connection as the role that serves pages; the caller closes it."""
    import psycopg

    return psycopg.connect(box.app, autocommit=True)


def book_for(connection: "Connection[TupleRow]", meant: str) -> "Named":
    """Return the book. Raises Trouble."""
    from ubia.interop.books import Unclear, get_book

    try:
        return get_book(connection, meant)
    except Unclear as unclear:
        raise _trouble(unclear) from unclear


def author_for(connection: "Connection[TupleRow]", book: "Named") -> str:
    """Return the id of the person in whose name the server writes. Raises Trouble."""
    from ubia.interop.books import Unclear, get_author

    try:
        return get_author(connection, book.id)
    except Unclear as unclear:
        raise _trouble(unclear) from unclear


def typist() -> str:
    """Return who sits at the terminal: the account and the machine."""
    return f"{getpass.getuser()}@{socket.gethostname()}"


def _trouble(unclear: "Exception") -> Trouble:
    names = ", ".join(getattr(unclear, "names", []))
    return Trouble(_TROUBLES[getattr(unclear, "code", "unknown")].format(names=names))
