"""The package that the charters in force at a place promise, looked at as a whole (INC-02)."""

from typing import Any
from uuid import UUID

import msgspec
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.charter.catalogue.balance import Given, balance
from ubia.charter.clauses import PackageItem
from ubia.charter.scheme import Scheme
from ubia.evidence.because import because
from ubia.register.pages.asking import ask

from .forms import SOURCES
from .frame import item_word, show
from .rewards_words import QUESTIONS, SORTS, WAYS

BEARS_ON = {
    "empty": ["N3"],
    "one_side": ["N3"],
    "only_money": ["N3", "G11"],
    "no_money": ["WHO-7A", "G2"],
    "mostly_performance": ["WHO-7B", "INC-3"],
    "no_performance_cap": ["WHO-7B", "INC-3"],
}
_PLACE = "SELECT name FROM place WHERE subject = %s UNION ALL SELECT name FROM book WHERE book = %s LIMIT 1"
_TERMS = """SELECT DISTINCT ON (clause) clause, value FROM charter_terms(%s) WHERE clause IN ('pay', 'package')
    AND since <= %s AND (until IS NULL OR %s < until) ORDER BY clause, steps"""


@login_required
def of_place(request: HttpRequest, place: UUID) -> HttpResponse:
    """What comes from which side and of what sort, and what is worth asking."""
    named, today = ask(_PLACE, place, place), localdate()
    if not named or not getattr(request, "reach", None):
        raise Http404
    terms = {row.clause: row.value for row in ask(_TERMS, place, today, today)}
    scheme = msgspec.json.decode(terms["pay"], type=Scheme) if "pay" in terms else None
    package = msgspec.json.decode(terms["package"], type=list[PackageItem]) if "package" in terms else []
    found = balance(package, scheme)
    facts = {
        "place": named[0].name,
        "rows": [_row(one) for one in found.given],
        "columns": [_("What she gets"), _("From whom"), _("Of what sort"), _("How it reaches her")],
        "series": [_("Things in the package")],
        "sides": _counted(found.given, "source", SOURCES),
        "sorts": _counted(found.given, "sort", SORTS),
        "questions": [(QUESTIONS[code], because("", BEARS_ON[code])) for code in found.questions],
    }
    return show(request, None, "package", _("The package"), facts)


def _row(one: Given) -> list[Any]:
    source = SOURCES[one.source] if one.source else _("not said")
    return [item_word(one.code), source, SORTS.get(one.sort, ""), WAYS.get(one.way, "")]


def _counted(given: list[Given], field: str, words: dict[str, Any]) -> list[dict[str, Any]]:
    values = [getattr(one, field) for one in given]
    return [{"label": word, "values": [values.count(code)]} for code, word in words.items()]
