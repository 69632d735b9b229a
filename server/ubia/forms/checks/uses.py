"""Answers that nobody uses (MON-15): each question names who uses it and what is decided by it, or is listed."""

from collections.abc import Iterator

from ubia.forms.dialect import REFERENCE
from ubia.forms.expressions.places import Place
from ubia.forms.expressions.reading import places_read
from ubia.forms.problem import Problem
from ubia.forms.table import Row

from .formulas import Formulas
from .places import questions


def unused_answers(formulas: Formulas) -> Iterator[Problem]:
    """Remarks on questions whose answer no formula, label or filter uses, and for which no user and decision stand."""
    survey = formulas.survey
    used = _used(formulas)
    for row, _ in questions(formulas.tables["survey"]):
        place = survey.by_row[row.number]
        if not place.asked:
            continue
        who, what = purpose(row)
        if bool(who) != bool(what):
            yield row.problem("answer_half_used", "name", name=place.name, column="decision" if who else "used_by")
        elif not who and place not in used:
            yield row.problem("answer_unused", "name", name=place.name)


def purpose(row: Row) -> tuple[str, str]:
    """Who uses the answer to a question, and what is decided by it, as its row says."""
    return _cell(row, "used_by"), _cell(row, "decision")


def _cell(row: Row, column: str) -> str:
    """Under `used_by`, `ubia:used_by`, `bind::ubia:used_by` or the like."""
    return next((cell for heading, cell in row.cells.items() if _plain(heading) == column), "")


def _plain(heading: str) -> str:
    return "_".join(heading.rpartition(":")[2].split()).lower()


def _used(formulas: Formulas) -> set[Place]:
    survey = formulas.survey
    used: set[Place] = set()
    for cell in formulas.cells:
        if expr := cell.formula.readable:
            used.update(place for place in places_read(expr, cell.place) if place is not cell.place)
    for table in formulas.tables.values():
        for row in table:
            own = survey.by_row.get(row.number) if table.kind == "survey" else None
            named = {name for text in row.cells.values() for name in REFERENCE.findall(text)}
            used.update(place for name in named if (place := survey.called(name)) and place is not own)
    return used
