"""Finds the cell that a sentence of pyxform is about.

Its sentences come from templates with codes, from older ones that begin with `[row : 12]`, and from some that only
quote the offending word; all three are read back here.
"""

import re
from collections.abc import Iterator
from functools import cache
from string import Formatter

from pyxform.errors import ErrorCode

from .problem import Problem
from .sheet import Sheet
from .table import Table

_ROW = re.compile(r"\[row : (?P<row>\d+)\]\s*")
_ON_SHEET = re.compile(r"On the '(\w+)' sheet, the '([^']+)' value(?: '[^']*')? is (?:invalid|problematic)\. ?")
_FOR_SHEET = re.compile(r"for sheet: '(\w+)'")
_QUOTED = re.compile(r"'([^'\n]{1,80})'|\[([^]\n:]{1,80})\]")
_COLUMNS = (
    ("choice filter", "choice_filter"),
    ("parameter", "parameters"),
    ("max-pixels", "parameters"),
    ("trigger", "trigger"),
    ("calculation", "calculation"),
    ("appearance", "appearance"),
    ("no name", "name"),
    ("no label", "label"),
    ("list name", "type"),
    ("type", "type"),
    ("unmatched", "type"),
    ("name", "name"),
    ("default", "default"),
)
"""Words of its sentences, and the column that each is about; the first that fits decides."""


def complaints_of(said: str, sheets: dict[str, Sheet]) -> list[Problem]:
    """One problem for each complaint in an error of pyxform."""
    starts = [m.start() for m in re.finditer(r"^\[row : \d+\]", said, re.MULTILINE)]
    if len(starts) < 2:
        return [complaint_of(said, sheets)]
    return [complaint_of(said[a:b].strip(), sheets) for a, b in zip(starts, [*starts[1:], len(said)], strict=True)]


def complaint_of(said: str, sheets: dict[str, Sheet]) -> Problem:
    """The problem that a sentence tells of: the sentence without its place, and the place."""
    row = int(found["row"]) if (found := _ROW.search(said)) else 0
    where = _ON_SHEET.search(said)
    kind = where[1] if where else (_FOR_SHEET.search(said) or ["", "survey"])[1]
    words = " ".join(_ON_SHEET.sub("", _ROW.sub("", said)).split())[:400]
    values = {"said": words, "name": _code_of(said)}
    sheet = sheets.get(kind)
    if sheet is None:
        return Problem("builder_says", kind, row, values=values)
    at = None if where else next(_places_of(words, sheet, row), None)
    if at:
        return Table(kind, sheet).problem("builder_says", at[0], at[1], **values)
    column = where[2] if where else next((c for word, c in _COLUMNS if word in words.lower()), "")
    return Table(kind, sheet).problem("builder_says", row, column, **values)


def _places_of(said: str, sheet: Sheet, only: int) -> Iterator[tuple[int, str]]:
    """The headings, else the cells (of one row when it is known), with a word that the sentence quotes, exact first."""
    words = [a or b for a, b in _QUOTED.findall(said)]
    if "header" in said.lower():
        yield from ((1, heading) for heading, _ in sheet.headings if heading in words)
    for fits in (str.__eq__, _mentions):
        for number, row in (r for r in sheet.numbered() if only in (0, r[0])):
            yield from ((number, heading) for heading, cell in row.items() for word in words if fits(cell, word))


def _mentions(cell: str, word: str) -> bool:
    return f"${{{word}}}" in cell or cell.endswith(f" {word}")


def _code_of(said: str) -> str:
    return next((code for code, pattern in _templates() if pattern.fullmatch(said)), "")


@cache
def _templates() -> list[tuple[str, re.Pattern[str]]]:
    return [(code.name, re.compile(_pattern(code.value.msg), re.DOTALL)) for code in ErrorCode]


def _pattern(template: str) -> str:
    parts = [
        re.escape(text) + (".*?" if field is not None else "") for text, field, _, _ in Formatter().parse(template)
    ]
    return "".join(parts)
