"""The dashboard: visits by place and month, down to a community, a CHW, and the entries themselves."""

import re
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ubia.care.words import service_word
from ubia.evidence.because import Because, because

from .asking import counts_of, own_counts, paths_of, services_of, visits_of, workers_of
from .rules import Step, below, months_to, top_of

MONTHS = 6


def card(request: HttpRequest) -> dict[str, Any] | None:
    """The home page's card: visits this month and last, for whoever sees figures."""
    books = _books(request)
    if not books:
        return _own_card(request)
    before, now = months_to(_month(request), 2)
    counts = counts_of(books, [before, now])
    return {
        "template": "monitoring/card.html",
        "href": reverse("monitoring:places"),
        "now": sum(c.get(now, 0) for c in counts.values()),
        "before": sum(c.get(before, 0) for c in counts.values()),
    }


def _own_card(request: HttpRequest) -> dict[str, Any] | None:
    """A CHW's card: her own visits this month, opening to each of them (MON-10)."""
    reach = getattr(request, "reach", None)
    mine = [book for book, roles in reach.roles.items() if "chw" in roles] if reach else []
    if not reach or not mine:
        return None
    before, now = months_to(_month(request), 2)
    counts = own_counts(reach.person, [before, now])
    here = {"now": counts.get(now, 0), "before": counts.get(before, 0), "own": True}
    return {"template": "monitoring/card.html", "href": _worker(mine[0], reach.person, now), **here}


@login_required
def places(request: HttpRequest) -> HttpResponse:
    """Visits below a place, by month."""
    books = _books(request)
    months = months_to(_month(request), MONTHS)
    paths = paths_of(books)
    top = top_of(paths.values())
    at = _uuid(request.GET.get("place", "")) or (top[-1].id if top else "")
    if request.GET.get("place") and not any(step.id == at for path in paths.values() for step in path):
        raise Http404
    here = next((list(path[: i + 1]) for path in paths.values() for i, s in enumerate(path) if s.id == at), [])
    found = below(paths, at, counts_of(books, months), months)
    linked = [(row.step.name, _address(row.step, months[-1]), row.counts) for row in found]
    title = here[-1].name if here else _("Visits")
    crumbs = [(step.name, _address(step, months[-1])) for step in here[:-1]] + [(title, "")]
    return _show(request, title, crumbs if here else [], months, linked, _("Place"))


@login_required
def community(request: HttpRequest, book: UUID) -> HttpResponse:
    """Visits of a community, by CHW and month."""
    months = months_to(_month(request), MONTHS)
    path = _path(request, str(book))
    linked = [
        (name or _("A worker"), _worker(str(book), chw, months[-1]), [counts.get(m, 0) for m in months])
        for chw, name, counts in workers_of(str(book), months)
    ]
    crumbs = [(step.name, _address(step, months[-1])) for step in path[:-1]] + [(path[-1].name, "")]
    return _show(request, path[-1].name, crumbs, months, linked, _("Health worker"))


@login_required
def worker(request: HttpRequest, book: UUID, chw: UUID) -> HttpResponse:
    """One CHW's visits in a month, each opening to its entries. She sees her own no later than anyone."""
    month = _month(request)
    own = str(request.user.person) == str(chw)  # type: ignore[union-attr]
    path = _path(request, str(book), own=own)
    names = {found: name for found, name, _counts in workers_of(str(book), [month])}
    visits = visits_of(str(book), str(chw), month)
    if not visits and str(chw) not in names and not own:
        raise Http404
    shown = [_cells(str(book), visit) for visit in visits]
    counts = services_of(str(book), str(chw), month)
    services = [{"label": service_word(name), "values": [count]} for name, count in counts]
    title = names.get(str(chw)) or (str(request.user) if own else _("A worker"))
    return render(
        request,
        "monitoring/worker.html",
        {
            "title": title,
            "crumbs": [] if own else [(step.name, _address(step, month)) for step in path] + [(title, "")],
            "month": _word(month),
            "columns": [_("Visit"), _("Household"), _("State")],
            "rows": shown,
            "series": [_("Visits")],
            "services": services,
            "earlier": f"?month={months_to(month, 2)[0]}",
            "later": f"?month={_after(month)}" if month < localdate().isoformat()[:7] else "",
            "statement": f"{reverse('incentives:statement', args=[chw])}?month={month}",
            "because": _asked_of(visits),
        },
    )


