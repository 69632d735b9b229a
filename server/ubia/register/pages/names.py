"""Who somebody is: the name that a role or a mandate gave, as far as the reader may know it."""

import re
from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _

from .asking import ask


def names_of(book: str, persons: Iterable[str | None]) -> Mapping[str, str]:
    """A name for each person: this book's, else another's that the reader reads, else that it is not known."""
    wanted = sorted({person for person in persons if person and _ID.fullmatch(person)})
    found = {row.person: row.name for row in ask(_NAMES, persons=wanted, book=book)} if wanted else {}
    if book in wanted:
        found[book] = _("the book itself, by the calendar")
    return {person: found.get(person) or _("somebody of another book") for person in wanted}


def people_of(book: str) -> list[tuple[str, str]]:
    """Everyone with a part in the book, now or once: (person, name) by name."""
    return sorted(((row.person, row.name) for row in ask(_PEOPLE, book=book)), key=lambda one: one[1].casefold())


def known_in(book: str, text: str) -> dict[str, str]:
    """The names of the people whose ids stand in a text; ids of anything else are left out."""
    ids = sorted(set(_ID.findall(text)))
    return {row.person: row.name for row in ask(_NAMES, persons=ids, book=book)} if ids else {}


def short(subject: str) -> str:
    """A pseudonym for a subject: enough to tell two stories apart, nothing about whose they are."""
    return subject.replace("-", "")[-6:].upper()


_ID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", re.ASCII)
_PARTS = """(SELECT book, person, name FROM mandate UNION ALL SELECT book, person, name FROM role) part"""
_NAMES = f"""SELECT DISTINCT ON (person) person::text, name FROM {_PARTS}
    WHERE person = ANY (%(persons)s::text[]::uuid[]) AND name <> '' ORDER BY person, book <> %(book)s, name"""
_PEOPLE = f"SELECT DISTINCT ON (person) person::text, name FROM {_PARTS} WHERE book = %(book)s ORDER BY person, name"
