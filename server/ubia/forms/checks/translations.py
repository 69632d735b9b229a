"""Texts that one language has and another has not."""

from collections.abc import Iterator, Mapping

from ubia.forms.problem import Problem
from ubia.forms.table import Row, Table

from .nesting import asked_rows

_SPOKEN = (
    "label", "hint", "guidance_hint", "constraint_message", "required_message", "media", "image", "big-image", "audio",
    "video",
)  # fmt: skip
_SHEETS = ("survey", "choices")


def missing_translations(tables: Mapping[str, Table]) -> Iterator[Problem]:
    """Remarks on cells without a translation; a column that is wholly empty is told of once, at its heading."""
    for kind in _SHEETS:
        if table := tables.get(kind):
            rows = [row for row, _ in asked_rows(table)] if kind == "survey" else list(table)
            for group in _by_text(table):
                yield from _missing(table, group, rows)


def language_of(heading: str, mark: str) -> str:
    """The language that a heading names, '' for none: `label::French (fr)` is French (fr)."""
    return heading.rpartition(mark)[2].strip() if mark in heading else ""


def _by_text(table: Table) -> list[list[str]]:
    """Headings of the same text in several languages."""
    groups: dict[str, list[str]] = {}
    for column in _SPOKEN:
        for heading in table.headings_of(column):
            parts = [part.strip().lower() for part in heading.split(table.mark)]
            medium = parts[1] if column == "media" and len(parts) > 1 else column
            if column != "media" or len(parts) > 2:
                groups.setdefault(medium, []).append(heading)
    return [group for group in groups.values() if len(group) > 1]


def _missing(table: Table, group: list[str], rows: list[Row]) -> Iterator[Problem]:
    used = {heading for row in rows for heading in group if heading in row.cells}
    for heading in group:
        language = language_of(heading, table.mark) or "default"
        if used and heading not in used:
            yield table.problem("translation_never", 1, heading, language=language)
        elif heading in used:
            for row in rows:
                if heading not in row.cells and any(other in row.cells for other in group):
                    yield row.problem("translation_missing", heading, language=language)
