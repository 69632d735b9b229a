"""Disputes, silence and checks: who hears what, who answers, and that nobody's pay is touched."""

from collections.abc import Iterator
from itertools import permutations
from typing import Any

import msgspec
import psycopg
import pytest
from hypothesis import given
from hypothesis import strategies as st
from psycopg.rows import TupleRow

from ubia.charter.tests.stories import fold_all, read_cases, without_whose
from ubia.incentives.runs.agreed_days import AgreedDays, agreed_days
from ubia.incentives.runs.cases import Case, cases
from ubia.incentives.runs.checks import TABLES as CHECKS
from ubia.incentives.runs.checks import drawn, margin_of, sample_size
from ubia.incentives.runs.disputes import TABLES as HEARD
from ubia.incentives.runs.disputes import hearers
from ubia.incentives.runs.escalating import escalations
from ubia.incentives.runs.payees import TABLES as PAYEES
from ubia.incentives.runs.payees import payees
from ubia.incentives.runs.payrun import pay_runs
from ubia.incentives.runs.punctual import months_of
from ubia.incentives.tests.payday import Payday
from ubia.register.kind import Attested
from ubia.register.line import Line
from ubia.register.office import server_pen
from ubia.register.pen import Pen
from ubia.register.programme import programme
from ubia.register.uuid7 import uuid7

Connection = psycopg.Connection[TupleRow]
AMINA, BOSS, OTHER, FOCAL = "amina", "boss", "other", "focal"


@pytest.fixture
def app(database: Any) -> Iterator[Connection]:
    """A connection as the application has it."""
    with database.connect(autocommit=True) as connection:
        yield connection


@pytest.fixture
def village(app: Connection) -> Payday:
    """A village whose run of March is ordered."""
    village = Payday(app).ready()
    village.visit(village.amina), village.visit(village.neema)
    village.sent_run()
    return village


def seen(village: Payday, who: Pen, today: str = "2199-01-01") -> list[Case]:
    """The cases that somebody sees."""
    with village.acting(who) as cursor:
        return cases(cursor, [village.book], today, AgreedDays())


def payment(village: Payday, chw: Pen) -> str:
    """The id of a CHW's payment."""
    return str(village.rows_of("SELECT payment FROM payment WHERE chw = %s", chw.author)[0][0])


def readers(*pens: Pen) -> list[dict[str, str]]:
    """Who may read."""
    return [{"person": pen.author} for pen in pens]


def write(village: Payday, pen: Pen, kind: str, subject: str, **body: Any) -> str:
    """An entry in somebody's own name."""
    entry = pen.write(kind, subject, body, made_at=village.tick())
    assert village.hand_in(entry) == ["written"]
    return entry.id


def stands(village: Payday, case: str) -> list[str]:
    """How far a case has come, as the community's key-holder sees it."""
    return [one.stands for one in seen(village, village.committee) if one.id == case]


def test_silence_opens_a_case_and_her_word_closes_it(village: Payday) -> None:
    """INC-06: days after the payment nobody has heard of, it is a case; a mismatch is one at once."""
    assert seen(village, village.baraka, today="2026-03-10") == []
    assert [case.what for case in seen(village, village.baraka)] == ["silence", "silence"]
    chw = village.amina.author
    write(village, village.amina, "payment.received", chw, payment=payment(village, village.amina))
    words = {"payment": payment(village, village.neema), "words": "Only half came."}
    write(village, village.neema, "payment.contested", village.neema.author, **words)
    (case,) = seen(village, village.baraka)
    assert (case.what, case.words, case.chw, case.stands) == (
        "payment", "Only half came.", village.neema.author, "open",
    )  # fmt: skip
    assert case.due_on == "2026-03-19"


def test_a_contest_is_answered_appealed_against_and_decided_by_both_keys(village: Payday) -> None:
    """VOI-03: the answer is told to her, she alone appeals, and one key alone decides nothing."""
    chw = village.neema.author
    contest = write(
        village, village.neema, "payment.contested", chw, payment=payment(village, village.neema), words="No."
    )
    said = {"readers": readers(village.neema, village.baraka), "outcome": "stands", "words": "One visit, one rate."}
    write(village, village.baraka, "dispute.answered", contest, **said, chw=chw)
    assert [case.stands for case in seen(village, village.neema) if case.id == contest] == ["answered"]
    write(village, village.amina, "dispute.appealed", contest, readers=readers(village.amina), words="Not hers to say.")
    everybody = readers(village.neema, village.committee, village.facility)
    write(village, village.neema, "dispute.appealed", contest, readers=everybody, words="It was two visits.")
    assert stands(village, contest) == ["appealed"]
    decided = {"outcome": "put_right", "words": "We saw the register."}
    write(village, village.committee, "dispute.decided", contest, **decided, side="community")
    assert stands(village, contest) == ["appealed"]
    write(village, village.facility, "dispute.decided", contest, **decided, side="health_system")
    assert stands(village, contest) == ["decided"]


