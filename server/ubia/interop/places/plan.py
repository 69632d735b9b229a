"""What a file would have the book say: facts, and what is wrong with the file. Pure; nothing is written here."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ubia.forms.problem import Problem
from ubia.forms.sheet import Sheet

from .names import visible


class Fact(NamedTuple):
    """One entry to be: `said` holds the fields of its body that the file speaks of, and `row` where it says so."""

    kind: str
    subject: str
    said: dict[str, Any]
    row: int


@dataclass
class Plan:
    """All facts of a file. Rows with a problem give no fact; `counts` says how many there are of what."""

    source: str
    layout: str
    rows: int = 0
    facts: list[Fact] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)

    @property
    def bad_rows(self) -> int:
        """Rows that are left out, were the others written."""
        return len({problem.row for problem in self.problems})


def cleaned(
    sheet: Sheet, number: int, row: dict[str, str], headings: Iterable[str]
) -> tuple[dict[str, str], list[Problem]]:
    """A row without characters that cannot be seen, and a note for each of the `headings` that had one."""
    if all(map(str.isprintable, row.values())):
        return row, []
    clean = {heading: visible(cell) for heading, cell in row.items()}
    changed = [heading for heading in headings if clean.get(heading) != row.get(heading)]
    return clean, [at(sheet, number, heading, "name_cleaned", name=clean[heading]) for heading in changed]


def at(sheet: Sheet, row: int, heading: str, code: str, /, **values: object) -> Problem:
    """A problem at one cell of a file."""
    said = {name: str(value) for name, value in values.items()}
    return Problem(code, "", row, heading, sheet.letter(heading), said)
