"""OWN-03, OWN-18: what holds where: inherited, departed from with a reason, or said differently by two programmes."""

import json
from typing import Any

import pytest

from ubia.charter.in_force import Held, Wording, conflicts, deviations, in_force, whole
from ubia.charter.tests.stories import CASES

CASE = json.loads((CASES / "charter" / "places" / "in_force.json").read_text("utf-8"))
HELD = [Held(**one) for one in CASE["held"]]
SECTION_OF = {"hours": "hours", "pay": "incentives"}


@pytest.mark.parametrize("asked", CASE["asked"], ids=lambda asked: str(asked["why"]))
def test_what_holds_at_a_place_on_a_day(asked: dict[str, Any]) -> None:
    layers = in_force(HELD, asked["path"], asked["day"])
    assert [layer._asdict() for layer in layers] == asked["layers"]


NATION = Wording(
    "nation",
    {
        "hours": {"choices": ["part_time"]},
        "voice": {"choices": ["box"], "words": "A box."},
        "data": {"choices": ["all"]},
    },
    {"hours": {"minutes_a_week": 600}, "reply": {"days": 30}},
)
DISTRICT = Wording(
    "district", {"voice": {"choices": ["box", "phone"], "why": "All have phones."}}, {"reply": {"days": 14}}
)
COMMUNITY = Wording(
    "community",
    {
        "hours": {"choices": ["part_time"], "words": "Mornings only.", "why": "Fields are worked in the evening."},
        "voice": {"choices": ["phone", "box"]},
        "data": {"not_yet": {"owner": "The chair", "until": "2026-05-01"}},
        "supplies": {"choices": ["monthly"]},
    },
    {"hours": {"minutes_a_week": 480}, "reply": {"days": 14}},
)


def test_a_community_inherits_what_it_does_not_say() -> None:
    held = whole([COMMUNITY, DISTRICT, NATION])
    assert {code: said.text for code, said in held.sections.items()} == {
        "hours": "community",
        "voice": "community",
        "supplies": "community",
        "data": "nation",
    }
    assert {code: said.text for code, said in held.clauses.items()} == {"hours": "community", "reply": "community"}


def test_each_deviation_is_listed_with_its_reason() -> None:
    """What is said in other order or in the same words is no deviation; an open question is none either."""
    found = {(one.kind, one.code): one for one in deviations(COMMUNITY, whole([DISTRICT, NATION]), SECTION_OF)}
    assert found.keys() == {("section", "hours"), ("section", "supplies"), ("clause", "hours")}
    assert found["section", "hours"].above == NATION.sections["hours"]
    assert found["section", "hours"].above_text == "nation"
    assert found["clause", "hours"].why == "Fields are worked in the evening."
    assert found["section", "supplies"].above is None


def test_without_a_charter_above_everything_is_its_own() -> None:
    assert [one.above for one in deviations(NATION, whole([]), SECTION_OF)] == [None] * 5


def test_two_programmes_in_one_place_give_a_list_of_conflicts() -> None:
    fund = Wording(
        "fund", {"hours": {"choices": ["full_time"]}, "voice": {"choices": ["box", "phone"]}}, {"reply": {"days": 3}}
    )
    found = [(one.kind, one.code) for one in conflicts([COMMUNITY, fund])]
    assert found == [("section", "hours"), ("clause", "reply")]
    assert conflicts([COMMUNITY, COMMUNITY._replace(text="twin")]) == []
    assert dict(conflicts([COMMUNITY, fund])[1].said) == {"community": {"days": 14}, "fund": {"days": 3}}
