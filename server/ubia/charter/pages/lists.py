"""Charters by place, with how each stands, and the home page's card: what of them waits for the reader."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate

from ubia.register.fold import SIDE_OF_ROLE
from ubia.register.kind import SIDES
from ubia.register.pages.asking import ask
from ubia.register.pages.door import reach_of

from .charter_words import state_shown
from .reading import all_charters, coming, states_of, texts_in
from .thread import open_objections

LIVE = ("in_force", "to_come", "set_aside")
OPEN = ("draft", "proposed", "half_signed", "returned", "blocked")
ON_CARD = 4
PER_PAGE = 40
MOST_LOOKED_AT = 60
"""Texts among which the card looks for those that wait for the reader."""
_WITHOUT = """SELECT b.book::text, b.name FROM book b WHERE b.book = ANY (%s::text[]::uuid[]) AND b.kind <> 'voice'
    AND NOT EXISTS (SELECT FROM charter_text t WHERE t.book = b.book) ORDER BY b.name"""
_MANDATES = """SELECT book::text, side FROM mandate WHERE person = (SELECT reader()) AND since <= %(day)s
    AND until >= %(day)s"""


@login_required
def charters(request: HttpRequest) -> HttpResponse:
    """Show every charter, and the reader's books that have none yet."""
    reach = reach_of(request)
    mine = set(reach.open) if reach else set()
    page = Paginator(all_charters(), PER_PAGE).get_page(request.GET.get("page"))
    facts = {"charters": told(list(page.object_list), mine), "without": _without(request, mine), "page": page}
    return render(request, "charter/list.html", facts)


def told(charters: Sequence[str], mine: set[str]) -> list[dict[str, Any]]:
    """Each charter: what holds, and the texts that are on their way. Only texts of one's own books have a page."""
    rows = texts_in(charters)
    states = states_of(rows, localdate().isoformat())
    objections = open_objections()
    by_charter: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for row in rows:
        by_charter[row.book, row.charter].append(row)
    return [
        {
            "place": texts[-1].place_name or texts[-1].title,
            "place_href": reverse("charter:place", args=[texts[-1].place]),
            "programme": texts[-1].programme,
            "live": [_text(row, states, objections, mine) for row in texts if states[row.text] in LIVE],
            "coming": [_text(row, states, objections, mine) for row in texts if states[row.text] in OPEN],
        }
        for texts in by_charter.values()
    ]


def _text(row: Any, states: dict[str, Any], objections: dict[tuple[str, str], int], mine: set[str]) -> dict[str, Any]:
    return {
        "row": row,
        "state": state_shown(states[row.text]),
        "code": states[row.text],
        "objections": objections.get((row.charter, row.text), 0),
        "href": reverse("charter:text", args=[row.book, row.charter, row.text]) if row.book in mine else "",
    }


def _without(request: HttpRequest, mine: set[str]) -> list[dict[str, str]]:
    """The reader's books without a charter; where she belongs to a side she may begin one."""
    reach = reach_of(request)
    found = []
    for row in ask(_WITHOUT, sorted(mine)):
        roles = reach.roles.get(row.book, set()) if reach else set()
        begins = any(SIDE_OF_ROLE.get(role) in SIDES for role in roles)
        href = reverse("charter:wizard_drafts", args=[row.book]) if begins else ""
        found.append({"name": row.name, "href": href})
    return found


def card(request: HttpRequest) -> dict[str, Any] | None:
    """The home page's card: texts that wait for a key of the reader, then those on their way in her books."""
    reach = reach_of(request)
    if reach is None or not reach.open:
        return None
    rows = coming(reach.open, MOST_LOOKED_AT)
    states, objections = states_of(rows, localdate().isoformat()), open_objections()
    texts = [_text(row, states, objections, set(reach.open)) for row in rows]
    waiting = _waiting(texts)
    rest = [text for text in texts if text not in waiting]
    return {
        "template": "charter/card.html",
        "waiting": waiting[:ON_CARD],
        "rest": rest[: ON_CARD - len(waiting[:ON_CARD])],
    }


def _waiting(texts: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Texts that lack just the key of a side for which the reader may sign."""
    held = {(row.book, row.side) for row in ask(_MANDATES, day=localdate())}
    return [text for text in texts if text["row"].proposed_at is not None and _lacks_mine(text["row"], held)]


def _lacks_mine(row: Any, held: set[tuple[str, str]]) -> bool:
    signed = {"community": row.community_by, "health_system": row.health_by}
    return any(signed[side] is None and (row.book, side) in held for side in SIDES)
