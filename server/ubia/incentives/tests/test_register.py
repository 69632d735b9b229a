"""From two keys to a payment, through the register and its tables, with what each reader may see."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import msgspec
import psycopg
import pytest
from psycopg.rows import TupleRow

from ubia.incentives.entries import PaymentOrdered
from ubia.incentives.ledger import read_cuts, read_ledgers
from ubia.incentives.replay import run_again
from ubia.incentives.run import close_run, payment_id
from ubia.incentives.statement import statement
from ubia.register import reach
from ubia.register.entry import Entry, digest
from ubia.register.folding import LINE_COLUMNS, to_line
from ubia.register.line import Line
from ubia.register.pen import Pen
from ubia.register.programme import programme
from ubia.register.tests.district import NOON, Village
from ubia.register.uuid7 import uuid7

CHARTER, HOME, RUN = (uuid7(NOON) for _ in range(3))
RATES = {"from_on": "2026-03-01", "currency": "KES", "rates": {"home_visit": 10_000, "anc_visit": 20_000}}

_STORED = "SELECT body FROM body JOIN entry USING (book, line) WHERE id = %s"

Connection = psycopg.Connection[TupleRow]


@pytest.fixture
def app(database: Any) -> Iterator[Connection]:
    """A connection as the application has it."""
    with database.connect(autocommit=True) as connection:
        yield connection


@pytest.fixture
def village(app: Connection) -> Village:
    """A full book with its people."""
    return Village(app).open(both=True).people()


@contextmanager
def reading(village: Village, who: Pen) -> Iterator[psycopg.Cursor[TupleRow]]:
    """A transaction in one person's reach."""
    with village.connection.transaction(), village.connection.cursor() as cursor:
        reach.enter(cursor, who.author, "2026-03-31")
        yield cursor


def proposed(village: Village, by: Pen, **changes: Any) -> Entry:
    """A package proposed."""
    return by.write("package.proposed", CHARTER, RATES | changes, made_at=village.tick())


def signed(village: Village, by: Pen, package: Entry, side: str) -> Entry:
    """A signature on exactly this package."""
    body = {"package": package.id, "package_digest": digest(package.text()).hex(), "side": side}
    return by.write("package.signed", CHARTER, body, made_at=village.tick())


def agree(village: Village, **changes: Any) -> Entry:
    """Put a package in force by both keys."""
    package = proposed(village, village.baraka, **changes)
    keys = [signed(village, village.committee, package, "community")]
    keys.append(signed(village, village.facility, package, "health_system"))
    assert village.hand_in(package, *keys) == ["written"] * 3
    return package


def visited(village: Village, service: str = "home_visit", by: Pen | None = None) -> Entry:
    """A visit, written down."""
    made = (by or village.amina).write("visit.made", HOME, {"service": service}, made_at=village.tick())
    assert village.hand_in(made) == ["written"]
    return made


def test_only_mandated_keys_put_a_package_in_force(village: Village) -> None:
    """OWN-01, OWN-02: a signature takes a mandate of its side, and one side alone puts nothing in force."""
    assert village.hand_in(proposed(village, village.amina)) == ["quarantine no_mandate"]
    package = proposed(village, village.baraka)
    assert village.hand_in(package) == ["written"]
    for pen, side in ((village.baraka, "health_system"), (village.amina, "community"), (village.facility, "community")):
        assert village.hand_in(signed(village, pen, package, side)) == ["quarantine no_mandate"]
    assert village.hand_in(signed(village, village.facility, package, "health_system")) == ["written"]
    with reading(village, village.amina) as cursor:
        assert cursor.execute("SELECT in_force_from FROM package").fetchall() == [(None,)]
        assert cursor.execute("SELECT * FROM clause").fetchall() == []
    assert village.hand_in(signed(village, village.committee, package, "community")) == ["written"]
    with reading(village, village.amina) as cursor:
        assert cursor.execute("SELECT in_force_from::text FROM package").fetchall() == [("2026-03-01",)]
        assert cursor.execute("SELECT service, amount FROM clause ORDER BY service").fetchall() == [
            ("anc_visit", 20_000),
            ("home_visit", 10_000),
        ]


def test_the_chw_and_her_supervisors_see_the_same_statement_and_strangers_none(village: Village) -> None:
    """MON-10, INC-04: what a supervisor sees of a CHW's pay, she sees at the same moment, line by line."""
    agree(village)
    visited(village), visited(village, "anc_visit"), visited(village, "anc_visit", by=village.baraka)
    chw = village.amina.author
    seen = {}
    for who in (village.amina, village.baraka, village.rehema, Pen(village.amina.key, HOME, "")):
        with reading(village, who) as cursor:
            seen[who.author] = statement(read_ledgers(cursor, [chw])[chw], "2026-03")
    hers, *others, stranger = seen.values()
    assert [(t.currency, t.due) for t in hers.totals] == [("KES", 30_000)]
    assert all(other == hers for other in others)
    assert stranger.lines == []


