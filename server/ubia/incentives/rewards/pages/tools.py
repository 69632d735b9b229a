"""Tools of the work and what work costs her: what is due and late in a community, and what syncing costs (INC-15)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

import msgspec
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.charter.catalogue import catalogue
from ubia.charter.clauses import PackageItem
from ubia.charter.money import amount
from ubia.charter.scheme import Scheme
from ubia.register.pages.asking import ask
from ubia.register.pages.door import OpenBook, of_book, only, reach_of

from .asked import Promise, promises_in, workers_in
from .forms import SOURCES
from .frame import day_word, item_word, show

REFUNDS = ("airtime", "transport")
"""Costs of the work that are paid back; tools are those that the catalogue calls so."""
MEGABYTE = 1_000_000
MONTHS = 3
_TRAFFIC = "SELECT person::text, month, up, down, times FROM traffic_in(%s) WHERE month >= %s ORDER BY month"
_GIVEN = "SELECT DISTINCT chw::text, item FROM delivered WHERE book = %s"
_TERMS = """SELECT DISTINCT ON (clause) clause, value FROM book b, charter_terms(coalesce(b.place, b.subject))
    WHERE b.subject = %s AND clause IN ('pay', 'package') AND since <= %s AND (until IS NULL OR %s < until)
    ORDER BY clause, steps"""


class Agreed(NamedTuple):
    """What the charter's package gives of tools and refunds, and in which currency its amounts are."""

    items: Mapping[str, PackageItem]
    currency: str


@of_book
def tools(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """For whoever supervises, manages or pays here; a CHW sees what concerns herself."""
    reach = reach_of(request)
    sees_work = bool(reach and book.id in reach.work)
    only(sees_work or "chw" in book.own_roles)
    today = localdate()
    workers = [(chw, name) for chw, name in workers_in(book.id, today) if sees_work or chw == book.person]
    agreed = _agreed(book, today)
    promised = [one for one in promises_in([book.id], today) if one.item in _codes()]
    facts = {
        "due": [_due(book, one, dict(workers)) for one in promised if not one.delivered_on],
        "due_columns": [_("Health worker"), _("What"), _("From whom"), _("By which day"), _("How late")],
        "missing": _missing(book, agreed, promised, workers),
        "missing_columns": [_("In the package"), _("Promised or given to nobody of these")],
        **_airtime(book, agreed, workers, today),
    }
    return show(request, book, "tools", _("Tools, and what work costs"), facts)


def _codes() -> set[str]:
    return {code for code, item in catalogue().items() if item.tool} | set(REFUNDS)


def _agreed(book: OpenBook, today: date) -> Agreed:
    terms = {row.clause: row.value for row in ask(_TERMS, book.id, today, today)}
    package = msgspec.json.decode(terms["package"], type=list[PackageItem]) if "package" in terms else []
    currency = msgspec.json.decode(terms["pay"], type=Scheme).currency if "pay" in terms else ""
    return Agreed({item.item: item for item in package if item.item in _codes()}, currency)


def _due(book: OpenBook, one: Promise, names: Mapping[str, str]) -> list[Any]:
    late = _("%(days)s days late") % {"days": one.days_late} if one.days_late else _("not yet due")
    some = _("%(some)s of %(all)s came") % {"some": one.delivered, "all": one.quantity} if one.delivered else ""
    name = {"text": names.get(one.chw, ""), "href": reverse("rewards:worker", args=[book.id, one.chw])}
    what = {"text": item_word(one.item), "note": some}
    return [name, what, str(SOURCES[one.source]), day_word(one.by_on), late]


def _missing(
    book: OpenBook, agreed: Agreed, promised: Iterable[Promise], workers: list[tuple[str, str]]
) -> list[list[Any]]:
    """Each thing of the package with the CHWs to whom nobody has promised or given it. Refunds come with the pay."""
    known = {(one.chw, one.item) for one in promised} | {(row.chw, row.item) for row in ask(_GIVEN, book.id)}
    lacking = {
        item: [name for chw, name in workers if (chw, item) not in known]
        for item in agreed.items
        if item not in REFUNDS
    }
    return [[item_word(item), ", ".join(names)] for item, names in lacking.items() if names]


def _airtime(book: OpenBook, agreed: Agreed, workers: list[tuple[str, str]], today: date) -> dict[str, Any]:
    """What each CHW's phone has moved in the last months, and what that costs at the package's price."""
    months = _months(today)
    moved: dict[str, dict[str, Any]] = defaultdict(dict)
    for row in ask(_TRAFFIC, book.id, months[0]):
        moved[row.person][row.month] = row
    item = agreed.items.get("airtime")
    price = item.megabyte if item and item.megabyte is not None and agreed.currency else None
    rows = [[name, *_moved(moved.get(chw, {}), months, price, agreed.currency)] for chw, name in workers]
    dear = [one for of in moved.values() for one in of.values() if price and item and item.amount is not None
            and cost_of(one.up + one.down, price) > item.amount]  # fmt: skip
    numbers = (_("Kilobytes this month"), _("The month before"), _("Syncs in both"), _("Cost of the month before"))
    return {
        "airtime": rows,
        "airtime_columns": [_("Health worker"), *({"label": word, "is_number": True} for word in numbers)],
        "given": _given(item, agreed.currency) if item else "",
        "price": amount(price, agreed.currency) if price is not None else "",
        "dear": len(dear),
    }


def _given(item: PackageItem, currency: str) -> str:
    """What the package gives, and how often; nothing where it names no sum."""
    if item.amount is None or not currency:
        return ""
    return amount(item.amount, currency) + (f" ({item.every})" if item.every else "")


def cost_of(size: int, price: int) -> int:
    """What so many bytes cost, in minor units rounded up; `price` is that of a megabyte (a million bytes)."""
    return -(-size * price // MEGABYTE)


def _moved(of: Mapping[str, Any], months: list[str], price: int | None, currency: str) -> list[Any]:
    before, now = (of.get(month) for month in months[-2:])
    sizes = [one.up + one.down if one else 0 for one in (now, before)]
    syncs = sum(one.times for one in (now, before) if one)
    cost = amount(cost_of(sizes[1], price), currency) if price is not None and before else None
    return [*(float(round(Fraction(size, 1000), 1)) for size in sizes), syncs, cost]


def _months(today: date) -> list[str]:
    number = today.year * 12 + today.month - 1
    return [f"{n // 12:04}-{n % 12 + 1:02}" for n in range(number - MONTHS + 1, number + 1)]
