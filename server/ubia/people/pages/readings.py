"""Who looked at one household's record (TRU-05), for those who may ask; they need not know whose record it is."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from ubia.register.pages.asking import ask, instant
from ubia.register.pages.door import OpenBook, of_book, only
from ubia.register.pages.names import names_of, short
from ubia.register.pages.readings import HOW

from .door import find_household
from .frame import show

MOST = 100


@of_book
def readings(request: HttpRequest, book: OpenBook, household: UUID) -> HttpResponse:
    """List the looks at a household's record, the latest first."""
    only(book.sees_readings)
    rows = ask(_READINGS, book.id, str(household), MOST)
    names = names_of(book.id, [row.reader for row in rows])
    row = find_household(book.id, str(household))
    facts: dict[str, Any] = {
        "whose": row.name if row else short(str(household)),
        "looks": [{"n": r.n, "who": names[r.reader], "at": instant(r.at), "how": HOW.get(r.how, r.how)} for r in rows],
    }
    return show(request, "people/readings.html", _("Who looked at this record"), facts, book=book)


_READINGS = """SELECT n, reader::text, how, at FROM reading
    WHERE book = %s AND %s::uuid = ANY (subjects) ORDER BY n DESC LIMIT %s"""
