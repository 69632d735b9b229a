"""INC-13: what is asked of a decision on a step up."""

from datetime import date

import pytest

from ubia.charter.clauses import Criterion, Step
from ubia.incentives.rewards.ladder import Cited, Decision, is_met, questions

YEARS, COURSE = Criterion("years", "Two years of service.", at_least=2), Criterion("course", "The second course.")
LADDER = [Step("senior", "Senior", [YEARS, COURSE])]


def asked(*cited: Cited, outcome: str = "given", step: str = "senior") -> list[tuple[str, str]]:
    decision = Decision("d", "c", step, outcome, date(2026, 3, 1), cited)
    return [(one.code, one.about) for one in questions(decision, LADDER)]


def test_a_decision_with_a_value_for_each_criterion_that_is_met_leaves_nothing_to_ask() -> None:
    assert asked(Cited("years", "", "2", True), Cited("course", "", "passed in May", True)) == []


def test_what_is_not_cited_or_has_no_value_is_asked_for_whatever_was_decided() -> None:
    for outcome in ("given", "not_yet"):
        found = asked(Cited("years", "", " ", True), outcome=outcome)
        assert found == [("no_value", YEARS.words), ("no_value", COURSE.words)]


def test_a_step_that_was_given_although_something_is_not_met_is_asked_about() -> None:
    """A figure speaks for itself, whatever somebody ticked; not yet is no question."""
    cited = Cited("years", "", "1", True), Cited("course", "", "begins in May", False)
    assert asked(*cited) == [("not_met", YEARS.words), ("not_met", COURSE.words)]
    assert asked(*cited, outcome="not_yet") == []


def test_a_step_that_no_charter_names_is_asked_about() -> None:
    told = Cited("liked", "Everybody likes her.", "no", False)
    assert asked(told, step="chief") == [("not_on_ladder", "chief"), ("not_met", "Everybody likes her.")]


@pytest.mark.parametrize(("found", "said", "met"), [("2", False, True), ("1", True, False), ("two", True, True)])
def test_a_figure_says_whether_it_is_met(found: str, said: bool, met: bool) -> None:
    assert is_met(YEARS, found, said) is met
    assert is_met(COURSE, found, said) is said
