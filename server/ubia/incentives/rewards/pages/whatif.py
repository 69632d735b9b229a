"""What the scheme of a charter's text would cost, before anybody signs it, and what it would mean for each CHW."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

import msgspec
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.charter.money import amount, decimals
from ubia.charter.scheme import Scheme
from ubia.incentives.ledger import read_ledgers
from ubia.incentives.whatif.effects import Cost, Effect, what_if
from ubia.register.pages.asking import ask, cursor
from ubia.register.pages.door import OpenBook, of_book, reach_of

from .frame import show

MONTHS = 3
_PAY = """SELECT t.title, t.subject::text AS charter, p.value FROM charter_text t
    JOIN charter_term p ON p.book = t.book AND p.subject = t.subject AND p.text = t.text AND p.clause = 'pay'
    WHERE t.book = %s AND t.text = %s"""
_BELOW = """WITH RECURSIVE below AS (SELECT %s::uuid AS book
    UNION SELECT b.subject FROM book b JOIN below ON b.within = below.book)
    SELECT book::text FROM below"""
_WORKERS = """SELECT DISTINCT ON (r.person) r.person::text, r.name, b.name AS place FROM role r
    JOIN book b ON b.book = r.book WHERE r.role = 'chw' AND r.book = ANY (%s::text[]::uuid[])
    ORDER BY r.person, r.since"""


@of_book
def of_text(request: HttpRequest, book: OpenBook, text: UUID) -> HttpResponse:
    """The last months that are over under this text's scheme, for every CHW whom one supervises, pays or signs for."""
    found, reach = ask(_PAY, book.id, text), reach_of(request)
    below = {row.book for row in ask(_BELOW, book.id)}
    books = sorted(below & (reach.work | reach.pay if reach else set()))
    if not found or not books:
        raise Http404
    people = {row.person: row for row in ask(_WORKERS, books)}
    scheme = msgspec.json.decode(found[0].value, type=Scheme)
    cost = what_if(read_ledgers(cursor(), sorted(people)), scheme, _months(localdate()))
    facts = {
        "text": found[0],
        "back": reverse("charter:text", args=[book.id, found[0].charter, text]),
        "months": ", ".join(date_format(date.fromisoformat(f"{month}-01"), "F Y") for month in cost.months),
        "now": amount(cost.now, scheme.currency),
        "then": amount(cost.then, scheme.currency),
        "more": amount(cost.then - cost.now, scheme.currency),
        "people": len(people),
        "losing": cost.losing,
        "columns": [_("Health worker"), *({"label": word, "is_number": True} for word in _words())],
        "rows": [_row(one, people, scheme.currency) for one in sorted(cost.effects, key=lambda one: one.change)],
        "series": [scheme.currency],
        "rules": _shares(cost, scheme),
    }
    return show(request, book, "what_if", _("What would it cost?"), facts)


def _words() -> tuple[str, ...]:
    return _("Earned by what holds now"), _("By this text"), _("More or less")


def _row(one: Effect, people: Mapping[str, Any], currency: str) -> list[Any]:
    person = people[one.chw]
    money = (amount(minor, currency) for minor in (one.now, one.then, one.change))
    return [{"text": person.name, "note": person.place}, *money]


def _shares(cost: Cost, scheme: Scheme) -> list[dict[str, Any]]:
    """What each rule comes to, as bars in the currency's main unit."""
    sums: dict[str, int] = {}
    for one in cost.effects:
        for rule, minor in one.by_rule.items():
            sums[rule] = sums.get(rule, 0) + minor
    words = {rule.code: rule.words or rule.code.replace("_", " ") for rule in scheme.rules}
    unit = 10 ** decimals(scheme.currency)
    return [{"label": words.get(rule, rule), "values": [minor / unit]} for rule, minor in sums.items()]


def _months(today: date) -> list[str]:
    number = today.year * 12 + today.month - 1
    return [f"{n // 12:04}-{n % 12 + 1:02}" for n in range(number - MONTHS, number)]
