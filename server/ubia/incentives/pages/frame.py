"""What stands around the pages of pay runs: where one is, the book's other pages of pay, months in words."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ubia.register.pages.door import OpenBook, reach_of


def show(
    request: HttpRequest,
    book: OpenBook | None,
    template: str,
    title: object,
    facts: Mapping[str, Any],
    *,
    above: tuple[tuple[object, str], ...] = (),
    status: int = 200,
) -> HttpResponse:
    """Show a page of pay. `above` are the pages between the book's pay runs and this (word, address)."""
    reach = reach_of(request)
    crumbs: list[tuple[object, str]] = [(_("Pay"), reverse("incentives:own"))]
    if template != "home" and reach and (reach.pay or reach.work):
        crumbs.append((_("Pay runs"), reverse("pay:home")))
    if book:
        own = "pay:runs" if pays(request, book) else "pay:disputes"
        crumbs.append((book.name, reverse(own, args=[book.id])))
    crumbs += [*above, (title, "")]
    sections = pages_of(request, book) if book else []
    frame = {"book": book, "title": title, "crumbs": crumbs, "sections": sections, "here": request.path}
    return render(request, f"incentives/pay/{template}.html", {**frame, **facts}, status=status)


def pages_of(request: HttpRequest, book: OpenBook) -> list[tuple[object, str, str]]:
    """The pages of pay of a book for its reader: (word, address, icon)."""
    pages: list[tuple[object, str, str]] = []
    if pays(request, book):
        pages += [(_("Runs"), "runs", "pay"), (_("Accounts"), "payees", "phone")]
    if works(request, book):
        pages.append((_("Numbers"), "measures", "chart"))
        pages.append((_("Checks"), "checks", "check"))
    pages.append((_("Disputes"), "disputes", "ask"))
    return [(word, reverse(f"pay:{name}", args=[book.id]), icon) for word, name, icon in pages]


def pays(request: HttpRequest, book: OpenBook) -> bool:
    """Whether the reader sees a book's pay runs: managers, payers, holders of a mandate."""
    reach = reach_of(request)
    return bool(reach and book.id in reach.pay)


def pays_out(request: HttpRequest, book: OpenBook) -> bool:
    """Whether she may prepare, send and pay out: who sees the runs and the work that they are made of."""
    reach = reach_of(request)
    return bool(reach and book.id in reach.pay and book.id in reach.work)


def works(request: HttpRequest, book: OpenBook) -> bool:
    """Whether she sees the work of a book's CHWs."""
    reach = reach_of(request)
    return bool(reach and book.id in reach.work)


def day_word(day: str) -> str:
    """A day (`YYYY-MM-DD`) in words; empty stays empty."""
    return str(date_format(date.fromisoformat(day), "DATE_FORMAT")) if day else ""


def month_word(period: str) -> str:
    """A month (`YYYY-MM`) in words."""
    return str(date_format(date.fromisoformat(f"{period}-01"), "F Y"))
