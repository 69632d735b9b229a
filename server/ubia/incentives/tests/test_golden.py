"""Golden months: statements that a person worked out with pencil and paper; the client runs the same files."""

from typing import Any

import pytest

from ubia.charter.tests.stories import books_of, fold_all, read_cases, without_whose
from ubia.incentives.fold import TABLES
from ubia.incentives.replay import ledger_of
from ubia.incentives.statement import statement

CASES = read_cases("incentives")


@pytest.mark.parametrize("name", CASES)
def test_golden_months(name: str) -> None:
    """INC-04: the statement equals what was worked out by hand, line by line, to the cent."""
    case = CASES[name]
    for wanted in case["statements"]:
        got = statement(ledger_of(wanted["chw"], books_of(case["entries"])), wanted["period"])
        assert [line._asdict() for line in got.lines] == wanted["lines"]
        assert [total._asdict() for total in got.totals] == wanted["totals"]


@pytest.mark.parametrize("name", CASES)
def test_golden_rows(name: str) -> None:
    case: dict[str, Any] = CASES[name]
    rows = fold_all(TABLES, case["entries"])
    assert {table: without_whose(rows[table]) for table in case["tables"]} == case["tables"]


def test_the_cases_are_there() -> None:
    assert len(CASES) >= 12
