"""The tables of docs/pay.md are what the rule gives."""

import re
from pathlib import Path

import pytest

from ubia.charter.tests.stories import books_of, read_cases
from ubia.incentives.replay import ledger_of
from ubia.incentives.statement import statement

PAGE = (Path(__file__).parents[4] / "docs" / "pay.md").read_text("utf-8")
EXAMPLE = re.compile(r"Case `(\w+)`, statement of (\d{4}-\d{2})[^\n]*\n\n\| day [^\n]*\n\|-[^\n]*\n((?:\|[^\n]*\n)+)")
EXAMPLES = EXAMPLE.findall(PAGE)


@pytest.mark.parametrize(("name", "period", "table"), EXAMPLES)
def test_worked_months_are_right(name: str, period: str, table: str) -> None:
    """INC-04: what the page tells people to expect is what they get."""
    case = read_cases("incentives")[name]
    got = statement(ledger_of(case["statements"][0]["chw"], books_of(case["entries"])), period)
    lines = [(line.day, line.service, line.change or line.reason, *map(shown, line[-5:-2])) for line in got.lines]
    totals = [("", "", f"**{total.currency}**", *map(shown, total[1:4])) for total in got.totals]
    rows = [tuple(cell.strip() for cell in row.strip("|").split("|")) for row in table.splitlines()]
    assert rows == [*lines, *totals]


def test_every_worked_month_is_read() -> None:
    assert len(EXAMPLES) == PAGE.count("Case `") >= 6


def shown(amount: int) -> str:
    """Minor units as the page writes them."""
    return f"{amount // 100}.{amount % 100:02}"
