"""What concerns a reader since her cursors: new entries in scope, whole stories of what joined, names of what left.

A pull runs from a book's line `base` (what the phone held) to `until` (the head when the pull began) and may take
several answers; `at` is how far it has come. The scope is told in the query, and row-level security stands beneath.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from psycopg import Cursor
from psycopg.rows import TupleRow

from ubia.register.reach import Reach

from .wire import BadRequest, Pull


@dataclass(frozen=True)
class Place:
    """Where a phone stands in a book."""

    book: str
    base: int
    until: int
    at: int

    @classmethod
    def read(cls, book: str, cursor: str, head: int) -> "Place":
        """From a cursor: `line`, or `base.until.at` in the middle of a pull. Raises BadRequest."""
        try:
            numbers = [int(part) for part in cursor.split(".")] if cursor else [0]
        except ValueError as problem:
            raise BadRequest("cursor") from problem
        if len(numbers) not in (1, 3) or any(not 0 <= n < 2**53 for n in numbers):
            raise BadRequest("cursor")
        if len(numbers) == 1:
            return cls(book, min(numbers[0], head), head, 0)
        return cls(book, numbers[0], min(numbers[1], head), numbers[2])

    @property
    def cursor(self) -> str:
        """What the phone sends back in the middle of a pull."""
        return f"{self.base}.{self.until}.{self.at}"


def answer_pull(cursor: Cursor[TupleRow], reach: Reach, asked: Pull, at: int) -> bytes:
    """The answer as JSON; books that the phone does not know yet start at the beginning. Raises BadRequest."""
    held = asked.cursors
    heads = cursor.execute(
        "SELECT book::text, last FROM book_head WHERE book = ANY (%b::text[]::uuid[])", [sorted(reach.open)]
    ).fetchall()
    places = [Place.read(book, held.get(book, ""), last) for book, last in heads]
    due = [place for place in places if place.base < place.until]
    lost = sorted(book for book in held if book not in reach.open)
    parts = _books(cursor, reach, due, asked, at) if due else []
    return b"".join([b'{"books":[', *parts, f'],"closed":{json.dumps(lost)},"received_at":{at}}}'.encode()])


def _books(cursor: Cursor[TupleRow], reach: Reach, places: list[Place], asked: Pull, at: int) -> list[bytes]:
    arrays: dict[str, Any] = {
        "book": [p.book for p in places],
        "base": [p.base for p in places],
        "until": [p.until for p in places],
        "at": [p.at for p in places],
        "person": reach.person,
        "work": sorted(reach.work),
        "limit": asked.limit,
    }
    found = _stories(cursor.execute(_ENTRIES[asked.proofs], arrays, binary=True))
    left: dict[str, list[str]] = dict(cursor.execute(_LEFT, arrays).fetchall())
    supervised = sorted(reach.figures & {p.book for p in places})
    figures: dict[str, str] = dict(cursor.execute(_FIGURES, [supervised]).fetchall())
    full = sum(len(some.texts) for some in found.values()) >= asked.limit
    last_book = max(found) if full and found else ""
    parts: list[bytes] = []
    for place in places:
        some = found.get(place.book, Some())
        if some.subjects:
            logged = [place.book, reach.person, sorted(some.subjects), at]
            cursor.execute("SELECT log_reading(%s, %s, %s::uuid[], 'pull', %s)", logged)
        more = full and place.book >= last_book
        here = Place(place.book, place.base, place.until, max(some.line, place.at))
        names = json.dumps(left.get(place.book, []))
        head = (
            f'{{"book":"{place.book}","cursor":"{here.cursor if more else place.until}","more":{str(more).lower()},'
            f'"left":{names},"figures":{figures.get(place.book) or "[]"},"entries":['
        )
        parts += [b"," if parts else b"", head.encode(), b",\n".join(some.texts), b"]}"]
    return parts


class Some:
    """The entries found in one book: their texts in the order of lines, and whose stories they are."""

    def __init__(self) -> None:
        self.line = 0
        self.texts: list[bytes] = []
        self.subjects: set[str] = set()


def _stories(rows: Iterable[tuple[Any, ...]]) -> dict[str, Some]:
    found: dict[str, Some] = {}
    for book, line, subject, text in sorted(rows, key=itemgetter(0, 1)):  # PostgreSQL would sort whole texts
        some = found.get(book) or found.setdefault(book, Some())
        some.line = line
        some.texts.append(text)
        if subject:
            some.subjects.add(subject)
    return found


_JSON = """convert_to(concat('{{"line":', e.line, ',"id":"', e.id, '","book":"', e.book, '","kind":"', e.kind,
    '","subject":"', e.subject,
    '","author":"', e.author, '","key":"', e.key, '","channel":"', e.channel,
    '","happened_on":"', e.happened_on,
    '","made_at":', e.made_at, ',"seen":', e.seen, ',"received_at":', e.received_at,
    CASE WHEN e.amends IS NOT NULL THEN concat(',"amends":"', e.amends, '"') END,
    CASE WHEN e.flagged <> '' THEN concat(',"flagged":"', e.flagged, '"') END,
    CASE WHEN b.body IS NULL THEN concat(',"body_hash":"', e.body_hash, '"')
         ELSE concat(',"salt":"', b.salt, '","body":', to_json(b.body)) END,
    {sig}, '}}'), 'UTF8')"""

_LINES = """
WITH asked AS (
    SELECT * FROM unnest(%(book)b::text[]::uuid[], %(base)b::bigint[], %(until)b::bigint[], %(at)b::bigint[])
        AS a (book, base, until, at)),
