"""A CHW's statement, line by line, for herself and for those who supervise, manage or pay where she works (SUP-03).

She has it on her own phone first, from the same reckoning. Households are pseudonyms in it.
"""

from typing import Annotated

import msgspec
from msgspec import Meta, Struct
from psycopg import Cursor
from psycopg.rows import TupleRow

from ubia.incentives.ledger import read_ledgers
from ubia.incentives.statement import statement
from ubia.register.entries import Id
from ubia.register.reach import Reach

from .wire import BadRequest

Month = Annotated[str, Meta(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$(?!\n)")]


class StatementAsked(Struct, frozen=True):
    """Whose, and of which month."""

    chw: Id
    month: Month


def answer_statement(cursor: Cursor[TupleRow], reach: Reach, asked: StatementAsked) -> bytes:
    """The statement as JSON, as far as the reader sees. Raises BadRequest (`no_statement`)."""
    if asked.chw != reach.person and not _works_below(cursor, reach, asked.chw):
        raise BadRequest("no_statement")
    found = statement(read_ledgers(cursor, [asked.chw])[asked.chw], asked.month)
    lines, totals = ([one._asdict() for one in part] for part in (found.lines, found.totals))
    return msgspec.json.encode({**found._asdict(), "lines": lines, "totals": totals})


def _works_below(cursor: Cursor[TupleRow], reach: Reach, chw: str) -> bool:
    return cursor.execute(_WORKS, [chw, sorted(reach.work)]).fetchone() is not None


_WORKS = "SELECT FROM role WHERE person = %s AND role = 'chw' AND book = ANY (%s::text[]::uuid[]) LIMIT 1"
