"""What concerns a reader since her cursors: new entries in scope, whole stories of what joined, names of what left.

A pull runs from a book's line `base` (what the phone held) to `until` (the head when the pull began) and may take
several answers; `at` is how far it has come. The scope is told in the query, and row-level security stands beneath.
"""

import json
from dataclasses import dataclass, replace
from typing import Any

from psycopg import Cursor
from psycopg.rows import TupleRow

from ubia.register.reach import Reach, add_above

from .wire import BadRequest, Pull


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


def answer_pull(cursor: Cursor[TupleRow], reach: Reach, asked: Pull, at: int) -> bytes:
    """The answer as JSON; books that the phone does not know yet start at the beginning. Raises BadRequest."""
    held = asked.cursors
    above = add_above(cursor, reach)
    known = reach.open | above
    heads = cursor.execute(_HEADS_OF, [sorted(known)]).fetchall()
    places = [Place.read(book, held.get(book, ""), last) for book, last, _ in heads]
    due = [place for place in places if place.base < place.until]
    lost = sorted(book for book in held if book not in known)
    parts = _books(cursor, reach, due, asked, at, above) if due else []
    return b"".join([b'{"books":[', *parts, f'],"closed":{json.dumps(lost)},"received_at":{at}}}'.encode()])


def _books(
    cursor: Cursor[TupleRow], reach: Reach, places: list[Place], asked: Pull, at: int, above: set[str]
) -> list[bytes]:
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
    parts: list[bytes] = []
    room = asked.limit
    for place in sorted(places, key=lambda p: p.book):
        rows = _rows(cursor, reach, place, asked.proofs, room, place.book in above) if room else []
        room -= len(rows)
        lines, owners, texts = zip(*rows, strict=True) if rows else ((), (), ())
        subjects = sorted({*owners} - {None})
        if subjects:
            logged = [place.book, reach.person, subjects, at]
            cursor.execute("SELECT log_reading(%s, %s, %s::uuid[], 'pull', %s)", logged)
        here = replace(place, at=lines[-1] if lines else place.at)
        cursor_now = here.cursor if not room else place.until
        more = not room or place.until < place.head  # lines that came while a pull was under way
        head = (
            f'{{"book":"{place.book}","cursor":"{cursor_now}","more":{str(more).lower()},'
            f'"left":{json.dumps(left.get(place.book, []))},"figures":{figures.get(place.book) or "[]"},'
            f'"acts":{acts.get(place.book, "[]") if not place.at else "[]"},"entries":['
        )
        parts += [b"," if parts else b"", head.encode(), b",\n".join(texts), b"]}"]
    return parts


_AT_A_TIME = 500
"""Rows taken over while PostgreSQL goes on."""
Row = tuple[int, str | None, bytes]
"""A line's number, whose story it is (a client's only), and its text."""


def _rows(cursor: Cursor[TupleRow], reach: Reach, place: Place, proofs: bool, limit: int, is_above: bool) -> list[Row]:
    """The next lines of a book in scope: first the earlier lines of stories that joined, then what is new."""
    asked: dict[str, Any] = {
        "book": place.book,
        "person": reach.person,
        "works": place.book in reach.work,
        "above": is_above,
        "base": place.base,
        "until": place.until,
        "at": max(place.at, 0),
        "after": max(place.base, place.at),
        "limit": limit,
    }
    rows: list[Any] = []
    if place.at < place.base:
        rows += cursor.stream(_JOINED[proofs], asked, binary=True, size=_AT_A_TIME)
    if len(rows) < limit:
        asked["limit"] = limit - len(rows)
        rows += cursor.stream(_NEW[proofs], asked, binary=True, size=_AT_A_TIME)
    return rows


_JSON = """convert_to(concat('{{"line":', e.line, ',"id":"', e.id, '","book":"', %(book)b::text, '","kind":"', e.kind,
    '","subject":"', e.subject,
    '","author":"', e.author, '","key":"', e.key, '","channel":"', e.channel,
    '","happened_on":"', e.happened_on,
    '","made_at":', e.made_at, ',"seen":', e.seen, ',"received_at":', e.received_at,
    CASE WHEN e.amends IS NOT NULL THEN concat(',"amends":"', e.amends, '"') END,
    CASE WHEN e.flagged <> '' THEN concat(',"flagged":"', e.flagged, '"') END,
    CASE WHEN b.body IS NULL THEN concat(',"body_hash":"', e.body_hash, '"')
         ELSE concat(',"salt":"', b.salt, '","body":', to_json(b.body)) END,
    {sig}, '}}'), 'UTF8')"""

# Ten thousand whole texts are sorted in memory.
_HEADS_OF = """SELECT book::text, last, set_config('work_mem', '64MB', true) FROM book_head
    WHERE book = ANY (%b::text[]::uuid[])"""

_TEXT = """SELECT e.line, CASE e.reach WHEN 'care' THEN e.subject::text END, {json}
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

_SIG = """',"sig":"', e.sig, '"'"""
_HEADS = {proofs: _TEXT.replace("{json}", _JSON.format(sig=_SIG if proofs else "''")) for proofs in (True, False)}
_NEW = {proofs: head + _SCOPE for proofs, head in _HEADS.items()}
_JOINED = {proofs: head + _STORIES for proofs, head in _HEADS.items()}

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
