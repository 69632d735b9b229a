"""Batches of a run: to verified accounts only, each payment on one way at a time, results taken in and reconciled."""

import csv
import io
import re
import threading
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from hypothesis import given
from hypothesis import strategies as st
from psycopg.rows import TupleRow

from ubia.incentives.pages.paying_out import NobodyToPay, Payer, make_batches, read_file, take_results, take_told
from ubia.incentives.runs.entries import Told
from ubia.incentives.runs.files.layouts import layouts
from ubia.incentives.runs.payables import payables, reference_of, way_of
from ubia.incentives.runs.payouts import outcome_of, standing
from ubia.incentives.tests.payday import PHONES, Payday
from ubia.register import reach

Connection = psycopg.Connection[TupleRow]
MOBILE, CASH = layouts()["reference_csv"], layouts()["cash"]
FUND = Payer("Nyuki health fund", "KE123456")


@pytest.fixture
def app(database: Any) -> Iterator[Connection]:
    """A connection as the application has it."""
    with database.connect(autocommit=True) as connection:
        yield connection


@pytest.fixture
def village(app: Connection) -> Payday:
    """A village whose run of March is ordered: Amina is due 300, Neema 100. Amina's number is verified."""
    village = Payday(app).ready()
    village.visit(village.amina), village.visit(village.amina, "anc_visit"), village.visit(village.neema)
    village.verify_payee(village.amina, village.name_payee(village.amina))
    return village


def batch(village: Payday, run: str, layout: Any = MOBILE, chosen: Any = None) -> list[str]:
    """Batches made by the facility's key-holder."""
    with village.acting(village.facility):
        by = village.facility.author
        return make_batches(village.connection, village.book, run, layout, by, payer=FUND, chosen=chosen)


def file_of(village: Payday, made: str) -> list[dict[str, str]]:
    """The rows of a batch's file."""
    with village.acting(village.facility) as cursor:
        content = read_file(cursor, village.book, made)[2]
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def results(village: Payday, made: str, text: str) -> int:
    """A file of results, taken in."""
    with village.acting(village.facility):
        return take_results(village.connection, village.book, made, text.encode(), village.facility.author)


def ways(village: Payday, run: str) -> dict[str, str]:
    """How far each CHW's pay has come."""
    with village.acting(village.facility) as cursor:
        return {one.chw: one.way for one in payables(cursor, run)}


def test_a_file_goes_to_verified_numbers_only(village: Payday) -> None:
    """INC-07: a number that nobody has verified is not paid to; the pay waits and is not lost."""
    run = village.sent_run()
    village.name_payee(village.neema, PHONES[1])
    (made,) = batch(village, run)
    (row,) = file_of(village, made)
    assert (row["recipient_phone"], row["amount"], row["currency"]) == (PHONES[0], "300.00", "KES")
    assert ways(village, run) == {village.amina.author: "asked", village.neema.author: "open"}
    assert village.rows_of("SELECT sum(amount) FROM payout")[0][0] == 30_000


def test_a_changed_number_is_verified_again_first(village: Payday) -> None:
    """INC-07: a change since last month stops the batch until somebody else has made sure of it."""
    changed = village.name_payee(village.amina, PHONES[2])
    run = village.sent_run()
    with pytest.raises(NobodyToPay):
        batch(village, run)
    village.verify_payee(village.amina, changed, by=village.rehema)
    (made,) = batch(village, run)
    assert [row["recipient_phone"] for row in file_of(village, made)] == [PHONES[2]]


def test_who_named_a_number_does_not_verify_it_and_a_proxy_takes_consent(village: Payday) -> None:
    """INC-07: not she, not who wrote it down for her; nobody's number is used without her word."""
    by_baraka = village.baraka.write(
        "payee.named",
        village.neema.author,
        {"channel": "mobile_money", "account": PHONES[1], "holder": "Neema"},
        made_at=village.tick(),
    )
    assert village.hand_in(by_baraka) == ["written"]
    village.verify_payee(village.neema, by_baraka)
    state = "SELECT verified_by IS NOT NULL FROM payee WHERE chw = %s AND latest"
    assert village.rows_of(state, village.neema.author) == [(False,)]
    village.verify_payee(village.neema, by_baraka, by=village.rehema)
    assert village.rows_of(state, village.neema.author) == [(True,)]
    proxy = village.name_payee(village.neema, PHONES[2], owner="proxy")
    village.verify_payee(village.neema, proxy)
    assert village.rows_of(state, village.neema.author) == [(False,)]
    agreed = village.name_payee(village.neema, PHONES[2], owner="proxy", consent="My sister may take it for me.")
    village.verify_payee(village.neema, agreed)
    assert village.rows_of(state, village.neema.author) == [(True,)]


