"""What concerns a reader since her cursors: new entries in scope, whole stories of what joined, names of what left.

A pull runs from a book's line `base` (what the phone held) to `until` (the head when the pull began) and may take
several answers; `at` is how far it has come. The scope is told in the query, and row-level security stands beneath.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

import msgspec
from psycopg import Cursor
from psycopg.rows import TupleRow

from ubia.register.reach import Reach, add_above

from .wire import BadRequest, Pull, ToldEntry


@dataclass(frozen=True)
class Place:
    """Where a phone stands in a book whose last line is `head`."""

    book: str
    base: int
    until: int
    at: int
    head: int

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
            return cls(book, min(numbers[0], head), head, 0, head)
        return cls(book, numbers[0], min(numbers[1], head), numbers[2], head)

    @property
    def cursor(self) -> str:
        """What the phone sends back in the middle of a pull."""
        return f"{self.base}.{self.until}.{self.at}"


def answer_pull(cursor: Cursor[TupleRow], reach: Reach, asked: Pull, at: int) -> Iterator[bytes]:
    """The answer as JSON, in parts as the database gives rows; what it reads is logged on the way.

    Books that the phone does not know yet start at the beginning. Raises BadRequest.
    """
    held = asked.cursors
    above = add_above(cursor, reach)
    known = reach.open | above
    heads = cursor.execute(_HEADS_OF, [sorted(known)]).fetchall()
    places = [Place.read(book, held.get(book, ""), last) for book, last, _ in heads]
    due = [place for place in places if place.base < place.until]
    lost = sorted(book for book in held if book not in known)
    yield b'{"books":['
    if due:
        yield from _books(cursor, reach, due, asked, at, above)
    yield f'],"closed":{json.dumps(lost)},"received_at":{at}}}'.encode()


def _books(
    cursor: Cursor[TupleRow], reach: Reach, places: list[Place], asked: Pull, at: int, above: set[str]
) -> Iterator[bytes]:
    arrays: dict[str, Any] = {
        "book": [p.book for p in places],
        "base": [p.base for p in places],
        "until": [p.until for p in places],
        "person": reach.person,
    }
    left: dict[str, list[str]] = dict(cursor.execute(_LEFT, arrays).fetchall())
    supervised = sorted(reach.figures & {p.book for p in places})
    figures: dict[str, str] = dict(cursor.execute(_FIGURES, [supervised]).fetchall())
    acts: dict[str, str] = dict(cursor.execute(_ACTS, arrays).fetchall())
    counted: dict[str, str] = dict(cursor.execute(_COUNTED, arrays).fetchall())
    room = asked.limit
    for n, place in enumerate(sorted(places, key=lambda p: p.book)):
        yield b',{"entries":[' if n else b'{"entries":['
        told = _Told(place.at)
        if room:
            yield from _entries(cursor, reach, place, asked.proofs, room, place.book in above, told)
        room -= told.lines
        if told.stories:
            logged = [place.book, reach.person, sorted(told.stories), at]
            cursor.execute("SELECT log_reading(%s, %s, %s::uuid[], 'pull', %s)", logged)
        cursor_now = place.until if room else replace(place, at=told.last).cursor
        more = not room or place.until < place.head  # lines that came while a pull was under way
        yield (
            f'],"book":"{place.book}","cursor":"{cursor_now}","more":{str(more).lower()},'
            f'"left":{json.dumps(left.get(place.book, []))},"figures":{figures.get(place.book) or "[]"},'
            f'"acts":{acts.get(place.book, "[]") if not place.at else "[]"},'
            f'"counted":{counted.get(place.book, "[]") if not place.at else "[]"}}}'
        ).encode()


@dataclass
class _Told:
    """How far a book has been told in this answer: the last line, how many, and whose stories (clients' only)."""

    last: int
    lines: int = 0
    stories: set[str] = field(default_factory=set)


_AT_A_TIME = 500
"""Rows that are written as JSON and compressed while PostgreSQL goes on."""
_JSON = msgspec.json.Encoder()


def _entries(
    cursor: Cursor[TupleRow], reach: Reach, place: Place, proofs: bool, room: int, is_above: bool, told: _Told
) -> Iterator[bytes]:
    """The next lines of a book in scope: first the earlier lines of stories that joined, then what is new."""
    asked: dict[str, Any] = {
        "book": place.book,
        "person": reach.person,
        "works": place.book in reach.work,
        "above": is_above,
        "proofs": proofs,
        "base": place.base,
        "until": place.until,
        "at": max(place.at, 0),
        "after": max(place.base, place.at),
    }
    for query in (_JOINED, _NEW) if place.at < place.base else (_NEW,):
        if told.lines == room:
            return
        rows = cursor.stream(query, asked | {"limit": room - told.lines}, binary=True, size=_AT_A_TIME)
        while some := list(islice(rows, _AT_A_TIME)):
            entries = [ToldEntry(*row[1:]) for row in some]
            yield (b",\n" if told.lines else b"") + _JSON.encode(entries)[1:-1]
            told.stories.update(story for story, *_ in some if story)
            told.lines += len(entries)
            told.last = entries[-1].line


# Ten thousand whole rows are sorted in memory.
_HEADS_OF = """SELECT book::text, last, set_config('work_mem', '64MB', true) FROM book_head
    WHERE book = ANY (%b::text[]::uuid[])"""

# Whose story it is (a client's only), and then what wire.ToldEntry holds.
_TOLD = """SELECT CASE e.reach WHEN 'care' THEN e.subject::text END,
    e.line, e.id::text, %(book)b::text, e.kind, e.subject::text, coalesce(e.author::text, ''), e.key, e.channel,
    e.happened_on::text, e.made_at, e.seen, e.received_at, coalesce(e.amends::text, ''), e.flagged,
    CASE WHEN b.body IS NULL THEN e.body_hash END, b.salt, b.body, CASE WHEN %(proofs)b THEN e.sig END
FROM entry e LEFT JOIN body b ON b.book = e.book AND b.line = e.line
WHERE e.book = %(book)b::uuid AND """

# Of a book above the reader's own: what it is called, its places and facilities, the forms that it published, and its
# charter, which holds below wherever no nearer one says anything; not the talk about it.
_SCOPE = """e.line > %(after)b AND e.line <= %(until)b
    AND (NOT %(above)b OR e.kind IN ('book.opened', 'place.named', 'facility.named', 'form.published',
        'charter.drafted', 'charter.consulted', 'charter.proposed', 'charter.signed', 'charter.returned',
        'charter.suspended'))
    AND (e.reach IN ('open', 'voice')
    OR e.reach = 'work' AND (%(works)b OR e.subject = %(person)b::uuid)
    OR e.reach = 'pay' AND e.subject = %(person)b::uuid
    OR e.reach IN ('care', 'work') AND e.subject IN (
        SELECT subject FROM carer WHERE book = %(book)b::uuid AND person = %(person)b::uuid AND left_line IS NULL)
    OR e.reach = 'apart' AND (e.author = %(person)b::uuid
        OR e.subject IN (SELECT subject FROM opened_apart WHERE book = %(book)b::uuid))
    OR e.reach = 'confidence' AND e.subject IN (
        SELECT subject FROM confidant WHERE book = %(book)b::uuid AND person = %(person)b::uuid))
ORDER BY e.line LIMIT %(limit)b"""

# What was said apart comes when both sides have said theirs, though its lines are older than the phone's cursor.
_STORIES = """e.line > %(at)b AND e.line <= %(base)b AND (e.reach IN ('care', 'work') AND e.subject IN (
        SELECT subject FROM carer WHERE book = %(book)b::uuid AND person = %(person)b::uuid AND left_line IS NULL
        AND joined_line > %(base)b AND joined_line <= %(until)b)
    OR NOT %(above)b AND e.reach = 'apart' AND e.subject IN (SELECT subject FROM opened_apart
        WHERE book = %(book)b::uuid AND opened_line > %(base)b AND opened_line <= %(until)b))
ORDER BY e.line LIMIT %(limit)b"""

_NEW, _JOINED = _TOLD + _SCOPE, _TOLD + _STORIES

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

# A CHW's own visits in stories that are not hers to read any more: what her pay is reckoned from, without words or
# names. They come whole with the first answer of a pull, whenever one of those stories, or whose it is, has changed.
_ACTS = """
WITH mine AS (
    SELECT v.* FROM visit v
    WHERE v.chw = %(person)s AND v.book = ANY (%(book)b::text[]::uuid[]) AND NOT EXISTS (
        SELECT FROM carer c WHERE c.book = v.book AND c.subject = v.subject AND c.person = v.chw
        AND c.left_line IS NULL)
)
SELECT m.book::text, json_agg(json_build_object('subject', m.subject, 'visit', m.visit, 'day', m.day,
    'service', m.service, 'void', m.void, 'entry', m.entry, 'to_settle', m.to_settle, 'flagged', m.flagged,
    'minutes', m.minutes, 'danger', m.danger) ORDER BY m.day, m.visit)::text
FROM mine m JOIN unnest(%(book)b::text[]::uuid[], %(base)b::bigint[], %(until)b::bigint[]) AS a (book, base, until)
    ON a.book = m.book
WHERE a.base = 0 OR EXISTS (
        SELECT FROM entry e WHERE e.book = a.book AND e.line > a.base AND e.line <= a.until
        AND e.subject IN (SELECT subject FROM mine) AND e.kind IN
            ('visit.made', 'visit.corrected', 'visit.verified', 'settlement.signed', 'entry.erased'))
    OR EXISTS (
        SELECT FROM carer c WHERE c.book = a.book AND c.person = %(person)s
        AND c.left_line > a.base AND c.left_line <= a.until)
GROUP BY m.book
"""

# What was counted of a CHW in stories that are not hers to read any more: the days on which a household was in her
# care, and how many visits were due and made in each month. Told as her acts are, and for the same reason.
_COUNTED = """
WITH gone AS (
    SELECT DISTINCT c.book, c.subject FROM carer c
    WHERE c.person = %(person)s AND c.book = ANY (%(book)b::text[]::uuid[]) AND NOT EXISTS (
        SELECT FROM carer s WHERE s.book = c.book AND s.subject = c.subject AND s.person = c.person
        AND s.left_line IS NULL)
)
SELECT g.book::text, json_agg(json_build_object('subject', g.subject, 'homes', h.homes,
    'dues', coalesce(d.dues, '[]')) ORDER BY g.subject)::text
FROM gone g JOIN unnest(%(book)b::text[]::uuid[], %(base)b::bigint[], %(until)b::bigint[]) AS a (book, base, until)
    ON a.book = g.book
JOIN LATERAL (SELECT json_agg(json_build_array(s.since, s.until) ORDER BY s.since) AS homes FROM assignment s
    WHERE s.book = g.book AND s.subject = g.subject AND s.chw = %(person)s HAVING count(*) > 0) h ON true
LEFT JOIN LATERAL (SELECT json_agg(json_build_array(m.month, m.due, m.reached) ORDER BY m.month) AS dues FROM
    (SELECT to_char(v.day, 'YYYY-MM') AS month, count(*) AS due, count(v.reached_on) AS reached FROM due v
    WHERE v.book = g.book AND v.subject = g.subject AND v.chw = %(person)s GROUP BY 1) m) d ON true
WHERE a.base = 0 OR EXISTS (
        SELECT FROM entry e WHERE e.book = a.book AND e.line > a.base AND e.line <= a.until
        AND e.subject IN (SELECT subject FROM gone))
    OR EXISTS (
        SELECT FROM carer c WHERE c.book = a.book AND c.person = %(person)s
        AND c.left_line > a.base AND c.left_line <= a.until)
GROUP BY g.book
"""
