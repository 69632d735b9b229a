"""A pay run: prepared, approved by two keys over its root, sent once, replayed, left out where another has paid."""

import threading
from collections.abc import Iterator
from typing import Any

import msgspec
import psycopg
import pytest
from psycopg.rows import TupleRow

from ubia.incentives.entries import PaymentOrdered
from ubia.incentives.pages.ordering import Altered, NotApproved, NothingDue, prepare_run, send_run
from ubia.incentives.replay import run_again
from ubia.incentives.runs.preparing import read_drafts, root_of
from ubia.incentives.tests.payday import MONTH, Payday
from ubia.incentives.tests.test_register import read_lines
from ubia.register import reach

Connection = psycopg.Connection[TupleRow]


@pytest.fixture
def app(database: Any) -> Iterator[Connection]:
    """A connection as the application has it."""
    with database.connect(autocommit=True) as connection:
        yield connection


@pytest.fixture
def village(app: Connection) -> Payday:
    """A village on the eve of payday: Amina has made two visits, Neema one."""
    village = Payday(app).ready()
    village.visit(village.amina), village.visit(village.amina, "anc_visit"), village.visit(village.neema)
    return village


def ordered(village: Payday) -> list[tuple[str, int]]:
    """The payments in the book: whose, how much."""
    rows = village.rows_of("SELECT chw::text, amount FROM payment ORDER BY amount")
    return [(chw, amount) for chw, amount in rows]


def test_a_run_is_ordered_once_both_keys_are_on_its_root(village: Payday) -> None:
    """INC-18: no payment without two keys; each CHW's in her own book."""
    run = village.prepare()
    with pytest.raises(NotApproved):
        village.send(run)
    assert village.hand_in(village.approval(run, village.committee, "community")) == ["written"]
    with pytest.raises(NotApproved):
        village.send(run)
    assert village.hand_in(village.approval(run, village.facility, "health_system")) == ["written"]
    assert village.send(run) == 2
    assert ordered(village) == [(village.neema.author, 10_000), (village.amina.author, 30_000)]
    told = village.rows_of("SELECT totals, payments, chws, lines, sent_payments, left_out FROM pay_run")
    assert told == [('{"KES":40000}', 2, 2, 3, 2, 0)]


def test_sending_again_orders_nothing_again(village: Payday) -> None:
    """INC-18: a second click, and the same month run again, find nothing due."""
    run = village.sent_run()
    before = ordered(village)
    assert village.send(run) == 0
    assert ordered(village) == before
    with pytest.raises(NothingDue):
        village.prepare()


def test_two_clicks_at_the_same_moment_are_one(village: Payday, database: Any) -> None:
    """INC-18: however many send at once, each payment stands in the book once, and nothing is set aside."""
    run = village.prepare()
    village.approve(run)
    start, counts = threading.Barrier(4), []

    def click() -> None:
        with database.connect(autocommit=True) as connection:
            start.wait()
            with connection.transaction(), connection.cursor() as cursor:
                reach.enter(cursor, village.facility.author, "2026-03-31")
                counts.append(send_run(connection, village.book, run, village.facility.author))

    clicks = [threading.Thread(target=click) for _ in range(4)]
    for one in clicks:
        one.start()
    for one in clicks:
        one.join()
    assert sorted(counts) == [0, 0, 0, 2]
    assert len(ordered(village)) == 2
    assert village.rows_of("SELECT count(*) FROM held")[0][0] == 0


def test_what_two_runs_have_both_prepared_is_paid_by_one(village: Payday) -> None:
    """INC-18: a CHW whom another run has paid since is left out by name, and paid what is still due by the next."""
    first, second = village.prepare(), village.prepare()
    village.approve(first)
    village.approve(second)
    assert village.send(first) == 2
    village.visit(village.amina)
    assert village.send(second) == 0
    assert village.rows_of("SELECT left_out FROM pay_run WHERE subject = %s", second) == [(2,)]
    village.sent_run()
    assert sum(amount for _, amount in ordered(village)) == 50_000


def test_one_person_is_not_both_keys_and_a_key_on_another_root_is_none(village: Payday) -> None:
    """OWN-01: the two sides agree on the same payments, byte for byte."""
    run = village.prepare()
    wrong = village.approval(run, village.committee, "community", root="0" * 64)
    assert village.hand_in(wrong, village.approval(run, village.facility, "health_system")) == ["written"] * 2
    with pytest.raises(NotApproved):
        village.send(run)
    for pen, side in ((village.amina, "community"), (village.facility, "community"), (village.baraka, "community")):
        assert village.hand_in(village.approval(run, pen, side)) == ["quarantine no_mandate"]


