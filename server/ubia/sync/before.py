"""The story that a household had in another community before it came here, for whoever looks after it now.

It is read, never added to. Both books must have said so (`story_before` of people); the old one writes the look down.
"""

import hashlib
from typing import Any

import msgspec
from msgspec import Struct
from psycopg import Cursor
from psycopg.rows import TupleRow

from ubia.register.entries import Id
from ubia.register.reading import log_reading


class BeforeAsked(Struct, frozen=True):
    """A household that arrived; `known` is the `digest` of what the phone holds already."""

    book: Id
    household: Id
    known: str = ""


def answer_before(cursor: Cursor[TupleRow], reader: str, asked: BeforeAsked, at: int) -> bytes:
    """`entries` as a pull tells them and their `digest`; no entries when the phone holds the same.

    Where there is nothing to be told the digest is empty too.
    """
    rows = cursor.execute(_STORY, [asked.book, asked.household]).fetchall()
    entries: list[dict[str, Any]] = [row[0] for row in rows]
    digest = hashlib.sha256(msgspec.json.encode(entries)).hexdigest() if entries else ""
    if entries and digest != asked.known:
        log_reading(cursor, entries[0]["book"], reader, {entry["subject"] for entry in entries}, "pull", at)
    told = entries if digest != asked.known else []
    return msgspec.json.encode({"entries": told, "digest": digest})


_STORY = """SELECT json_strip_nulls(json_build_object('id', s.id, 'book', s.book, 'line', s.line, 'kind', s.kind,
    'subject', s.subject, 'author', s.author, 'happened_on', s.happened_on, 'made_at', s.made_at,
    'received_at', s.received_at, 'channel', s.channel, 'amends', s.amends, 'salt', s.salt, 'body', s.body))
    FROM story_before(%s, %s) s ORDER BY s.line"""
