"""A check of the register finds every kind of tampering, by one who owns the database and can write any row."""

from typing import Any

import psycopg
import pytest
from psycopg.rows import TupleRow

from ubia.register.findings import in_words
from ubia.register.keys import SigningKey
from ubia.register.pen import Pen, sign_bundle
from ubia.register.seal import close_page
from ubia.register.tests.district import Village
from ubia.register.verify import verify

Connection = psycopg.Connection[TupleRow]


@pytest.fixture
def book(village: Village) -> Village:
    """A book with single and bundled signatures, a page, readings, and an erasure."""
    village.append(*sign_bundle(village.amina.key, [village.work(sign=False) for _ in range(9)]))
    gone = village.work()
    village.append(gone)
    erased = {"entry": gone.id, "decided_by": "the committee", "reason": "asked for"}
    village.append(village.committee.write("entry.erased", gone.subject, erased, made_at=village.tick()))
    close_page(village.connection, village.book, "2026-03", village.baraka.author, at=village.tick())
    for _ in range(3):
        village.rows("SELECT log_reading(%s, %s, %s::uuid[], 'page', 1)", village.book, village.amina.author, [])
    return village


def problems(database: Any, book: Village) -> set[str]:
    return {finding.problem for finding in verify(database.dsn("ubia_owner"), book.book, workers=0).findings}


def test_a_sound_book_passes(module_database: Any, book: Village) -> None:
    report = verify(module_database.dsn("ubia_owner"), book.book, workers=0)
    assert report.findings == []
    looked = (report.books, report.lines, report.signatures, report.erased, report.pages, report.readings)
    assert looked == (1, 19, 19, 1, 1, 3)
    assert list(in_words(report))[-1] == "Nothing is wrong."
    assert verify(module_database.dsn("ubia_owner"), book.book, workers=2) == report


TAMPERING: dict[str, tuple[str, str]] = {
    "another day": ("UPDATE entry SET happened_on = '2020-01-01' WHERE book = %s AND line = 9", "envelope"),
    "another instant of receipt": ("UPDATE entry SET received_at = 1 WHERE book = %s AND line = 9", "chain"),
    "another author": ("UPDATE entry SET author = gen_random_uuid() WHERE book = %s AND line = 9", "author"),
    "another body": ("UPDATE body SET body = replace(body, 'Nurse', 'Other') WHERE book = %s AND line = 9", "body"),
    "another reach": ("UPDATE body SET reach = 'open' WHERE book = %s AND line = 9", "reach"),
    "a body gone": ("DELETE FROM body WHERE book = %s AND line = 9", "body_gone"),
    "a body back": (
        "INSERT INTO body SELECT book, 17, subject, reach, salt, body FROM body WHERE book = %s AND line = 9",
        "body_stays",
    ),
    "a line gone": ("DELETE FROM entry WHERE book = %s AND line = 9", "gap"),
    "the last line gone": ("DELETE FROM entry WHERE book = %s AND line = 19", "head"),
    "the first line gone": ("DELETE FROM entry WHERE book = %s AND line = 1", "gap"),
    "another signature": ("UPDATE entry SET sig = 's.' || repeat('A', 86) WHERE book = %s AND line = 9", "signature"),
    "no author": ("UPDATE entry SET author = NULL WHERE book = %s AND line = 9", "unsigned"),
    "an admission gone": ("DELETE FROM entry WHERE book = %s AND line = 3", "unknown_key"),
    "another chain": ("UPDATE entry SET chain = sha256('x') WHERE book = %s AND line = 9", "root"),
    "a reading altered": ("UPDATE reading SET how = 'x' WHERE book = %s AND n = 2", "reading"),
    "a reading gone": ("DELETE FROM reading WHERE book = %s AND n = 3", "reading"),
}


@pytest.mark.parametrize("what", TAMPERING)
def test_tampering_is_found(module_database: Any, book: Village, owner: Connection, what: str) -> None:
    query, problem = TAMPERING[what]
    with tampering(owner):
        assert owner.execute(query, [book.book]).rowcount == 1
    assert problem in problems(module_database, book)


def test_a_chain_made_anew_is_found_by_its_page(module_database: Any, book: Village, owner: Connection) -> None:
    """Who owns the database can chain the altered lines again; the closed page still tells."""
    forged = book.work(Pen(SigningKey(), book.amina.author, book.book))
    with tampering(owner):
        owner.execute("UPDATE entry SET sig = %s WHERE book = %s AND line = 9", [forged.sig, book.book])
        owner.execute("UPDATE admitted_key SET public = %s WHERE book = %s", [book.baraka.key.public, book.book])
    assert problems(module_database, book) == {"signature"}, "folded tables are not what a check trusts"


def test_a_power_taken_is_found(module_database: Any, book: Village, owner: Connection) -> None:
    """A revocation cut out by the database's owner cannot be hidden, and an act without power shows."""
    from ubia.register import chain
    from ubia.register.programme import programme
    from ubia.register.reading_in import read_in

    read = read_in(book.role(book.amina, "manager", by=book.amina), book.book, book.at, programme())
    with owner.transaction(), owner.cursor() as cursor:
        chain.extend(cursor, chain.lock(cursor, book.book), book.book, [read])
    assert problems(module_database, book) == {"no_power"}


def test_an_act_after_a_revocation_in_one_bundle_has_no_power(book: Village) -> None:
    revoked = book.facility.write("key.revoked", book.baraka.author, {"key": book.baraka.key.id}, made_at=book.tick())
    late = book.role(book.amina, "nurse", by=book.baraka)
    assert book.hand_in(revoked, late) == ["written", "quarantine no_mandate"]


class tampering:  # noqa: N801  reads as a word
    """As the owner of the tables may: the triggers are taken off for a moment."""

    def __init__(self, owner: Connection) -> None:
        self.owner = owner

    def __enter__(self) -> None:
        self._all("DISABLE")

    def __exit__(self, *_: object) -> None:
        self._all("ENABLE")

    def _all(self, how: str) -> None:
        for table in ("entry", "body", "reading"):
            self.owner.execute(f"ALTER TABLE {table} {how} TRIGGER USER".encode())
