"""What the dashboard asks the tables, in the reader's own name: row-level security decides what is counted."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db import connection

from .rules import Step
from .strategies import Change


def rows(query: str, *values: Any) -> list[tuple[Any, ...]]:
    """The rows of a query in this page's transaction."""
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        found: list[tuple[Any, ...]] = cursor.fetchall()
        return found


def paths_of(books: list[str]) -> dict[str, list[Step]]:
    """For each community's book the way down to it, the widest place first and the book itself last."""
    found: dict[str, list[Step]] = {
        book: [Step(book, name, is_book=True)]
        for book, name in rows(
            "SELECT book::text, name FROM book WHERE kind = 'community' AND book = ANY (%s::text[]::uuid[])", books
        )
    }
    query = """SELECT book::text, place::text, name FROM community_places
        WHERE book = ANY (%s::text[]::uuid[]) ORDER BY book, level"""
    above = rows(query, books)
    for book, place, name in above:
        if found[book][-1].name != name:  # a community's own place bears its name
            found[book].insert(0, Step(place, name))
    return found


def counts_of(books: list[str], months: list[str]) -> dict[str, dict[str, int]]:
    """Visits of each book by month."""
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    query = """SELECT book::text, month, sum(visits)::int FROM visits_by_month
        WHERE book = ANY (%s::text[]::uuid[]) AND month = ANY (%s) GROUP BY 1, 2"""
    for book, month, visits in rows(query, books, months):
        counts[book][month] = visits
    return counts


def own_counts(chw: str, months: list[str]) -> dict[str, int]:
    """A CHW's own visits by month, in all books."""
    query = "SELECT month, sum(visits)::int FROM visits_by_month WHERE chw = %s AND month = ANY (%s) GROUP BY 1"
    found: dict[str, int] = dict(rows(query, chw, months))
    return found


def workers_of(book: str, months: list[str]) -> list[tuple[str, str, dict[str, int]]]:
    """Each CHW with visits in a book: id, name, visits by month."""
    found: dict[str, tuple[str, dict[str, int]]] = {}
    query = """SELECT v.chw::text, coalesce(c.name, r.name, ''), v.month, sum(v.visits)::int FROM visits_by_month v
        LEFT JOIN chw c ON c.subject = v.chw
        LEFT JOIN (SELECT person, min(name) AS name FROM role GROUP BY person) r ON r.person = v.chw
        WHERE v.book = %s AND v.month = ANY (%s) GROUP BY 1, 2, 3 ORDER BY 2, 1"""
    for chw, name, month, visits in rows(query, book, months):
        found.setdefault(chw, (name, {}))[1][month] = visits
    return [(chw, name, counts) for chw, (name, counts) in found.items()]


def visits_of(book: str, chw: str, month: str) -> list[dict[str, Any]]:
    """The visits of a CHW in a month, each with the lines of its first and of its last entry."""
    query = """SELECT v.day, v.service, v.void, v.flagged, v.to_settle, v.household::text, f.line, l.line
        FROM visit v JOIN entry f ON f.book = v.book AND f.id = v.visit
        JOIN entry l ON l.book = v.book AND l.id = v.entry
        WHERE v.book = %s AND v.chw = %s AND v.day >= (%s || '-01')::date
          AND v.day < (%s || '-01')::date + interval '1 month' ORDER BY v.day, f.line"""
    names = ("day", "service", "void", "flagged", "to_settle", "household", "line", "last_line")
    return [dict(zip(names, row, strict=True)) for row in rows(query, book, chw, month, month)]


def services_of(book: str, chw: str, month: str) -> list[tuple[str, int]]:
    """How many visits of each service."""
    query = """SELECT coalesce(service, ''), sum(visits)::int FROM visits_by_month
        WHERE book = %s AND chw = %s AND month = %s GROUP BY 1 ORDER BY 2 DESC, 1"""
    return [(service, count) for service, count in rows(query, book, chw, month)]


def changes_of(books: Sequence[str]) -> list[Change]:
    """The days on which something about a strategy of these communities changes, in their order."""
    query = """SELECT book::text, strategy, day, alive, state, changes FROM strategy_state
        WHERE book = ANY (%s::text[]::uuid[]) ORDER BY book, strategy, day"""
    return [Change(*row) for row in rows(query, list(books))]
