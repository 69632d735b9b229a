"""Writes what a file says into a book, all or nothing: attested by the server, in the name of who runs the import."""

from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple

import msgspec
from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.register.book import MOST, append, now, writing
from ubia.register.entry import Entry
from ubia.register.kind import Attested, Body
from ubia.register.office import server_pen
from ubia.register.pen import Pen, sign_bundle
from ubia.register.programme import programme

Said = Mapping[str, Any]
Progress = Callable[[int, int], None]
_STANDING = """
SELECT e.subject::text, b.body FROM entry e JOIN body b ON b.book = e.book AND b.line = e.line
WHERE e.book = %s AND e.kind = ANY (%b) ORDER BY e.line
"""
_OF_PROVENANCE = {"source", "attested"}
"""Fields that alone are no reason to say a thing again."""


class Written(NamedTuple):
    """How many entries were written, and how many facts the book knew already."""

    written: int
    already: int


class NotWritten(Exception):
    """The book would not take an entry, so nothing was written. `reasons` are those of docs/register.md."""

    def __init__(self, reasons: Sequence[str]) -> None:
        super().__init__(", ".join(reasons))
        self.reasons = list(reasons)


def standing(connection: Connection[TupleRow], book: str, kinds: Sequence[str]) -> dict[str, dict[str, Any]]:
    """What the last entry of each subject says, of these kinds, in one book."""
    with connection.transaction(), connection.cursor() as cursor, writing(cursor, book):
        rows = cursor.execute(_STANDING, [book, list(kinds)]).fetchall()
    return {subject: msgspec.json.decode(body) for subject, body in rows}


def write(
    connection: Connection[TupleRow],
    book: str,
    author: str,
    typist: str,
    facts: Sequence[tuple[str, str, Said]],
    tell: Progress = lambda *_: None,
) -> Written:
    """Append facts (kind, subject, fields of its body) as one act in the author's name, typed in by `typist`.

    A fact speaks of some fields only: the others stay as they stand. One that says nothing new is not said again.
    `tell` hears how many of how many are written. Raises NotWritten; then the book is as it was.
    """
    kinds = sorted({kind for kind, _, _ in facts})
    with connection.transaction():
        known = standing(connection, book, kinds)
        fresh = [fact for fact in facts if _is_new(fact[0], fact[2], known.get(fact[1], {}))]
        pen = server_pen(book, author, "import")
        attested = Attested(typist)
        queue, done = iter(fresh), 0
        while part := list(islice(queue, MOST)):
            bodies = ((kind, subject, {**known.get(subject, {}), **said}) for kind, subject, said in part)
            bundle = [_entry(pen, *body, attested) for body in bodies]
            answers = append(connection, book, sign_bundle(pen.key, bundle))
            if refused := sorted({answer.reason for answer in answers if answer.outcome != "written"}):
                raise NotWritten(refused)
            done += len(part)
            tell(done, len(fresh))
    return Written(len(fresh), len(facts) - len(fresh))


def _is_new(kind: str, said: Said, stands: Said) -> bool:
    if not stands:
        return True
    before = {field: value for field, value in stands.items() if field not in _OF_PROVENANCE}
    after = before | {field: value for field, value in said.items() if field not in _OF_PROVENANCE}
    return _body(kind, after) != _body(kind, before)


def _body(kind: str, said: Said) -> Body:
    return msgspec.convert(said, programme().kinds[kind].body)


def _entry(pen: Pen, kind: str, subject: str, said: Said, attested: Attested) -> Entry:
    return pen.write(kind, subject, _body(kind, {**said, "attested": attested}), made_at=now(), sign=False)
