"""Rows in, questions out: every row of a survey is counted exactly once, so that nothing is dropped silently."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .checks.nesting import asked_rows
from .checks.places import Survey, survey_of
from .dialect import Asked, is_yes
from .expressions.places import Place
from .problem import Problem
from .table import Row, Table


@dataclass(frozen=True)
class Accounting:
    """The rows of a survey that are not empty, each counted once.

    `questions` became nodes of the form, notes and calculations among them; `structure` groups others, sets something
    or names a list; `exceptions` became nothing, each for the reason that it gives.
    """

    rows: int
    questions: int
    structure: int
    exceptions: tuple[Problem, ...]

    @property
    def holds(self) -> bool:
        """Whether the sum is right."""
        return self.rows == self.questions + self.structure + len(self.exceptions)


def account(tables: Mapping[str, Table], model: Mapping[str, Any]) -> Accounting:
    """Count the rows of a survey against the compiled `model` of the form that was made of it."""
    survey, made = survey_of(tables), set(_paths(model["root"], ""))
    asked = {row.number: asked for row, asked in asked_rows(tables["survey"])}
    rows = [row for row in tables["survey"] if row.cells]
    questions = [row for row in rows if _asks(asked.get(row.number)) and row.number in survey.by_row]
    lost = [row for row in questions if not _is_made(survey.by_row[row.number], made)]
    left = [row for row in rows if row.number not in asked]
    return Accounting(
        rows=len(rows),
        questions=len(questions) - len(lost),
        structure=len(rows) - len(questions) - len(left),
        exceptions=tuple(_exceptions(left, lost, survey)),
    )


def _asks(asked: Asked | None) -> bool:
    return asked is not None and asked.does in ("ask", "choose", "unknown")


def _paths(node: Mapping[str, Any], above: str) -> Iterator[str]:
    """The path of every node below the root, whose own name is not counted."""
    for kid in node.get("c", ()):
        path = f"{above}/{kid['n']}"
        yield path
        yield from _paths(kid, path)


def _is_made(place: Place, made: set[str]) -> bool:
    """Whether the form has the node; what stands in a loop gets other names."""
    above = place.above
    while above:
        if above.open:
            return True
        above = above.above
    return f"/{place.path.split('/', 2)[-1]}" in made or f"/meta/{place.name}" in made


def _exceptions(left: list[Row], lost: list[Row], survey: Survey) -> Iterator[Problem]:
    for row in left:
        disabled = row.get("type") and is_yes(row.get("disabled"))
        yield row.problem("row_disabled" if disabled else "row_is_comment", "type")
    for row in lost:
        yield row.problem("row_left_out", "name", name=survey.by_row[row.number].name)
