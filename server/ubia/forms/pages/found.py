"""Finding a published form in the reader's own name: whoever is signed in sees those that row-level security shows."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, NamedTuple, ParamSpec

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.dateparse import parse_date

from ubia.register.pages.asking import ask

P = ParamSpec("P")


class Version(NamedTuple):
    """A version of a form in a book, as pages show it."""

    form_id: str
    version: str
    title: str
    hash: str
    published_on: Any
    current: bool
    book: str
    book_name: str


View = Callable[Concatenate[HttpRequest, Version, P], HttpResponse]


def all_current() -> list[Version]:
    """The version of every form that holds now, by title."""
    return [_version(row) for row in ask(_FORMS + " WHERE f.current ORDER BY f.title, f.form_id, b.name")]


def versions_of(form_id: str) -> list[Version]:
    """Every version of a form in every book, the latest first."""
    rows = ask(_FORMS + " WHERE f.form_id = %s ORDER BY f.published_on DESC, f.current DESC, b.name", form_id)
    return [_version(row) for row in rows]


def find_version(hash: str) -> Version | None:  # noqa: A002  the name of the field
    """The form that a hash names; in several books the one where it holds."""
    rows = ask(_FORMS + " WHERE f.hash = %s ORDER BY f.current DESC, b.name LIMIT 1", hash)
    return _version(rows[0]) if rows else None


def of_form(view: View[P]) -> Callable[..., HttpResponse]:
    """Open a form for a view. A hash that names none, or none for this reader, is a page that is not there."""

    @login_required
    @wraps(view)
    def page(request: HttpRequest, hash: str, *args: Any, **kwargs: Any) -> HttpResponse:  # noqa: A002
        found = find_version(hash)
        if found is None:
            raise Http404
        return view(request, found, *args, **kwargs)

    return page


def _version(row: Any) -> Version:
    on = row.published_on
    return Version(**{**row._asdict(), "published_on": parse_date(on) if isinstance(on, str) else on})


_FORMS = """SELECT f.form_id, f.version, f.title, f.hash, f.published_on, f.current, f.book::text, b.name AS book_name
    FROM form f JOIN book b ON b.book = f.book"""