def test_what_a_side_returned_is_not_sent(village: Payday) -> None:
    """OWN-05: a return says why; another run is prepared. What both had approved is not undone by one."""
    run = village.prepare()
    said = {"side": "community", "words": "Neema was ill; look at her visit."}
    back = village.committee.write("payrun.returned", run, said, made_at=village.tick())
    assert village.hand_in(back) == ["written"]
    village.approve(run)
    with pytest.raises(NotApproved):
        village.send(run)
    again = village.prepare()
    village.approve(again)
    late = village.committee.write("payrun.returned", again, said, made_at=village.tick())
    assert village.hand_in(late) == ["written"]
    assert village.send(again) == 2


def test_prepared_payments_that_somebody_altered_are_not_sent(village: Payday, database: Any) -> None:
    """OWN-01: whoever owns the database cannot change a payment between the keys and the order."""
    run = village.prepare()
    village.approve(run)
    with database.connect("ubia_owner", autocommit=True) as owner:
        owner.execute("UPDATE pay_draft SET body = replace(body, '\"amount\":10000', '\"amount\":90000')")
    with pytest.raises(Altered):
        village.send(run)
    assert ordered(village) == []


def test_the_run_of_a_past_month_gives_the_kept_lines(village: Payday, database: Any) -> None:
    """INC-11: from the books up to the kept lines, byte for byte, whatever came since; what is due settles next."""
    run = village.prepare()
    village.approve(run)
    village.visit(village.amina)
    village.agree(rates={"home_visit": 12_000, "anc_visit": 24_000})
    assert village.send(run) == 2
    with database.connect("ubia_owner") as owner:
        bodies = owner.execute(
            "SELECT e.subject::text, b.body FROM entry e JOIN body b USING (book, line) WHERE kind = 'payment.ordered'"
        ).fetchall()
        lines = read_lines(owner, village.book)
    assert len(bodies) == 2
    for chw, body in bodies:
        kept = msgspec.structs.replace(msgspec.json.decode(body, type=PaymentOrdered), attested=None)
        assert run_again(kept, chw, {village.book: lines}) == kept
    following = village.sent_run()
    reasons = village.rows_of("SELECT reason, amount FROM paid WHERE run = %s ORDER BY amount", following)
    assert reasons == [
        ("rule_corrected", 2_000),
        ("rule_corrected", 2_000),
        ("rule_corrected", 4_000),
        ("rate", 12_000),
    ]
    with pytest.raises(NothingDue):
        village.prepare()


def test_who_sees_a_run_before_it_is_sent(village: Payday) -> None:
    """INC-04: each CHW her own payment before payday; key-holders and payers all; a supervisor without a key none."""
    run = village.prepare()
    seen = {}
    for name in ("amina", "neema", "baraka", "committee", "facility"):
        with village.acting(getattr(village, name)) as cursor:
            runs = cursor.execute("SELECT count(*) FROM pay_run").fetchall()[0][0]
            seen[name] = (runs, [draft.chw for draft in read_drafts(cursor, village.book, run)])
    amina, neema = village.amina.author, village.neema.author
    assert seen["amina"] == (0, [amina])
    assert seen["neema"] == (0, [neema])
    assert seen["baraka"] == (0, [])
    assert seen["committee"] == seen["facility"]
    assert sorted(seen["facility"][1]) == sorted([amina, neema])


def test_the_root_names_every_byte_and_the_order(village: Payday) -> None:
    run = village.prepare()
    with village.acting(village.facility) as cursor:
        drafts = read_drafts(cursor, village.book, run)
    root = root_of(run, drafts)
    assert root == village.root(run)
    assert root_of(run, drafts[::-1]) != root
    assert root_of(run, [drafts[0]._replace(chw=village.baraka.author), *drafts[1:]]) != root
    assert root_of(run, [drafts[0]._replace(body=drafts[0].body + " "), *drafts[1:]]) != root


def test_nothing_is_due_where_nobody_worked(app: Connection) -> None:
    village = Payday(app).ready()
    with village.acting(village.facility), pytest.raises(NothingDue):
        prepare_run(app, village.book, MONTH, village.facility.author)
