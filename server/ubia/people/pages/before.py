"""The story that a household brought with it from another community, as its old book tells it."""

import json
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from ubia.register.pages.asking import ask
from ubia.register.pages.door import OpenBook
from ubia.register.pages.field_words import body_in_words
from ubia.register.pages.kind_words import kind_word
from ubia.register.pages.names import known_in, names_of

from .door import of_household, write_down
from .frame import show


@of_household
def before(request: HttpRequest, book: OpenBook, row: Any) -> HttpResponse:
    """Show the sealed copy to whoever looks after the household now; both books write the look down."""
    if row.from_subject is None:
        raise Http404
    story = ask(_STORY, book.id, row.subject)
    if story:
        write_down(row.from_book, book.person, [row.from_subject])
    names = names_of(row.from_book, [line.author for line in story])
    folder = (row.name, reverse("people:household", args=[book.id, row.subject]))
    facts = {"row": row, "story": [_line(row.from_book, line, names) for line in reversed(story)]}
    return show(request, "people/before.html", _("The story before"), facts, book=book, above=(folder,))


def _line(book: str, line: Any, names: Any) -> dict[str, Any]:
    said = {field: value for field, value in json.loads(line.body or "{}").items() if field != "attested"}
    return {
        "line": line.line,
        "what": kind_word(line.kind),
        "who": names.get(line.author, ""),
        "happened_on": line.happened_on,
        "states": [] if line.body else ["erased"],
        "service": said.get("service", ""),
        "said": body_in_words(said, known_in(book, line.body)) if said else [],
    }


_STORY = "SELECT line, kind, author::text, happened_on, body FROM story_before(%s, %s)"
