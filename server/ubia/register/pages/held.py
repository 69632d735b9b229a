"""To settle, and in quarantine: every entry with its reason in plain words, and each side's word on it."""

import json
from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ubia.register.programme import programme

from .asking import instant
from .door import OpenBook, of_book, only
from .entry import look
from .field_words import body_in_words
from .forms import WordForm
from .frame import show
from .kind_words import kind_word
from .lines import line_href
from .names import known_in, names_of, short
from .signing import act, is_change, sign_page
from .waiting import Which, entry_of, find_held, find_public, held_of, may_read, said_about, state_of
from .wording import DECIDED, REACHES, REASONS, SIDE_TAGS, TODO, in_words

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
            "items": [_item(book, row, said.get(row.entry, []), names) for row in pages[which].rows],
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


@of_book
def settle(request: HttpRequest, book: OpenBook, entry: UUID) -> HttpResponse:
    """Show one entry to settle, and let the reader give her side's word on it."""
    row = find_held(book.id, str(entry))
    if row is None:
        raise Http404
    said = said_about(book.id, [row.entry]).get(row.entry, [])
    names = names_of(book.id, [row.author, *(one.person for one in said)])
    item = _item(book, row, said, names)
    sides = _open_sides(book, row, said)
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


def _open_sides(book: OpenBook, row: Any, said: list[Any]) -> list[str]:
    """The sides for which the reader may still speak: one person speaks for one side only, and not on her own work."""
    if row.line or row.author == book.person or any(one.person == book.person for one in said):
        return []
    spoken = {one.side for one in said}
    return [side for side in book.sides if side not in spoken]


def _sign(request: HttpRequest, book: OpenBook, row: Any, word: dict[str, str]) -> HttpResponse:
    body = {"entry": row.entry, "decision": word["decision"], "side": word["side"], "reason": word["reason"]}
    sent = entry_of(row)
    if row.reason == "key_of_another_place" and word["decision"] == "take" and sent:
        body["public"] = find_public(book.id, sent.key)
    acts = [act(book, "settlement.signed", row.entry, body)]
    back = reverse("register:held", args=[book.id])
    return sign_page(request, book, acts, title=_("Your word on this entry"), back=back)


def _item(book: OpenBook, row: Any, said: list[Any], names: Any) -> dict[str, Any]:
    sent = entry_of(row)
    state = state_of(row, said) if row.list == "to_settle" else "quarantine"
    return {
        "what": kind_word(sent.kind) if sent and sent.kind else _("Something unreadable"),
        "who": names.get(row.author or "", ""),
        "happened_on": _day(sent.happened_on) if sent else None,
        "channel": sent.channel if sent else "",
        "received_at": instant(row.received_at),
        "why": in_words(REASONS, row.reason),
        "todo": in_words(TODO, row.reason) if state in ("waiting", "quarantine") else "",
        "state": state,
        "line": row.line,
        "line_href": line_href(book.id, row.line),
        "said": [
            {"side": SIDE_TAGS[one.side], "who": names[one.person], "word": in_words(DECIDED, one.decision),
             "reason": one.reason}
            for one in said
        ],
        "href": reverse("register:settle", args=[book.id, row.entry]) if row.list == "to_settle" else "",
        "may_speak": row.list == "to_settle" and bool(_open_sides(book, row, said)),
        "is_mine": row.author == book.person,
    }  # fmt: skip


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


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _readers(kind: str) -> str:
    known = programme().kinds.get(kind)
    return in_words(REACHES, known.reach) if known else ""


def _speakers(said: dict[str, list[Any]]) -> list[str]:
    return [one.person for some in said.values() for one in some]
