"""What stands around the pages of rewards, and the way from a filled form to signed entries."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ubia.charter.catalogue import catalogue
from ubia.evidence.words import said
from ubia.register.pages.door import OpenBook
from ubia.register.pages.signing import is_change, sign_page

from .own_items import own_by_code

Acts = Callable[[dict[str, Any]], list[dict[str, Any]]]


def show(
    request: HttpRequest,
    book: OpenBook | None,
    template: str,
    title: object,
    facts: Mapping[str, Any],
    *,
    above: tuple[tuple[object, str], ...] = (),
) -> HttpResponse:
    """Show a page. `above` are the pages between the book's rewards and this one (word, address)."""
    crumbs: list[tuple[object, str]] = [(_("Pay"), reverse("incentives:own"))]
    if template != "home":
        crumbs.append((_("Rewards"), reverse("rewards:home")))
    if book and title:
        crumbs.append((book.name, reverse("rewards:book", args=[book.id])))
    crumbs += [*above, (title or (book.name if book else ""), "")]
    frame = {"book": book, "title": title or _("Rewards"), "crumbs": crumbs}
    return render(request, f"incentives/rewards/{template}.html", {**frame, **facts})


def typed(
    request: HttpRequest, book: OpenBook, form: Any, title: object, back: str, acts: Acts, *, lead: object = ""
) -> HttpResponse:
    """A form; once it is filled, the page on which the reader signs the acts made of it."""
    if form.is_bound and form.is_valid() and not is_change(request):
        return sign_page(request, book, acts(form.cleaned_data), title=str(title), back=back, lead=lead)
    return show(request, book, "typed", title, {"form": form, "back": back, "lead": lead})


def item_word(code: str) -> str:
    """An item in the reader's words; an item of their own as it was called."""
    if item := catalogue().get(code):
        return said(item.words)
    own = own_by_code().get(code)
    return own.words if own else code.replace("_", " ")


def day_word(day: date | None) -> str:
    """A day to read."""
    return str(date_format(day, "j M Y")) if day else ""
