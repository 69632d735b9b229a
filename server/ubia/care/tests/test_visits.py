"""Visits as corrections leave them."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ubia.care.fold import TABLES
from ubia.care.tests.visits import AMINA, households
from ubia.charter.tests.stories import fold_all, read_cases, without_whose

CASES = read_cases("care")
Story = list[dict[str, Any]]


@pytest.mark.parametrize("name", CASES)
def test_golden_cases(name: str) -> None:
    """Each shared case gives the rows that a person worked out; the client runs the same files."""
    case = CASES[name]
    rows = fold_all(TABLES, case["entries"])
    assert {table: without_whose(rows[table]) for table in case["tables"]} == case["tables"]


def test_the_cases_are_there() -> None:
    assert len(CASES) >= 9


@settings(max_examples=150, deadline=None)
@given(households())
def test_every_visit_is_there_once_and_stays_its_authors(story: Story) -> None:
    """SRV-01: whatever is corrected, struck through or erased, each visit keeps its row, author and household."""
    made = {e["id"]: e for e in story if e["kind"] == "visit.made" and not e["amends"]}
    rows = {row["visit"]: row for row in fold_all(TABLES, story)["visit"]}
    assert rows.keys() == made.keys()
    for id_, row in rows.items():
        assert (row["chw"], row["household"]) == (made[id_]["author"], made[id_]["subject"])


@settings(max_examples=150, deadline=None)
@given(households(), st.randoms())
def test_any_order_of_arrival_gives_the_same_rows(story: Story, chance: Any) -> None:
    shuffled = list(story)
    chance.shuffle(shuffled)
    assert fold_all(TABLES, shuffled) == fold_all(TABLES, story)


@settings(max_examples=150, deadline=None)
@given(households(authors=(AMINA,)))
def test_one_person_never_disagrees_with_herself_nor_lifts_her_own_flag(story: Story) -> None:
    """Only somebody else in office lifts a flag, and it takes two people to disagree."""
    flagged = {e["id"] for e in story if e["kind"] == "visit.made" and e["flagged"]}
    for row in fold_all(TABLES, story)["visit"]:
        assert not row["to_settle"]
        assert row["flagged"] or row["visit"] not in flagged
