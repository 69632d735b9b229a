"""Who looks after whom: the CHWs of each book, with how many households; numbers only, no names of families."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.register.pages.asking import ask
from ubia.register.pages.door import OpenBook, of_book, reach_of

from .frame import show


@login_required
def books(request: HttpRequest) -> HttpResponse:
    """The communities in which the reader has a part."""
    reach = reach_of(request)
    found = ask(_BOOKS, books=sorted(reach.open), day=localdate()) if reach and reach.open else []
    if len(found) == 1:
        return redirect("people:workers", found[0].book)
    numbers = [{"label": word, "is_number": True} for word in (_("Health workers"), _("Families"))]
    rows = [[{"text": row.name, "href": reverse("people:workers", args=[row.book])}, row.chws, row.households]
            for row in found]  # fmt: skip
    facts = {"columns": [_("Community"), *numbers], "rows": rows}
    return show(request, "people/books.html", _("Health workers"), facts)


@of_book
def workers(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """The CHWs of a book: cadre, since when, how many households."""
    rows = ask(_WORKERS, books=[book.id], book=book.id, day=localdate())
    facts = {
        "columns": [_("Health worker"), _("Cadre"), _("Since"), {"label": _("Families"), "is_number": True}],
        "rows": [_cells(row) for row in rows],
        "custody": reverse("people:custody_list", args=[book.id]) if book.has_office else "",
    }
    above = ((_("Health workers"), reverse("people:books")),)
    return show(request, "people/workers.html", book.name, facts, book=book, above=above)


def working_in(book: str) -> list[tuple[str, str]]:
    """Who works as a CHW in a book today: (person, name)."""
    rows = ask(_WORKERS, books=[book], book=book, day=localdate())
    return [(row.person, row.name) for row in rows if not row.has_left]


def _cells(row: Any) -> list[Any]:
    left = _("until %(day)s") % {"day": date_format(row.until, "j M Y")} if row.has_left and row.until else ""
    since = {"text": date_format(row.since, "j M Y"), "note": left}
    return [{"text": row.name, "note": row.facility or ""}, row.cadre or None, since, row.households]


HOUSEHOLDS = """
    SELECT DISTINCT e.book, e.subject AS household FROM entry e
    WHERE e.book = ANY (%(books)s::text[]::uuid[]) AND e.kind IN ('household.enrolled', 'household.arrived')
        AND NOT EXISTS (SELECT FROM entry m WHERE m.book = e.book AND m.subject = e.subject
            AND m.kind = 'household.merged' AND NOT EXISTS (SELECT FROM entry u WHERE u.book = m.book
                AND u.subject = m.subject AND u.amends = m.id AND u.kind = 'merge.undone'))
        AND 'household.moved_away' IS DISTINCT FROM (SELECT a.kind FROM entry a WHERE a.book = e.book
            AND a.subject = e.subject AND a.kind IN ('household.moved_away', 'household.returned')
            ORDER BY a.happened_on DESC, a.line DESC LIMIT 1)
"""
"""The households of a book that live there: from the lines alone, which everyone in the book may see."""
_WORKERS = f"""
WITH home AS ({HOUSEHOLDS}),
part AS (SELECT person, max(name) AS name, min(since) AS since,
    CASE WHEN bool_or(until IS NULL) THEN NULL ELSE max(until) END AS until
    FROM role WHERE book = %(book)s AND role = 'chw' GROUP BY person),
known AS (SELECT DISTINCT ON (c.subject) c.subject AS person, c.cadre, c.since, c.until, c.facility FROM chw c
    ORDER BY c.subject, c.book <> %(book)s, c.since DESC)
SELECT p.person::text, p.name, k.cadre, coalesce(k.since, p.since) AS since, coalesce(k.until, p.until) AS until,
    coalesce(coalesce(k.until, p.until) < %(day)s, false) AS has_left,
    (SELECT f.name FROM facility f WHERE f.subject = k.facility ORDER BY f.book LIMIT 1) AS facility,
    (SELECT count(*) FROM home h JOIN carer c ON c.book = h.book AND c.subject = h.household
        AND c.person = p.person AND c.left_line IS NULL) AS households
FROM part p LEFT JOIN known k ON k.person = p.person ORDER BY has_left, p.name
"""
_BOOKS = f"""
WITH home AS ({HOUSEHOLDS})
SELECT b.book::text, b.name,
    (SELECT count(DISTINCT r.person) FROM role r WHERE r.book = b.book AND r.role = 'chw'
        AND (r.until IS NULL OR r.until >= %(day)s)) AS chws,
    (SELECT count(*) FROM home h WHERE h.book = b.book) AS households
FROM book b WHERE b.book = ANY (%(books)s::text[]::uuid[]) AND b.kind = 'community' ORDER BY b.name, b.book
"""
