"""Reckons from the lines of books alone, as anybody may who holds copies: a ledger as of any line, a past run again."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import Any

from ubia.care.dues import Due
from ubia.care.fold import TABLES as CARE
from ubia.care.fold import Visit
from ubia.charter.fold import TABLES as CHARTER
from ubia.charter.fold import Clause
from ubia.charter.wordings import CharterSpan, CharterTerm
from ubia.people.fold import TABLES as PEOPLE
from ubia.people.households import Assignment
from ubia.people.places import Place
from ubia.register.fold import TABLES as REGISTER
from ubia.register.fold import Book, Role
from ubia.register.line import Line
from ubia.register.order import in_order
from ubia.register.table import Table

from .charter_terms import scheme_of, terms_of
from .entries import PaymentOrdered
from .fold import TABLES as INCENTIVES
from .fold import Paid
from .measures.fold import TABLES as MEASURES
from .measures.fold import Described, Reported
from .measures.known import NOTHING, VISITS, Beside, DueMonth, InCare, Number, Trait, names_asked
from .rules import Act
from .run import close_run, remembered
from .statement import Ledger
from .terms import Served, Term, Told

Books = Mapping[str, Sequence[Line]]
"""The lines of each book."""


def ledger_of(chw: str, books: Books, cuts: Mapping[str, int] | None = None) -> Ledger:
    """The ledger of a CHW; with `cuts`, as it was when those were the last lines of the books."""
    read = books if cuts is None else _until(books, cuts)
    terms = _terms(read)
    acts = [_act(book, visit) for book, lines in read.items() for visit in rows_of(CARE, Visit, lines)]
    return Ledger(
        acts=[act for author, act in acts if author == chw],
        clauses={book: rows_of(CHARTER, Clause, lines) for book, lines in read.items()},
        paid=[paid for lines in read.values() for paid in rows_of(INCENTIVES, Paid, lines) if paid.chw == chw],
        terms=terms,
        served=[Served(book, role.since, role.until) for book, role in _roles(read) if role.person == chw],
        beside=_beside(chw, read, names_asked(terms)),
    )


def _beside(chw: str, books: Books, names: Set[str]) -> Beside:
    """What pay goes by besides visits, as far as a scheme asks for it."""
    if not names:
        return NOTHING
    dues: Counter[tuple[str, str]] = Counter()
    reached: Counter[tuple[str, str]] = Counter()
    for book, lines in books.items() if names & VISITS else ():
        for due in rows_of(CARE, Due, lines):
            if due.chw == chw:
                dues[book, due.day[:7]] += 1
                reached[book, due.day[:7]] += due.reached_on is not None
    told = [(book, row) for book, lines in books.items() for row in rows_of(MEASURES, Reported, lines)]
    known = [(book, row) for book, lines in books.items() for row in rows_of(MEASURES, Described, lines)]
    asks = "households" in names
    homes = [(book, row) for book, lines in books.items() if asks for row in rows_of(PEOPLE, Assignment, lines)]
    return Beside(
        [Number(book, row.measure, row.period, row.figure, row.reported_on) for book, row in told if row.chw == chw],
        [Trait(book, row.trait, row.from_on, row.said, row.described_on) for book, row in known if row.chw == chw],
        [DueMonth(book, month, n, reached[book, month]) for (book, month), n in dues.items()],
        [InCare(book, row.since, row.until) for book, row in homes if row.chw == chw],
    )


def _terms(books: Books) -> dict[str, list[Term]]:
    """The schemes in force for each book, from the charters and places that are among the lines."""
    told: list[Told] = []
    parents: dict[str, str | None] = {}
    for source, lines in sorted(books.items(), reverse=True):
        parents |= {subject: place.parent for subject, place in rows_by_subject(PEOPLE, Place, lines)}
        clauses = {t.text: scheme_of(t.value) for t in rows_of(CHARTER, CharterTerm, lines) if t.clause == "pay"}
        for charter, s in rows_by_subject(CHARTER, CharterSpan, lines):
            if scheme := clauses.get(s.text):
                told.append(Told(source, charter, s.text, s.place, s.since, s.until, s.began_at, scheme))
    places = {book: next((b.place for b in rows_of(REGISTER, Book, lines)), None) for book, lines in books.items()}
    return terms_of({book: place or book for book, place in places.items()}, parents, told)


def _roles(books: Books) -> Iterator[tuple[str, Role]]:
    for book, lines in books.items():
        yield from ((book, role) for role in rows_of(REGISTER, Role, lines) if role.role == "chw")


def run_again(order: PaymentOrdered, chw: str, books: Books) -> PaymentOrdered | None:
    """What a payment's run would order today for the same CHW, currency and part, from what it had read then."""
    ledger = ledger_of(chw, books, order.cuts)
    ledger = ledger._replace(acts=remembered(ledger.acts, order.lines))
    again = close_run(order.run, order.period, ledger, order.cuts)
    return next((one for one in again if (one.currency, one.part) == (order.currency, order.part)), None)


def rows_of(tables: Iterable[Table], row: type[Any], lines: Iterable[Line]) -> list[Any]:
    """The rows of one table for all the stories in a book's lines."""
    return [row for _, row in rows_by_subject(tables, row, lines)]


def rows_by_subject(tables: Iterable[Table], row: type[Any], lines: Iterable[Line]) -> list[tuple[str, Any]]:
    """The same, each with the subject of its story."""
    table = next(table for table in tables if table.row is row)
    stories: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        if line.kind in table.kinds:
            stories[line.subject].append(line)
    return [(subject, found) for subject in sorted(stories) for found in table.fold(in_order(stories[subject]))]


def _until(books: Books, cuts: Mapping[str, int]) -> Books:
    return {book: [line for line in lines if line.line <= cuts.get(book, 0)] for book, lines in books.items()}


def _act(book: str, visit: Visit) -> tuple[str, Act]:
    head = (book, visit.visit, visit.household, visit.service, visit.day)
    return visit.chw, Act(*head, visit.void, visit.flagged, visit.to_settle, visit.minutes, visit.danger)
