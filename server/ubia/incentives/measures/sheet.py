"""What the schemes in force ask to be reported of CHWs for a month, what was, and what is still missing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from psycopg import Cursor
from psycopg.rows import TupleRow

from ubia.charter.scheme import Minimum, Rule, Scheme
from ubia.incentives.charter_terms import read_served, read_terms
from ubia.incentives.monthly import period_in
from ubia.incentives.pricing.asking import asked_by
from ubia.incentives.pricing.spans import MONTHS, Span, name_of, named, span_of
from ubia.incentives.terms import Served, Term

from .gathering import read_beside
from .known import COUNTED, NOTHING, Beside, book_of, measures_of, traits_of


class Worker(NamedTuple):
    """A CHW and the book in which things are said of her."""

    chw: str
    home: str
    name: str


class Column(NamedTuple):
    """Something that is asked for: a number of a period, or what a CHW is (`period` is empty)."""

    name: str
    period: str = ""

    @property
    def sort(self) -> Literal["number", "trait"]:
        """Which of the two."""
        return "number" if self.period else "trait"


class Row(NamedTuple):
    """What is asked of one CHW, and what is known."""

    worker: Worker
    asked: frozenset[Column]
    known: Mapping[Column, str]
    """What stands in these columns now."""
    names: frozenset[str]
    """All that a run of this month knows of her, also numbers of longer periods."""

    @property
    def missing(self) -> list[Column]:
        """What nobody has reported."""
        return sorted(column for column in self.asked if column.name not in self.names)


class Sheet(NamedTuple):
    """A month of several CHWs. Columns: numbers first, by name."""

    month: str
    columns: list[Column]
    rows: list[Row]
    words: Mapping[str, str] = {}
    """For each name the words of the first rule that goes by it."""

    @property
    def missing(self) -> list[tuple[Column, int]]:
        """What is not reported, and of how many CHWs."""
        every = [column for row in self.rows for column in row.missing]
        return [(column, every.count(column)) for column in self.columns if column in every]


def read_sheet(cursor: Cursor[TupleRow], workers: Sequence[Worker], month: str) -> Sheet:
    """What is asked for and known, as far as the reader of the transaction sees."""
    chws = [worker.chw for worker in workers]
    served = read_served(cursor, chws)
    terms = read_terms(cursor, sorted({one.book for mine in served.values() for one in mine}))
    beside = read_beside(cursor, chws, terms)
    span = named(month)[0]
    rows = [
        row_of(worker, terms.get(book_of(served[worker.chw], span) or "", ()), served[worker.chw], known, month)
        for worker in workers
        for known in (beside.get(worker.chw, NOTHING),)
    ]
    columns = {column for row in rows for column in row.asked}
    inorder = sorted(columns, key=lambda column: (not column.period, column))
    schemes = [term.scheme for mine in terms.values() for term in mine if period_in(term, month)]
    return Sheet(month, inorder, rows, {name: words for scheme in schemes for name, words in _words(scheme)})


def row_of(worker: Worker, terms: Iterable[Term], served: Sequence[Served], beside: Beside, month: str) -> Row:
    """What the schemes of the book where she served last in the month ask for, and what is known of it."""
    asked: set[Column] = set()
    said = traits_of(beside, named(month)[0].last)
    names = {*said}
    for term in terms:
        scheme = term.scheme
        if span := period_in(term, month):
            asked |= columns_of(scheme, span)
            book = book_of(served, span) or ""
            names |= measures_of(beside, served, book, span, scheme.period, scheme.year_from).keys()
    told = {(one.measure, one.period): one.figure for one in sorted(beside.numbers, key=lambda one: (one.on, one.book))}
    known = {column: told[column] for column in asked if column.period and column in told}
    known |= {column: said[column.name] for column in asked if not column.period and column.name in said}
    return Row(worker, frozenset(asked), known, frozenset(names))


def columns_of(scheme: Scheme, span: Span) -> set[Column]:
    """What a scheme asks people for in its period. What can be counted is not asked for."""
    numbers: dict[str, str] = {}
    traits: set[str] = set()
    for rule, every in _asking(scheme, span):
        asked = asked_by(rule)
        for name in asked.numbers:
            if numbers.get(name) != scheme.period:
                numbers[name] = every
        traits |= {*asked.traits, *asked.amounts, *asked.of_acts}
    named_so = {Column(name, name_of(span.last, every, scheme.year_from)) for name, every in numbers.items()}
    return {one for one in named_so | {Column(name) for name in traits - {*numbers}} if one.name not in COUNTED}


def _words(scheme: Scheme) -> Iterator[tuple[str, str]]:
    """The words of rules by what they ask for, the first rule last."""
    for rule in reversed(scheme.rules):
        asked = asked_by(rule)
        for name in (*asked.numbers, *asked.traits, *asked.amounts, *asked.of_acts):
            yield name, rule.words


def _asking(scheme: Scheme, span: Span) -> Iterator[tuple[Rule | Minimum, str]]:
    """The rules that are reckoned with this period, and of what size theirs is."""
    for rule in scheme.rules:
        every = rule.every or scheme.period
        longer = every if MONTHS[every] > MONTHS[scheme.period] else scheme.period
        if span_of(span.last, longer, scheme.year_from).last == span.last:
            yield rule, longer
    for minimum in scheme.minimums:
        yield minimum, scheme.period
