"""Shredding: after it no file of the database server holds what was erased.

PostgreSQL leaves the bytes of a deleted row in its files until they happen to be written over: in the table, in its
indexes and TOAST, in the planner's samples, and in the write-ahead log. Here all of these are made anew or removed.
Wants `wal_recycle = off` (register's own cluster has it), or old log files live on under new names.
"""

import time

import psycopg
from psycopg import Connection, sql
from psycopg.rows import TupleRow

from .entry import Entry
from .erasure import Decided, keep

NEVER_TEXT = (
    *("entry", "book_head", "reading", "reading_head", "folded"),
    *("admission_code", "opening_code", "device", "traffic"),
)
"""Tables that never hold what a body said."""

_TABLES = """
SELECT format('%%I.%%I', schemaname, tablename) FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL (%s)
"""
_OLDER = """
SELECT count(*) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()
    AND backend_xmin IS NOT NULL AND age(backend_xmin) > age(%s::text::xid)
"""
_ERASED = """
SELECT e.received_at, e.id::text, e.book::text, e.kind, e.subject::text, e.happened_on::text, e.made_at, b.body, b.salt,
    coalesce(e.author::text, ''), e.key, e.channel, e.seen, coalesce(e.amends::text, ''), e.sig
FROM entry e JOIN body b ON b.book = e.book AND b.line = e.line WHERE e.kind = 'entry.erased' ORDER BY e.book, e.line
"""


class NotShredded(Exception):
    """Something keeps old rows or old log files alive; the message says what, and what to do."""


def keep_all(connection: Connection[TupleRow]) -> int:
    """Bring the file of erasures outside the backup (`erasure.file_of`) up to date. Returns how many were new."""
    rows = connection.execute(_ERASED).fetchall()
    return keep(Decided(row[0], Entry(*row[1:])) for row in rows)


def shred(admin: str, patience: float = 60.0) -> None:
    """Make all files anew that could hold an erased text. `admin` is a superuser's connection string to the database.

    Readers wait while a table is made anew. Raises NotShredded when that cannot be done completely, for example
    because a transaction older than this call does not end within `patience` seconds.
    """
    with psycopg.connect(admin, autocommit=True) as connection:
        _check(connection)
        _wait_for_older(connection, patience)
        tables = [name for (name,) in connection.execute(_TABLES, [list(NEVER_TEXT)]).fetchall()]
        for name in tables:
            connection.execute(sql.SQL(f"VACUUM (FULL, ANALYZE) {name}"))
        connection.execute("VACUUM (FULL) pg_statistic")
        connection.execute("SELECT pg_switch_wal()")
        connection.execute("CHECKPOINT")


def _check(connection: Connection[TupleRow]) -> None:
    recycled = connection.execute("SHOW wal_recycle").fetchone()
    if recycled != ("off",):
        raise NotShredded("PostgreSQL reuses old log files: set wal_recycle = off, reload, and try again.")
    kept = connection.execute("SELECT count(*) FROM pg_replication_slots").fetchone()
    if kept != (0,):
        raise NotShredded("A replication slot keeps old log files: let replicas catch up and shred on each of them.")


def _wait_for_older(connection: Connection[TupleRow], patience: float) -> None:
    """Rows that an older transaction may still see survive a VACUUM FULL."""
    ours = connection.execute("SELECT pg_current_xact_id()::xid::text").fetchone() or ("0",)
    deadline = time.monotonic() + patience
    while connection.execute(_OLDER, ours).fetchone() != (0,):
        if time.monotonic() > deadline:
            raise NotShredded("A transaction has been open since before the erasure. End it, and try again.")
        time.sleep(0.1)
