"""A real form asked twice over: the WHO's verbal autopsy is 0.6 MB as an XForm, twice it is over one."""

import re
from pathlib import Path

from ubia.forms.dialect import SHEETS
from ubia.forms.testing import workbook
from ubia.forms.workbook import read_workbook

_NAMED = re.compile(r"\$\{\s*([^}\s]+)\s*\}")


def twice(source: Path) -> bytes:
    """An .xlsx whose survey holds every row of this one, and then every row again under other names."""
    book = read_workbook(source.read_bytes(), SHEETS)
    rows = {
        name: [[row.get(text, "") for text, _ in sheet.headings] for row in sheet.rows]
        for name, sheet in book.sheets.items()
    }
    heads = {name: [text for text, _ in sheet.headings] for name, sheet in book.sheets.items()}
    place = heads["survey"].index("name")
    rows["survey"] += [_renamed(row, place) for row in rows["survey"]]
    return workbook({name: [heads[name], *rows[name]] for name in rows})


def _renamed(row: list[str], place: int) -> list[str]:
    """The same row under other names; names of references change with them, the form's own meta stays one."""
    changed = [_NAMED.sub(r"${\1_again}", cell) for cell in row]
    if changed[place]:
        changed[place] += "_again"
    return changed
