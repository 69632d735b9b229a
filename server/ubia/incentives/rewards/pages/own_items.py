"""The items that programmes here have added to the catalogue, and what those of the charters in force cost."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

import msgspec
from django.utils.translation import gettext as _

from ubia.charter.clauses import PackageItem
from ubia.charter.money import amount
from ubia.charter.scheme import Scheme
from ubia.incentives.items.entries import ItemOffered
from ubia.register.pages.asking import ask
from ubia.register.pages.names import names_of
from ubia.register.rules import OFFICES

_ALL = """SELECT o.book::text, o.subject::text, b.name AS place, o.item, o.terms, o.added_by::text, o.added_on
    FROM offered_item o JOIN book b ON b.book = o.book ORDER BY o.added_on, o.subject"""
_TERMS = """SELECT DISTINCT ON (b.book, t.clause) b.book::text, t.clause, t.value, t.text::text
    FROM book b, LATERAL charter_terms(coalesce(b.place, b.subject)) t
    WHERE b.book = ANY (%s::text[]::uuid[]) AND t.clause IN ('pay', 'package') AND t.since <= %s
    AND (t.until IS NULL OR %s < t.until) ORDER BY b.book, t.clause, t.steps"""
_TITLES = "SELECT text::text, title FROM charter_text WHERE text = ANY (%s::text[]::uuid[])"

_OFFICES = """SELECT DISTINCT b.book::text, b.name FROM book b JOIN (
        SELECT book, person, since, until FROM mandate
        UNION ALL SELECT book, person, since, until FROM role WHERE role = ANY (%(offices)s)) part USING (book)
    WHERE part.person = %(person)s AND part.since <= %(day)s AND (part.until IS NULL OR part.until >= %(day)s)
    ORDER BY b.name"""


class OwnItem(NamedTuple):
    """An item with where it stands."""

    book: str
    subject: str
    place: str
    item: str
    told: ItemOffered
    added_by: str
    added_on: date


class Price(NamedTuple):
    """What a charter in force names for an item."""

    cost: str
    charter: str


def own_items() -> list[OwnItem]:
    """Every item that was added here, the oldest first."""
    found = []
    for row in ask(_ALL):
        told = msgspec.json.decode(row.terms, type=ItemOffered)
        found.append(OwnItem(row.book, row.subject, row.place, row.item, told, row.added_by, row.added_on))
    return found


def own_by_code() -> Mapping[str, ItemOffered]:
    """The same by code; where two books took one code, the older counts."""
    return {one.item: one.told for one in reversed(own_items())}


def offices_of(person: str, day: date) -> list[Any]:
    """The books in which somebody holds an office, and so may add an item."""
    return ask(_OFFICES, offices=sorted(OFFICES), person=person, day=day)


def cost_word(minor: int, currency: str, every: str) -> str:
    """A sum and how often, to read."""
    return amount(minor, currency) + (f" ({every})" if every else "")


def whose(items: Iterable[OwnItem]) -> dict[str, str]:
    """By subject, who added an item: the person where the reader may know the name, and the book."""
    found = {}
    for one in items:
        name = names_of(one.book, [one.added_by]).get(one.added_by, "")
        found[one.subject] = _("%(name)s, %(place)s") % {"name": name, "place": one.place}
    return found


def prices(books: list[str], day: date) -> Mapping[str, list[Price]]:
    """By item, what the charters in force in some books name for it; each text once."""
    terms: dict[str, dict[str, Any]] = defaultdict(dict)
    for row in ask(_TERMS, books, day, day):
        terms[row.book][row.clause] = row
    pairs = {(of["package"].text, of["package"].value, of["pay"].value) for of in terms.values() if len(of) == 2}
    titles = {row.text: row.title for row in ask(_TITLES, [text for text, *_ in pairs])}
    found: dict[str, list[Price]] = defaultdict(list)
    for text, package, pay in sorted(pairs):
        currency = msgspec.json.decode(pay, type=Scheme).currency
        for one in msgspec.json.decode(package, type=list[PackageItem]):
            if one.amount is not None:
                found[one.item].append(Price(cost_word(one.amount, currency, one.every), titles.get(text, "")))
    return found
