"""What stands around every page of a book: where one is, the book's other pages, its banners."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from .door import OpenBook


def show(
    request: HttpRequest,
    book: OpenBook,
    template: str,
    title: object,
    facts: Mapping[str, Any],
    *,
    above: tuple[object, str] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Show a page of a book. `above` is the page between it and the book (word, address), for the way back."""
    steps = [above] if above else []
    crumbs = book.crumbs(*steps, (title, "")) if title else book.crumbs()
    frame = {"book": book, "title": title, "crumbs": crumbs, "sections": sections(book), "here": request.path}
    return render(request, template, {**frame, **facts}, status=status)


def sections(book: OpenBook) -> list[tuple[object, str, str]]:
    """The main pages of a book for its reader: (word, address, icon)."""
    pages = [
        (_("Lines"), "book", "book"),
        (_("Seals"), "seals", "seal"),
        (_("To settle"), "held", "settle"),
        (_("Keys and people"), "people", "people"),
    ]
    if book.sees_readings:
        pages.append((_("Who looked"), "readings", "search"))
    return [(word, reverse(f"register:{name}", args=[book.id]), icon) for word, name, icon in pages]
