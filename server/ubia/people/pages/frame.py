"""What stands around the pages of people: where one is, and the other pages for this reader."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from ubia.register.pages.door import OpenBook, reach_of

from .door import books_of_care

Crumb = tuple[object, str]


def show(
    request: HttpRequest,
    template: str,
    title: object,
    facts: Mapping[str, Any],
    *,
    book: OpenBook | None = None,
    above: tuple[Crumb, ...] = (),
) -> HttpResponse:
    """Show a page. `above` are the pages between the first one and this (word, address)."""
    crumbs = [(_("Families"), reverse("people:home")), *above, (title, "")] if title else []
    frame = {"book": book, "title": title or _("Families"), "crumbs": crumbs, "here": request.path}
    return render(request, template, {**frame, "sections": sections(request), **facts})


def sections(request: HttpRequest) -> list[tuple[object, str, str]]:
    """The main pages for this reader: (word, address, icon)."""
    reach = reach_of(request)
    pages = [(_("Families"), reverse("people:home"), "home")]
    if books_of_care(request):
        pages.append((_("Duplicates"), reverse("people:duplicates"), "both"))
    if reach and reach.open:
        pages.append((_("Health workers"), reverse("people:books"), "people"))
    return [*pages, (_("Places"), reverse("people:places"), "place")]
