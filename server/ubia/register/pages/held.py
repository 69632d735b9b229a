"""The lists of what could not be written: to settle, settled, and set aside, each with its reason in plain words."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .door import OpenBook, of_book
from .frame import show
from .held_item import item_of
from .names import names_of
from .waiting import Which, held_of, said_about

LISTS: dict[Which, tuple[object, object]] = {
    "waiting": (gettext_lazy("To settle together"), ""),
    "settled": (gettext_lazy("Settled"), ""),
    "set_aside": (
        gettext_lazy("Set aside"),
        gettext_lazy(
            "These cannot be trusted or cannot be read. They are kept as they came. Nobody can lend a signature."
        ),
    ),
}


@of_book
def held(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """List what waits. Who may settle sees all of it; an author sees her own."""
    pages = {which: held_of(book.id, which, request.GET.get(which, "")) for which in LISTS}
    rows = [row for page in pages.values() for row in page.rows]
    said = said_about(book.id, [row.entry for row in rows if row.list == "to_settle"])
    names = names_of(book.id, [row.author for row in rows] + _speakers(said))
    lists = [
        {
            "title": title,
            "explain": explain,
            "items": [item_of(book, row, said.get(row.entry, []), names) for row in pages[which].rows],
            "older": f"?{which}={pages[which].older}" if pages[which].older else "",
        }
        for which, (title, explain) in LISTS.items()
        if pages[which].rows
    ]
    facts = {
        "lists": lists,
        "lead": _("Nothing that was sent is lost. What does not fit waits here, and both sides decide together.")
        if book.settles
        else _("Nothing that you sent is lost. This is what waits of yours."),
    }
    return show(request, book, "register/held.html", _("To settle"), facts)


def _speakers(said: dict[str, list[Any]]) -> list[str]:
    return [one.person for some in said.values() for one in some]