def test_a_hold_is_reversible(village: Payday) -> None:
    """INC-07: held, nothing goes out; released, all of it."""
    run = village.sent_run()
    (named,) = village.rows_of("SELECT named::text FROM payee WHERE latest")
    held = village.baraka.write(
        "payee.held",
        village.amina.author,
        {"named": named[0], "reason": "Her phone was stolen."},
        made_at=village.tick(),
    )
    assert village.hand_in(held) == ["written"]
    with pytest.raises(NobodyToPay):
        batch(village, run)
    free = village.baraka.write("payee.released", village.amina.author, {"named": named[0]}, made_at=village.tick())
    assert village.hand_in(free) == ["written"]
    assert len(batch(village, run)) == 1


def test_accepted_is_not_paid_and_only_what_failed_is_carried_on(village: Payday) -> None:
    """INC-18: a second batch takes a payment only after the first has said that it failed."""
    run = village.sent_run()
    (first,) = batch(village, run)
    reference = file_of(village, first)[0]["reference"]
    with pytest.raises(NobodyToPay):
        batch(village, run)
    assert results(village, first, f"reference,status\n{reference},pending\n") == 1
    with pytest.raises(NobodyToPay):
        batch(village, run)
    assert results(village, first, f"reference,status,reason\n{reference},FAILED,wallet closed\n") == 1
    assert ways(village, run)[village.amina.author] == "again"
    (second,) = batch(village, run)
    (row,) = file_of(village, second)
    assert row["reference"] != reference
    assert village.rows_of("SELECT instead_of FROM payout WHERE reference = %s", row["reference"]) == [(reference,)]
    assert results(village, second, f"reference,status,transaction id\n{row['reference']},SUCCESS,T1\n") == 1
    assert ways(village, run)[village.amina.author] == "paid"
    told = "SELECT outcome, words FROM payment_report ORDER BY outcome"
    assert village.rows_of(told, who=village.amina) == [("failed", "wallet closed"), ("paid", "")]


def test_the_same_results_twice_and_rows_that_match_nothing(village: Payday) -> None:
    """INC-18: a file taken in again tells nothing new; what matches no payment is kept for people to look at."""
    run = village.sent_run()
    (made,) = batch(village, run)
    reference = file_of(village, made)[0]["reference"]
    text = f"reference,status,amount\n{reference},SUCCESS,300\nUNKNOWN,SUCCESS,55\n"
    assert [results(village, made, text) for _ in range(2)] == [1, 1]
    assert village.rows_of("SELECT count(*) FROM entry WHERE kind IN ('payout.told', 'payment.reported')") == [(2,)]
    assert village.rows_of("SELECT reference, state, amount FROM unmatched") == [("UNKNOWN", "paid", 5_500)]


def test_another_amount_or_two_answers_are_for_people_to_look_at(village: Payday) -> None:
    run = village.sent_run()
    (made,) = batch(village, run)
    reference = file_of(village, made)[0]["reference"]
    results(village, made, f"reference,status,amount\n{reference},SUCCESS,299\n")
    assert village.rows_of("SELECT outcome, told_amount FROM payout") == [("differs", 29_900)]
    with pytest.raises(NobodyToPay):
        batch(village, run)
    assert village.rows_of("SELECT count(*) FROM payment_report") == [(0,)]


def test_cash_goes_to_whoever_is_chosen_and_a_person_says_that_it_was_handed_over(village: Payday) -> None:
    run = village.sent_run()
    (made,) = batch(village, run, CASH, chosen=[village.neema.author])
    ((reference,),) = village.rows_of("SELECT reference FROM payout")
    with village.acting(village.facility):
        said = [Told(reference=reference, state="paid", amount=10_000)]
        take_told(village.connection, village.book, made, said, village.facility.author)
    assert ways(village, run) == {village.amina.author: "open", village.neema.author: "paid"}