def order(village: Village) -> tuple[PaymentOrdered, Entry]:
    """A run's payment to Amina, and its entry."""
    with reading(village, village.facility) as cursor:
        ledger = read_ledgers(cursor, [village.amina.author])[village.amina.author]
        body = close_run(RUN, "2026-03", ledger, read_cuts(cursor, [village.book]))[0]
    id_ = payment_id(RUN, village.amina.author, body.currency)
    pen = village.facility
    return body, pen.write("payment.ordered", village.amina.author, body, made_at=village.tick(), id=id_)


def test_a_run_pays_once_and_is_reckoned_again_from_the_lines_of_the_book(village: Village, database: Any) -> None:
    """INC-11, INC-18: the stored bytes come out again after a correction, a new rate and a late visit; the same run
    handed in twice is in the book once."""
    agree(village)
    made = visited(village)
    visited(village, "anc_visit")
    body, entry = order(village)
    assert village.hand_in(entry) == ["written"]
    assert village.hand_in(entry) == ["already"]
    again = village.facility.write("payment.ordered", entry.subject, body, made_at=village.tick(), id=entry.id)
    assert village.hand_in(again) == ["quarantine other_content"]

    void = village.baraka.write("visit.corrected", HOME, {"void": True}, amends=made.id, made_at=village.tick())
    assert village.hand_in(void) == ["written"]
    visited(village)
    agree(village, rates={"home_visit": 12_000, "anc_visit": 24_000})

    with database.connect("ubia_owner") as owner:
        stored = owner.execute(
            "SELECT body FROM body JOIN entry USING (book, line) WHERE id = %s", [entry.id]
        ).fetchone()
        lines = read_lines(owner, village.book)
    past = run_again(body, village.amina.author, {village.book: lines})
    assert stored is not None
    assert msgspec.json.encode(past).decode() == stored[0]

    with reading(village, village.amina) as cursor:
        now = statement(read_ledgers(cursor, [village.amina.author])[village.amina.author], "2026-03")
        paid = cursor.execute("SELECT amount, payments, received FROM paid_by_month").fetchall()
        by_act = cursor.execute("SELECT amount FROM paid_by_act ORDER BY amount").fetchall()
    assert [(line.reason, line.change, line.due, line.kept) for line in now.lines] == [
        ("void", "corrected", 0, 10_000),
        ("rate", "rule_corrected", 4_000, 0),
        ("rate", "", 12_000, 0),
    ]
    assert (paid, by_act) == ([(30_000, 1, 0)], [(10_000,), (20_000,)])


def read_lines(owner: Connection, book: str) -> list[Line]:
    """Every line of a book, as its partners' copies hold them."""
    rows = owner.execute(f"SELECT {LINE_COLUMNS} FROM entry e JOIN body b USING (book, line) WHERE book = %s", [book])
    return [to_line(row, programme()) for row in rows]


def test_she_says_what_she_thinks_of_a_payment(village: Village) -> None:
    """INC-06: her word, and only hers, confirms or contests a payment."""
    agree(village), visited(village)
    _, entry = order(village)
    said = {"payment": entry.id}
    others = village.baraka.write("payment.received", village.amina.author, said, made_at=village.tick())
    hers = village.amina.write("payment.contested", village.amina.author, said, made_at=village.tick())
    assert village.hand_in(entry, others, hers) == ["written"] * 3
    with reading(village, village.amina) as cursor:
        answers = cursor.execute("SELECT amount, received_on, contested_on::text FROM payment").fetchall()
    assert answers == [(10_000, None, "2026-03-05")]


def test_a_figure_that_she_contests_is_frozen_until_she_closes_it(village: Village) -> None:
    """SUP-04: her supervisor sees the contest and cannot end it; a contest of somebody else for her is none."""
    agree(village)
    made = visited(village)
    chw = village.amina.author
    line = {"figure": "line", "month": "2026-03", "words": "I was there.", "book": village.book, "act": made.id}
    hers = village.amina.write("figure.contested", chw, line, made_at=village.tick())
    speed = {"figure": "speed", "month": "2026-03", "words": "She is slow."}
    others = village.baraka.write("figure.contested", chw, speed, made_at=village.tick())
    ended = village.baraka.write("contest.closed", chw, {"contest": hers.id}, made_at=village.tick())
    assert village.hand_in(hers, others, ended) == ["written"] * 3
    frozen = "SELECT figure, act::text FROM frozen_figure"
    for who in (village.amina, village.baraka):
        with reading(village, who) as cursor:
            assert cursor.execute(frozen).fetchall() == [("line", made.id)]
    closed = village.amina.write("contest.closed", chw, {"contest": hers.id}, made_at=village.tick())
    assert village.hand_in(closed) == ["written"]
    with reading(village, village.baraka) as cursor:
        assert cursor.execute(frozen).fetchall() == []
        assert cursor.execute("SELECT words, closed_on IS NOT NULL FROM contest").fetchall() == [("I was there.", True)]
