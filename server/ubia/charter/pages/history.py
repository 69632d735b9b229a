"""All that was said and done on a charter, to read as a thread; as one file it is read without a network (OWN-05)."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.text import slugify
from django.utils.timezone import localdate
from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext as _

from ubia.charter.sections import sections
from ubia.register.pages.door import OpenBook, of_book
from ubia.register.pages.frame import show

from .charter_words import state_shown
from .keys import keys_of
from .reading import above, states_of, texts_of, wordings
from .text import said_on
from .thread import whole_thread


@of_book
def history(request: HttpRequest, book: OpenBook, charter: UUID) -> HttpResponse:
    """Show the thread, the first word first."""
    facts = _facts(book, str(charter))
    facts["file"] = reverse("charter:history_file", args=[book.id, charter])
    facts["consult"] = reverse("charter:consult", args=[book.id, charter]) if book.sides else ""
    title = _("How it came about")
    return show(request, book, "charter/history.html", title, facts, above=(_("Charters"), reverse("charter:list")))


@of_book
def take_along(_request: HttpRequest, book: OpenBook, charter: UUID) -> HttpResponse:
    """Hand out the thread with every text in full, as one file that needs nothing else."""
    rows = texts_of(book.id, str(charter))
    said = wordings(row.text for row in rows)
    today = localdate().isoformat()
    facts: dict[str, Any] = {
        **_facts(book, str(charter)),
        "book": book,
        "language": get_language(),
        "direction": "rtl" if get_language_bidi() else "ltr",
        "made_on": localdate(),
        "whole": [
            {
                "row": row,
                "keys": keys_of(book, row),
                "parts": [said_on(one, said[row.text], above(row.place, today)) for one in sections().values()],
            }
            for row in rows
        ],
    }
    response = HttpResponse(render_to_string("charter/history_file.html", facts))
    name = slugify(rows[-1].title) or "charter"
    response["Content-Disposition"] = f'attachment; filename="{name}.html"'
    return response


def _facts(book: OpenBook, charter: str) -> dict[str, Any]:
    rows = texts_of(book.id, charter)
    if not rows:
        raise Http404
    states = states_of(rows, localdate().isoformat())
    texts = [
        {
            "row": row,
            "number": number,
            "state": state_shown(states[row.text]),
            "href": reverse("charter:text", args=[book.id, charter, row.text]),
        }
        for number, row in enumerate(rows, 1)
    ]
    return {"charter_title": rows[-1].title, "texts": texts, "thread": whole_thread(book, charter)}