mine AS (
    SELECT c.book, c.subject, max(c.joined_line) AS joined FROM carer c JOIN asked a ON a.book = c.book
    WHERE c.person = %(person)s AND c.left_line IS NULL GROUP BY c.book, c.subject),
lines AS (
    SELECT e.book, e.line FROM asked a
    JOIN entry e ON e.book = a.book AND e.line > greatest(a.base, a.at) AND e.line <= a.until
    WHERE e.reach IN ('open', 'voice')
       OR e.reach = 'work' AND (e.subject = %(person)s OR e.book = ANY (%(work)b::text[]::uuid[]))
       OR e.reach = 'care' AND (e.book, e.subject) IN (SELECT book, subject FROM mine)
       OR e.reach = 'confidence'
          AND (e.book, e.subject) IN (SELECT book, subject FROM confidant WHERE person = %(person)s)
    UNION ALL
    SELECT e.book, e.line FROM asked a
    JOIN mine m ON a.base > 0 AND m.book = a.book AND m.joined > a.base AND m.joined <= a.until
    JOIN entry e ON e.book = m.book AND e.subject = m.subject AND e.line > a.at AND e.line <= a.base
    ORDER BY 1, 2 LIMIT %(limit)b)
SELECT l.book::text, l.line, CASE e.reach WHEN 'care' THEN e.subject::text END, {json}
FROM lines l JOIN entry e ON e.book = l.book AND e.line = l.line LEFT JOIN body b ON b.book = l.book AND b.line = l.line
"""
_SIG = """',"sig":"', e.sig, '"'"""
_ENTRIES = {proofs: _LINES.replace("{json}", _JSON.format(sig=_SIG if proofs else "''")) for proofs in (True, False)}

_LEFT = """
SELECT c.book::text, array_agg(DISTINCT c.subject::text) FROM carer c
JOIN unnest(%(book)b::text[]::uuid[], %(base)b::bigint[], %(until)b::bigint[]) AS a (book, base, until)
    ON a.book = c.book
WHERE c.person = %(person)s AND c.left_line > a.base AND c.left_line <= a.until
    AND NOT EXISTS (SELECT FROM carer s WHERE s.book = c.book AND s.subject = c.subject AND s.person = c.person
        AND s.left_line IS NULL)
GROUP BY c.book
"""

_FIGURES = """
SELECT f.book::text,
    json_agg(json_build_object('chw', f.chw, 'month', f.month, 'service', f.service, 'visits', f.visits))::text
FROM (SELECT book, chw, to_char(day, 'YYYY-MM') AS month, service, count(*) AS visits FROM visit
      WHERE NOT void AND book = ANY (%b::text[]::uuid[]) GROUP BY 1, 2, 3, 4) f
GROUP BY f.book
"""
