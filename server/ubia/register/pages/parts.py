"""Giving and ending roles and mandates, and vouching: each an act that its reader signs in her own browser."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.register.book import now
from ubia.register.uuid7 import uuid7

from .asking import ask
from .door import OpenBook, of_book, only
from .forms import EndForm, MandateForm, RoleForm
from .frame import show
from .signing import act, is_change, sign_page
from .wording import ROLES, SIDES, in_words


@of_book
def give_role(request: HttpRequest, book: OpenBook, person: UUID | None = None) -> HttpResponse:
    """Give a role to a new person, or another one to somebody who is in the book."""
    only(book.has_office)
    start: dict[str, Any] = {"since": localdate(), "name": _name_of(book, str(person)) if person else ""}
    return _typed(
        request,
        book,
        RoleForm(_facilities(), request.POST or None, initial=start),
        _("Give a role"),
        lambda body: act(book, "role.given", str(person or uuid7(now())), body),
    )


@of_book
def end_role(request: HttpRequest, book: OpenBook, person: UUID, role: str) -> HttpResponse:
    """End a role."""
    only(book.has_office)
    if role not in ROLES:
        raise Http404
    lead = f"{_name_of(book, str(person))}: {in_words(ROLES, role)}"
    return _typed(
        request,
        book,
        EndForm(request.POST or None, initial={"on": localdate()}),
        _("End a role"),
        lambda body: act(book, "role.ended", str(person), {"role": role, **body}),
        lead,
    )


@of_book
def give_mandate(request: HttpRequest, book: OpenBook, side: str) -> HttpResponse:
    """Give a mandate of the reader's own side."""
    only(side in book.mandates)
    people = _people(book, side)
    form = MandateForm(people, request.POST or None, initial={"since": localdate()})
    return _typed(
        request, book, form, _("Give a mandate"), lambda body: _mandate(book, side, body), in_words(SIDES, side)
    )


@of_book
def end_mandate(request: HttpRequest, book: OpenBook, person: UUID, side: str) -> HttpResponse:
    """End a mandate of the reader's own side, in the story where it was given (the book's for its first holders)."""
    only(side in book.mandates)
    story = next((row.subject for row in ask(_GIVEN_IN, book.id, str(person), side)), str(person))
    return _typed(
        request,
        book,
        EndForm(request.POST or None, initial={"on": localdate()}),
        _("End a mandate"),
        lambda body: act(book, "mandate.ended", story, {"side": side, **body}),
        f"{_name_of(book, str(person))}, {in_words(SIDES, side)}",
    )


@of_book
def vouch(request: HttpRequest, book: OpenBook, key: str, side: str) -> HttpResponse:
    """Say for a side that a key is its person's."""
    only(side in book.mandates)
    person = next((row.person for row in ask(_HOLDER, book.id, key)), None)
    if person is None:
        raise Http404
    lead = _("Let %(name)s read the six words of this key aloud, and compare them first.")
    return sign_page(
        request,
        book,
        [act(book, "key.vouched", person, {"key": key, "side": side})],
        title=_("Vouch for a key"),
        back=_back(book),
        lead=lead % {"name": _name_of(book, person)},
    )


def _typed(request: HttpRequest, book: OpenBook, form: Any, title: str, made: Any, lead: str = "") -> HttpResponse:
    """A form, and once it is filled in the page on which to sign what it says. Nothing typed is lost on the way."""
    if form.is_bound and form.is_valid() and not is_change(request):
        body = {name: _plain(value) for name, value in form.cleaned_data.items()}
        return sign_page(request, book, [made(body)], title=title, back=_back(book), lead=lead)
    above = (_("Keys and people"), _back(book))
    return show(
        request, book, "register/one_form.html", title, {"form": form, "back": _back(book), "lead": lead}, above=above
    )


def _mandate(book: OpenBook, side: str, body: dict[str, Any]) -> dict[str, Any]:
    person = body.pop("person")
    return act(book, "mandate.given", person, {**body, "side": side, "name": _name_of(book, person)})


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value


def _back(book: OpenBook) -> str:
    return reverse("register:people", args=[book.id])


def _name_of(book: OpenBook, person: str) -> str:
    """The name of somebody with a part in this book. Raises Http404."""
    rows = ask(_NAME, book.id, person, book.id, person)
    if not rows:
        raise Http404
    return str(rows[0].name)


def _people(book: OpenBook, side: str) -> list[tuple[str, str]]:
    """Those who have a role of a side, and may be given its mandate."""
    return [(row.person, row.name) for row in ask(_OF_SIDE, book.id, side)]


def _facilities() -> list[tuple[str, str]]:
    return [(row.facility, row.name) for row in ask(_FACILITIES)]


_FACILITIES = "SELECT DISTINCT ON (name, subject) subject::text AS facility, name FROM facility ORDER BY name, subject"
_HOLDER = "SELECT person::text FROM admitted_key WHERE book = %s AND key = %s AND rooted = '' AND NOT server"
_NAME = """SELECT name FROM mandate WHERE book = %s AND person = %s
    UNION ALL SELECT name FROM role WHERE book = %s AND person = %s LIMIT 1"""
_OF_SIDE = "SELECT DISTINCT person::text, name FROM role WHERE book = %s AND side = %s ORDER BY name"
_GIVEN_IN = "SELECT subject::text FROM mandate WHERE book = %s AND person = %s AND side = %s ORDER BY until DESC"
