"""A sheet as text, cell by cell, knowing where each cell stood."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

_SPACES = re.compile(" +")
_EMPTY_COLUMNS, _EMPTY_ROWS = 20, 60
"""A run of so many empty columns or rows ends a sheet, as pyxform has it."""


@dataclass(frozen=True)
class Sheet:
    """One sheet. `rows[i]` is the spreadsheet's row i + 2: the non-empty cells under their headings."""

    name: str
    headings: tuple[tuple[str, str], ...]
    rows: list[dict[str, str]] = field(default_factory=list)

    def letter(self, heading: str) -> str:
        """The column under a heading, or nothing when there is none."""
        return next((letter for text, letter in self.headings if text == heading), "")

    def numbered(self) -> Iterator[tuple[int, dict[str, str]]]:
        """Rows with their numbers as the spreadsheet counts."""
        return enumerate(self.rows, start=2)


def sheet_of(name: str, grid: Iterable[Sequence[Any]], *, endless: bool = False) -> Sheet:
    """A sheet from its cells; `endless` reads on after gaps, as long lists may have them."""
    rows = iter(grid)
    headings = _headings(next(rows, ()))
    sheet = Sheet(name, tuple((text, letters_of(at)) for at, text in headings))
    gap = 0
    for cells in rows:
        row = {}
        for at, heading in headings:
            text = text_of(cells[at]) if at < len(cells) else ""
            if text and heading not in row:
                row[heading] = text
        gap = 0 if row else gap + 1
        if gap > _EMPTY_ROWS and not endless:
            break
        sheet.rows.append(row)
    while sheet.rows and not sheet.rows[-1]:
        sheet.rows.pop()
    return sheet


def _headings(cells: Sequence[Any]) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for at, cell in enumerate(cells):
        if found and at - found[-1][0] > _EMPTY_COLUMNS + 1:
            break
        if text := _SPACES.sub(" ", text_of(cell)):
            found.append((at, text))
    return found


def text_of(value: Any) -> str:
    """A cell as text, written as pyxform writes it."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, date) and not isinstance(value, datetime):
        return f"{value} 00:00:00"
    return "" if value is None else str(value).strip().replace("\xa0", " ")


def letters_of(number: int) -> str:
    """The spreadsheet's name of a column counted from 0: A, B … Z, AA …"""
    text = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(65 + rest) + text
    return text
