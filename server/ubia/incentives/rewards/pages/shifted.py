"""Whether work that nobody pays has given way since other work is paid (INC-10). It asks; it blames nobody."""

from collections import defaultdict
from collections.abc import Mapping, Set
from datetime import date, timedelta
from statistics import mean
from typing import Any, NamedTuple

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.care.words import service_word
from ubia.charter.fold import Clause
from ubia.evidence.because import because
from ubia.incentives.charter_terms import read_terms
from ubia.incentives.shift.paid_for import EVERYTHING, PaidFor, paid_for
from ubia.incentives.shift.shifting import LEAST_MONTHS, Month, Shift, asking, shift, spans
from ubia.register.pages.asking import ask, cursor
from ubia.register.pages.door import reach_of

from .frame import day_word, show

SHOWN = 18
"""Months in the picture."""
_VISITS = """SELECT book::text, month, service, chw::text, visits FROM visits_by_month
    WHERE book = ANY (%s::text[]::uuid[]) AND service IS NOT NULL AND month < %s"""
_CLAUSES = """SELECT book::text, charter::text, package::text, service, amount, currency, since::text, until::text,
    agreed_at FROM clause WHERE book = ANY (%s::text[]::uuid[])"""
_TITLES = "SELECT text::text, title FROM charter_text WHERE text = ANY (%s::text[]::uuid[])"
_NAMES = "SELECT book::text, name FROM book WHERE book = ANY (%s::text[]::uuid[])"
Visits = Mapping[str, Mapping[str, list[Any]]]
"""Rows by book and month."""


class Told(NamedTuple):
    """A text and the books in which it says what is paid for, with their months taken together."""

    paid: PaidFor
    books: list[str]
    months: dict[str, Month]
    found: Shift | None
    by_service: list[tuple[str, list[float]]]
    """Visits of a CHW and month of each service, before and since."""
    by_book: list[tuple[str, list[float]]]
    """The same of each community: paid before, since, unpaid before, since."""


@login_required
def unpaid(request: HttpRequest) -> HttpResponse:
    """Each text of pay: paid and unpaid work before it and since, month by month."""
    reach = reach_of(request)
    if reach is None or not reach.figures:
        raise Http404
    today = localdate()
    texts = _told(sorted(reach.figures), today)
    asks = asking([one.found for one in texts])
    titles = {row.text: row.title for row in ask(_TITLES, [one.paid.text for one in texts if one.paid.text])}
    facts = {
        "texts": [_shown(one, asks[n], titles) for n, one in enumerate(texts)],
        "asks": any(asks),
        "least": LEAST_MONTHS,
        "because": because(
            _("What has changed in the work that nobody pays?"),
            ["INC-3", "WHO-7B"],
            _("Less of it may be written down and not done less; needs may have changed too."),
        ),
    }
    return show(request, None, "unpaid", _("Work that nobody pays"), facts)


def _told(books: list[str], today: date) -> list[Told]:
    terms, clauses, visits = read_terms(cursor(), books), _clauses(books), _visits(books, today)
    found: dict[PaidFor, list[str]] = defaultdict(list)
    for book in books:
        paid = paid_for(terms.get(book, ()), clauses.get(book, ()), today.isoformat())
        if paid and paid.services and EVERYTHING not in paid.services and book in visits:
            found[paid].append(book)
    return [_together(paid, of, visits, today) for paid, of in sorted(found.items())]


def _together(paid: PaidFor, books: list[str], visits: Visits, today: date) -> Told:
    months = {
        month: _month([row for book in books for row in visits[book].get(month, ())], paid)
        for month in sorted({month for book in books for month in visits[book]})
    }
    since, last = _first_whole(paid.since), f"{today:%Y-%m}"
    whole = {month: one for month, one in months.items() if not paid.since[:7] <= month < since}
    sides = spans([month for month, one in whole.items() if one.chws], since)
    services = sorted({row.service for book in books for rows in visits[book].values() for row in rows})
    return Told(
        paid,
        books,
        months,
        shift(whole, since, last),
        [(service, [_rate(visits, books, side, {service}) for side in sides]) for service in services],
        [(book, _of_book(visits, book, sides, paid, set(services))) for book in books],
    )


