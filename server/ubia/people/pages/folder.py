"""A family folder: wishes first, then the people, the story line by line, and who looked after the household."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.people.custody import CUSTODY, spells
from ubia.register.folding import LINE_COLUMNS, to_line
from ubia.register.order import in_order
from ubia.register.pages.asking import ask, cursor
from ubia.register.pages.door import OpenBook
from ubia.register.pages.lines import Filter, line_facts, lines_of
from ubia.register.pages.names import names_of
from ubia.register.programme import programme

from .door import find_household, of_household
from .frame import show
from .wording import VISIBILITY, flag_words, person_words


@of_household
def household(request: HttpRequest, book: OpenBook, row: Any) -> HttpResponse:
    """Show a folder to whoever looks after it."""
    people = ask(_PEOPLE, book.id, row.subject)
    names = {person.person: person.name for person in people}
    before = request.GET.get("before", "")
    page = lines_of(book.id, Filter(subject=row.subject), int(before) if before.isdigit() and len(before) < 16 else 0)
    facts = {
        "row": row,
        "wishes": [_wish(wish, names) for wish in ask(_WISHES, book.id, row.subject)],
        "people": [_person(person) for person in people],
        "flags": flag_words(row.flags),
        "carers": _carers(book, row.subject),
        "plans": _plans(book, row.subject),
        "merges": _merges(book, row),
        "timeline": _timeline(book, page.rows),
        "older": f"?before={page.older}" if page.older else "",
        "readings": reverse("people:readings", args=[book.id, row.subject]) if book.sees_readings else "",
        "transfer": reverse("people:custody", args=[book.id, row.subject]) if book.has_office else "",
    }
    return show(request, "people/household.html", row.name or _("without a name"), facts, book=book)


def _wish(wish: Any, names: Mapping[str, str]) -> dict[str, Any]:
    said = [
        (_("Where"), wish.place),
        (_("When"), wish.time),
        (_("How"), VISIBILITY.get(wish.visibility, wish.visibility)),
        (_("Who may be there"), wish.present),
        (_("Safe way to reach them"), wish.contact),
    ]
    whose = names.get(wish.whose, _("somebody of this household")) if wish.whose else _("the whole household")
    return {"whose": whose, "said": [(label, text) for label, text in said if text], "stated_on": wish.stated_on}


def _person(row: Any) -> dict[str, Any]:
    return {**row._asdict(), "age": person_words(row, localdate()), "flags": flag_words(row.flags)}


def _carers(book: OpenBook, household: str) -> list[dict[str, Any]]:
    """Who looked after the household from which day until which, told by its own entries; the latest first."""
    rows = cursor().execute(_CUSTODY, [book.id, household, list(CUSTODY)]).fetchall()
    found = list(spells(in_order(to_line(row, programme()) for row in rows)))
    names = names_of(book.id, [spell.chw for spell in found])
    days = [{"who": names[spell.chw], "since": _day(spell.since), "until": _day(spell.until)} for spell in found]
    return days[::-1]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _plans(book: OpenBook, household: str) -> list[dict[str, Any]]:
    rows = ask(_PLANS, book.id, household)
    names = names_of(book.id, [row.supervisor for row in rows])
    return [{"who": names[row.supervisor], "on": row.planned_on} for row in rows]


def _merges(book: OpenBook, row: Any) -> dict[str, Any]:
    """Into which folder this one went on, and which went on in this one, as far as the reader may open them."""
    into = find_household(book.id, row.merged_into) if row.merged_into else None
    return {
        "gone": bool(row.merged_into),
        "into": into and {"name": into.name, "href": reverse("people:household", args=[book.id, into.subject])},
        "others": [
            {"name": other.name, "href": reverse("people:household", args=[book.id, other.subject])}
            for other in ask(_MERGED, book.id, row.subject)
        ],
    }


def _timeline(book: OpenBook, rows: list[Any]) -> list[dict[str, Any]]:
    names = names_of(book.id, [row.author for row in rows])
    bodies = {body.line: json.loads(body.body) for body in ask(_BODIES, book.id, [row.line for row in rows])}
    return [
        {**line_facts(book.id, row, names), "note": "", "is_visit": row.kind == "visit.made", **_visit(bodies, row)}
        for row in rows
    ]


def _visit(bodies: Mapping[int, Mapping[str, Any]], row: Any) -> dict[str, Any]:
    body = bodies.get(row.line, {})
    return {"service": body.get("service", ""), "danger": len(body.get("danger") or ())}


_PEOPLE = """
SELECT person::text, name, sex, born_on, born_estimated, left_on, died_on, merged_into::text, to_settle, flags
FROM person WHERE book = %s AND subject = %s
ORDER BY merged_into IS NOT NULL, died_on IS NOT NULL, left_on IS NOT NULL, born_on NULLS LAST, name
"""
_WISHES = """SELECT whose, place, time, visibility, present, contact, stated_on FROM wish
    WHERE book = %s AND subject = %s ORDER BY whose"""
_PLANS = """SELECT supervisor::text, planned_on FROM visit_plan
    WHERE book = %s AND subject = %s AND NOT closed ORDER BY planned_on"""
_MERGED = """SELECT subject::text, name FROM household WHERE book = %s AND merged_into = %s ORDER BY name"""
_BODIES = "SELECT line, body FROM body WHERE book = %s AND line = ANY (%s)"
_CUSTODY = f"""SELECT {LINE_COLUMNS} FROM entry e LEFT JOIN body b ON b.book = e.book AND b.line = e.line
    WHERE e.book = %s AND e.subject = %s AND e.kind = ANY (%s)"""
