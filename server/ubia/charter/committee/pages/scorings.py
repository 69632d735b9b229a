"""Scorings: begun, seen while they are apart, and compared once both sides are in."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.charter.committee.aim import PURPOSES, STARTS, level_words
from ubia.charter.committee.forms import BeginForm, codes_for
from ubia.register.book import now
from ubia.register.pages.door import OpenBook, of_book, only
from ubia.register.pages.signing import act
from ubia.register.uuid7 import uuid7

from .asked import actions_of, gaps_of, groups_of, items_of, nominees_of, round_of, rounds_of, scores_of
from .frame import show, typed
from .home import home_of
from .wording import is_overdue

TOPS = {"assessment": 4, "card": 5, "selection": 4}


@of_book
def begin(request: HttpRequest, book: OpenBook, purpose: str) -> HttpResponse:
    """Choose what is scored and by whom. `?again=<scoring>` repeats an earlier one."""
    only(book.sides)
    if purpose not in PURPOSES:
        raise Http404
    again = next((row for row in rounds_of(book.id) if row.id == request.GET.get("again")), None)
    form = BeginForm(purpose, request.POST or None, initial=_start(book, purpose, again))
    items, started = STARTS[purpose]
    groups = list(started)
    known = [(code, words) for code, words in items]
    if again:
        known += [(row.item, row.words) for row in items_of(book.id, again.id)]
        groups = [(row.group_code, row.side, row.words) for row in groups_of(book.id, again.id)]

    def acts(said: dict[str, Any]) -> list[dict[str, Any]]:
        body = {
            "purpose": purpose,
            "title": said["title"],
            "items": codes_for(said["items"], known),
            "groups": _groups(said, groups),
            "top": again.top if again else TOPS[purpose],
            "repeats": again.id if again else None,
        }
        return [act(book, "scoring.begun", uuid7(now()), body)]

    lead = _("Each group scores by itself. Nobody sees what the others say until both sides are in.")
    return typed(request, book, form, PURPOSES[purpose], home_of(book.id), acts, lead=lead)


def _start(book: OpenBook, purpose: str, again: Any) -> dict[str, Any]:
    items, groups = STARTS[purpose]
    rows = [words for _code, words in items]
    sided = [(side, words) for _code, side, words in groups]
    if again:
        rows = [row.words for row in items_of(book.id, again.id)]
        sided = [(row.side, row.words) for row in groups_of(book.id, again.id)]
    return {
        "title": again.title if again else "",
        "items": "\n".join(map(str, rows)),
        "community": "\n".join(str(words) for side, words in sided if side == "community"),
        "health": "\n".join(str(words) for side, words in sided if side == "health_system"),
    }


def _groups(said: dict[str, Any], known: Any) -> list[dict[str, str]]:
    by_side = {"community": said["community"], "health_system": said["health"]}
    codes = codes_for([f"{words}" for side in by_side for words in by_side[side]],
                      [(code, words) for code, _side, words in known])  # fmt: skip
    sides = [side for side in by_side for _words in by_side[side]]
    return [{**group, "side": side} for group, side in zip(codes, sides, strict=False)]


@of_book
def scoring(request: HttpRequest, book: OpenBook, subject: UUID) -> HttpResponse:
    """One scoring: who is in while it is apart; both sides beside each other once it is open."""
    row = round_of(book.id, str(subject))
    at = [book.id, row.id]
    nominees = nominees_of(*at)
    names = {one.id: one.name for one in nominees}
    today = localdate()
    open_ = row.opened_at is not None
    facts = {
        "row": row,
        "purpose": PURPOSES.get(row.purpose, row.purpose),
        "groups": [_group(book, row, one) for one in groups_of(*at)],
        "nominees": nominees,
        "may_nominate": row.purpose == "selection" and bool(book.sides) and not open_,
        "closable": [side for side in book.sides if not open_ and _may_close(side, groups_of(*at))],
        "compared": [_compared(book, row, one, names) for one in gaps_of(*at)],
        "community_health": [_("Community"), _("Health system")],
        "before_now": [_("The time before"), _("Now")],
        "chart": _chart(gaps_of(*at), names) if open_ else [],
        "said": [_said(one, names) for one in scores_of(*at)] if open_ else [],
        "actions": [{"row": one, "is_overdue": is_overdue(one, today)} for one in actions_of(*at)],
        "levels": list(enumerate(level_words(row.purpose, row.top), 1)),
        "before": _before(book, row),
        "may_write": bool(book.sides),
        "may_decide": open_ and row.purpose == "selection" and bool(book.sides),
    }
    return show(request, book, "committee/scoring.html", row.title, facts)


def _group(book: OpenBook, row: Any, group: Any) -> dict[str, Any]:
    at = [book.id, row.id, group.group_code]
    mine = group.side in book.sides and row.opened_at is None
    return {
        "words": group.words,
        "side": "health" if group.side == "health_system" else group.side,
        "is_in": group.scores is not None,
        "score": reverse("committee:score", args=at) if mine else "",
        "sheet": reverse("committee:sheet", args=at),
    }


def _may_close(side: str, groups: list[Any]) -> bool:
    own = [one for one in groups if one.side == side]
    return any(one.scores for one in own) and not all(one.scores for one in own)


def _compared(book: OpenBook, row: Any, gap: Any, names: dict[str, str]) -> dict[str, Any]:
    at = [book.id, row.id, gap.item] + ([gap.nominee] if gap.nominee else [])
    name = "committee:reconcile_nominee" if gap.nominee else "committee:reconcile"
    return {"row": gap, "name": names.get(gap.nominee, ""),
            "reconcile": reverse(name, args=at) if book.sides and row.purpose != "selection" else ""}  # fmt: skip


def _said(score: Any, names: dict[str, str]) -> dict[str, Any]:
    return {"row": score, "name": names.get(score.nominee, "")}


def _chart(gaps: list[Any], names: dict[str, str]) -> list[dict[str, Any]]:
    """Bars of both sides for each thing, in the order of the sheet."""
    rows = sorted(gaps, key=lambda one: (one.n, names.get(one.nominee, "")))
    return [
        {
            "label": " · ".join(filter(None, (names.get(one.nominee, ""), one.words))),
            "values": [one.community, one.health],
        }
        for one in rows
    ]


def _label(name: str, words: str) -> str:
    return f"{name} · {words}" if name else words


def _before(book: OpenBook, row: Any) -> list[dict[str, Any]]:
    """What was said the time before beside what is said now: both sides together, for each thing scored both times."""
    if row.repeats is None or row.opened_at is None:
        return []
    earlier = {one.item: one for one in gaps_of(book.id, str(row.repeats))}
    now_ = sorted(gaps_of(book.id, row.id), key=lambda one: int(one.n))
    return [
        {"label": one.words, "values": [_mean(earlier[one.item]), _mean(one)]} for one in now_ if one.item in earlier
    ]


def _mean(gap: Any) -> float | None:
    said = [value for value in (gap.community, gap.health) if value is not None]
    return round(sum(said) / len(said), 1) if said else None
