"""Days that the charter names for hearing and answering; our own where it names none."""

from typing import Any, NamedTuple

import msgspec
from psycopg import Cursor
from psycopg.rows import TupleRow

ANSWER_DAYS, SILENCE_DAYS = 14, 14
"""Until an answer is owed; until her silence opens a case. The day of pay is in `pay_days`."""

_TERMS = """SELECT t.clause, t.value FROM book b, charter_terms(b.place) t
    WHERE b.book = %(book)s AND t.clause IN ('reply', 'statement') AND t.since <= %(day)s
    AND (t.until IS NULL OR %(day)s < t.until)"""


class AgreedDays(NamedTuple):
    """Numbers of days."""

    answer: int = ANSWER_DAYS
    silence: int = SILENCE_DAYS


def agreed_days(cursor: Cursor[TupleRow], book: str, day: str) -> AgreedDays:
    """What the charter in force at a book's place says, the nearest first."""
    said: dict[str, dict[str, Any]] = {}
    for clause, value in cursor.execute(_TERMS, {"book": book, "day": day}).fetchall():
        said.setdefault(clause, msgspec.json.decode(value))
    answer = said.get("reply", {}).get("days") or ANSWER_DAYS
    silence = said.get("statement", {}).get("silence_days") or SILENCE_DAYS
    return AgreedDays(int(answer), int(silence))
