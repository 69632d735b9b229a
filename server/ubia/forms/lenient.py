"""What forms in use have wrong and everybody understands: read as it was meant, and said.

A translation written with one colon among headings that have two; formulas with the codes of XML for `<` and `>`;
choices of one name that a filter tells apart, as a ward that is in two districts.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from .dialect import is_yes, meaning
from .problem import Problem
from .sheet import Sheet
from .table import Row, Table

_TRANSLATED = ("label", "hint", "guidance_hint", "constraint_message", "required_message", "image", "audio", "video")
_SHOWN = {"list_name", "name", *_TRANSLATED, "media", "big-image"}
_FORMULAS = (
    "calculation",
    "constraint",
    "relevant",
    "required",
    "readonly",
    "choice_filter",
    "repeat_count",
    "trigger",
)
_SIGNS = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}
_CODE = re.compile("&(?:lt|gt|amp);")
ALLOW = "allow_choice_duplicates"


def understood(sheets: Mapping[str, Sheet]) -> tuple[dict[str, Sheet], list[Problem]]:
    """The sheets as they were meant, and what was changed."""
    notes: list[Problem] = []
    read = {kind: _parted(kind, sheet, notes) for kind, sheet in sheets.items()}
    if survey := read.get("survey"):
        read["survey"] = _decoded(survey, notes)
    return read, notes


def _parted(kind: str, sheet: Sheet, notes: list[Problem]) -> Sheet:
    """Headings such as `label:sw` with two colons, where other headings have two."""
    headings = {heading for heading, _ in sheet.headings}
    if kind not in ("survey", "choices") or not any("::" in heading for heading in headings):
        return sheet
    new = {heading: better for heading in headings if (better := _two_colons(heading)) not in headings | {""}}
    notes += [Problem("heading_taken_as", sheet.name, 1, h, letter, {"heading": h, "better": new[h]})
              for h, letter in sheet.headings if h in new]  # fmt: skip
    renamed = tuple((new.get(heading, heading), letter) for heading, letter in sheet.headings)
    rows = [{new.get(heading, heading): cell for heading, cell in row.items()} for row in sheet.rows] if new else None
    return Sheet(sheet.name, renamed, rows) if rows is not None else sheet


def _two_colons(heading: str) -> str:
    column, colon, language = heading.partition(":")
    known = column.strip().lower() in _TRANSLATED and language.strip() and not language.startswith(":")
    return f"{column}::{language}" if colon and known else ""


def _decoded(survey: Sheet, notes: list[Problem]) -> Sheet:
    table = Table("survey", survey)
    columns = {heading for column in _FORMULAS for heading in table.headings_of(column)}
    for row in table:
        notes += [row.problem("cht_signs_decoded", heading, cell=cell[:80])
                  for heading, cell in row.cells.items() if heading in columns and _CODE.search(cell)]  # fmt: skip
    rows = [{heading: _CODE.sub(lambda code: _SIGNS[code[0]], cell) if heading in columns else cell
             for heading, cell in row.items()} for row in survey.rows]  # fmt: skip
    return replace(survey, rows=rows)


def told_apart(row: Row) -> tuple[tuple[str, str], ...]:
    """What tells a choice from another of the same name: the cells by which lists are filtered."""
    table = row.table
    return tuple(sorted((h, c) for h, c in row.cells.items() if meaning(table.kind, h, table.mark) not in _SHOWN))


def with_alike_choices(sheets: Mapping[str, Sheet]) -> dict[str, Sheet]:
    """The sheets with the setting that lets choices share a name, when some do."""
    choices = sheets.get("choices")
    if not choices or len(names := list(_names(Table("choices", choices)))) == len(set(names)):
        return dict(sheets)
    settings = sheets.get("settings") or Sheet("settings", (), [{}])
    if any(is_yes(row.get(ALLOW, "")) for row in settings.rows):
        return dict(sheets)
    rows = [{**row, ALLOW: "yes"} if row or len(settings.rows) == 1 else row for row in settings.rows]
    headings = tuple(h for h in settings.headings if h[0] != ALLOW)
    return {**sheets, "settings": Sheet(settings.name, (*headings, (ALLOW, "")), rows)}


def _names(choices: Table) -> Iterator[tuple[str, str]]:
    return ((row.get("list_name"), row.get("name")) for row in choices if row.get("list_name"))
