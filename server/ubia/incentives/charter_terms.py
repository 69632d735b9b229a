"""Gathers the schemes of pay that hold for the work of books, and the days that CHWs served in them, by SQL."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from psycopg import Cursor
from psycopg.rows import TupleRow

from ubia.charter.scheme import Scheme
from ubia.charter.scheme_reading import Unreadable, read

from .terms import Served, Term, Told, path_of, terms_at

_TOLD = """SELECT s.book::text, s.subject::text, s.text::text, s.place::text, s.since::text, s.until::text, s.began_at,
    t.value FROM charter_span s JOIN charter_term t ON t.book = s.book AND t.subject = s.subject AND t.text = s.text
    WHERE t.clause = 'pay'"""
_PLACES = """WITH RECURSIVE up AS (
    SELECT b.subject AS book, 0 AS steps, coalesce(b.place, b.subject) AS place, b.place AS at FROM book b
    WHERE b.subject = ANY (%s::text[]::uuid[])
    UNION ALL
    SELECT up.book, up.steps + 1, p.parent, p.parent FROM up, LATERAL
        (SELECT parent FROM place WHERE subject = up.at ORDER BY book LIMIT 1) p
    WHERE p.parent IS NOT NULL AND up.steps < 32)
    SELECT book::text, array_agg(place::text ORDER BY steps) FROM up GROUP BY book"""
_SERVED = """SELECT person::text, book::text, since::text, until::text FROM role
    WHERE role = 'chw' AND person = ANY (%s::text[]::uuid[]) ORDER BY person, book, since"""


def read_terms(cursor: Cursor[TupleRow], books: Sequence[str]) -> dict[str, list[Term]]:
    """The terms of each book that has any."""
    told = []
    for *where, value in cursor.execute(_TOLD).fetchall():
        if scheme := scheme_of(value):
            told.append(Told._make((*where, scheme)))
    if not told:
        return {}
    paths = cursor.execute(_PLACES, [list(books)]).fetchall()
    found = {book: terms_at(list(dict.fromkeys(path)), told) for book, path in paths}
    return {book: terms for book, terms in found.items() if terms}


def read_served(cursor: Cursor[TupleRow], chws: Sequence[str]) -> dict[str, list[Served]]:
    """The days on which each CHW had her part in books."""
    found: dict[str, list[Served]] = {chw: [] for chw in chws}
    for chw, book, since, until in cursor.execute(_SERVED, [list(chws)]).fetchall():
        found[chw].append(Served(book, since, until))
    return found


@lru_cache(maxsize=256)
def scheme_of(value: str) -> Scheme | None:
    """The scheme that a charter says; None for one in words that this version does not know."""
    try:
        return read(value, Scheme)
    except Unreadable:
        return None


def terms_of(
    places: Mapping[str, str], parents: Mapping[str, str | None], told: Iterable[Told]
) -> dict[str, list[Term]]:
    """The terms of each book, whose places are given, from rows that are at hand."""
    all_told = list(told)
    found = {book: terms_at(path_of(place, parents), all_told) for book, place in places.items()}
    return {book: terms for book, terms in found.items() if terms}