def _asked_of(visits: list[dict[str, Any]]) -> Because | None:
    """What days that do not fit ask, with the findings why one asks and does not blame (EVI-15)."""
    odd = sum(bool(visit["flagged"] or visit["to_settle"]) for visit in visits)
    if not odd:
        return None
    question = ngettext(
        "%(odd)s visit here has something to look at together. What happened on that day?",
        "%(odd)s visits here have something to look at together. What happened on those days?",
        odd,
    ) % {"odd": odd}
    return because(question, ["G10", "DAT-1"], _("A date that does not fit may be a phone with a wrong clock."))


def _show(
    request: HttpRequest, title: str, crumbs: list[Any], months: list[str], linked: list[Any], what: str
) -> HttpResponse:
    words = [_word(month) for month in months]
    sums = [sum(counts[i] for _name, _href, counts in linked) for i in range(len(months))]
    numbers = [{"label": word, "is_number": True} for word in words]
    return render(
        request,
        "monitoring/places.html",
        {
            "title": title,
            "crumbs": crumbs,
            "columns": [what, *numbers],
            "rows": [[{"text": name, "href": href}, *counts] for name, href, counts in linked],
            "total": [_("Together"), *sums],
            "series": [_("Visits")],
            "chart": [{"label": word, "values": [count]} for word, count in zip(words, sums, strict=True)],
            "earlier": _shifted(request, months_to(months[-1], 2)[0]),
            "later": _shifted(request, _after(months[-1])) if months[-1] < localdate().isoformat()[:7] else "",
        },
    )


def _books(request: HttpRequest) -> list[str]:
    reach = getattr(request, "reach", None)
    return sorted(reach.figures) if reach else []


def _path(request: HttpRequest, book: str, own: bool = False) -> list[Step]:
    allowed = _books(request) + (sorted(request.reach.open) if own and request.reach else [])  # type: ignore[attr-defined]
    path = paths_of([book]).get(book) if book in allowed else None
    if not path:
        raise Http404
    return path


def _month(request: HttpRequest) -> str:
    asked = request.GET.get("month", "")
    return asked if re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", asked) else localdate().isoformat()[:7]


def _after(month: str) -> str:
    year, number = int(month[:4]), int(month[5:])
    return f"{year + number // 12:04}-{number % 12 + 1:02}"


def _word(month: str) -> str:
    return date_format(date.fromisoformat(f"{month}-01"), "M Y")


def _uuid(text: str) -> str:
    try:
        return str(UUID(text))
    except ValueError:
        return ""


def _shifted(request: HttpRequest, month: str) -> str:
    place = _uuid(request.GET.get("place", ""))
    return f"?place={place}&month={month}" if place else f"?month={month}"


def _address(step: Step, month: str) -> str:
    if step.is_book:
        return f"{reverse('monitoring:community', args=[step.id])}?month={month}"
    return f"{reverse('monitoring:places')}?place={step.id}&month={month}"


def _worker(book: str, chw: str, month: str) -> str:
    return f"{reverse('monitoring:worker', args=[book, chw])}?month={month}"


def _cells(book: str, visit: dict[str, Any]) -> list[Any]:
    return [_day(book, visit), visit["household"][-6:], _state(visit)]


def _day(book: str, visit: dict[str, Any]) -> dict[str, Any]:
    changed = visit["last_line"] != visit["line"]
    note = service_word(visit["service"])
    if changed:
        note += " · " + _("corrected on line %(line)s") % {"line": visit["last_line"]}
    href = reverse("register:entry", args=[book, visit["line"]])
    return {"text": date_format(visit["day"], "j M Y"), "href": href, "note": note}


def _state(visit: dict[str, Any]) -> dict[str, str]:
    if visit["void"]:
        return {"state": "void"}
    if visit["to_settle"]:
        return {"state": "to_settle"}
    return {"state": "flagged" if visit["flagged"] else "written"}
