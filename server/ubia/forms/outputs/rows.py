"""Lays answer sets out as rows: what is nested becomes a row of a linked table, and nothing is left out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from .shape import Shape, shapes_of

Answers = Mapping[str, Any]
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?$")
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
_POINT = ("Latitude", "Longitude", "Altitude", "Accuracy")


class AnswerSet(NamedTuple):
    """One filled form: the key that its rows carry, its answers, and what else is known of it (who, when) by column."""

    key: str
    answers: Answers
    around: Mapping[str, str] = {}


@dataclass(frozen=True)
class Manner:
    """How files are written. `guarded` keeps spreadsheets from taking an answer for a formula."""

    groups: bool = True
    split: bool = False
    guarded: bool = True
    bom: bool = False


@dataclass
class Sheet:
    """One table of the export. `name` is empty for the form's own."""

    name: str
    shape: Shape
    rows: list[dict[str, str]] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)


def sheets_of(versions: Sequence[Mapping[str, Any]], filled: Sequence[AnswerSet], manner: Manner) -> list[Sheet]:
    """The tables of these answer sets. `versions`: the form's models, oldest first.

    KEY names a row and PARENT_KEY the row it belongs to. A column that only answers know (of a version that is gone)
    stands behind the form's own. `Unasked` says which questions were not asked, or were unsafe to ask.
    """
    shapes = shapes_of(versions)
    return _Layout(shapes, manner).lay(filled)


class _Layout:
    def __init__(self, shapes: Sequence[Shape], manner: Manner) -> None:
        self.manner = manner
        names = _short_names([shape.place for shape in shapes])
        self.sheets = {shape.place: Sheet(names[shape.place], shape) for shape in shapes}

    def lay(self, filled: Sequence[AnswerSet]) -> list[Sheet]:
        for one in filled:
            row = self._row((), one.key, one.answers)
            row.update({name: self._safe(value) for name, value in one.around.items()})
        around = list(dict.fromkeys(name for one in filled for name in one.around))
        for place, sheet in self.sheets.items():
            sheet.headings = self._headings(sheet, around if not place else [], bool(place))
        return list(self.sheets.values())

    def _row(self, place: tuple[str, ...], key: str, answers: Answers, parent: str = "") -> dict[str, str]:
        sheet = self.sheets.setdefault(place, Sheet("-".join(place), Shape(place, [])))
        row: dict[str, str] = {"KEY": key}
        if place:
            row["PARENT_KEY"] = parent
        sheet.rows.append(row)
        types = {column.path: column for column in sheet.shape.columns}
        unasked = []
        for path, value in self._leaves(place, (), key, answers):
            heading = self._heading(sheet, path)
            if isinstance(value, dict):
                unasked.append(f"{heading}={value['unasked']}")
                continue
            column = types.get(path)
            kind = column.type if column else "string"
            row.update(self._cells(heading, kind, _text(value), column.choices if column else []))
        if unasked:
            row["Unasked"] = " ".join(unasked)
        return row

    def _leaves(
        self, place: tuple[str, ...], path: tuple[str, ...], key: str, answers: Answers
    ) -> Iterator[tuple[tuple[str, ...], Any]]:
        """Single answers by their path in this table; rows of the tables within are laid on the way."""
        for name, value in answers.items():
            here = (*path, name)
            if isinstance(value, list) and ((*place, *here) in self.sheets or any(isinstance(v, dict) for v in value)):
                for number, instance in enumerate(value, 1):
                    inner = f"{key}/{'/'.join(here)}[{number}]"
                    self._row((*place, *here), inner, instance, key)
            elif isinstance(value, dict) and not _is_unasked(value):
                yield from self._leaves(place, here, key, value)
            else:
                yield here, value

    def _cells(self, heading: str, kind: str, value: str, choices: Sequence[str]) -> dict[str, str]:
        if kind == "geopoint":
            parts = value.split() + [""] * 4
            return {f"{heading}-{name}": self._safe(part) for name, part in zip(_POINT, parts, strict=False)}
        cells = {heading: self._safe(value)}
        if kind == "select" and self.manner.split and value:
            chosen = value.split()
            cells |= {f"{heading}/{v}": str(int(v in chosen)) for v in [*choices, *chosen]}
        return cells

    def _headings(self, sheet: Sheet, around: Sequence[str], is_linked: bool) -> list[str]:
        seen = dict.fromkeys(name for row in sheet.rows for name in row)
        first = list(around)
        for column in sheet.shape.columns:
            heading = self._heading(sheet, column.path)
            first += self._cells(heading, column.type, " ".join(column.choices), column.choices)
            first += [name for name in seen if name.startswith(f"{heading}/")]
        last = ["PARENT_KEY", "KEY"] if is_linked else ["KEY"]
        rest = [name for name in seen if name not in {*first, *last, "Unasked"}]
        return [*dict.fromkeys(first), *rest, "Unasked", *last]

    def _heading(self, sheet: Sheet, path: tuple[str, ...]) -> str:
        """Without groups a name stands alone where its table has it once."""
        alone = not self.manner.groups and sum(path[-1] == column.path[-1] for column in sheet.shape.columns) == 1
        return self._safe(path[-1] if alone else "-".join(path))

    def _safe(self, value: str) -> str:
        if self.manner.guarded and value.startswith(_DANGEROUS) and not _NUMBER.match(value):
            return f"'{value}"
        return value


def _is_unasked(value: Mapping[str, Any]) -> bool:
    return set(value) == {"unasked"} and isinstance(value["unasked"], str)


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return " ".join(_text(one) for one in value)
    return "" if value is None else str(value)


def _short_names(places: Sequence[tuple[str, ...]]) -> dict[tuple[str, ...], str]:
    """A repeat's own name where no other repeat has it, else its names from the top."""
    own = [place[-1] for place in places if place]
    return {place: "" if not place else place[-1] if own.count(place[-1]) == 1 else "-".join(place) for place in places}
