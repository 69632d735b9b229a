"""Joining two records and parting them again: acts that whoever looks after both signs; the lines all stay."""

import json
from typing import Any
from uuid import UUID

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from ubia.register.pages.asking import ask
from ubia.register.pages.door import OpenBook, of_book
from ubia.register.pages.signing import act, is_change

from .door import write_down
from .duplicates import names_of_records
from .forms import GoesOnForm, ReasonForm
from .frame import show
from .signing import amending, sign_page, typed_in


@of_book
def households(request: HttpRequest, book: OpenBook, one: UUID, other: UUID) -> HttpResponse:
    """Join two folders of one household."""
    pair = [str(one), str(other)]
    names = _both(book, pair)
    write_down(book.id, book.person, pair)

    def made(into: str) -> dict[str, Any]:
        return act(book, "household.merged", _else(pair, into), {"into": into})

    facts = {"records": [_folder(book, household, names) for household in pair]}
    return _join(request, book, names, made, facts)


@of_book
def persons(request: HttpRequest, book: OpenBook, one: UUID, other: UUID) -> HttpResponse:
    """Join two records of one person."""
    pair = [str(one), str(other)]
    names = _both(book, pair)
    homes = {row.person: row.subject for row in ask(_HOMES, book.id, pair)}
    write_down(book.id, book.person, homes.values())

    def made(into: str) -> dict[str, Any]:
        gone = _else(pair, into)
        return act(book, "person.merged", homes[gone], {"person": gone, "into": into})

    facts = {
        "records": [
            {"name": names[person], "href": reverse("people:household", args=[book.id, homes[person]])}
            for person in pair
        ]
    }
    return _join(request, book, names, made, facts)


@of_book
def undo(request: HttpRequest, book: OpenBook, merge: UUID) -> HttpResponse:
    """Part again what was joined by mistake."""
    row = next(iter(ask(_MERGE, book.id, str(merge))), None)
    if row is None:
        raise Http404
    body = json.loads(row.body)
    gone = body.get("person", row.subject)
    names = names_of_records(book.id, {gone, body["into"]})
    write_down(book.id, book.person, [row.subject])
    form = ReasonForm(request.POST or None)
    title, back = _("Part them again"), reverse("people:duplicates")
    lead = " ↔ ".join(names[one] for one in (gone, body["into"]) if one in names)
    if form.is_bound and form.is_valid() and not is_change(request):
        entry = amending(book, "merge.undone", row.subject, str(merge), typed_in(form))
        return sign_page(request, book, entry, title=title, back=back, lead=lead, names=names)
    return show(
        request, "people/typed.html", title, {"form": form, "back": back, "lead": lead}, book=book, above=_above()
    )


def _join(
    request: HttpRequest, book: OpenBook, names: dict[str, str], made: Any, facts: dict[str, Any]
) -> HttpResponse:
    """Ask which record goes on, then let the reader sign it."""
    form: forms.Form = GoesOnForm(list(names.items()), request.POST or None)
    title, back = _("Are they the same?"), reverse("people:duplicates")
    if form.is_bound and form.is_valid() and not is_change(request):
        entry = made(form.cleaned_data["into"])
        return sign_page(request, book, entry, title=title, back=back, names=names, lead=" ↔ ".join(names.values()))
    return show(request, "people/join.html", title, {"form": form, "back": back, **facts}, book=book, above=_above())


def _above() -> tuple[tuple[object, str]]:
    return ((_("Twice in the book"), reverse("people:duplicates")),)


def _both(book: OpenBook, pair: list[str]) -> dict[str, str]:
    """The two records in words. Raises Http404 unless they are two and the reader looks after both."""
    names = names_of_records(book.id, pair)
    if len(names) != 2:
        raise Http404
    return {one: names[one] for one in pair}


def _else(pair: list[str], into: str) -> str:
    return next(one for one in pair if one != into)


def _folder(book: OpenBook, household: str, names: dict[str, str]) -> dict[str, Any]:
    people = [row.name for row in ask(_PEOPLE, book.id, household)]
    href = reverse("people:household", args=[book.id, household])
    return {"name": names[household], "href": href, "people": people}


_HOMES = "SELECT person::text, subject::text FROM person WHERE book = %s AND person = ANY (%s::text[]::uuid[])"
_PEOPLE = "SELECT name FROM person WHERE book = %s AND subject = %s AND merged_into IS NULL ORDER BY born_on NULLS LAST"
_MERGE = """SELECT e.subject::text, b.body FROM entry e JOIN body b ON b.book = e.book AND b.line = e.line
    WHERE e.book = %s AND e.id = %s AND e.kind IN ('household.merged', 'person.merged')"""
