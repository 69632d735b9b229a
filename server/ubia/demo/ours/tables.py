"""Reads an XLSForm written as Markdown tables: the first cell of a row names a sheet, or is empty."""

import re
from pathlib import Path

Rows = list[list[str | None]]
CELL = re.compile(r"(?<!\\)\|")


def read_tables(path: Path) -> dict[str, Rows]:
    """The sheets by name, headings first; `\\n` in a cell is a new line. A table of dashes is left out."""
    sheets: dict[str, Rows] = {}
    name = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("|"):
            continue
        first, *cells = [cell.strip() for cell in CELL.split(line)[1:-1]]
        name = first or name
        sheets.setdefault(name, []).append([cell.replace("\\n", "\n") or None for cell in cells])
    return sheets
