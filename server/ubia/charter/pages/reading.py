"""Charters read from their tables: texts, what they say, when they hold. All but the talk about them is public."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.http import Http404

from ubia.charter.clauses import SECTION_OF
from ubia.charter.in_force import Layer, Whole, Wording, whole
from ubia.charter.lint import Fault, Known, faults
from ubia.charter.sections import sections, tasks
from ubia.charter.standing import Days, State, state_of
from ubia.charter.wizard.blanks import PAID
from ubia.register.pages.asking import ask

from .backing import unasked_in

_COLUMNS = """t.book::text, t.subject::text AS charter, t.text::text, t.by::text, t.digest, t.title, t.place::text,
    t.programme, t.language, t.from_on, t.parent::text, t.words, t.prepared_in, t.edits::text, t.edited_by::text,
    t.drafted_at, t.consulted_at, t.proposed_by::text, t.proposed_at, t.community_by::text, t.community_at,
    t.community_reservation, t.health_by::text, t.health_at, t.health_reservation, t.community_returned::text,
    t.health_returned::text, t.agreed_at,
    coalesce((SELECT p.name FROM place p WHERE p.subject = t.place ORDER BY p.book LIMIT 1),
        (SELECT b.name FROM book b WHERE b.book = t.place), '') AS place_name"""
_TEXTS = f"SELECT {_COLUMNS} FROM charter_text t WHERE"  # noqa: S608  names of our own code
_OF_CHARTER = f"{_TEXTS} t.book = %s AND t.subject = %s ORDER BY t.drafted_at, t.text"
_OF_CHARTERS = f"""{_TEXTS} t.subject = ANY (%s::text[]::uuid[])
    ORDER BY place_name, t.subject, t.drafted_at, t.text"""
_COMING = f"""{_TEXTS} t.book = ANY (%s::text[]::uuid[]) AND t.agreed_at IS NULL AND t.edited_by IS NULL
    ORDER BY t.drafted_at DESC, t.text LIMIT %s"""
_CHARTERS = """SELECT DISTINCT ON (name, t.subject) t.subject::text AS charter, coalesce(p.name, b.name, '') AS name
    FROM charter_text t LEFT JOIN place p ON p.subject = t.place LEFT JOIN book b ON b.book = t.place
    ORDER BY name, t.subject"""
_NAMED = f"{_TEXTS} t.text = ANY (%s::text[]::uuid[])"
_SPANS = """SELECT text::text, since::text, until::text FROM charter_span
    WHERE text = ANY (%s::text[]::uuid[]) ORDER BY since"""
_SECTIONS = """SELECT text::text, section, choices, words, owner, by_on::text, why FROM charter_section
    WHERE text = ANY (%s::text[]::uuid[])"""
_TERMS = "SELECT text::text, clause, value FROM charter_term WHERE text = ANY (%s::text[]::uuid[])"
_ON = """SELECT steps, charter::text, text::text, programme, leads FROM charter_on(%s, %s)"""
_SERVICES = "SELECT DISTINCT service FROM clause WHERE book = %s"


def texts_of(book: str, charter: str) -> list[Any]:
    """Every text of a charter, the first drafted first."""
    return ask(_OF_CHARTER, book, charter)


def get_text(book: str, charter: str, text: str) -> Any:
    """A text of a charter. Raises Http404."""
    for row in texts_of(book, charter):
        if row.text == text:
            return row
    raise Http404


def all_charters() -> list[str]:
    """The ids of all charters, by the name of their place."""
    return list(dict.fromkeys(row.charter for row in ask(_CHARTERS)))


def texts_in(charters: Iterable[str]) -> list[Any]:
    """Every text of some charters, by place."""
    return ask(_OF_CHARTERS, sorted(charters))


def coming(books: Iterable[str], most: int) -> list[Any]:
    """Texts of some books that may still come into force, the latest first."""
    return ask(_COMING, sorted(books), most)


def named(texts: Iterable[str]) -> dict[str, Any]:
    """Texts by id."""
    return {row.text: row for row in ask(_NAMED, sorted(set(texts)))}


def days_of(texts: Iterable[str]) -> Mapping[str, list[Days]]:
    """The days on which texts are in force, by text."""
    found: dict[str, list[Days]] = defaultdict(list)
    for row in ask(_SPANS, sorted(set(texts))):
        found[row.text].append(Days(row.since, row.until))
    return found


def states_of(rows: Sequence[Any], day: str) -> dict[str, State]:
    """How texts stand on a day, by text."""
    days = days_of(row.text for row in rows)
    return {row.text: state_of(row, days.get(row.text, ()), day) for row in rows}


def wordings(texts: Iterable[str]) -> dict[str, Wording]:
    """What texts say, by text."""
    wanted = sorted(set(texts))
    said: dict[str, dict[str, Any]] = defaultdict(dict)
    for row in ask(_SECTIONS, wanted):
        said[row.text][row.section] = _section(row)
    terms: dict[str, dict[str, Any]] = defaultdict(dict)
    for row in ask(_TERMS, wanted):
        terms[row.text][row.clause] = json.loads(row.value)
    order = {code: number for number, code in enumerate(sections())}
    return {
        text: Wording(text, dict(sorted(said[text].items(), key=lambda one: order.get(one[0], 99))), terms[text])
        for text in wanted
    }


def _section(row: Any) -> dict[str, Any]:
    """A section as the body of its text has it: what is empty is left out."""
    later = {"owner": row.owner, "until": row.by_on} if row.by_on else None
    section = {"choices": row.choices.split(), "words": row.words, "why": row.why, "not_yet": later}
    return {name: value for name, value in section.items() if value}


def layers_on(place: str, day: str) -> list[Layer]:
    """What holds at a place on a day: its own charters first, then those of the places above it."""
    return [Layer(*row) for row in ask(_ON, place, day)]


def above(place: str, day: str) -> Whole:
    """What the charters above a place say together on a day."""
    leading = [layer.text for layer in layers_on(place, day) if layer.leads and layer.steps > 0]
    said = wordings(leading)
    return whole([said[text] for text in leading])


def faults_of(row: Any, own: Wording, today: str) -> list[Fault]:
    """What is missing or odd in a text, to be said before it goes to the keys."""
    agreed = {one.text for one in texts_of(row.book, row.charter) if one.agreed_at is not None} - {row.text}
    other_days = {one.since for days in days_of(agreed).values() for one in days}
    services = {one.service for one in ask(_SERVICES, row.book)} | set(PAID)
    choices = {code: {choice.code for choice in one.choices} for code, one in sections().items()}
    named = [one for section in own.sections.values() for one in section.get("choices", ()) if one in tasks()]
    known = Known(choices, services, SECTION_OF, today, unasked_in(row.book, row.charter, named))
    return faults(own, row.from_on.isoformat(), above(str(row.place), today), known, other_days)
