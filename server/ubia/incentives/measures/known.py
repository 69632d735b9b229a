"""What is known of one CHW besides her visits: numbers of a period, and what she is on a day.

Twin: client/src/incentives/measures/known.ts. Nobody types what can be counted: see `COUNTED`.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ubia.incentives.pricing.asking import names_in
from ubia.incentives.pricing.spans import MONTHS, Span, name_of, span_of
from ubia.incentives.terms import Served, Terms

VISITS = frozenset(("visits_due", "visits_reached"))
COUNTED = VISITS | {"households"}
"""Numbers of each book that follow from its stories: households in her care on the last day of the period; visits that
were due in it, and those of them that were made. What somebody reports under these names does not count."""


class Number(NamedTuple):
    """A number that was reported; `on` is the day on which it was."""

    book: str
    measure: str
    period: str
    figure: str
    on: str


class Trait(NamedTuple):
    """What she is from a day on; nothing is known where `said` is empty. `on` is the day on which it was told."""

    book: str
    trait: str
    from_on: str
    said: str
    on: str


class DueMonth(NamedTuple):
    """How many visits were due in a month (`YYYY-MM`), and how many of these were made."""

    book: str
    month: str
    due: int
    reached: int


class InCare(NamedTuple):
    """Days, both included, on which a household was in her care; `until` is None while nothing has ended it."""

    book: str
    since: str
    until: str | None


class Beside(NamedTuple):
    """All of it, of one CHW."""

    numbers: Sequence[Number] = ()
    traits: Sequence[Trait] = ()
    dues: Sequence[DueMonth] = ()
    homes: Sequence[InCare] = ()


NOTHING = Beside()


def measures_of(
    beside: Beside, served: Iterable[Served], book: str, span: Span, every: str, year_from: int = 1
) -> dict[str, str | int]:
    """The numbers of a period for the work of a book: those counted there, and those reported if it is the book of it.

    A number of the period itself comes before one of a longer period that ends with it.
    """
    found: dict[str, str | int] = {}
    if book == book_of(served, span):
        periods = _names(span, every, year_from)
        told = [one for one in beside.numbers if one.period in periods]
        for one in sorted(told, key=lambda one: (-periods.index(one.period), one.on, one.book)):
            found[one.measure] = one.figure
    return found | _counted(beside, book, span)


def names_asked(terms: Terms) -> frozenset[str]:
    """Every name of a property or measure that schemes in force look for."""
    return frozenset(name for mine in terms.values() for term in mine for name in names_in(term.scheme))


def traits_of(beside: Beside, day: str) -> Mapping[str, str]:
    """What she is on a day, by the last word on the last day that has begun."""
    told = sorted((one for one in beside.traits if one.from_on <= day), key=lambda one: (one.from_on, one.on, one.book))
    found = {one.trait: one.said for one in told}
    return {trait: said for trait, said in found.items() if said}


def book_of(served: Iterable[Served], span: Span) -> str | None:
    """The book in which what is reported of a period counts, once: where she served last in it."""
    parts = [(min(one.until or span.last, span.last), one.since, one.book) for one in served]
    inside = [part for part in parts if part[0] >= span.first and part[1] <= span.last]
    return max(inside)[2] if inside else None


def _names(span: Span, every: str, year_from: int) -> list[str]:
    """The period by its name, and longer ones that end with it."""
    longer = [size for size, months in MONTHS.items() if months >= MONTHS[every]]
    ending = [size for size in longer if span_of(span.last, size, year_from).last == span.last]
    return [name_of(span.last, size, year_from) for size in ending]


def _counted(beside: Beside, book: str, span: Span) -> dict[str, str | int]:
    dues = [one for one in beside.dues if one.book == book and span.first[:7] <= one.month <= span.last[:7]]
    homes = [one for one in beside.homes if one.book == book and one.since <= span.last]
    return {
        "households": sum(one.until is None or one.until >= span.last for one in homes),
        "visits_due": sum(one.due for one in dues),
        "visits_reached": sum(one.reached for one in dues),
    }