def test_a_dispute_about_a_supervisor_is_read_by_whom_she_named_and_nobody_else(village: Payday) -> None:
    """VOI-02: he sees that a line is there, not a word of it; the clock has no name."""
    rehema = village.rehema
    named = {"readers": readers(village.amina, rehema), "about": "treatment", "words": "He shouted at me."}
    dispute = write(village, village.amina, "dispute.raised", uuid7(village.at), **named, against=village.baraka.author)
    count = "SELECT count(*) FROM body JOIN entry USING (book, line) WHERE id = %s"
    for pen, sees in ((village.amina, 1), (rehema, 1), (village.baraka, 0), (village.facility, 0), (village.neema, 0)):
        assert village.rows_of(count, dispute, who=pen) == [(sees,)]
        assert len([case for case in seen(village, pen) if case.what == "treatment"]) == sees
    clock = village.rows_of("SELECT begun_on::text, answered_on FROM dispute_clock", who=village.committee)
    assert clock == [("2026-03-05", None)]
    story = village.rows_of("SELECT subject::text FROM entry WHERE id = %s", dispute)[0][0]
    answer = {"readers": readers(village.amina), "outcome": "stands", "words": "I did not."}
    write(village, village.baraka, "dispute.answered", story, **answer)
    assert village.rows_of("SELECT answered_by FROM dispute", who=rehema) == [(None,)]
    write(village, rehema, "dispute.answered", story, **answer | {"outcome": "put_right", "words": "I spoke with him."})
    assert village.rows_of("SELECT answered_by::text FROM dispute", who=rehema) == [(rehema.author,)]


@pytest.mark.parametrize(
    ("outside", "against", "heard"),
    [
        (False, None, [BOSS, OTHER]),
        (True, None, [FOCAL]),
        (False, BOSS, [FOCAL]),
        (True, BOSS, [FOCAL]),
        (False, FOCAL, [BOSS, OTHER]),
        (True, FOCAL, []),
    ],
)
def test_whom_it_is_about_never_hears_it(outside: bool, against: str | None, heard: list[str]) -> None:
    """VOI-02: about a supervisor it leaves the supervisors' line by itself."""
    assert hearers(AMINA, [BOSS, OTHER, AMINA], [FOCAL], outside=outside, against=against) == heard


def test_a_check_lowers_nothing_and_her_answer_stands_beside_it(village: Payday) -> None:
    """A signal never withholds pay: what is due after a check that found nothing is what it was before."""
    run, act = village.rows_of("SELECT run::text, act::text FROM paid WHERE chw = %s", village.amina.author)[0]
    village.visit(village.amina)
    due = village.prepare()
    before = village.rows_of("SELECT totals FROM pay_run WHERE subject = %s", due)
    found = {"run": run, "book": village.book, "act": act, "outcome": "not_found", "words": "Nobody came."}
    told = write(village, village.rehema, "check.reported", village.amina.author, **found)
    write(village, village.amina, "check.answered", village.amina.author, check=told, words="I was at the other house.")
    write(village, village.rehema, "check.answered", village.amina.author, check=told, words="She says nothing.")
    rows = village.rows_of("SELECT outcome, answer FROM visit_check", who=village.amina)
    assert rows == [("not_found", "I was at the other house.")]
    again = village.prepare()
    assert village.rows_of("SELECT totals FROM pay_run WHERE subject = %s", again) == before


def test_the_sizes_of_samples_are_those_of_the_book() -> None:
    """Cochran 1977, 4.4: 68 of very many for a tenth at 90 in 100, fewer where there are few."""
    assert [sample_size(n) for n in (0, 1, 10, 50, 100, 1_000, 1_000_000)] == [0, 1, 9, 29, 41, 64, 68]
    assert sample_size(10_000, 0.95, 0.05) == 370
    with pytest.raises(ValueError, match="between"):
        sample_size(10, 1.0)


@given(st.integers(1, 3_000))
def test_what_is_drawn_gives_the_error_that_was_stated(visits: int) -> None:
    size = sample_size(visits)
    assert 1 <= size <= visits
    assert margin_of(size, visits) <= 0.1 + 1e-9


@given(st.sets(st.integers(0, 500), min_size=1, max_size=60), st.randoms())
def test_everybody_draws_the_same_visits_and_another_run_others(numbers: set[int], chance: Any) -> None:
    visits = [("book", f"act {n}") for n in numbers]
    shuffled = [*visits, *visits]
    chance.shuffle(shuffled)
    assert drawn("run", shuffled) == drawn("run", visits)
    assert set(drawn("run", visits)) <= set(visits)
    many = [("book", f"act {n}") for n in range(400)]
    assert drawn("run", many) != drawn("another", many)


def test_chance_is_even() -> None:
    """Each visit is drawn about as often as any other, over many runs."""
    visits = [("book", f"act {n}") for n in range(20)]
    times = [sum(visit in drawn(f"run {run}", visits, 5) for run in range(400)) for visit in visits]
    assert 60 < min(times) <= max(times) < 140


