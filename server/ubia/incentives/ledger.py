"""Gathers from the tables what statements are reckoned from: SQL only gathers, the reckoning is in `statement`.

A reader gets what row-level security lets her see: her own, or what is in the books that she supervises, manages or
pays. Whoever reads figures only (a committee) sees no payments, so a statement is not for such a reader.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from operator import itemgetter

from psycopg import Cursor
from psycopg.rows import TupleRow

from ubia.charter.fold import Clause

from .charter_terms import read_served, read_terms
from .fold import Paid
from .measures.gathering import read_beside
from .measures.known import NOTHING
from .rules import Act
from .statement import Ledger

_ACTS = """SELECT chw::text, book::text, act::text, household::text, service, day::text, void, flagged, to_settle,
    minutes, danger FROM act WHERE chw = ANY (%s::text[]::uuid[])"""
_CLAUSES = """SELECT book::text, charter::text, package::text, service, amount, currency, since::text, until::text,
    agreed_at FROM clause WHERE book = ANY (%s::text[]::uuid[])"""
_PAID = """SELECT payment::text, n, chw::text, act_book::text, act::text, service, day::text, void, earned, amount,
    currency, reason, package::text, run::text, period, rule_version, ordered_at, payer
    FROM paid WHERE chw = ANY (%s::text[]::uuid[])"""
_BOOKS = """SELECT book::text FROM act WHERE chw = ANY (%(chws)s::text[]::uuid[])
    UNION SELECT book::text FROM reported WHERE chw = ANY (%(chws)s::text[]::uuid[])
    UNION SELECT book::text FROM described WHERE chw = ANY (%(chws)s::text[]::uuid[])
    UNION SELECT book::text FROM assignment WHERE chw = ANY (%(chws)s::text[]::uuid[])"""


def read_ledgers(cursor: Cursor[TupleRow], chws: Sequence[str]) -> dict[str, Ledger]:
    """The ledger of each CHW, as far as the reader of this transaction sees."""
    acts: dict[str, list[Act]] = defaultdict(list)
    for row in cursor.execute(_ACTS, [list(chws)]).fetchall():
        acts[row[0]].append(Act._make(row[1:]))
    served = read_served(cursor, chws)
    books = {book for mine in acts.values() for book in _worked(mine)}
    clauses: dict[str, list[Clause]] = defaultdict(list)
    for book, *clause in cursor.execute(_CLAUSES, [sorted(books)]):
        clauses[book].append(Clause(*clause))
    terms = read_terms(cursor, sorted(books | {one.book for mine in served.values() for one in mine}))
    paid: dict[str, list[Paid]] = defaultdict(list)
    for row in cursor.execute(_PAID, [list(chws)]).fetchall():
        paid[row[2]].append(Paid._make(row))
    beside = read_beside(cursor, chws, terms)
    return {chw: Ledger(acts[chw], clauses, paid[chw], terms, served[chw], beside.get(chw, NOTHING)) for chw in chws}


def read_books(cursor: Cursor[TupleRow], chws: Sequence[str]) -> set[str]:
    """The books that ledgers are read from, before they are."""
    served = {one.book for mine in read_served(cursor, chws).values() for one in mine}
    worked = served | {book for (book,) in cursor.execute(_BOOKS, {"chws": list(chws)}).fetchall()}
    terms = read_terms(cursor, sorted(worked))
    return worked | {term.source for mine in terms.values() for term in mine}


def books_of(ledger: Ledger) -> set[str]:
    """The books that a statement is reckoned from: of the work, of her parts in it, of the charters that price it."""
    beside = {one[0] for rows in ledger.beside for one in rows}
    worked = _worked(ledger.acts) | {one.book for one in ledger.served} | beside
    return worked | {term.source for book in worked for term in ledger.terms.get(book, ())}


def read_cuts(cursor: Cursor[TupleRow], books: Iterable[str]) -> dict[str, int]:
    """The last line of each book: what a run has read, if its transaction is REPEATABLE READ."""
    heads = cursor.execute(
        "SELECT book::text, last FROM book_head WHERE book = ANY (%s::text[]::uuid[])", [list(books)]
    )
    return dict(heads.fetchall())


def _worked(acts: Iterable[Act]) -> set[str]:
    return set(map(itemgetter(0), acts))
