"""OWN-04: each section is chosen, or *not yet* with an owner and a day; what is odd is said, and nothing is refused."""

from types import SimpleNamespace
from typing import Any

import pytest

from ubia.charter.clauses import SECTION_OF
from ubia.charter.in_force import Wording, whole
from ubia.charter.lint import Known, faults
from ubia.charter.sections import sections
from ubia.charter.standing import Days, lacks, state_of

TODAY = "2026-03-05"
KNOWN = Known({"hours": {"part_time"}, "voice": {"box", "phone"}}, {"anc_visit"}, SECTION_OF, TODAY)
FULL = {"hours": {"choices": ["part_time"]}, "voice": {"choices": ["box"]}}
NOTHING = whole([])
DISTRICT = whole([Wording("district", FULL, {"hours": {"minutes_a_week": 600}})])


def found(own: Wording, above: Any = NOTHING, from_on: str = TODAY, **more: Any) -> list[tuple[str, ...]]:
    return [tuple(part for part in fault if part) for fault in faults(own, from_on, above, KNOWN, **more)]


def test_a_whole_text_has_no_fault() -> None:
    assert found(Wording("t", FULL, {"hours": {"minutes_a_week": 600}})) == []


def test_what_is_not_chosen_is_named_unless_somebody_sees_to_it() -> None:
    later = {"not_yet": {"owner": "The chair", "until": "2026-04-01"}}
    assert found(Wording("t", {"hours": FULL["hours"]}, {})) == [("not_chosen", "voice")]
    assert found(Wording("t", {**FULL, "voice": later}, {})) == []
    late = {"not_yet": {"owner": "The chair", "until": "2026-03-01"}}
    assert found(Wording("t", {**FULL, "voice": late}, {})) == [("overdue", "voice", "The chair")]


def test_what_the_charter_above_says_or_leaves_to_somebody_need_not_be_chosen_again() -> None:
    assert found(Wording("t", {}, {}), DISTRICT) == []
    later = {"owner": "The district", "until": "2026-04-01"}
    left: dict[str, Any] = {"hours": FULL["hours"], "voice": {"not_yet": later}}
    assert found(Wording("t", {}, {}), whole([Wording("district", left, {})])) == []


def test_each_departure_needs_a_reason_once() -> None:
    own = Wording("t", {"hours": {"words": "Mornings."}}, {"hours": {"minutes_a_week": 300}})
    assert found(own, DISTRICT) == [("no_reason", "hours")]
    told = {"hours": {"words": "Mornings.", "why": "The fields."}}
    assert found(Wording("t", told, own.clauses), DISTRICT) == []


def test_unknown_words_are_named() -> None:
    pay = {"rules": [{"code": "a", "count": {"what": "acts", "item": ["anc_visit", "anc_vist"]}, "amount": 1}]}
    own = Wording("t", {**FULL, "voice": {"choices": ["pigeon"]}, "luck": {"words": "?"}}, {"pay": pay})
    assert found(own) == [
        ("unknown_choice", "voice", "pigeon"),
        ("unknown_section", "luck"),
        ("unknown_service", "incentives", "anc_vist"),
    ]


def test_days_that_will_surprise_somebody() -> None:
    assert found(Wording("t", FULL, {}), from_on="2026-03-01") == [("first_day_gone", "2026-03-01")]
    assert found(Wording("t", FULL, {}), other_days={TODAY}) == [("same_day", TODAY)]


def test_every_clause_belongs_to_a_section_that_there_is() -> None:
    assert set(SECTION_OF.values()) <= sections().keys()


NOW = {"agreed_at": None, "edited_by": None, "community_by": None, "health_by": None, "proposed_at": None}
TEXT = {**NOW, "consulted_at": None, "community_returned": None, "health_returned": None}


@pytest.mark.parametrize(
    ("more", "state", "lacking"),
    [
        ({}, "draft", ["proposal", "consultation", "community", "health_system"]),
        ({"edited_by": "x"}, "edited", []),
        ({"edited_by": "x", "health_by": "n"}, "voided", []),
        ({"proposed_at": 1, "consulted_at": 1}, "proposed", ["community", "health_system"]),
        ({"proposed_at": 1, "consulted_at": 1, "health_by": "n"}, "half_signed", ["community"]),
        ({"proposed_at": 1, "community_returned": "r", "consulted_at": 1}, "returned", ["community", "health_system"]),
        ({"proposed_at": 1, "health_by": "n", "community_by": "c"}, "blocked", ["consultation"]),
        ({"proposed_at": 1, "consulted_at": 1, "health_by": "n", "community_by": "n"}, "blocked", ["two_people"]),
    ],
)
def test_a_text_on_its_way(more: dict[str, Any], state: str, lacking: list[str]) -> None:
    text = SimpleNamespace(**{**TEXT, **more})
    assert state_of(text, [], TODAY) == state
    assert lacks(text) == lacking


@pytest.mark.parametrize(
    ("spans", "state"),
    [
        ([], "replaced"),
        ([("2026-04-01", None)], "to_come"),
        ([("2026-03-05", None)], "in_force"),
        ([("2026-01-01", "2026-03-05")], "replaced"),
        ([("2026-01-01", "2026-03-01"), ("2026-03-09", None)], "set_aside"),
    ],
)
def test_a_text_that_was_agreed(spans: list[tuple[str, str | None]], state: str) -> None:
    text = SimpleNamespace(**{**TEXT, "agreed_at": 1})
    assert state_of(text, [Days(*span) for span in spans], TODAY) == state


def test_a_scheme_with_another_day_than_the_clause_is_named() -> None:
    """The scheme's own day counts; two different ones are a slip of the pen."""
    pay = {"rules": [], "due": {"days": 5}}
    own = Wording("t", FULL, {"pay": pay, "pay_day": {"days": 10}})
    assert found(own) == [("two_pay_days", "incentives", "10")]
    assert found(Wording("t", FULL, {"pay": pay, "pay_day": {"days": 5}})) == []
    ahead = {"pay": {"rules": [], "due": {"after": "start", "days": 5}}, "pay_day": {"days": 5}}
    assert found(Wording("t", FULL, ahead)) == [("two_pay_days", "incentives", "5")]
