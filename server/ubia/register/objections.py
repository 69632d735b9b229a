"""What an act of power points at must be there and bear it: asked of the book just before the act is written."""

from collections.abc import Mapping
from typing import Any

import msgspec
from psycopg import Cursor, sql
from psycopg.rows import TupleRow

from .entries import EntryErased, KeyAdmitted, KeyRevoked, MandateEnded, SettlementSigned
from .entry import Entry
from .keys import key_id
from .programme import Programme
from .reading_in import Read
from .rules import Ruling


def objection(cursor: Cursor[TupleRow], read: Read, known: Programme) -> Ruling | None:
    """Why an entry that its author may write still cannot stand; None: it can."""
    at: Mapping[str, Any] = {"book": read.entry.book, "subject": read.entry.subject}
    match read.body:
        case EntryErased(entry=entry):
            return _of_power(cursor, {**at, "entry": entry}, known)
        case KeyAdmitted(public=public):
            return _of_another(cursor, {**at, "key": key_id(public)})
        case KeyRevoked(key=key):
            return _elsewhere(cursor, "admitted_key", "key", {**at, "wanted": key})
        case MandateEnded(side=side):
            return _elsewhere(cursor, "mandate", "side", {**at, "wanted": side})
        case SettlementSigned(entry=entry, decision="take", public=public):
            return _unproven(cursor, {**at, "entry": entry}, public)
    return None


def _of_power(cursor: Cursor[TupleRow], at: Mapping[str, Any], known: Programme) -> Ruling | None:
    """Keys, mandates and signatures are what every other line rests on: they are never erased."""
    found = cursor.execute("SELECT kind FROM entry WHERE book = %(book)s AND id = %(entry)s", at).fetchone()
    kind = known.kinds.get(found[0]) if found else None
    return Ruling("quarantine", "no_mandate") if kind and kind.power not in ("", "nobody") else None


def _of_another(cursor: Cursor[TupleRow], at: Mapping[str, Any]) -> Ruling | None:
    """A key stands for one person; nobody's key can be taken from her by admitting it under another name."""
    held = """SELECT FROM admitted_key WHERE book = %(book)s AND key = %(key)s
        AND person IS DISTINCT FROM %(subject)s::uuid"""
    return None if cursor.execute(held, at).fetchone() is None else Ruling("quarantine", "forged")


def _elsewhere(cursor: Cursor[TupleRow], table: str, column: str, at: Mapping[str, Any]) -> Ruling | None:
    """An end stands in the story of what it ends: a key or mandate of the opening or the meeting in the book's own.

    In another story it would do nothing and nobody would know.
    """
    there = f"SELECT FROM {table} WHERE book = %(book)s AND subject = %(subject)s AND {column} = %(wanted)s"
    found = cursor.execute(sql.SQL(there), at).fetchone()
    return Ruling("quarantine", "unreadable") if found is None else None


def _unproven(cursor: Cursor[TupleRow], at: Mapping[str, Any], public: str) -> Ruling | None:
    """Whoever takes work of a key that this book does not know names the key, so that the book can be checked alone."""
    elsewhere = """SELECT raw FROM held WHERE book = %(book)s AND entry = %(entry)s AND list = 'to_settle'
        AND reason = 'key_of_another_place' AND raw <> '' ORDER BY received_at, digest LIMIT 1"""
    found = cursor.execute(elsewhere, at).fetchone()
    if found is None:
        return None
    try:
        named = key_id(public) == msgspec.json.decode(found[0], type=Entry).key
    except ValueError:
        named = False
    return None if named else Ruling("quarantine", "unreadable")
