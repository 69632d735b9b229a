"""What was answered with a form, as far as one reader may read it; and that she read it is written down."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from psycopg import Connection, Cursor
from psycopg.rows import TupleRow

from ubia.care.rules import disagree, said, words_of
from ubia.forms.outputs.rows import AnswerSet
from ubia.interop.xlsform.kept import kept_form
from ubia.register import reach
from ubia.register.amend import Standing, standing
from ubia.register.book import now
from ubia.register.folding import LINE_COLUMNS, to_line
from ubia.register.line import Line
from ubia.register.order import in_order
from ubia.register.programme import programme
from ubia.register.reading import log_reading

_KINDS = ["visit.made", "visit.corrected", "visit.verified"]
_VERSIONS = """SELECT DISTINCT ON (f.hash) f.hash, f.version, f.published_on FROM form f
    WHERE f.form_id = %s ORDER BY f.hash, f.published_on"""
_LINES = f"""SELECT {LINE_COLUMNS}, e.book::text FROM entry e JOIN body b ON b.book = e.book AND b.line = e.line
    WHERE e.kind = ANY (%s) ORDER BY e.book, e.line"""  # noqa: S608  names of our own code
_CLOSED = """SELECT count(*) FROM entry e LEFT JOIN body b ON b.book = e.book AND b.line = e.line
    WHERE e.kind = 'visit.made' AND b.line IS NULL"""


class Version(NamedTuple):
    """One version of a form, with its model."""

    hash: str
    version: str
    model: Mapping[str, Any]


class Answered(NamedTuple):
    """Versions (oldest first), the answer sets each with its version's hash, and how many visits are closed to her."""

    versions: list[Version]
    sets: list[tuple[str, AnswerSet]]
    closed: int


def answered(connection: Connection[TupleRow], reader: str, on: str, form_id: str) -> Answered:
    """All that `reader` may read on a day of what was answered with a form. Struck-out visits are left out.

    Corrections hold: the last word on a visit's answers counts. In one transaction with the reading, each household
    read is put on the list of who looked.
    """
    with connection.transaction(), connection.cursor() as cursor:
        reach.enter(cursor, reader, on)
        rows = sorted(cursor.execute(_VERSIONS, [form_id]).fetchall(), key=lambda row: (row[2], row[1], row[0]))
        versions = {hash_: version for hash_, version, _ in rows}
        sets = []
        for book, visits in _visits(cursor):
            found = [visit for visit in visits if _form_of(visit) in versions and not _said(visit, "void")]
            log_reading(cursor, book, reader, {visit.first.subject for visit in found}, "export", now())
            sets += [(_form_of(visit), _set_of(book, visit, versions[_form_of(visit)])) for visit in found]
        closed = cursor.execute(_CLOSED).fetchone()
    models = [(hash_, kept_form(connection, hash_)) for hash_ in versions]
    kept = [Version(hash_, versions[hash_], form.model) for hash_, form in models if form]
    return Answered(kept, sets, int(closed[0]) if closed else 0)


def _visits(cursor: Cursor[TupleRow]) -> Iterator[tuple[str, list[Standing]]]:
    """The visits of each book, household by household, as corrections leave them."""
    books: dict[str, dict[str, list[Line]]] = defaultdict(lambda: defaultdict(list))
    known = programme()
    for row in cursor.execute(_LINES, [_KINDS]).fetchall():
        books[row[-1]][row[3]].append(to_line(row, known))
    for book, stories in books.items():
        yield book, [one for story in stories.values() for one in _made(in_order(story))]


def _made(story: Sequence[Line]) -> Iterator[Standing]:
    return (visit for visit in standing(story) if visit.first.kind == "visit.made")


def _form_of(visit: Standing) -> str:
    return getattr(visit.first.body, "form", None) or ""


def _said(visit: Standing, name: str) -> Any:
    return said(words_of(visit), name)


def _set_of(book: str, visit: Standing, version: str) -> AnswerSet:
    first = visit.first
    around = {
        "SubmissionDate": datetime.fromtimestamp(first.received_at / 1000, UTC).isoformat(timespec="milliseconds"),
        "SubmitterID": first.author,
        "FormVersion": version,
        "Book": book,
        "Household": first.subject,
        "Day": _said(visit, "day") or first.happened_on,
        "ToSettle": "yes" if disagree(words_of(visit)) else "",
    }
    return AnswerSet(f"uuid:{first.id}", _said(visit, "answers") or {}, around)