def test_two_batches_made_at_the_same_moment_are_one(village: Payday, database: Any) -> None:
    """INC-18: however many click at once, a payment is in one file."""
    run = village.sent_run()
    start, outcomes = threading.Barrier(4), []

    def click() -> None:
        with database.connect(autocommit=True) as connection:
            start.wait()
            try:
                with connection.transaction(), connection.cursor() as cursor:
                    reach.enter(cursor, village.facility.author, "2026-03-31")
                    by = village.facility.author
                    outcomes.append(len(make_batches(connection, village.book, run, MOBILE, by, payer=FUND)))
            except NobodyToPay:
                outcomes.append(0)

    clicks = [threading.Thread(target=click) for _ in range(4)]
    for one in clicks:
        one.start()
    for one in clicks:
        one.join()
    assert sorted(outcomes) == [0, 0, 0, 1]


def test_who_does_not_see_what_went_out_cannot_pay_out(village: Payday) -> None:
    """A supervisor without a key sees neither runs nor payouts nor numbers, and so sends none."""
    run = village.sent_run()
    with village.acting(village.baraka), pytest.raises(LookupError):
        make_batches(village.connection, village.book, run, MOBILE, village.baraka.author)
    for table in ("pay_run", "payout", "payee"):
        assert village.rows_of(f"SELECT count(*) FROM {table}", who=village.baraka) == [(0,)]
    assert village.rows_of("SELECT account FROM payee", who=village.amina) == [(PHONES[0],)]
    assert village.rows_of("SELECT account FROM payee", who=village.neema) == []


def test_a_file_that_would_differ_from_what_was_made_is_not_given_out(village: Payday, database: Any) -> None:
    run = village.sent_run()
    (made,) = batch(village, run)
    with database.connect("ubia_owner", autocommit=True) as owner:
        owner.execute("UPDATE payee SET account = '+254700000000'")
    with village.acting(village.facility) as cursor, pytest.raises(LookupError):
        read_file(cursor, village.book, made)


@given(st.lists(st.tuples(st.booleans(), st.lists(st.sampled_from(["accepted", "truth"]), max_size=3)), max_size=6))
def test_nothing_is_paid_twice_whatever_a_channel_does_and_says(attempts: list[tuple[bool, list[str]]]) -> None:
    """INC-18: each attempt pays or fails; the channel says so late, often, or never. A new one starts only when the
    rule lets it, so at most one of them has paid."""
    outcomes: list[str] = []
    paid = 0
    for pays, tellings in attempts:
        if way_of(outcomes) not in ("open", "again"):
            continue
        paid += pays
        said = [Told(reference="A", state=_state(pays, one)) for one in tellings]
        outcomes.append(outcome_of(100, said))
    assert paid <= 1


def _state(pays: bool, telling: str) -> Any:
    return "accepted" if telling == "accepted" else "paid" if pays else "failed"


told = st.builds(
    Told,
    reference=st.just("A"),
    state=st.sampled_from(["accepted", "paid", "failed"]),
    amount=st.sampled_from([None, 100, 99]),
)


@given(st.lists(told, max_size=5), st.randoms())
def test_the_order_in_which_a_channel_tells_does_not_matter(said: list[Told], chance: Any) -> None:
    shuffled = list(said)
    chance.shuffle(shuffled)
    assert outcome_of(100, shuffled) == outcome_of(100, said)


@given(st.lists(told, max_size=4), st.sampled_from(["paid", "failed"]), st.lists(told, max_size=3))
def test_who_asked_settles_what_was_told_in_two_ways_and_hides_nothing_told_later(
    before: list[Told], answer: Any, after: list[Told]
) -> None:
    """INC-18: by hand only a difference is settled; a file that says otherwise afterwards opens it anew."""
    asked = Told(reference="A", state=answer, words="Mr Otieno says so.")
    said = [*((one, False) for one in before), (asked, True)]
    differed = outcome_of(100, before) == "differs"
    assert standing(100, said) == ([asked] if differed else [*before, asked])
    later = [*said, *((one, False) for one in after)]
    assert outcome_of(100, standing(100, later)) == outcome_of(100, [*standing(100, said), *after])


@given(st.lists(st.tuples(st.uuids(), st.uuids(), st.integers(1, 3)), unique=True, max_size=200))
def test_references_fit_every_channel_and_never_meet(named: list[tuple[Any, Any, int]]) -> None:
    made = [reference_of(str(run), str(chw), "KES", attempt) for run, chw, attempt in named]
    assert len(set(made)) == len(made)
    assert all(re.fullmatch(r"[A-Z2-7]{16}", one, re.ASCII) for one in made)
