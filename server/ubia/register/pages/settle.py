"""One entry to settle: what it says as far as its reader may know, and her side's word on it."""

import json
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from ubia.register.programme import programme

from .door import OpenBook, of_book, only
from .entry import look
from .field_words import body_in_words
from .forms import WordForm
from .frame import show
from .held_item import item_of, open_sides
from .names import known_in, names_of, short
from .signing import act, is_change, sign_page
from .waiting import entry_of, find_held, find_public, may_read, said_about
from .wording import REACHES, in_words


@of_book
def settle(request: HttpRequest, book: OpenBook, entry: UUID) -> HttpResponse:
    """Show one entry to settle, and let the reader give her side's word on it."""
    row = find_held(book.id, str(entry))
    if row is None:
        raise Http404
    said = said_about(book.id, [row.entry]).get(row.entry, [])
    names = names_of(book.id, [row.author, *(one.person for one in said)])
    item = item_of(book, row, said, names)
    sides = open_sides(book, row, said)
    form = WordForm(sides, request.POST or None)
    if request.method == "POST":
        only(sides)
        if form.is_valid() and not is_change(request):
            return _sign(request, book, row, form.cleaned_data)
    sent = entry_of(row)
    facts = {
        "item": item,
        "form": form if sides else None,
        "spoken": any(one.person == book.person for one in said),
        **_words(book, row, sent),
    }
    above = (_("To settle"), reverse("register:held", args=[book.id]))
    return show(request, book, "register/settle.html", item["what"], facts, above=above)


def _sign(request: HttpRequest, book: OpenBook, row: Any, word: dict[str, str]) -> HttpResponse:
    body = {"entry": row.entry, "decision": word["decision"], "side": word["side"], "reason": word["reason"]}
    sent = entry_of(row)
    if row.reason == "key_of_another_place" and word["decision"] == "take" and sent:
        body["public"] = find_public(book.id, sent.key)
    acts = [act(book, "settlement.signed", row.entry, body)]
    back = reverse("register:held", args=[book.id])
    return sign_page(request, book, acts, title=_("Your word on this entry"), back=back)


def _words(book: OpenBook, row: Any, sent: Any) -> dict[str, Any]:
    """What the entry says, as far as its reader may know it. Reading it is written down as any reading is."""
    if sent is None:
        return {"body": [], "is_readable": False, "readers": ""}
    if not may_read(book, sent):
        return {"body": [], "is_readable": False, "readers": _readers(sent.kind), "story": short(sent.subject)}
    if row.author != book.person:
        look(book, sent.subject, "held")
    try:
        content = json.loads(sent.body)
    except ValueError:
        content = {}
    shown = body_in_words(content, known_in(book.id, sent.body)) if isinstance(content, dict) else []
    return {"body": shown, "is_readable": True, "readers": "", "story": short(sent.subject)}


def _readers(kind: str) -> str:
    known = programme().kinds.get(kind)
    return in_words(REACHES, known.reach) if known else ""
