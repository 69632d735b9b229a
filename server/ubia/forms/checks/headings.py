"""Sheets and headings: without these nothing else can be read."""

from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches

from ubia.forms.dialect import is_name
from ubia.forms.problem import Problem
from ubia.forms.table import Table
from ubia.forms.workbook import Workbook

_REQUIRED = {"survey": ("type", "name"), "choices": ("list_name", "name")}


def check_sheets(book: Workbook) -> Iterator[Problem]:
    """A form needs a sheet `survey` with at least one question."""
    survey = book.sheets.get("survey")
    if survey is None:
        near = get_close_matches("survey", [n.lower() for n in book.names], 1)
        yield Problem("sheet_missing", values={"sheet": "survey", "near": near[0] if near else ", ".join(book.names)})
    elif not survey.headings:
        yield Problem("sheet_empty", survey.name, 1)
    elif not any(survey.rows):
        yield Problem("no_questions", survey.name, 2)


def check_headings(table: Table) -> Iterator[Problem]:
    """Required columns are there, no two columns share a heading, and extra columns of choices can be named in XML."""
    if not table.sheet.headings:
        return
    seen: Counter[str] = Counter()
    for heading, letter in table.sheet.headings:
        seen[heading] += 1
        if seen[heading] == 2:
            yield Problem("heading_twice", table.sheet.name, 1, heading, letter, {"heading": heading})
        if table.kind == "choices" and _unfit(heading, table.mark):
            yield Problem("heading_unfit", table.sheet.name, 1, heading, letter, {"heading": heading})
    for column in _REQUIRED.get(table.kind, ()):
        if not table.headings_of(column) and any(table.sheet.rows):
            yield Problem("column_missing", table.sheet.name, 1, values={"column": column})


def _unfit(heading: str, mark: str) -> bool:
    """pyxform drops headings with spaces, reads those with a language, and makes XML elements of the others."""
    return " " not in heading and mark not in heading and (":" in heading or not is_name(heading))