def test_punctuality_counts_from_the_months_end_by_channel(village: Payday) -> None:
    """INC-05: in time is at most ten days after it; her own word counts where no channel says anything."""
    chw = village.amina.author
    report = {"outcome": "paid", "reference": "R", "channel": "mobile_money"}
    write(village, village.facility, "payment.reported", chw, payments=[payment(village, village.amina)], **report)
    with village.acting(village.facility) as cursor:
        found = {month.channel: month for month in months_of(cursor, [village.book])}
    assert (found["mobile_money"].paid, found["mobile_money"].in_time, found[""].paid) == (1, 1, 0)
    assert found["mobile_money"].days == [-26]


def test_days_are_ours_where_no_charter_says_otherwise(village: Payday) -> None:
    with village.acting(village.facility) as cursor:
        assert agreed_days(cursor, village.book, "2026-04-01") == AgreedDays(14, 14)


def _id(n: int) -> str:
    return f"00000000-0000-0000-0000-{n:012}"


def test_the_order_of_arrival_does_not_change_a_payee_or_a_run() -> None:
    """At the instants at which the server received them, entries fold alike in whatever order they lie."""

    def line(n: int, kind: str, body: dict[str, Any], author: str) -> Line:
        given: dict[str, Any] = {
            "line": n,
            "id": _id(n),
            "kind": kind,
            "subject": "s",
            "author": author,
            "key": "",
            "channel": "",
        }
        when: dict[str, Any] = {
            "happened_on": "2026-03-05",
            "made_at": n,
            "received_at": n,
            "amends": "",
            "flagged": "",
            "digest": "",
        }
        return Line(**given, **when, body=msgspec.convert(body, programme().kinds[kind].body))

    named = {"channel": "mobile_money", "account": "+254712345678", "holder": "A"}
    accounts = [
        line(1, "payee.named", named, "s"),
        line(2, "payee.verified", {"named": _id(1), "how": "called"}, "x"),
        line(3, "payee.named", named | {"account": "+254722000111"}, "s"),
        line(4, "payee.held", {"named": _id(3), "reason": "?"}, "x"),
    ]
    root = "ab" * 32
    prepared = {"period": "2026-03", "root": root, "payments": 1, "chws": 1, "lines": 1, "totals": {"KES": 1},
                "rule_version": "1", "cuts": {}}  # fmt: skip
    run = [
        line(1, "payrun.prepared", prepared, "m"),
        line(2, "payrun.approved", {"root": root, "side": "community"}, "c"),
        line(3, "payrun.approved", {"root": root, "side": "health_system"}, "h"),
        line(4, "payrun.returned", {"side": "community", "words": "late"}, "c"),
    ]
    for fold, story in ((payees, accounts), (pay_runs, run)):
        wanted = list(fold(story))
        assert wanted
        for mixed in permutations(story):
            assert list(fold(list(mixed))) == wanted


@pytest.mark.parametrize("name", read_cases("heard"))
def test_golden_stories_of_what_is_heard(name: str) -> None:
    """The phone runs the same cases."""
    case = read_cases("heard")[name]
    rows = fold_all((*HEARD, *PAYEES, *CHECKS), case["entries"])
    assert {table: without_whose(rows[table]) for table in case["tables"]} == case["tables"]


def test_what_nobody_answers_in_time_comes_before_both_keys_but_not_before_whom_it_is_about(village: Payday) -> None:
    """VOI-03: once, with her words; a key-holder it is about does not read it."""
    chw = village.amina.author
    contest = write(
        village, village.amina, "payment.contested", chw, payment=payment(village, village.amina), words="Half came."
    )
    named = {"readers": readers(village.amina, village.rehema), "about": "other", "words": "She is unfair."}
    dispute = uuid7(village.at)
    write(village, village.amina, "dispute.raised", dispute, **named, against=village.facility.author)
    attested = Attested(typist="calendar")
    with village.acting(village.amina) as cursor:
        assert list(escalations(cursor, village.book, "2026-03-19", attested)) == []
        due = {one.case: one for one in escalations(cursor, village.book, "2026-03-20", attested)}
    keys = {chw, village.facility.author, village.committee.author}
    assert {reader.person for reader in due[contest].body.readers} == keys
    assert {reader.person for reader in due[dispute].body.readers} == keys - {village.facility.author}
    assert due[contest].body.words == "Half came."
    pen = server_pen(village.book, village.book)
    entry = pen.write("dispute.passed_on", contest, due[contest].body, made_at=village.tick(), id=due[contest].id)
    assert village.hand_in(entry) == ["written"]
    with village.acting(village.amina) as cursor:
        assert contest not in {one.case for one in escalations(cursor, village.book, "2026-03-21", attested)}
    assert [(case.words, case.stands) for case in seen(village, village.committee)] == [("Half came.", "open")]
