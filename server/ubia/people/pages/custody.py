"""For an office-holder: households and who looks after them, given to another CHW or visited together with hers.

The office sees pseudonyms. It gives a story to somebody to read; it does not read it.
"""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.register.pages.asking import ask
from ubia.register.pages.door import OpenBook, of_book, only
from ubia.register.pages.names import names_of, short
from ubia.register.pages.signing import act, is_change

from .books import HOUSEHOLDS, working_in
from .door import find_household, write_down
from .forms import GiveForm, PlanForm
from .frame import show
from .signing import sign_page, typed_in

PER_PAGE = 40


@of_book
def custody_list(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """List the households, those without a CHW first."""
    only(book.has_office)
    working = dict(working_in(book.id))
    homes = _homes(book, working)
    alone = sum(home["chw"] is None for home in homes)
    homes.sort(key=lambda home: (home["chw"] is not None, working.get(home["chw"], ""), home["household"]))
    page = Paginator(homes, PER_PAGE).get_page(request.GET.get("page"))
    facts = {
        "page": page,
        "alone": alone,
        "columns": [_("Family"), _("Health worker"), _("Joint visit")],
        "rows": [_cells(book, home, working) for home in page.object_list],
    }
    return show(request, "people/custody_list.html", _("Give and plan"), facts, book=book, above=_above(book))


@of_book
def custody(request: HttpRequest, book: OpenBook, household: UUID) -> HttpResponse:
    """One household: who looks after it, what is planned, and what an office may do."""
    only(book.has_office)
    home = _home(book, str(household))
    carers = ask(_CARERS, book.id, str(household))
    plans = ask(_PLANS, book.id, str(household))
    names = names_of(book.id, [row.person for row in (*carers, *plans)])
    ids = [book.id, str(household)]
    folder = find_household(*ids)
    if folder:
        write_down(book.id, book.person, [str(household)])
    facts = {
        "name": folder.name if folder else "",
        "chw": home["chw"],
        "carers": [{"who": names[row.person], "here": row.left_line is None} for row in carers],
        "plans": [{"who": names[row.person], "on": row.planned_on} for row in plans],
        "give": reverse("people:give", args=ids),
        "plan": reverse("people:plan", args=ids),
        "folder": reverse("people:household", args=ids) if folder else "",
        "readings": reverse("people:readings", args=ids) if book.sees_readings else "",
    }
    return show(
        request, "people/custody.html", _title(str(household)), facts, book=book, above=_above(book, listed=True)
    )


@of_book
def give(request: HttpRequest, book: OpenBook, household: UUID) -> HttpResponse:
    """Give a household to another CHW, from a day on."""
    only(book.has_office)
    home = _home(book, str(household))
    chws = [(person, name) for person, name in working_in(book.id) if person != home["chw"]]
    form = GiveForm(chws, localdate(), request.POST or None)
    return _typed(request, book, str(household), form, "household.assigned", _("Give to another health worker"))


@of_book
def plan(request: HttpRequest, book: OpenBook, household: UUID) -> HttpResponse:
    """Plan a joint visit: the supervisor may then read the record until it is over."""
    only(book.has_office)
    _home(book, str(household))
    supervisors = [(row.person, row.name) for row in ask(_SUPERVISORS, book.id, localdate(), localdate())]
    form = PlanForm(supervisors, localdate(), request.POST or None)
    return _typed(request, book, str(household), form, "household.visit_planned", _("Plan a joint visit"))


def _typed(request: HttpRequest, book: OpenBook, household: str, form: Any, kind: str, title: str) -> HttpResponse:
    back = reverse("people:custody", args=[book.id, household])
    if form.is_bound and form.is_valid() and not is_change(request):
        entry = act(book, kind, household, typed_in(form))
        return sign_page(request, book, entry, title=title, back=back, lead=_title(household))
    facts = {"form": form, "back": back, "lead": _title(household)}
    return show(request, "people/typed.html", title, facts, book=book, above=(*_above(book), (_title(household), back)))


def _homes(book: OpenBook, working: dict[str, str]) -> list[dict[str, Any]]:
    rows = ask(_HOMES, books=[book.id])
    return [
        {
            "household": row.household,
            "chw": next((person for person in row.carers if person in working), None),
            "planned_on": row.planned_on,
        }
        for row in rows
    ]


def _home(book: OpenBook, household: str) -> dict[str, Any]:
    """A household that lives here. Raises Http404."""
    homes = _homes(book, dict(working_in(book.id)))
    found = next((home for home in homes if home["household"] == household), None)
    if found is None:
        raise Http404
    return found


def _cells(book: OpenBook, home: dict[str, Any], working: dict[str, str]) -> list[Any]:
    href = reverse("people:custody", args=[book.id, home["household"]])
    chw: Any = working.get(home["chw"]) or {"text": _("nobody now"), "note": _("Please find somebody")}
    return [{"text": short(home["household"]), "href": href}, chw,
            date_format(home["planned_on"], "j M Y") if home["planned_on"] else None]  # fmt: skip


def _title(household: str) -> str:
    return _("Family %(short)s") % {"short": short(household)}


def _above(book: OpenBook, listed: bool = False) -> tuple[tuple[object, str], ...]:
    workers = (book.name, reverse("people:workers", args=[book.id]))
    return (workers, (_("Give and plan"), reverse("people:custody_list", args=[book.id]))) if listed else (workers,)


_HOMES = f"""
WITH home AS ({HOUSEHOLDS})
SELECT h.household::text,
    ARRAY(SELECT c.person::text FROM carer c WHERE c.book = h.book AND c.subject = h.household
        AND c.left_line IS NULL ORDER BY c.joined_line DESC) AS carers,
    (SELECT max(v.planned_on) FROM visit_plan v WHERE v.book = h.book AND v.subject = h.household AND NOT v.closed)
        AS planned_on
FROM home h ORDER BY h.household
"""
_CARERS = """SELECT person::text, left_line FROM carer WHERE book = %s AND subject = %s
    ORDER BY left_line IS NOT NULL, joined_line DESC"""
_PLANS = """SELECT supervisor::text AS person, planned_on FROM visit_plan
    WHERE book = %s AND subject = %s AND NOT closed ORDER BY planned_on"""
_SUPERVISORS = """SELECT DISTINCT person::text, name FROM role WHERE book = %s
    AND role IN ('facility_supervisor', 'community_supervisor') AND since <= %s AND (until IS NULL OR until >= %s)
    ORDER BY name"""
