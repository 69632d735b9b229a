"""What a CHW was promised and given adds up as people worked it out; the client runs the same file."""

import pytest

from ubia.charter.tests.stories import fold_all, read_cases, without_whose
from ubia.incentives.rewards.fold import TABLES

CASES = read_cases("rewards")


@pytest.mark.parametrize("name", CASES)
def test_golden_rows(name: str) -> None:
    case = CASES[name]
    rows = fold_all(TABLES, case["entries"])
    assert {table: without_whose(found) for table, found in rows.items()} == case["tables"]
    assert all(rows.values())
