"""Adding an item to the catalogue: its good and its bad, from whom it comes, what it costs (INC-01)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from ubia.charter.catalogue import catalogue
from ubia.incentives.items.coding import code_of
from ubia.register.book import now
from ubia.register.pages.door import OpenBook, of_book, only
from ubia.register.pages.signing import act
from ubia.register.uuid7 import uuid7

from .frame import typed
from .item_form import ItemForm
from .own_items import own_items


@of_book
def offer(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """Whoever holds an office in the book adds an item; all may read it."""
    only(book.has_office)

    def acts(told: dict[str, Any]) -> list[dict[str, Any]]:
        taken = {*catalogue(), *(one.item for one in own_items())}
        body = {"item": code_of(told["words"], taken), **form.body()}
        return [act(book, "item.offered", uuid7(now()), body)]

    form = ItemForm(request.POST or None)
    lead = _("Each item has its good and its bad. Write both, so that people can choose.")
    return typed(request, book, form, _("Add an item"), reverse("rewards:items"), acts, lead=lead)
