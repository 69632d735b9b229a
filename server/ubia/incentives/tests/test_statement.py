"""What a CHW has earned, was paid and is due, in whatever a programme goes through."""

from collections import Counter
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ubia.care.tests.visits import AMINA
from ubia.charter.fold import Clause
from ubia.charter.tests.stories import books_of
from ubia.incentives.replay import ledger_of
from ubia.incentives.run import close_run
from ubia.incentives.statement import Ledger, Statement, statement
from ubia.incentives.tests.programmes import (
    MONTHS,
    Story,
    cuts_of,
    months,
    numbered,
    often,
    ordered,
    programmes,
    run_on,
)


def statement_of(story: Story, period: str) -> Statement:
    """Amina's statement after these entries."""
    return statement(ledger_of(AMINA, books_of(story)), period)


@often
@given(programmes(), months)
def test_every_line_adds_up_and_totals_are_their_sums(story: Story, period: str) -> None:
    """INC-04: earned less paid is what is due, or else what was paid too much and stays hers."""
    reckoned = statement_of(story, period)
    for line in reckoned.lines:
        assert line.earned - line.paid == line.due - line.kept
        assert min(line.earned, line.paid, line.due, line.to_verify, line.kept) >= 0
        assert not (line.due and line.to_verify)
    for total in reckoned.totals:
        mine = [line for line in reckoned.lines if line.currency == total.currency]
        for column in total._fields[1:]:
            assert getattr(total, column) == sum(getattr(line, column) for line in mine)


@often
@given(programmes(schemes=(False,)), months)
def test_a_payment_is_what_anyone_reckons_from_the_visits_by_hand(story: Story, period: str) -> None:
    """INC-04: visit by visit the rate of its day less what was paid, never below nothing, makes the payment."""
    ledger = ledger_of(AMINA, books_of(story))
    by_hand: Counter[str] = Counter()
    for act in ledger.acts:
        clause = rate_on(ledger, act.book, act.service, act.day)
        payments = [p for p in ledger.paid if (p.act_book, p.act) == (act.book, act.act)]
        counts = not (act.void or act.to_settle or act.flagged)
        started = act.day[:7] <= period or any(p.period == period for p in payments)
        if clause and counts and started and all(p.currency == clause.currency or not p.amount for p in payments):
            by_hand[clause.currency] += max(0, clause.amount - sum(p.amount for p in payments))
    run = close_run("0192d3a0-0000-7000-8000-00000000a11e", period, ledger, cuts_of(story))
    paid = {order.currency: sum(line.amount for line in order.lines) for order in run}
    assert paid == {currency: amount for currency, amount in by_hand.items() if amount}


def rate_on(ledger: Ledger, book: str, service: str | None, day: str) -> Clause | None:
    """The clause that holds; here each book has one charter, so there is one at most."""
    found = [
        clause
        for clause in ledger.clauses.get(book, ())
        if clause.service == service and clause.since <= day < (clause.until or "9999")
    ]
    assert len(found) <= 1
    return found[0] if found else None


@often
@given(programmes(), months)
def test_once_paid_nothing_of_it_is_due_again(story: Story, period: str) -> None:
    """INC-18: a run settles all that was due, also when it is ordered twice."""
    run = run_on(story, 3, period)
    after = numbered([*story, *(ordered(order, 3) for order in run)])
    twice = numbered([*after, *({**ordered(order, 4), "id": f"{n:036}"} for n, order in enumerate(run))])
    for told in (after, twice):
        assert all(line.due == 0 for line in statement_of(told, period).lines)
        assert run_on(told, 5, period) == []
    before, now = statement_of(story, period), statement_of(after, period)
    assert {t.currency: t.due for t in before.totals if t.due} == {
        order.currency: sum(line.amount for line in order.lines) for order in run
    }
    told_of = {order.currency for order in run}
    assert [line for line in now.lines if line.change and line.currency in told_of] == []


@often
@given(programmes(), months)
def test_nobody_is_paid_less_for_what_comes_later(story: Story, period: str) -> None:
    """INC-11: what a run ordered stays: later corrections, strikes and packages never make a payment negative."""
    for entry in story:
        if entry["kind"] == "payment.ordered":
            assert all(line["amount"] >= 0 for line in entry["body"]["lines"])
    assert all(total.due >= 0 for total in statement_of(story, period).totals)


@often
@given(programmes(), st.randoms())
def test_any_order_of_arrival_gives_the_same_statement(story: Story, chance: Any) -> None:
    shuffled = list(story)
    chance.shuffle(shuffled)
    for period in MONTHS:
        assert statement_of(shuffled, period) == statement_of(story, period)
