"""The cases that server and phone share: the same stories give the same rows in both."""

import json
from pathlib import Path
from typing import Any

import pytest

from ubia.charter.committee.barred import barred

from .stories import fold

CASES = Path(__file__).parents[5] / "contract" / "cases" / "committee"
STORIES = sorted(set(CASES.glob("*.json")) - {CASES / "criteria.json"})


@pytest.mark.parametrize("file", STORIES, ids=lambda file: file.stem)
def test_stories(file: Path) -> None:
    told = json.loads(file.read_text("utf-8"))
    for case in told if isinstance(told, list) else [told]:
        assert fold(case["entries"]) == case["tables"], case["name"]


def test_age_and_marriage_are_no_criteria_in_any_of_our_languages() -> None:
    """OWN-09."""
    told: list[dict[str, Any]] = json.loads((CASES / "criteria.json").read_text("utf-8"))
    assert {one["words"]: barred(one["words"]) for one in told} == {one["words"]: one["barred"] for one in told}
    assert {one["barred"] for one in told} == {None, "age", "marital"}
