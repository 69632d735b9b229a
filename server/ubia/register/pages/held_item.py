"""One entry that could not be written, as pages show it, and for which sides its reader may still speak."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from .asking import instant
from .door import OpenBook
from .kind_words import kind_word
from .lines import line_href
from .waiting import entry_of, state_of
from .wording import DECIDED, REASONS, SIDE_TAGS, TODO, in_words


def item_of(book: OpenBook, row: Any, said: list[Any], names: Any) -> dict[str, Any]:
    """What a page shows of it: what, who, when, why it waits, what to do, and what the sides said."""
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
        "may_speak": row.list == "to_settle" and bool(open_sides(book, row, said)),
        "is_mine": row.author == book.person,
    }  # fmt: skip


def open_sides(book: OpenBook, row: Any, said: list[Any]) -> list[str]:
    """The sides for which the reader may still speak: one person speaks for one side only, and not on her own work."""
    if row.line or row.author == book.person or any(one.person == book.person for one in said):
        return []
    spoken = {one.side for one in said}
    return [side for side in book.sides if side not in spoken]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
