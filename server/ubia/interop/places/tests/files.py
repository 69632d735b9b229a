"""Small files for these tests."""

from ubia.forms.problem import Problem
from ubia.forms.sheet import Sheet
from ubia.interop.places.guess import generic
from ubia.interop.places.plan import Plan
from ubia.interop.places.source import source_of
from ubia.interop.places.tree import plan_places


def sheet_from(*lines: str) -> Sheet:
    """A CSV file of these lines."""
    return source_of("\n".join(lines).encode(), "places.csv").sheet


def plan_from(*lines: str) -> Plan:
    """The places that a CSV file of these lines names, by its headings."""
    sheet = sheet_from(*lines)
    return plan_places(sheet, generic(sheet))


def found(problems: list[Problem]) -> list[tuple[str, str]]:
    """The code and cell of each."""
    return [(problem.code, problem.cell) for problem in problems]
