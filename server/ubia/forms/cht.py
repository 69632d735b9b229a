"""Forms written for the Community Health Toolkit, in the points where pyxform would not take them.

Its own copy of pyxform knows contact fields (`db:person`), telephone numbers (`tel`), a group named `meta`, and the
column `instance::tag`, over which pyxform stumbles.
"""

import re
from dataclasses import replace

from .compiler.answers import META
from .problem import Problem
from .sheet import Sheet
from .table import Table

_TAG = re.compile(r"instance\s*(::?)\s*tag", re.IGNORECASE)
_PATH = re.compile(r"(?<=/)meta(?=/)")


def adapt(survey: Sheet) -> tuple[Sheet, list[Problem]]:
    """The survey sheet as pyxform takes it, and what was changed."""
    survey = _untagged(survey)
    table = Table("survey", survey)
    type_, name = (table.headings_of(column)[:1] for column in ("type", "name"))
    if not type_ or not name:
        return survey, []
    notes = [note for row in table if (note := _adapted(row.cells, type_[0], name[0], table, row.number))]
    appearance = (table.headings_of("appearance") or ["appearance"])[0]
    asked = [_shown(cells, type_[0], appearance) for cells in survey.rows]
    rows = [_renamed(_typed(cells, type_[0]), type_[0], name[0]) for cells in asked]
    if any(note.code == "meta_renamed" for note in notes):
        rows = [{heading: _PATH.sub(META, cell) for heading, cell in cells.items()} for cells in rows]
    if not survey.letter(appearance) and any(appearance in cells for cells in rows):
        survey = replace(survey, headings=(*survey.headings, (appearance, "")))
    return replace(survey, rows=rows), notes


def _untagged(survey: Sheet) -> Sheet:
    new = {
        heading: _TAG.sub(r"instance\1cht_tag", heading) for heading, _ in survey.headings if _TAG.fullmatch(heading)
    }
    if not new:
        return survey
    headings = tuple((new.get(heading, heading), letter) for heading, letter in survey.headings)
    return Sheet(survey.name, headings, [{new.get(h, h): cell for h, cell in row.items()} for row in survey.rows])


def _adapted(cells: dict[str, str], type_: str, name: str, table: Table, number: int) -> Problem | None:
    if _typed(cells, type_) is not cells:
        return table.problem("type_taken_as_text", number, type_, type=cells[type_])
    if _renamed(cells, type_, name) is not cells and cells[type_].startswith("begin"):
        return table.problem("meta_renamed", number, name, name=META)
    return None


def _shown(cells: dict[str, str], type_: str, appearance: str) -> dict[str, str]:
    """A contact field says in its appearance that it is one, and of which type, since its own type gets lost."""
    kind = cells.get(type_, "")
    if not kind.startswith("db:"):
        return cells
    words = cells.get(appearance, "").split()
    widget = [] if {"db-object", "select-contact"} & set(words) else ["db-object"]
    return {**cells, appearance: " ".join([*words, *widget, f"type-{kind.removeprefix('db:')}"])}


def _typed(cells: dict[str, str], type_: str) -> dict[str, str]:
    asked = cells.get(type_, "")
    return {**cells, type_: "string"} if asked == "tel" or asked.startswith("db:") else cells


def _renamed(cells: dict[str, str], type_: str, name: str) -> dict[str, str]:
    is_group = cells.get(type_, "").replace("_", " ") in ("begin group", "end group")
    return {**cells, name: META} if is_group and cells.get(name) == "meta" else cells
