"""The one door to a family folder: only who looks after the household comes in, and every look is written down."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, Concatenate, ParamSpec
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from ubia.register.book import now
from ubia.register.pages.asking import ask, cursor
from ubia.register.pages.door import OpenBook, of_book, reach_of
from ubia.register.reading import log_reading

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, OpenBook, Any, P], HttpResponse]


def of_household(view: View[P]) -> Callable[..., HttpResponse]:
    """Open a folder for a view: it gets the book and the household's row. Whoever may not read it gets a 404."""

    @of_book
    @wraps(view)
    def page(request: HttpRequest, book: OpenBook, household: UUID, *args: Any, **kwargs: Any) -> HttpResponse:
        row = find_household(book.id, str(household))
        if row is None:
            raise Http404
        write_down(book.id, book.person, [row.subject])
        return view(request, book, row, *args, **kwargs)

    return page


def find_household(book: str, household: str) -> Any:
    """The folder's row, or None when it is not there or not for this reader."""
    return next(iter(ask(_HOUSEHOLD, book, household)), None)


def write_down(book: str, reader: str, subjects: Iterable[str]) -> None:
    """Add a look at these households' records to the list of who looked (TRU-05)."""
    log_reading(cursor(), book, reader, subjects, "page", now())


def books_of_care(request: HttpRequest) -> list[Any]:
    """The books in which the reader looks after somebody: book, name."""
    reach = reach_of(request)
    return ask(_BOOKS, sorted(reach.open)) if reach and reach.open else []


_HOUSEHOLD = """
SELECT h.book::text, h.subject::text, h.name, h.neighbourhood, h.enrolled_on, h.moved_away_on, h.flags, h.to_settle,
    h.from_book::text, h.from_subject::text, h.merged_into::text,
    (SELECT name FROM place p WHERE p.subject = h.place ORDER BY p.book LIMIT 1) AS place,
    (SELECT name FROM book b WHERE b.book = h.moved_to_book) AS moved_to,
    (SELECT name FROM book b WHERE b.book = h.from_book) AS came_from
FROM household h WHERE h.book = %s AND h.subject = %s
"""
_BOOKS = """
SELECT b.book::text, b.name FROM book b WHERE b.book = ANY (%s::text[]::uuid[]) AND EXISTS (
    SELECT FROM carer c WHERE c.book = b.book AND c.person = (SELECT reader()) AND c.left_line IS NULL)
ORDER BY b.name, b.book
"""
