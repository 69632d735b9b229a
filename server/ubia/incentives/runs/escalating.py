"""What nobody has answered in time is brought before the holders of both keys (VOI-03)."""

from collections.abc import Iterator
from typing import NamedTuple
from uuid import UUID, uuid5

from psycopg import Cursor
from psycopg.rows import TupleRow

from ubia.register.kind import Attested

from .agreed_days import agreed_days
from .cases import Case, cases
from .entries import DisputePassedOn, Reader

_KEYS = """SELECT DISTINCT person::text FROM mandate WHERE book = %s AND since <= %s AND until >= %s ORDER BY 1"""
_THERE = "SELECT FROM entry WHERE book = %s AND id = %s"


class Escalation(NamedTuple):
    """An entry to be: its id is made from the case, so that a case is brought before the keys once."""

    id: str
    case: str
    body: DisputePassedOn


def escalations(cursor: Cursor[TupleRow], book: str, day: str, attested: Attested) -> Iterator[Escalation]:
    """The cases of a book whose answer is overdue on a day, for the holders of its mandates, as its owner sees them.

    Whom a dispute is about is not among its new readers.
    """
    keys = [person for (person,) in cursor.execute(_KEYS, [book, day, day]).fetchall()]
    for case in cases(cursor, [book], day, agreed_days(cursor, book, day)):
        id_ = str(uuid5(UUID(case.id), "both keys"))
        readers = _readers(case, keys) if case.stands == "open" and case.due_on < day else []
        if readers and not cursor.execute(_THERE, [book, id_]).rowcount:
            body = DisputePassedOn(readers=readers, words=case.words, chw=case.chw, attested=attested)
            yield Escalation(id_, case.id, body)


def _readers(case: Case, keys: list[str]) -> list[Reader]:
    against = case.dispute.against if case.dispute else None
    found = [person for person in keys if person not in (against, case.chw)]
    return [Reader(person=person) for person in (case.chw, *found)] if found else []
