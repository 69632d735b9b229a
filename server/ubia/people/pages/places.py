"""The tree of places, from the widest down to the villages, and the health facilities in each."""

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from ubia.people.names import name_words
from ubia.register.pages.asking import ask

from .frame import show

PER_PAGE = 40
MOST_FOUND = 40
MOST_FACILITIES = 30


@login_required
def places(request: HttpRequest) -> HttpResponse:
    """The widest places, or those whose names fit what was typed."""
    asked = request.GET.get("q", "").strip()[:100]
    rows = ask(_FIND, name_words(asked), MOST_FOUND) if asked else ask(_ROOTS)
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    facts = {"asked": asked, "page": page, **_table(page.object_list)}
    return show(request, "people/places.html", _("Places"), facts)


@login_required
def place(request: HttpRequest, place: UUID) -> HttpResponse:
    """One place: what is known of it, what lies in it, and its facilities."""
    row = next(iter(ask(_PLACE, str(place))), None)
    if row is None:
        raise Http404
    above = [(step.name, reverse("people:place", args=[step.place])) for step in ask(_ABOVE, str(place)) if step.steps]
    page = Paginator(ask(_CHILDREN, str(place)), PER_PAGE).get_page(request.GET.get("page"))
    facts = {
        "row": row,
        "counts": [(_("People"), _number(row.population)), (_("Families"), _number(row.households))],
        "page": page,
        **_near(str(place), [step.place for step in ask(_ABOVE, str(place))]),
        **_table(page.object_list),
    }
    crumbs = ((_("Places"), reverse("people:places")), *reversed(above))
    return show(request, "people/place.html", row.name, facts, above=crumbs)


def _number(count: int | None) -> str:
    return _("not known") if count is None else str(number_format(count, use_l10n=True, force_grouping=True))


def _near(place: str, path: list[str]) -> dict[str, Any]:
    """The facilities in a place; when it has none, those of the nearest place above that has some."""
    for around in path[:3]:
        if found := ask(_FACILITIES, around, MOST_FACILITIES):
            return {"facilities": found, "are_within": around == place}
    return {"facilities": [], "are_within": True}


def _table(rows: Any) -> dict[str, Any]:
    numbers = [{"label": word, "is_number": True} for word in (_("People"), _("Families"), _("Places in it"))]
    cells = [
        [
            {"text": row.name, "href": reverse("people:place", args=[row.place]), "note": row.within or ""},
            row.level or None,
            row.population,
            row.households,
            row.children or None,
        ]
        for row in rows
    ]
    return {"columns": [_("Place"), _("Level"), *numbers], "rows": cells}


_CELLS = """p.subject::text AS place, p.name, p.level, p.population, p.households,
    (SELECT count(DISTINCT c.subject) FROM place c WHERE c.parent = p.subject) AS children"""
_ONE = "SELECT DISTINCT ON (subject) * FROM place"
_ROOTS = f"""
SELECT {_CELLS}, '' AS within FROM ({_ONE} ORDER BY subject, book) p
WHERE p.parent IS NULL OR NOT EXISTS (SELECT FROM place u WHERE u.subject = p.parent) ORDER BY p.name, p.subject
"""
_CHILDREN = f"""
SELECT {_CELLS}, '' AS within FROM ({_ONE} WHERE parent = %s ORDER BY subject, book) p ORDER BY p.name, p.subject
"""
_FIND = f"""
SELECT {_CELLS}, (SELECT u.name FROM place u WHERE u.subject = f.parent ORDER BY u.book LIMIT 1) AS within
FROM find_places(%s, %s) f, LATERAL (SELECT * FROM place WHERE subject = f.place ORDER BY book LIMIT 1) p
ORDER BY f.score DESC, p.name, p.subject
"""
_PLACE = """SELECT subject::text AS place, name, level, code, population, households, source FROM place
    WHERE subject = %s ORDER BY book LIMIT 1"""
_ABOVE = "SELECT place::text, name, steps FROM places_above(%s) ORDER BY steps"
_FACILITIES = """
SELECT DISTINCT ON (f.name, f.subject) f.name, f.type, f.code, (SELECT p.name FROM place p WHERE p.subject = f.place
    ORDER BY p.book LIMIT 1) AS place
FROM facility f JOIN places_within(%s) w ON w.place = f.place ORDER BY f.name, f.subject LIMIT %s
"""
