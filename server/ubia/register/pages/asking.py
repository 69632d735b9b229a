"""Asking the database in the reader's own name: rows with names, only those that row-level security lets through."""

from collections import namedtuple
from datetime import UTC, datetime
from typing import Any

from django.db import connection
from psycopg import Connection, Cursor
from psycopg.rows import TupleRow


def ask(query: str, *values: Any, **named: Any) -> list[Any]:
    """The rows of a query as named tuples. Values travel apart from the query, in order or by name."""
    with connection.cursor() as cursor:
        cursor.execute(query, named or values)
        names = [column[0] for column in cursor.description or ()]
        row = namedtuple("row", names)  # type: ignore[misc]  # names come from the query
        return [row(*one) for one in cursor.fetchall()]


def database() -> Connection[TupleRow]:
    """The connection of this page's transaction, as the register's own functions want it."""
    connection.ensure_connection()
    found: Connection[TupleRow] = connection.connection
    return found


def cursor() -> Cursor[TupleRow]:
    """A cursor in this page's transaction."""
    return database().cursor()


def instant(at: int) -> datetime:
    """An instant of the register (milliseconds since 1970 UTC) as templates show it."""
    return datetime.fromtimestamp(at / 1000, UTC)
