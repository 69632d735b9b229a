"""Records that may stand twice in the book: pairs with their reasons, and what was joined and can be parted again."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.people.likeness import ASK, Likeness
from ubia.register.pages.asking import ask
from ubia.register.pages.door import reach_of
from ubia.register.pages.lines import line_href

from .door import books_of_care, write_down
from .frame import show
from .wording import person_words, reason_words

ASK_HOUSEHOLDS = 0.6
"""From this score on, people are asked about two folders."""


@login_required
def duplicates(request: HttpRequest) -> HttpResponse:
    """Ask about pairs of the reader's own families and people. A machine never joins two records."""
    books = [row.book for row in books_of_care(request)]
    facts: dict[str, Any] = {"has_care": bool(books), "households": [], "persons": [], "merges": []}
    for book in books:
        households, persons = ask(_HOUSEHOLDS, book, ASK_HOUSEHOLDS), ask(_PERSONS, book, ASK)
        merges = [{**row._asdict(), "body": json.loads(row.body)} for row in ask(_MERGES, book)]
        shown = _shown(book, households, persons, merges)
        facts["households"] += [_household_pair(book, row, shown) for row in households]
        facts["persons"] += [_person_pair(book, row, shown) for row in persons]
        facts["merges"] += [_merge(book, row, shown) for row in merges]
        _log(request, book, households, persons, merges)
    return show(request, "people/duplicates.html", _("Twice in the book"), facts)


def _household_pair(book: str, row: Any, shown: Mapping[str, str]) -> dict[str, Any]:
    codes = ["same_name" if row.written == 1 else "name_sounds_the_same" if row.sounds == 1 else "name_alike"]
    codes = codes if max(row.written, row.sounds) >= 0.5 else []
    codes += ["same_people"] if row.people_shared == 1 else ["some_people"] if row.people_shared else []
    codes += ["near"] if row.near == 1 else ["same_place"] if row.near else []
    ids = (row.household, row.other_household)
    return {
        "pair": [shown[one] for one in ids],
        "reasons": reason_words(codes),
        "percent": round(100 * row.score),
        "href": reverse("people:merge_households", args=[book, *ids]),
    }


def _person_pair(book: str, row: Any, shown: Mapping[str, str]) -> dict[str, Any]:
    likeness = Likeness(row.written, row.sounds, row.sex, row.born, row.score)
    ids = (row.person, row.other_person)
    return {
        "pair": [shown[one] for one in ids],
        "reasons": reason_words(likeness.reasons),
        "percent": round(100 * row.score),
        "href": reverse("people:merge_persons", args=[book, *ids]),
    }


def _merge(book: str, row: Mapping[str, Any], shown: Mapping[str, str]) -> dict[str, Any]:
    gone = row["body"].get("person", row["subject"])
    unknown = _("a record that you do not look after")
    return {
        "gone": shown.get(gone, unknown),
        "into": shown.get(row["body"]["into"], unknown),
        "on": row["happened_on"],
        "line": row["line"],
        "line_href": line_href(book, row["line"]),
        "undo": reverse("people:undo_merge", args=[book, row["id"]]),
    }


def _shown(book: str, households: list[Any], persons: list[Any], merges: list[dict[str, Any]]) -> dict[str, str]:
    """What to call each person and household: by name, with age and family."""
    ids = {row.household for row in households} | {row.other_household for row in households}
    ids |= {row.person for row in persons} | {row.other_person for row in persons}
    for merge in merges:
        ids |= {merge["subject"], merge["body"]["into"], merge["body"].get("person", merge["subject"])}
    return names_of_records(book, ids)


def names_of_records(book: str, ids: Iterable[str]) -> dict[str, str]:
    """Households and persons by id in words, as far as the reader looks after them."""
    wanted = sorted(ids)
    found = {row.subject: row.name for row in ask(_NAMES, book, wanted)} if wanted else {}
    for row in ask(_PEOPLE, book, wanted) if wanted else ():
        told = ", ".join(filter(None, (row.name, person_words(row, localdate()))))
        found[row.person] = _("%(who)s, of the family %(family)s") % {"who": told, "family": row.family}
    return found


def _log(request: HttpRequest, book: str, households: list[Any], persons: list[Any], merges: list[Any]) -> None:
    reach = reach_of(request)
    read = {one for row in (*households, *persons) for one in (row.household, row.other_household)}
    write_down(book, reach.person if reach else "", read | {merge["subject"] for merge in merges})


_HOUSEHOLDS = """SELECT household::text, other_household::text, written, sounds, people_shared, near, score
    FROM possible_household_duplicates(%s, %s) LIMIT 50"""
_PERSONS = """SELECT household::text, person::text, other_household::text, other_person::text, written, sounds, sex,
    born, score FROM possible_duplicates(%s, %s) LIMIT 50"""
_MERGES = """
SELECT e.id::text, e.line, e.kind, e.subject::text, e.happened_on, b.body
FROM entry e JOIN body b ON b.book = e.book AND b.line = e.line
WHERE e.book = %s AND e.kind IN ('household.merged', 'person.merged') AND NOT EXISTS (SELECT FROM entry u
    WHERE u.book = e.book AND u.subject = e.subject AND u.kind = 'merge.undone' AND u.amends = e.id)
ORDER BY e.line DESC LIMIT 50
"""
_NAMES = "SELECT subject::text, name FROM household WHERE book = %s AND subject = ANY (%s::text[]::uuid[])"
_PEOPLE = """SELECT p.person::text, p.name, p.sex, p.born_on, p.born_estimated, h.name AS family FROM person p
    JOIN household h ON h.book = p.book AND h.subject = p.subject
    WHERE p.book = %s AND p.person = ANY (%s::text[]::uuid[])"""