def _of_book(
    visits: Visits, book: str, sides: tuple[list[str], list[str]], paid: PaidFor, services: set[str]
) -> list[float]:
    sorts = (services & paid.services, services - paid.services)
    return [_rate(visits, [book], side, of) for of in sorts for side in sides]


def _rate(visits: Visits, books: list[str], months: list[str], services: Set[str]) -> float:
    """Visits of these services by a CHW in a month, the mean of the months; 0 where nobody made any."""
    rows = [[row for book in books for row in visits[book].get(month, ())] for month in months]
    rates = [
        sum(row.visits for row in of if row.service in services) / len({row.chw for row in of}) for of in rows if of
    ]
    return mean(rates) if rates else 0.0


def _month(rows: list[Any], paid: PaidFor) -> Month:
    of_pay = sum(row.visits for row in rows if row.service in paid.services)
    return Month(of_pay, sum(row.visits for row in rows) - of_pay, len({row.chw for row in rows}))


def _first_whole(since: str) -> str:
    """The first month that lies wholly in the time of a text."""
    day = date.fromisoformat(since)
    return since[:7] if day.day == 1 else f"{day.replace(day=1) + timedelta(days=31):%Y-%m}"


def _visits(books: list[str], today: date) -> dict[str, dict[str, list[Any]]]:
    """Those of months that are over."""
    found: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for row in ask(_VISITS, books, f"{today:%Y-%m}"):
        found[row.book][row.month].append(row)
    return found


def _clauses(books: list[str]) -> dict[str, list[Clause]]:
    found: dict[str, list[Clause]] = defaultdict(list)
    for book, *clause in cursor().execute(_CLAUSES, [books]).fetchall():
        found[book].append(Clause._make(clause))
    return found


def _shown(one: Told, asks: bool, titles: Mapping[str, str]) -> dict[str, Any]:
    services = sorted(one.paid.services)
    numbers = [{"label": word, "is_number": True} for word in (_("Before"), _("Since"))]
    months = list(one.months.items())[-SHOWN:]
    names = {row.book: row.name for row in ask(_NAMES, one.books)}
    return {
        "title": titles.get(one.paid.text) or _("Agreed rates"),
        "since": day_word(date.fromisoformat(one.paid.since)),
        "places": ", ".join(sorted(names.values())),
        "services": ", ".join(service_word(service) for service in services),
        "series": [_("Paid work"), _("Unpaid work")],
        "rows": [
            {"label": _label(month), "values": [of / it.chws if it.chws else None for of in (it.paid, it.unpaid)]}
            for month, it in months
        ],
        "columns": [_("Visits of a health worker in a month"), *numbers],
        "figures": _figures(one.found) if one.found else [],
        "service_columns": [_("Service"), _("Paid by number"), *numbers],
        "by_service": [_service(service, rates, one.paid) for service, rates in one.by_service],
        "place_columns": [_("Community"), *({"label": word, "is_number": True} for word in _sides())],
        "by_place": [[names.get(book, ""), *(round(rate, 1) for rate in rates)] for book, rates in one.by_book],
        "found": one.found,
        "asks": asks,
    }


def _figures(found: Shift) -> list[list[Any]]:
    return [
        [_("Paid work"), round(found.paid_before, 1), round(found.paid_after, 1)],
        [_("Unpaid work"), round(found.unpaid_before, 1), round(found.unpaid_after, 1)],
    ]


def _sides() -> tuple[str, ...]:
    return _("Paid, before"), _("Paid, since"), _("Unpaid, before"), _("Unpaid, since")


def _service(service: str, rates: list[float], paid: PaidFor) -> list[Any]:
    word = _("yes") if service in paid.services else _("no")
    return [service_word(service), word, *(round(rate, 1) for rate in rates)]


def _label(month: str) -> str:
    return str(date_format(date.fromisoformat(f"{month}-01"), "M Y"))
