"""What was reported of a CHW adds up as people worked it out; the client runs the same file."""

import pytest

from ubia.charter.tests.stories import fold_all, read_cases, without_whose
from ubia.incentives.measures.fold import TABLES

CASES = read_cases("measures")


@pytest.mark.parametrize("name", CASES)
def test_golden_rows(name: str) -> None:
    """INC-11: what pay goes by besides visits."""
    case = CASES[name]
    rows = fold_all(TABLES, case["entries"])
    assert {table: without_whose(found) for table, found in rows.items()} == case["tables"]
    assert all(rows.values())
