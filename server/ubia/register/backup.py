"""Backup: all entries, bodies, what waits, readings, devices, accounts and uploaded files, as of one instant.

Folded tables are left out: they are folded again. So are sessions, caches and counts of failed sign-ins. It needs
nothing but a connection, so it works on any PostgreSQL from 15 on. Erasures are kept outside (`erasure.file_of`).
"""

import time
from importlib.metadata import version
from pathlib import Path

import psycopg
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)
from psycopg import Connection, sql
from psycopg.rows import TupleRow

from .archive import ArchiveWriter, writing_archive
from .guard import KERNEL_READERS, PLAIN
from .office import home

OWN = tuple(f"public.{name}" for name in [*KERNEL_READERS, *PLAIN] if name != "folded")
"""The register's own tables."""
LEFT_OUT = ("django_migrations", "django_session", "web_cache", "axes_%")
"""Django's tables that are made anew, or speak of a moment."""

_WEB = """
SELECT 'web.' || tablename FROM pg_tables WHERE schemaname = 'web' AND NOT tablename LIKE ANY (%s) ORDER BY 1
"""
_COLUMNS = """
SELECT array_agg(attname::text ORDER BY attnum) FROM pg_attribute
WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped
"""


def back_up(owner: str, path: Path, passphrase: str = "") -> dict[str, int]:
    """Write a backup, as the owner whose connection string this is. Returns the number of pieces of each table.

    The server's key goes in only with a passphrase, which encrypts it; else keep `UBIA_HOME/server.key` apart.
    """
    with psycopg.connect(owner) as connection:
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        tables = {table: _columns(connection, table) for table in [*OWN, *web_tables(connection)]}
        manifest = {
            "format": "ubia-backup-1",
            "release": version("ubia"),
            "made_at": time.time_ns() // 1_000_000,
            "tables": tables,
        }
        with writing_archive(path, manifest) as archive:
            if passphrase:
                archive.add("server.key", locked_key((home() / "server.key").read_bytes(), passphrase))
            for table, columns in tables.items():
                with connection.cursor().copy(_copy(table, columns)) as copy:
                    archive.add_rows(table, copy)
            _add_files(archive, home() / "files")
        return archive.pieces


def web_tables(connection: Connection[TupleRow]) -> list[str]:
    """Django's tables that are worth keeping."""
    return [name for (name,) in connection.execute(_WEB, [list(LEFT_OUT)]).fetchall()]


def locked_key(pem: bytes, passphrase: str) -> bytes:
    """The server's key, encrypted."""
    key = load_pem_private_key(pem, password=None)
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(passphrase.encode()))


def _columns(connection: Connection[TupleRow], table: str) -> list[str]:
    row = connection.execute(_COLUMNS, [table]).fetchone()
    return list(row[0]) if row else []


def _copy(table: str, columns: list[str]) -> sql.Composed:
    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    return sql.SQL("COPY (SELECT {} FROM {}) TO STDOUT").format(names, sql.Identifier(*table.split(".")))


def _add_files(archive: ArchiveWriter, folder: Path) -> None:
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if path.is_file():
            archive.add(f"files/{path.relative_to(folder)}", path.read_bytes())
