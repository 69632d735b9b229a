"""A sheet read by the meaning of its headings, whatever a programme calls them."""

from collections.abc import Iterator

from .dialect import meaning
from .problem import Problem
from .sheet import Sheet


class Row:
    """One row: its cells by meaning, and the problem that one of them has."""

    def __init__(self, table: "Table", number: int, cells: dict[str, str]) -> None:
        self.table, self.number, self.cells = table, number, cells

    def get(self, column: str) -> str:
        """The cell under the first heading that means `column`, or nothing."""
        return next((self.cells[h] for h in self.table.headings_of(column) if h in self.cells), "")

    def has(self, column: str) -> bool:
        """Whether any heading that means `column`, in any language, has a cell here."""
        return any(h in self.cells for h in self.table.headings_of(column))

    def problem(self, code: str, column: str, /, **values: str) -> Problem:
        """A problem in this row, at the cell under `column` (a meaning, or a heading as written)."""
        return self.table.problem(code, self.number, column, **values)


class Table:
    """One sheet of a form."""

    def __init__(self, kind: str, sheet: Sheet) -> None:
        self.kind, self.sheet = kind, sheet
        self.mark = "::" if any("::" in heading for heading, _ in sheet.headings) else ":"
        """What parts `label` from its language: a single colon only where no heading has two."""
        self._headings: dict[str, list[str]] = {}
        for heading, _ in sheet.headings:
            self._headings.setdefault(meaning(kind, heading, self.mark), []).append(heading)

    def __iter__(self) -> Iterator[Row]:
        return (Row(self, number, cells) for number, cells in self.sheet.numbered())

    def headings_of(self, column: str) -> list[str]:
        """The headings that mean `column`."""
        return self._headings.get(column, [])

    def problem(self, code: str, row: int, column: str, /, **values: str) -> Problem:
        """A problem at a row of this sheet."""
        heading = next(iter(self.headings_of(column)), column)
        return Problem(code, self.sheet.name, row, heading, self.sheet.letter(heading), values)
