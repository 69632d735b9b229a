"""Proofs that one entry stands on a sealed page: taken out of the book here, checked anywhere (`check_proof`)."""

from typing import Any

from psycopg import Connection, Cursor
from psycopg.rows import TupleRow, dict_row

from . import merkle
from .chain import start
from .proof_check import Problem, check_proof
from .seal import PageRange, leaves_of

__all__ = ["NotProven", "Problem", "check_proof", "proof_of"]

_ENVELOPE = """e.id::text, e.book::text, e.kind, e.subject::text, coalesce(e.author::text, '') AS author, e.key,
    e.channel, e.happened_on::text, e.made_at, e.seen, coalesce(e.amends::text, '') AS amends, e.sig"""
_LINE = f"""
SELECT {_ENVELOPE}, e.body_hash, e.line, e.received_at, b.chain AS chain_before
FROM entry e LEFT JOIN entry b ON b.book = e.book AND b.line = e.line - 1 WHERE e.book = %(book)s AND e.id = %(entry)s
"""
_SEAL = """
SELECT first_line, last_line, root, community_entry::text, health_entry::text FROM seal
WHERE book = %(book)s AND %(line)s BETWEEN first_line AND last_line AND community_entry IS NOT NULL
    AND health_entry IS NOT NULL ORDER BY first_line LIMIT 1
"""
_SIGNED = f"""
SELECT {_ENVELOPE}, o.salt, o.body FROM entry e JOIN body o ON o.book = e.book AND o.line = e.line
WHERE e.book = %(book)s AND e.id = %(entry)s
"""
_PUBLIC = """
SELECT public, server FROM admitted_key WHERE book = %(book)s AND key = %(key)s
UNION ALL SELECT public, false FROM settlement WHERE book = %(book)s AND entry = %(entry)s AND public <> '' LIMIT 1
"""


class NotProven(LookupError):
    """There is no such entry in sight, or its page has not been sealed by both sides yet."""


def proof_of(connection: Connection[TupleRow], book: str, entry_id: str) -> dict[str, Any]:
    """The proof of an entry as JSON (docs/register.md, *Proofs*). Raises NotProven.

    It carries the envelope and the hash of the body, never the body.
    """
    with connection.cursor() as cursor:
        line = _one(cursor, _LINE, {"book": book, "entry": entry_id})
        place = {name: line.pop(name) for name in ("line", "received_at", "chain_before")}
        seal = _one(cursor, _SEAL, {"book": book, "line": place["line"]})
        signers = [seal.pop("community_entry"), seal.pop("health_entry")]
        page = PageRange(seal["first_line"], seal["last_line"])
        siblings = merkle.path(leaves_of(cursor, book, page), place["line"] - page.first_line)
        public, by_server = _key(cursor, book, line)
        return {
            "entry": line,
            "line": place["line"],
            "received_at": place["received_at"],
            "chain_before": bytes(place["chain_before"] or start(book)).hex(),
            "key": {"public": public, "author": "" if by_server else line["author"]},
            "path": [siblings[i : i + 32].hex() for i in range(0, len(siblings), 32)],
            "seal": {"book": book, **seal},
            "signatures": [_signature(cursor, book, entry) for entry in signers],
        }


def _signature(cursor: Cursor[TupleRow], book: str, entry_id: str) -> dict[str, Any]:
    entry = _one(cursor, _SIGNED, {"book": book, "entry": entry_id})
    side = "community" if '"side":"community"' in entry["body"].replace(" ", "") else "health_system"
    public, _ = _key(cursor, book, entry)
    return {"side": side, "author": entry["author"], "key": entry["key"], "public": public, "entry": entry}


def _key(cursor: Cursor[TupleRow], book: str, entry: dict[str, Any]) -> tuple[str, bool]:
    found = _one(cursor, _PUBLIC, {"book": book, "key": entry["key"], "entry": entry["id"]})
    return found["public"], found["server"]


def _one(cursor: Cursor[TupleRow], query: str, values: dict[str, Any]) -> dict[str, Any]:
    with cursor.connection.cursor(row_factory=dict_row) as reading:
        row = reading.execute(query, values).fetchone()
    if row is None:
        raise NotProven(f"{values}: not in a page of this book that both sides have sealed")
    return row
