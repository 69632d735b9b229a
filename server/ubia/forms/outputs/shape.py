"""Which columns the answers of a form have: one table for the form and one for each repeat, versions laid together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Def = Mapping[str, Any]
Model = Mapping[str, Any]
MOST_CHOICES = 300
"""A list of more choices (villages, medicines) gets columns only for those that were chosen."""


@dataclass
class Column:
    """One question: its names from the table's top, each as answers have it, its type and the choices it may hold."""

    path: tuple[str, ...]
    type: str
    choices: list[str] = field(default_factory=list)

    def join(self, older: "Column") -> None:
        """Take in what an older version of the question allowed."""
        self.choices += [value for value in older.choices if value not in self.choices]
        if "select" in (self.type, older.type):
            self.type = "select"


@dataclass
class Shape:
    """One table: its place among the tables (the form's own is `()`), its columns and the groups on the way to it."""

    place: tuple[str, ...]
    columns: list[Column]

    def merge(self, older: "Shape") -> None:
        """Add the columns that only an older version has, each behind the one that it followed there."""
        known = {column.path: column for column in self.columns}
        behind = 0
        for column in older.columns:
            if (same := known.get(column.path)) is not None:
                same.join(column)
                behind = next(n for n, c in enumerate(self.columns) if c is same) + 1
            else:
                self.columns.insert(behind, column)
                known[column.path] = column
                behind += 1


def shapes_of(versions: Sequence[Model]) -> list[Shape]:
    """The tables of a form, whose versions (oldest first) share them. The form's own table comes first."""
    merged: dict[tuple[str, ...], Shape] = {}
    for model in reversed(versions):
        for shape in _shapes(model):
            if shape.place in merged:
                merged[shape.place].merge(shape)
            else:
                merged[shape.place] = shape
    return list(merged.values())


def _shapes(model: Model) -> list[Shape]:
    choices = _choices(model)
    found: dict[tuple[str, ...], Shape] = {(): Shape((), [])}
    for number, (node, place, path) in enumerate(_walk(model["root"], (), ())):
        if place not in found:
            found[place] = Shape(place, [])
        if not node.get("c") and path and not node["n"].startswith("@"):
            column = Column(path, node.get("t", "string"), choices.get(number, []))
            found[place].columns.append(column)
    return list(found.values())


def _walk(
    node: Def, place: tuple[str, ...], path: tuple[str, ...]
) -> Iterator[tuple[Def, tuple[str, ...], tuple[str, ...]]]:
    """Each def in the order of its number, with the table it stands in and its names from that table's top."""
    yield node, place, path
    for child in node.get("c", ()):
        name = child.get("as") or child["n"]
        if "r" in child:
            yield from _walk(child, (*place, *path, name), ())
        else:
            yield from _walk(child, place, (*path, name))


def _choices(model: Model) -> dict[int, list[str]]:
    return {
        control["d"]: _values(control, model.get("lists", {}))
        for control in _controls(model.get("body", ()))
        if control["k"] in ("select", "rank")
    }


def _controls(body: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for control in body:
        yield control
        yield from _controls(control.get("c", ()))


def _values(control: Mapping[str, Any], lists: Mapping[str, Any]) -> list[str]:
    written = [str(value) for value, _ in control.get("o", ())]
    source = control.get("from", {})
    found = lists.get(_list_of(source.get("nodes")) or "", {})
    if source.get("v") not in found.get("cols", ()) or len(found["rows"]) > MOST_CHOICES:
        return written
    at = found["cols"].index(source["v"])
    return list(dict.fromkeys([*written, *(row[at] for row in found["rows"] if row[at])]))


def _list_of(expression: Any) -> str | None:
    """The id of the list that an expression reads: the argument of its `instance('…')`."""
    if not isinstance(expression, list | tuple):
        return None
    match expression:
        case ["f", "instance", ["s", name]]:
            return str(name)
    return next((name for part in expression if (name := _list_of(part))), None)
