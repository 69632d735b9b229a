"""Lines and their chain: the head of a book is locked, the lines are gap-free, each is chained to the one before."""

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

from psycopg import Cursor
from psycopg.rows import TupleRow

from .reading_in import Read


class Head(NamedTuple):
    """The last line of a book and its chain value."""

    last: int
    chain: bytes


def start(book: str) -> bytes:
    """The chain value before the first line."""
    return hashlib.sha256(f"ubia-book-1\n{book}".encode()).digest()


def link(before: bytes, line: int, received_at: int, entry_digest: bytes) -> bytes:
    """The chain value of a line."""
    return hashlib.sha256(before + line.to_bytes(8) + received_at.to_bytes(8) + entry_digest).digest()


def lock(cursor: Cursor[TupleRow], book: str) -> Head:
    """Lock a book's head until the transaction ends; other books go on. A book that is not open has no line yet."""
    find = "SELECT last, chain FROM book_head WHERE book = %s FOR UPDATE"
    row = cursor.execute(find, [book]).fetchone()
    return Head(*row) if row else Head(0, start(book))


def extend(cursor: Cursor[TupleRow], head: Head, book: str, reads: Sequence[Read]) -> Head:
    """Write entries on the next lines. Returns the new head."""
    last, value = head
    chains = []
    for read in reads:
        last += 1
        value = link(value, last, read.received_at, read.digest)
        chains.append(value)
    entries = [read.entry for read in reads]
    lines = list(range(head.last + 1, last + 1))
    cursor.execute(
        _PUT_DOWN,
        {
            "book": book,
            "line": lines,
            "id": [e.id for e in entries],
            "kind": [e.kind for e in entries],
            "subject": [e.subject for e in entries],
            "author": [e.author or None for e in entries],
            "key": [e.key for e in entries],
            "channel": [e.channel for e in entries],
            "happened_on": [e.happened_on for e in entries],
            "made_at": [e.made_at for e in entries],
            "seen": [e.seen for e in entries],
            "amends": [e.amends or None for e in entries],
            "body_hash": [read.text[-64:] for read in reads],
            "sig": [e.sig for e in entries],
            "received_at": [read.received_at for read in reads],
            "flagged": [read.flagged for read in reads],
            "digest": [read.digest for read in reads],
            "chain": chains,
            "reach": [read.kind.reach for read in reads],
            "salt": [e.salt for e in entries],
            "body": [e.body for e in entries],
            "last": last,
            "head": value,
        },
    )
    return Head(last, value)


_PUT_DOWN = """
WITH heads AS (
    INSERT INTO book_head VALUES (%(book)b::uuid, %(last)b, %(head)b)
    ON CONFLICT (book) DO UPDATE SET last = excluded.last, chain = excluded.chain),
bodies AS (
    INSERT INTO body SELECT %(book)b::uuid, t.* FROM unnest(%(line)b::bigint[], %(subject)b::text[]::uuid[],
        %(reach)b::text[], %(salt)b::text[], %(body)b::text[]) t)
INSERT INTO entry SELECT %(book)b::uuid, t.* FROM unnest(
    %(line)b::bigint[], %(id)b::text[]::uuid[], %(kind)b::text[], %(reach)b::text[],
    %(subject)b::text[]::uuid[], %(author)b::text[]::uuid[], %(key)b::text[], %(channel)b::text[],
    %(happened_on)b::text[]::date[], %(made_at)b::bigint[], %(seen)b::bigint[], %(amends)b::text[]::uuid[],
    %(body_hash)b::text[], %(sig)b::text[],
    %(received_at)b::bigint[], %(flagged)b::text[], %(digest)b::bytea[], %(chain)b::bytea[]) t
"""
