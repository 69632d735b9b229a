"""Folds everything again beside the live tables and compares both ways; with `swap`, puts the new tables in place.

The entries are read in shares by a few processes under one snapshot, each share folded and copied into unlogged
twins of the tables in the schema `rebuilt`. Memory is bounded by the share, not by the book.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

import psycopg
from psycopg import Connection, Cursor, sql
from psycopg.rows import TupleRow

from .filling import Unit, fill, units
from .programme import Programme, programme
from .schema import create
from .shares import Tell, freeze, in_shares
from .table import Table

SCHEMA = "rebuilt"
MOST = 1000
"""Differences that are looked at again, one subject at a time."""


class Difference(NamedTuple):
    """A subject whose live rows are not what its entries add up to."""

    table: str
    book: str
    subject: str


def rebuild(dsn: str, *, swap: bool = False, workers: int | None = None, tell: Tell | None = None) -> list[Difference]:
    """Fold all entries again, as the owner whose connection string `dsn` is. Returns where live and rebuilt differ.

    With `swap` writers wait while it runs, and the live tables hold afterwards exactly what was folded. Without it
    books stay open; what was written meanwhile is looked at again before it counts as a difference.
    """
    known = programme()
    tables = list(known.tables.values())
    with psycopg.connect(dsn) as connection, _twins(connection, tables):
        if swap:
            connection.execute("LOCK TABLE book_head IN EXCLUSIVE MODE")
        fold_all(connection, dsn, workers, tell or (lambda *_: None))
        if swap:
            found = _differences(connection, tables)
            _put_in_place(connection, tables)
            connection.commit()
        else:
            connection.commit()
            found = [one for one in _differences(connection, tables) if _still_differs(connection, known, one)]
    return found


@contextmanager
def _twins(connection: Connection[TupleRow], tables: list[Table]) -> Iterator[None]:
    """Empty twins of the tables, gone afterwards: no copy of a name stays behind."""
    drop = sql.SQL(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE")
    connection.execute(drop)
    connection.execute(sql.SQL(f"CREATE SCHEMA {SCHEMA}"))
    for table in tables:
        connection.execute(sql.SQL(create(table, f"{SCHEMA}.{table.name}", unlogged=True)))
    connection.commit()
    try:
        yield
    finally:
        connection.rollback()
        connection.execute(drop)
        connection.commit()


def fold_all(connection: Connection[TupleRow], dsn: str, workers: int | None, tell: Tell) -> None:
    """Fold every entry that this transaction sees into the twins."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL work_mem = '64MB'")
        parts = units(cursor)
    whole, done = sum(part.entries for part in parts), 0
    for entries in in_shares(dsn, freeze(connection), fold_share, parts, workers):
        done += entries
        tell(done, whole)


def fold_share(cursor: Cursor[TupleRow], part: Unit) -> int:
    """Fold a share into the twins. Returns the number of its entries."""
    known = programme()
    fill(cursor, part, list(known.tables.values()), known, SCHEMA)
    return part.entries


def _differences(connection: Connection[TupleRow], tables: list[Table]) -> list[Difference]:
    found: list[Difference] = []
    for table in tables:
        live, anew = f"public.{table.name}", f"{SCHEMA}.{table.name}"
        query = f"""SELECT DISTINCT book::text, subject::text FROM (
            (TABLE {live} EXCEPT ALL TABLE {anew}) UNION ALL (TABLE {anew} EXCEPT ALL TABLE {live})) d
            ORDER BY 1, 2 LIMIT {MOST}"""
        found += [Difference(table.name, *row) for row in connection.execute(sql.SQL(query)).fetchall()]
    return found[:MOST]


def _still_differs(connection: Connection[TupleRow], known: Programme, one: Difference) -> bool:
    """Fold one subject again while its book is locked, and compare."""
    table = known.tables[one.table]
    name = f"{SCHEMA}.{table.name}"
    with connection.transaction(), connection.cursor() as cursor:
        cursor.execute("SELECT FROM book_head WHERE book = %s FOR UPDATE", [one.book])
        cursor.execute(sql.SQL(f"DELETE FROM {name} WHERE book = %s AND subject = %s"), [one.book, one.subject])
        fill(cursor, Unit(one.book, one.subject, one.book, one.subject, 0), [table], known, SCHEMA)
        return _rows(cursor, f"public.{table.name}", one) != _rows(cursor, name, one)


def _rows(cursor: Cursor[TupleRow], name: str, one: Difference) -> list[TupleRow]:
    query = sql.SQL(f"SELECT t::text FROM {name} t WHERE book = %s AND subject = %s ORDER BY 1")
    return cursor.execute(query, [one.book, one.subject]).fetchall()


def _put_in_place(connection: Connection[TupleRow], tables: list[Table]) -> None:
    for table in tables:
        connection.execute(sql.SQL(f"TRUNCATE public.{table.name}"))
        connection.execute(sql.SQL(f"INSERT INTO public.{table.name} TABLE {SCHEMA}.{table.name}"))
