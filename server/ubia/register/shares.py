"""Long work on all entries, a share at a time, by a few processes that all see the database at one instant."""

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TypeVar

import psycopg
from psycopg import Connection, Cursor, sql
from psycopg.rows import TupleRow

Task = TypeVar("Task")
Done = TypeVar("Done")
Tell = Callable[[int, int], None]
"""Is told how many entries are done, and of how many."""

_connection: Connection[TupleRow]
_snapshot: str


def freeze(connection: Connection[TupleRow]) -> str:
    """The name of what this transaction sees; others can see the same while it lasts."""
    row = connection.execute("SELECT pg_export_snapshot()").fetchone()
    return str(row[0]) if row else ""


def in_shares(
    dsn: str,
    snapshot: str,
    work: Callable[[Cursor[TupleRow], Task], Done],
    tasks: Iterable[Task],
    workers: int | None = None,
) -> Iterator[Done]:
    """Do `work(cursor, task)` for each task, in any order, on all cores (or so many processes; 0: in this one)."""
    if workers == 0:
        _begin(dsn, snapshot)
        with _connection:
            yield from map(partial(_do, work), tasks)
        return
    processes = workers or min(4, os.cpu_count() or 1)
    with multiprocessing.get_context("spawn").Pool(processes, _begin, (dsn, snapshot)) as pool:
        yield from pool.imap_unordered(partial(_do, work), tasks)


def _do(work: Callable[[Cursor[TupleRow], Task], Done], task: Task) -> Done:
    """One task in one transaction of the worker's own."""
    with _connection.transaction(), _connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        cursor.execute(sql.SQL("SET TRANSACTION SNAPSHOT {}").format(_snapshot))
        return work(cursor, task)


def _begin(dsn: str, snapshot: str) -> None:
    global _connection, _snapshot
    _connection, _snapshot = psycopg.connect(dsn), snapshot
