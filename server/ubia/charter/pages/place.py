"""What holds at a place on a day, from its own charter and those above; and where two programmes differ."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.charter.clauses import SECTION_OF
from ubia.charter.in_force import Conflict, Layer, Whole, Wording, conflicts, deviations, whole
from ubia.charter.print.clause_lines import lines_for
from ubia.charter.sections import sections
from ubia.evidence.words import said
from ubia.register.pages.asking import ask
from ubia.register.pages.door import OpenBook, of_book, reach_of
from ubia.register.pages.frame import show

from .charter_words import section_title
from .reading import above, get_text, layers_on, named, wordings

_NAME = """SELECT coalesce((SELECT name FROM place WHERE subject = %(place)s ORDER BY book LIMIT 1),
    (SELECT name FROM book WHERE book = %(place)s), '') AS name"""


@login_required
def place(request: HttpRequest, place: UUID) -> HttpResponse:
    """The charter in force at a place: today, or on the day that is asked for."""
    day = _day(request.GET.get("on", ""))
    layers = layers_on(str(place), day.isoformat())
    said_by = wordings(layer.text for layer in layers)
    texts = named(layer.text for layer in layers)
    leading = [layer for layer in layers if layer.leads]
    held = whole([said_by[layer.text] for layer in leading])
    beside = [layer for layer in layers if layer.steps == 0]
    facts = {
        "place": str(place),
        "name": ask(_NAME, place=str(place))[0].name,
        "day": day,
        "is_today": day == localdate(),
        "layers": [_layer(request, layer, texts[layer.text]) for layer in leading],
        "parts": [part for code in sections() if (part := _part(code, held, texts))],
        "programmes": [_layer(request, layer, texts[layer.text]) for layer in beside] if len(beside) > 1 else [],
        "conflicts": [_conflict(one, texts) for one in conflicts([said_by[layer.text] for layer in beside])],
    }
    return render(request, "charter/place.html", facts)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return localdate()


def _layer(request: HttpRequest, layer: Layer, row: Any) -> dict[str, Any]:
    reach = reach_of(request)
    is_mine = reach is not None and row.book in reach.open
    return {
        "title": row.title,
        "place": row.place_name,
        "programme": row.programme,
        "leads": layer.leads,
        "href": reverse("charter:text", args=[row.book, row.charter, row.text]) if is_mine else "",
        "place_href": reverse("charter:place", args=[row.place]),
    }


def _part(code: str, held: Whole, texts: Mapping[str, Any]) -> dict[str, Any] | None:
    """A section as it holds, and from which charter its choices and its figures come; None where nothing does."""
    section = held.sections.get(code)
    clauses = {clause: one for clause, one in held.clauses.items() if SECTION_OF.get(clause) == code}
    if section is None and not clauses:
        return None
    sources = dict.fromkeys([*([section.text] if section else []), *(one.text for one in clauses.values())])
    return {
        **_words(code, section.value if section else {}),
        "figures": lines_for(code, {clause: one.value for clause, one in held.clauses.items()}),
        "from": [texts[text].place_name or texts[text].title for text in sources],
    }


def _words(code: str, section: Mapping[str, Any]) -> dict[str, Any]:
    known = {choice.code: said(choice.words) for choice in sections()[code].choices} if code in sections() else {}
    return {
        "code": code,
        "number": sections()[code].number if code in sections() else "",
        "title": section_title(code),
        "chosen": [known.get(one, one.replace("_", " ")) for one in section.get("choices", ())],
        "words": section.get("words", ""),
    }


def _conflict(conflict: Conflict, texts: Mapping[str, Any]) -> dict[str, Any]:
    """Where two programmes of a place say different things: each with its words (OWN-18)."""
    code = conflict.code if conflict.kind == "section" else SECTION_OF.get(conflict.code, conflict.code)
    return {
        "title": section_title(code),
        "in_figures": conflict.kind == "clause",
        "said": [
            (texts[text].programme or texts[text].title, _lines(conflict, code, value)) for text, value in conflict.said
        ],
    }


def _lines(one: Any, code: str, value: Any) -> list[str]:
    if one.kind == "clause":
        return lines_for(code, {one.code: value}) or [str(value)]
    words = _words(code, value)
    return [*words["chosen"], *([words["words"]] if words["words"] else [])]


@of_book
def departures(request: HttpRequest, book: OpenBook, charter: UUID, text: UUID) -> HttpResponse:
    """Each section and figure on which a text departs from the charters above it, with its reason (OWN-03)."""
    row = get_text(book.id, str(charter), str(text))
    own = wordings([row.text])[row.text]
    higher = above(row.place, localdate().isoformat())
    texts = named(one.text for one in [*higher.sections.values(), *higher.clauses.values()])
    found = deviations(own, higher, SECTION_OF)
    back = reverse("charter:text", args=[book.id, row.charter, row.text])
    facts = {
        "text": row,
        "departures": [_departure(one, texts) for one in found if one.above is not None],
        "additions": [_departure(one, texts) for one in found if one.above is None],
        "inherited": _inherited(own, higher),
        "has_above": bool(texts),
        "back": back,
    }
    title = _("What is otherwise here")
    return show(request, book, "charter/departures.html", title, facts, above=(row.title, back))


def _departure(one: Any, texts: Mapping[str, Any]) -> dict[str, Any]:
    code = one.code if one.kind == "section" else SECTION_OF.get(one.code, one.code)
    higher = texts.get(one.above_text)
    return {
        "title": section_title(code),
        "in_figures": one.kind == "clause",
        "own": _lines(one, code, one.own),
        "above": _lines(one, code, one.above) if one.above is not None else [],
        "from": (higher.place_name or higher.title) if higher else "",
        "why": one.why,
    }


def _inherited(own: Wording, higher: Whole) -> list[str]:
    """The sections that are as the charter above has them."""
    return [section_title(code) for code in sections() if code in higher.sections and code not in own.sections]
