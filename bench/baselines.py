"""The same rows with nothing in between: what PostgreSQL and a compressor cost on their own."""

import time
from typing import Any

from psycopg import Connection, sql

from ubia.sync.squeeze import fold_for

ROWS = """SELECT e.line, e.id::text, e.book::text, e.kind, e.subject::text, e.author::text, e.key, e.channel,
    e.happened_on::text, e.made_at, e.seen, e.received_at, b.salt, b.body, e.sig
    FROM entry e JOIN body b ON b.book = e.book AND b.line = e.line
    WHERE e.book = %s ORDER BY e.line LIMIT %s"""


def copy_rate(owner: Connection[Any], book: str) -> float:
    """Entries a second when the book's rows go in by COPY, into tables with the same indexes, and nothing else."""
    with owner.cursor() as cursor:
        for table in ("entry", "body"):
            cursor.execute(sql.SQL("CREATE TABLE {} (LIKE {} INCLUDING INDEXES)").format(_twin(table), _name(table)))
        contents = {table: _content(cursor, table, book) for table in ("entry", "body")}
        rows = cursor.execute("SELECT count(*) FROM entry WHERE book = %s", [book]).fetchone()
        start = time.perf_counter()
        for table, content in contents.items():
            with cursor.copy(sql.SQL("COPY {} FROM STDIN (FORMAT binary)").format(_twin(table))) as copy:
                copy.write(content)
        took = time.perf_counter() - start
        for table in contents:
            cursor.execute(sql.SQL("DROP TABLE {}").format(_twin(table)))
    return (rows[0] if rows else 0) / took


def read_and_compress(owner: Connection[Any], book: str, limit: int) -> float:
    """Seconds to read the rows of a pull and to compress their text."""
    start = time.perf_counter()
    with owner.cursor() as cursor:
        rows = cursor.execute(ROWS, [book, limit]).fetchall()
    fold_for("zstd", ["\n".join("\t".join(map(str, row)) for row in rows).encode()])
    return time.perf_counter() - start


def _content(cursor: Any, table: str, book: str) -> bytes:
    statement = sql.SQL("COPY (SELECT * FROM {} WHERE book = {}) TO STDOUT (FORMAT binary)")
    with cursor.copy(statement.format(_name(table), sql.Literal(book))) as copy:
        return b"".join(bytes(block) for block in copy)


def _name(table: str) -> sql.Identifier:
    return sql.Identifier(table)


def _twin(table: str) -> sql.Identifier:
    return sql.Identifier(f"bare_{table}")
