"""Checks every line of the books: signatures, chain, gaps, bodies, keys, seals, erasures, and the list of who looked.

It trusts nothing but the entries: keys, settlements and erasures are read from them, not from folded tables.
"""

import hashlib
from collections.abc import Iterator
from typing import NamedTuple

import psycopg
from psycopg import Connection, Cursor
from psycopg.rows import TupleRow

from . import merkle
from .chain import link, start
from .entry import Envelope, body_hash, digest
from .findings import Finding, Report
from .powers import KeyInForce, Powers, powers_of
from .programme import Programme, programme
from .rules import proof_holds
from .seal import PageRange, leaves_of
from .shares import Tell, freeze, in_shares

SHARE = 5000
"""Lines checked at a time."""

_HEADS = """
SELECT book::text, last, chain FROM book_head WHERE %(book)s::uuid IS NULL OR book = %(book)s ORDER BY 1
"""
_LINES = """
SELECT e.line, e.id::text, e.kind, e.subject::text, coalesce(e.author::text, ''), e.key, e.channel, e.happened_on::text,
    e.made_at, e.seen, coalesce(e.amends::text, ''), e.body_hash, e.sig, e.received_at, e.digest, e.chain,
    b.reach, b.salt, b.body
FROM entry e LEFT JOIN body b ON b.book = e.book AND b.line = e.line
WHERE e.book = %s AND e.line BETWEEN %s AND %s ORDER BY e.line
"""


class Stretch(NamedTuple):
    """Lines of a book to check, both within, and what the book's acts of power say."""

    powers: Powers
    first: int
    last: int


def verify(dsn: str, book: str | None = None, *, workers: int | None = None, tell: Tell | None = None) -> Report:
    """Check all books, or one, as the owner whose connection string `dsn` is. Returns what was found."""
    known, report = programme(), Report()
    with psycopg.connect(dsn) as connection:
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        heads = connection.execute(_HEADS, {"book": book}).fetchall()
        stretches = []
        for name, last, chain in heads:
            stretches += list(_begin_book(connection, name, last, chain, known, report))
        whole = sum(stretch.last - stretch.first + 1 for stretch in stretches)
        for part in in_shares(dsn, freeze(connection), check_stretch, stretches, workers):
            report.take(part)
            if tell:
                tell(report.lines, whole)
    return report


def _begin_book(
    connection: Connection[TupleRow], book: str, last: int, chain: bytes, known: Programme, report: Report
) -> Iterator[Stretch]:
    """Check a book's head, pages and readings here; its lines are shared out."""
    with connection.cursor() as cursor:
        powers = powers_of(cursor, book, known)
        report.books += 1
        report.findings += powers.findings
        end = cursor.execute(
            "SELECT line, chain FROM entry WHERE book = %s ORDER BY line DESC LIMIT 1", [book]
        ).fetchone()
        if (end or (0, start(book))) != (last, chain):
            report.findings.append(Finding(book, 0, "head", f"line {last}"))
        _check_pages(cursor, powers, report)
        _check_readings(cursor, book, report)
    last = max(last, end[0] if end else 0)
    for first in range(1, last + 1, SHARE):
        yield Stretch(powers, first, min(first + SHARE - 1, last))


def _check_pages(cursor: Cursor[TupleRow], powers: Powers, report: Report) -> None:
    for page in powers.pages:
        report.pages += 1
        report.sealed += len(page.sides) == 2
        try:
            root = merkle.root(leaves_of(cursor, powers.book, PageRange(page.first_line, page.last_line))).hex()
        except (LookupError, ValueError):
            root = ""
        if root != page.root:
            report.findings.append(Finding(powers.book, page.line, "root", f"lines {page.first_line}-{page.last_line}"))


