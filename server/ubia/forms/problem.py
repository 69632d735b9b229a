"""What is wrong with a spreadsheet, and exactly where: facts without words, so that any screen can say it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Problem:
    """One thing wrong. `code` names the sentence that says so (`words.py`) and `values` fills it.

    `row` counts as the spreadsheet does, the row of headings being 1, and is 0 when no one row is meant; without a
    `sheet` it is a line of the file. `column` is the heading as the file spells it and `letter` the spreadsheet's own
    name for that column.
    """

    code: str
    sheet: str = ""
    row: int = 0
    column: str = ""
    letter: str = ""
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def cell(self) -> str:
        """The cell as spreadsheets name it, for example D12; empty when no one cell is meant."""
        return f"{self.letter}{self.row}" if self.letter and self.row else ""


class BadForm(Exception):
    """A form that cannot be published, with everything that was found wrong with it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(f"{p.code} {p.sheet} {p.row}" for p in problems))
        self.problems = list(problems)


class Unreadable(Exception):
    """A file that is not what it says it is, or that would cost too much to read."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem
