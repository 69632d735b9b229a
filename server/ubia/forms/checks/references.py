"""`${name}` in a formula or a label must name one question of the form."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches

from ubia.forms.dialect import REFERENCE, is_yes
from ubia.forms.expressions.places import GUESSES
from ubia.forms.problem import Problem
from ubia.forms.table import Row, Table

from .nesting import asked_rows
from .settings import setting

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SKIPPED = {"survey": ("type", "name", "trigger", "save_to"), "entities": ("list_name", "dataset", "repeat")}
_ONLY = {"choices": ("label", "image", "big-image", "audio", "video", "media")}


def check_references(tables: dict[str, Table]) -> Iterator[Problem]:
    """References to nothing, to more than one question, or never closed; and characters that no form can hold."""
    names, guessed = _names(tables["survey"]), dict[str, str]()
    if not is_yes(setting(tables.get("settings"), "omit_instanceid")):
        names["instanceID"] += 1
    for kind, table in tables.items():
        for row in table:
            for heading, cell in row.cells.items():
                if found := _NOT_XML.search(cell):
                    yield row.problem("character_unfit", heading, code=f"U+{ord(found[0]):04X}")
                if _may_refer(table, kind, heading):
                    yield from _check_cell(row, heading, cell, names, guessed)


def _names(survey: Table) -> Counter[str]:
    rows = [(row, asked) for row, asked in asked_rows(survey) if asked.does not in ("end", "set")]
    return Counter(
        row.get("name") or (f"generated_note_name_{row.number}" if asked.word == "note" else "") for row, asked in rows
    )


def _may_refer(table: Table, kind: str, heading: str) -> bool:
    if kind in ("external_choices", "osm"):
        return False
    columns = [c for c in (*_SKIPPED.get(kind, ()), *_ONLY.get(kind, ())) if heading in table.headings_of(c)]
    return bool(columns) if kind in _ONLY else not columns


def _near(name: str, names: Counter[str], guessed: dict[str, str]) -> str:
    """The known name most like this one; only some are compared with all others, for each comparison costs."""
    if name not in guessed and len(guessed) < GUESSES:
        guessed[name] = "".join(get_close_matches(name, names, 1))
    return guessed.get(name, "")


def _check_cell(row: Row, heading: str, cell: str, names: Counter[str], guessed: dict[str, str]) -> Iterator[Problem]:
    if "${" in REFERENCE.sub("", cell):
        yield row.problem("reference_broken", heading, cell=cell[:80])
    for name in dict.fromkeys(REFERENCE.findall(cell)):
        if not names[name]:
            near = _near(name, names, guessed)
            yield row.problem("reference_like" if near else "reference_unknown", heading, name=name, near=near)
        elif names[name] > 1:
            yield row.problem("reference_ambiguous", heading, name=name)
