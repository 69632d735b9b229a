"""Restore: a backup into an empty database, folded again, forgetting what was erased since, checked line by line."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

import psycopg
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from psycopg import Connection, sql
from psycopg.rows import TupleRow

from .archive import Unreadable, read_archive, table_of
from .backup import OWN
from .book import append
from .erasure import Decided, kept
from .findings import Report
from .guard import guard
from .keys import SigningKey
from .office import home
from .programme import programme
from .rebuild import rebuild
from .shares import Tell
from .verify import verify

Member = tuple[str, bytes]


class NotEmpty(Exception):
    """There are lines in this database already."""


@dataclass
class Restored:
    """What a restore did: erasures forgotten again, those that no book accepted, and what the check found."""

    report: Report
    has_key: bool
    erased: int = 0
    unaccepted: list[str] = field(default_factory=list)


def restore(owner: str, app: str, path: Path, passphrase: str = "", tell: Tell | None = None) -> Restored:
    """Restore a backup; `owner` and `app` are connection strings to a database with tables and without lines.

    Raises Unreadable, NotEmpty, and ValueError for a wrong passphrase; then nothing was restored. Whoever calls it
    shreds afterwards if anything was erased (register.shred).
    """
    with psycopg.connect(owner) as connection:
        if connection.execute("SELECT FROM entry LIMIT 1").fetchone() is not None:
            raise NotEmpty
        files = _load(connection, read_archive(path))
        key = _open_key(files.pop("server.key", b""), passphrase)
        books = {book for (book,) in connection.execute("SELECT book::text FROM book_head").fetchall()}
        erasures = [one for one in kept() if one.entry.book in books]
        forgotten = _forget(connection, erasures)
    _put_files(files, key)
    rebuild(owner, swap=True, tell=tell)
    unaccepted = [one.entry.id for one in erasures if not _is_accepted(app, one)]
    return Restored(verify(owner, tell=tell), (home() / "server.key").exists(), forgotten, unaccepted)


def _load(connection: Connection[TupleRow], members: Iterator[Member]) -> dict[str, bytes]:
    """Copy all rows into their tables. Returns the members that are no rows."""
    name, manifest = next(members, ("", b""))
    if name != "manifest.json":
        raise Unreadable("this is not a backup of Ubia")
    tables: dict[str, list[str]] = json.loads(manifest)["tables"]
    _prepare(connection, tables)
    files: dict[str, bytes] = {}
    for table, pieces in groupby(members, key=lambda member: table_of(member[0])):
        if not table:
            files |= dict(pieces)
            continue
        with connection.cursor().copy(_copy(table, tables[table])) as copy:
            for _, rows in pieces:
                copy.write(rows)
    _count_on(connection, tables)
    with connection.cursor() as cursor:
        guard(cursor, programme())
    return files


def _prepare(connection: Connection[TupleRow], tables: dict[str, Any]) -> None:
    """COPY does not write under row-level security, not even as the owner; `guard` puts it back."""
    for table in tables:
        name = sql.Identifier(*table.split("."))
        if table in OWN:
            connection.execute(sql.SQL("ALTER TABLE {} DISABLE ROW LEVEL SECURITY").format(name))
        else:
            connection.execute(sql.SQL("TRUNCATE {} CASCADE").format(name))


def _copy(table: str, columns: list[str]) -> sql.Composed:
    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    return sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(*table.split(".")), names)


def _count_on(connection: Connection[TupleRow], tables: dict[str, list[str]]) -> None:
    """Numbered rows go on after the last number."""
    for table, columns in tables.items():
        if table not in OWN and "id" in columns and _is_numbered(connection, table):
            query = "SELECT setval(pg_get_serial_sequence({}, 'id'), max(id)) FROM {} HAVING max(id) IS NOT NULL"
            name = sql.Identifier(*table.split("."))
            connection.execute(sql.SQL(query).format(sql.Literal(table), name))


def _is_numbered(connection: Connection[TupleRow], table: str) -> bool:
    """Whether the rows of a table are numbered by a sequence; others have ids of their own."""
    found = connection.execute("SELECT pg_get_serial_sequence(%s, 'id')", [table]).fetchone()
    return found is not None and found[0] is not None


def _forget(connection: Connection[TupleRow], erasures: list[Decided]) -> int:
    """Drop what was erased, whether or not the backup knows of the erasure yet."""
    named = [[one.entry.book, _named(one)] for one in erasures]
    gone = 0
    for book, entry in named:
        gone += connection.execute(
            "DELETE FROM body b USING entry e WHERE e.book = %s AND e.id = %s AND b.book = e.book AND b.line = e.line",
            [book, entry],
        ).rowcount
        connection.execute("DELETE FROM attached WHERE book = %s AND entry = %s", [book, entry])
        gone += connection.execute(
            "UPDATE held SET raw = '' WHERE book = %s AND entry = %s AND raw <> ''", [book, entry]
        ).rowcount
    return gone


def _named(one: Decided) -> str:
    return str(json.loads(one.entry.body)["entry"])


def _is_accepted(app: str, one: Decided) -> bool:
    with psycopg.connect(app) as connection:
        answer = append(connection, one.entry.book, [one.entry], received_at=one.received_at)[0]
    return answer.outcome in ("written", "already")


def _open_key(pem: bytes, passphrase: str) -> bytes:
    """The server's key as it was. Raises ValueError for a wrong passphrase; empty when there is none to be had."""
    if not pem or not passphrase:
        return b""
    try:
        key = load_pem_private_key(pem, passphrase.encode())
    except ValueError as fault:  # a wrong passphrase may also look like a broken key
        raise ValueError("the passphrase does not open the server's key; try again with the right one") from fault
    return SigningKey(key).to_pem()  # type: ignore[arg-type]  # to_pem of what from_pem once read


def _put_files(files: dict[str, bytes], key: bytes) -> None:
    """Uploaded files and the server's key to their places; a key of an empty box has signed nothing yet."""
    for name, content in files.items():
        path = (home() / name).resolve()
        if name.startswith("files/") and path.is_relative_to((home() / "files").resolve()):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    path = home() / "server.key"
    if key:
        path.touch(0o600)
        path.write_bytes(key)
