"""What the pages of comparisons ask of the tables."""

from typing import Any, NamedTuple

from ubia.incentives.compare.fold import Comparison
from ubia.register.pages.asking import ask

_ALL = """SELECT c.book::text AS home, c.subject::text AS comparison, b.name AS place, registration::text, wording,
    c.title, terms, registration_digest, registered_at, community_at, health_at, stopped_at, stopped_on, stopped_words
    FROM comparison c JOIN book b ON b.book = c.book
    WHERE %s::uuid IS NULL OR (c.book = %s AND c.subject = %s) ORDER BY c.book, c.subject, c.wording"""
_INSIDE = """WITH RECURSIVE below AS (SELECT %s::uuid AS book
    UNION SELECT b.book FROM book b JOIN below ON b.within = below.book)
    SELECT b.book::text, b.name FROM book b JOIN below USING (book) WHERE b.kind = 'community' ORDER BY b.name"""
_NAMES = "SELECT book::text, name FROM book WHERE book = ANY (%s::text[]::uuid[])"
_TEXTS = """SELECT text::text, book::text, subject::text AS charter, title FROM charter_text
    WHERE text = ANY (%s::text[]::uuid[])"""


class Listed(NamedTuple):
    """A comparison of a list: all its wordings."""

    home: str
    place: str
    comparison: str
    rows: list[Comparison]


def all_comparisons() -> list[Listed]:
    """Every comparison that is laid down here: everybody may know."""
    found: dict[tuple[str, str], Listed] = {}
    for row in ask(_ALL, None, None, None):
        one = found.setdefault((row.home, row.comparison), Listed(row.home, row.place, row.comparison, []))
        one.rows.append(_comparison(row))
    return list(found.values())


def wordings(book: str, comparison: str) -> list[Comparison]:
    """The wordings of one, the oldest first."""
    return [_comparison(row) for row in ask(_ALL, book, book, comparison)]


def communities_in(book: str) -> list[tuple[str, str]]:
    """The communities that lie within a book: id and name."""
    return [(row.book, row.name) for row in ask(_INSIDE, book)]


def names_of_books(books: list[str]) -> dict[str, str]:
    """What these communities are called."""
    return {row.book: row.name for row in ask(_NAMES, books)}


def texts_of(texts: list[str]) -> dict[str, Any]:
    """Where the texts of charters are read, by their id."""
    return {row.text: row for row in ask(_TEXTS, texts)}


def _comparison(row: Any) -> Comparison:
    told = {name: getattr(row, name) for name in Comparison._fields}
    return Comparison(**{**told, "stopped_on": row.stopped_on and row.stopped_on.isoformat()})
