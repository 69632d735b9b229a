"""Formulas of a form: each can be read, calls functions that there are, and may lead to an answer."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from ubia.forms.dialect import Asked, is_reckoned, is_yes_or_no, rule_of, understand
from ubia.forms.expressions import BadExpression, Expr
from ubia.forms.expressions.circles import circles
from ubia.forms.expressions.faults import Fault, Where, faults_in, reckoned, unreadable
from ubia.forms.expressions.places import Place
from ubia.forms.expressions.reading import others_read, remarks_on
from ubia.forms.problem import Problem
from ubia.forms.table import Row, Table

from .choices import lists_of
from .formula import Formula, formula_of
from .nesting import asked_rows
from .places import Survey, survey_of

_SWITCHED = ("required", "readonly", "relevant", "constraint", "calculate")
"""Where `yes` and `no` are no names of questions."""
_ENTITIES = ("label", "create_if", "update_if", "entity_id")


class Cell(NamedTuple):
    """A cell that holds a formula: `rule` is what it decides, `place` whose rule it is."""

    row: Row
    heading: str
    rule: str
    place: Place
    formula: Formula

    def problem(self, code: str, values: Mapping[str, str]) -> Problem:
        """A problem in this cell."""
        return self.row.problem(code, self.heading, **values)


class Formulas:
    """The formulas of a form, read once: the places that they lead to, their cells, and what is wrong with them."""

    def __init__(self, tables: Mapping[str, Table]) -> None:
        self.tables = tables

    @cached_property
    def survey(self) -> Survey:
        """The places of the form."""
        return survey_of(self.tables)

    @cached_property
    def cells(self) -> list[Cell]:
        """Every cell with a formula, in the order of the form."""
        return list(_cells(self.tables, self.survey))

    @cached_property
    def faults(self) -> list[tuple[Cell, Fault]]:
        """What is wrong with each, or odd."""
        return [(cell, fault) for cell in self.cells for fault in _faults(cell)]


def problems_in(formulas: Formulas) -> Iterator[Problem]:
    """What keeps formulas from ever working."""
    for cell, fault in formulas.faults:
        if fault.refuses:
            yield cell.problem(fault.code, fault.values)


def remarks_in(formulas: Formulas) -> Iterator[Problem]:
    """What is odd about formulas, and refuses nothing."""
    for cell, fault in formulas.faults:
        if not fault.refuses:
            yield cell.problem(fault.code, fault.values)
    yield from _circles(formulas)
    yield from _columns(formulas)


def _cells(tables: Mapping[str, Table], survey: Survey) -> Iterator[Cell]:
    table = tables["survey"]
    rules = [(heading, rule) for heading, _ in table.sheet.headings if (rule := rule_of(heading, table.mark))]
    for row, asked in asked_rows(table):
        place = survey.by_row.get(row.number)
        for heading, rule in rules if place else ():
            if (cell := row.cells.get(heading)) and place and _is_formula(cell, rule, asked):
                yield Cell(row, heading, rule, place, formula_of(cell, survey))
    for kind, columns in (("settings", ("instance_name",)), ("entities", _ENTITIES)):
        yield from _elsewhere(tables.get(kind), columns, survey)


def _elsewhere(table: Table | None, columns: tuple[str, ...], survey: Survey) -> Iterator[Cell]:
    for row in table or ():
        for column in columns:
            if cell := row.get(column):
                yield Cell(row, column, column, survey.root, formula_of(cell, survey))


def _is_formula(cell: str, rule: str, asked: Asked) -> bool:
    if rule == "default":
        return is_reckoned(cell, asked.word)
    return not (rule in _SWITCHED and is_yes_or_no(cell))


def _faults(cell: Cell) -> Iterator[Fault]:
    try:
        expr = cell.formula.expr
    except BadExpression as bad:
        yield unreadable(bad)
        return
    yield from faults_in(expr, None if cell.rule == "filter" else cell.place, cell.place)
    yield from remarks_on(cell.rule, expr, cell.place)


def _circles(formulas: Formulas) -> Iterator[Problem]:
    reads: dict[str, set[str]] = {}
    first: dict[str, Cell] = {}
    for cell in formulas.cells:
        if cell.rule in ("calculate", "relevant") and (expr := cell.formula.readable):
            reads.setdefault(cell.place.path, set()).update(place.path for place in others_read(expr, cell.place))
            first.setdefault(cell.place.path, cell)
    for circle in circles(reads):
        names = [path.rpartition("/")[2] for path in circle]
        yield first[circle[0]].problem("rules_in_circle", {"names": " → ".join([*names, names[0]])})


def _columns(formulas: Formulas) -> Iterator[Problem]:
    """Filters that look in a column which the choices do not have."""
    choices = formulas.tables.get("choices")
    if not choices:
        return
    columns = {heading.lower() for heading, _ in choices.sheet.headings} | {"name", "label"}
    lists = lists_of(choices) or set()
    for cell in formulas.cells:
        list_ = understand(" ".join(cell.row.get("type").split())).choices
        if cell.rule == "filter" and list_ in lists and (expr := cell.formula.readable):
            for name in _names(expr):
                if name.lower() not in columns:
                    yield cell.problem("choice_column_unknown", {"list": list_, "name": name})


def _names(expr: Expr) -> list[str]:
    """The columns that a filter names: paths of one step from the row."""
    found = [part[2] for part, _ in reckoned(expr, Where(None, None)) if part[:2] == ("p", 0) and len(part) == 3]
    return [step for step in dict.fromkeys(found) if isinstance(step, str) and step[0] not in ".@"]
