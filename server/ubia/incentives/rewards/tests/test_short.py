"""INC-03: what of a promise is missing, to the smallest unit; the client runs the same cases."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from ubia.incentives.rewards.short import Short, short_of

CASES = json.loads(
    (Path(__file__).parents[5] / "contract" / "cases" / "rewards_short" / "shares.json").read_text("utf-8")
)["cases"]


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_a_share_is_what_people_worked_out(case: dict[str, Any]) -> None:
    promise, came = case["promise"], case["came"]
    is_money = all(one["amount"] is not None and one["currency"] == promise["currency"] for one in came)
    received = sum(one["amount"] for one in came) if is_money else None
    found = short_of(promise["quantity"], promise["delivered"], promise["amount"], received, promise["currency"])
    assert found == Short(case["missing"], case["promised"], case["currency"])
    assert found.per_cent == case["per_cent"]
    assert found.share == Fraction(case["missing"], case["promised"])
    assert found.missing + found.received == found.promised


def test_nothing_of_nothing_is_nothing() -> None:
    assert Short(0, 0).share == 0
    assert Short(0, 0).per_cent == "0"
