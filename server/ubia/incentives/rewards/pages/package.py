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
from .own_items import own_by_code
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
_PAID = """SELECT l.service AS rule, sum(l.amount)::bigint AS amount FROM paid l WHERE l.package = %s
    AND l.period >= to_char(%s::date - interval '3 months', 'YYYY-MM') AND l.amount > 0 GROUP BY l.service"""
_TERMS = """SELECT DISTINCT ON (clause) clause, value, text::text FROM charter_terms(%s)
    WHERE clause IN ('pay', 'package') AND since <= %s AND (until IS NULL OR %s < until) ORDER BY clause, steps"""


@login_required
def of_place(request: HttpRequest, place: UUID) -> HttpResponse:
    """What comes from which side and of what sort, and what is worth asking."""
    named, today = ask(_PLACE, place, place), localdate()
    if not named or not getattr(request, "reach", None):
        raise Http404
    terms = {row.clause: row for row in ask(_TERMS, place, today, today)}
    scheme = msgspec.json.decode(terms["pay"].value, type=Scheme) if "pay" in terms else None
    package = msgspec.json.decode(terms["package"].value, type=list[PackageItem]) if "package" in terms else []
    sees = scheme and request.reach.work | request.reach.pay  # type: ignore[attr-defined]
    percent = _performance(scheme, ask(_PAID, terms["pay"].text, today)) if scheme and sees else None
    found = balance(package, scheme, percent, own_by_code())
    facts = {
        "place": named[0].name,
        "rows": [_row(one) for one in found.given],
        "columns": [_("What she gets"), _("From whom"), _("Of what sort"), _("How it reaches her")],
        "series": [_("Things in the package")],
        "sides": _counted(found.given, "source", SOURCES),
        "sorts": _counted(found.given, "sort", SORTS),
        "performance": round(percent) if percent is not None else None,
        "questions": [(QUESTIONS[code], because("", BEARS_ON[code])) for code in found.questions],
    }
    return show(request, None, "package", _("The package"), facts)


def _performance(scheme: Scheme, paid: list[Any]) -> float | None:
    """Per cent of what the text has paid in the last three months that hung on goals; None where nobody sees any."""
    goals = {rule.code for rule in scheme.rules if rule.kind in ("performance", "bonus")}
    whole = sum(row.amount for row in paid)
    return 100 * sum(row.amount for row in paid if row.rule in goals) / whole if whole else None


def _row(one: Given) -> list[Any]:
    source = SOURCES[one.source] if one.source else _("not said")
    return [item_word(one.code), source, SORTS.get(one.sort, ""), WAYS.get(one.way, "")]


def _counted(given: list[Given], field: str, words: dict[str, Any]) -> list[dict[str, Any]]:
    values = [getattr(one, field) for one in given]
    return [{"label": word, "values": [values.count(code)]} for code, word in words.items()]