def _check_readings(cursor: Cursor[TupleRow], book: str, report: Report) -> None:
    """The chain of readings is made by log_reading (access.sql)."""
    value = hashlib.sha256(f"ubia-readings-1\n{book}".encode()).digest()
    last = 0
    rows = cursor.execute(
        "SELECT n, concat_ws(chr(10), n, reader, subjects, how, at), chain FROM reading WHERE book = %s ORDER BY n",
        [book],
    )
    for n, text, chain in rows:
        value = hashlib.sha256(value + text.encode()).digest()
        last += 1
        report.readings += 1
        if (n, chain) != (last, value):
            report.findings.append(Finding(book, 0, "reading", f"reading {n}"))
            return
    head = cursor.execute("SELECT last, chain FROM reading_head WHERE book = %s", [book]).fetchone()
    if head != (last, value) and (head or last):
        report.findings.append(Finding(book, 0, "reading", "its end"))


def check_stretch(cursor: Cursor[TupleRow], stretch: Stretch) -> Report:
    """Check some lines of a book; the chain begins at what the line before them says."""
    powers, report = stretch.powers, Report()
    known = programme()
    before = cursor.execute(
        "SELECT chain FROM entry WHERE book = %s AND line = %s", [powers.book, stretch.first - 1]
    ).fetchone()
    chain, expected = (before[0] if before else start(powers.book)), stretch.first
    for row in cursor.execute(_LINES, [powers.book, stretch.first, stretch.last]):
        line, received_at, chain_here = row[0], row[13], row[15]
        problems = list(_line_problems(row, powers, known, report))
        if line != expected:
            problems.append("gap")
        elif link(chain, line, received_at, row[14]) != chain_here:
            problems.append("chain")
        report.findings += [Finding(powers.book, line, problem) for problem in problems]
        chain, expected = chain_here, line + 1
        report.lines += 1
    if expected != stretch.last + 1:
        report.findings.append(Finding(powers.book, expected, "gap"))
    return report


def _line_problems(row: TupleRow, powers: Powers, known: Programme, report: Report) -> Iterator[str]:
    envelope = Envelope(
        id=row[1], book=powers.book, kind=row[2], subject=row[3], author=row[4], key=row[5], channel=row[6],
        happened_on=row[7], made_at=row[8], seen=row[9], amends=row[10], body_hash=row[11], sig=row[12],
    )  # fmt: skip
    text = envelope.text()
    if digest(text) != row[14]:
        yield "envelope"
    yield from _body_problems(row, powers, known, report)
    yield from _signature_problems(envelope, text, row, powers, known, report)


def _body_problems(row: TupleRow, powers: Powers, known: Programme, report: Report) -> Iterator[str]:
    reach, salt, body = row[16:]
    erased = row[1] in powers.erased
    if body is None:
        report.erased += 1
        if not erased:
            yield "body_gone"
        return
    if erased:
        yield "body_stays"
    if body_hash(salt, body) != row[11]:
        yield "body"
    kind = known.kinds.get(row[2])
    if kind and kind.reach != reach:
        yield "reach"


def _signature_problems(
    envelope: Envelope, text: str, row: TupleRow, powers: Powers, known: Programme, report: Report
) -> Iterator[str]:
    kind = known.kinds.get(envelope.kind)
    if not envelope.author:
        if not kind or kind.power != "nobody" or envelope.key or envelope.sig:
            yield "unsigned"
        return
    key, taken = powers.keys.get(envelope.key), powers.settled.get(envelope.id)
    publics = [key.public] if key else list(taken or ())
    if not publics:
        yield "unknown_key"
        return
    report.signatures += 1
    if not any(proof_holds(envelope, text, public) for public in publics):
        yield "signature"
    if key:
        yield from _key_problems(envelope, key, row, is_taken=taken is not None)
        if key.server and kind and row[18] is not None and known.body(kind.name, row[18]).attested is None:
            yield "unattested"


def _key_problems(envelope: Envelope, key: KeyInForce, row: TupleRow, is_taken: bool) -> Iterator[str]:
    if row[0] < key.line:
        yield "early_key"
    if key.over(row[0], row[13]) and not is_taken:
        yield "revoked_key"
    if key.person != envelope.author and not key.server:
        yield "author"
