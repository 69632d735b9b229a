"""The books with rewards, the CHWs of one, and the catalogue of what a package can be made of."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.charter.catalogue import Item, catalogue
from ubia.evidence.findings import find
from ubia.evidence.showing import shown_findings
from ubia.evidence.words import said
from ubia.incentives.items.entries import ItemOffered
from ubia.register.pages.asking import ask
from ubia.register.pages.door import OpenBook, of_book, reach_of

from .asked import Promise, promises_in, public_thanks_in, without_agreement, workers_in
from .forms import SOURCES
from .frame import day_word, show
from .own_items import OwnItem, cost_word, offices_of, own_items, prices, whose
from .rewards_words import ICONS, SORTS, WAYS

_BOOKS = """SELECT book::text, name FROM book WHERE book = ANY (%s::uuid[]) AND kind = 'community' ORDER BY name"""


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """The communities in which the reader has a part; a CHW goes to her own page."""
    reach = reach_of(request)
    mine = [book for book, roles in reach.roles.items() if "chw" in roles] if reach else []
    if reach and mine:
        return redirect("rewards:worker", book=mine[0], chw=reach.person)
    today = localdate()
    books = ask(_BOOKS, sorted(reach.open)) if reach else []
    late = [p for p in promises_in([row.book for row in books], today) if p.days_late and not p.delivered_on]
    rows = [[{"text": row.name, "href": reverse("rewards:book", args=[row.book])}] for row in books]
    facts = {
        "rows": rows,
        "columns": [_("Community")],
        "late": len(late),
        "sees_fair": bool(reach and reach.work),
        "sees_unpaid": bool(reach and reach.figures),
    }
    return show(request, None, "home", _("Rewards"), facts)


@login_required
def items(request: HttpRequest) -> HttpResponse:
    """Every item with its good and its bad, from whom it can come, and what is known of it (INC-01)."""
    reach, today, own = reach_of(request), localdate(), own_items()
    named = prices(sorted(reach.open) if reach else [], today)
    by = whose(own)
    of_sort: dict[str, list[dict[str, Any]]] = {code: [] for code in SORTS}
    for item in catalogue().values():
        found = {"words": said(item.words), "pros": map(said, item.pros), "cons": map(said, item.cons)}
        of_sort[item.sort].append({**_shown(item), **found, "prices": named.get(item.code, [])})
    for one in own:
        of_sort[one.told.sort].append({**_own(one, by[one.subject]), "prices": named.get(one.item, [])})
    facts = {
        "sorts": [{"code": code, "word": SORTS[code], "icon": ICONS[code], "items": of_sort[code]} for code in SORTS],
        "adds_in": offices_of(reach.person, today) if reach else [],
    }
    return show(request, None, "items", _("What a package can be made of"), facts)


@of_book
def of_community(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """The CHWs of a community with what is late, and thanks that may be read by all."""
    today = localdate()
    awaited: dict[str, list[Promise]] = {}
    for promise in promises_in([book.id], today):
        awaited.setdefault(promise.chw, []).append(promise)
    lacking = {person for person, _name in without_agreement([book.id], today)}
    reach = reach_of(request)
    sees_work = bool(reach and book.id in reach.work)
    rows = [
        _row(book, chw, name, awaited.get(chw, []), chw in lacking, sees_work)
        for chw, name in workers_in(book.id, today)
    ]
    facts = {
        "rows": rows,
        "columns": [_("Health worker"), *([_("Awaited"), _("Agreement")] if sees_work else [])],
        "thanks": public_thanks_in(book.id),
        "sees_tools": sees_work or "chw" in book.own_roles,
    }
    return show(request, book, "community", "", facts)


def _row(book: OpenBook, chw: str, name: str, promised: list[Promise], lacks: bool, sees_work: bool) -> list[Any]:
    head = {"text": name, "href": reverse("rewards:worker", args=[book.id, chw])}
    if not sees_work:
        return [head]
    awaited = [p for p in promised if not p.delivered_on]
    late = [p for p in awaited if p.days_late]
    note = _("%(days)s days late") % {"days": max(p.days_late for p in late)} if late else ""
    word = {"text": _("none yet") if lacks else _("accepted")}
    return [head, {"text": len(awaited), "note": note}, word]


def _own(one: OwnItem, by: str) -> dict[str, Any]:
    told = one.told
    cost = cost_word(told.cost.amount, told.cost.currency, told.cost.every) if told.cost else ""
    more = {"words": told.words, "pros": told.pros, "cons": told.cons, "cost": cost}
    return {**_shown(told), **more, "by": by, "on": day_word(one.added_on)}


def _shown(item: Item | ItemOffered) -> dict[str, Any]:
    """What both have. A finding that a later library no longer has is left out."""
    return {
        "way": WAYS[item.way],
        "sides": [SOURCES[side] for side in item.sides],
        "findings": shown_findings(code for code in item.findings if find(code)),
    }
