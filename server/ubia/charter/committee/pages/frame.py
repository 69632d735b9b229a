"""What stands around the committee's pages, and the way from a filled form to signed entries."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from ubia.register.pages.door import OpenBook
from ubia.register.pages.signing import is_change, sign_page

Crumb = tuple[object, str]


def show(
    request: HttpRequest,
    book: OpenBook,
    template: str,
    title: object,
    facts: Mapping[str, Any],
    *,
    above: Sequence[Crumb] = (),
) -> HttpResponse:
    """Show a page of a community's committee; `above` are the pages between its home and this one."""
    home = reverse("committee:home", args=[book.id])
    crumbs = [(_("Committees"), reverse("committee:books")), (book.name, home), *above, (title, "")]
    if not title:
        crumbs = [(_("Committees"), reverse("committee:books")), (book.name, "")]
    frame = {"book": book, "title": title or _("The committee"), "crumbs": crumbs}
    return render(request, template, {**frame, **facts})


def typed(
    request: HttpRequest,
    book: OpenBook,
    form: Any,
    title: object,
    back: str,
    acts: Any,
    *,
    lead: object = "",
    above: Sequence[Crumb] = (),
) -> HttpResponse:
    """A form; once it is filled, the page on which the reader signs the acts that `acts(cleaned)` makes of it."""
    if form.is_bound and form.is_valid() and not is_change(request):
        return sign_page(request, book, acts(form.cleaned_data), title=str(title), back=back, lead=lead)
    facts = {"form": form, "back": back, "lead": lead}
    return show(request, book, "committee/typed.html", title, facts, above=above)


def dated(act: dict[str, Any], day: Any) -> dict[str, Any]:
    """An act that happened on another day than today."""
    return {**act, "happened_on": day.isoformat()}
