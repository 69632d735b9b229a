"""Our own reading of a form before pyxform's: it finds everything at once and knows the cell of each."""

from collections.abc import Iterator

from ubia.forms.problem import Problem
from ubia.forms.table import Table
from ubia.forms.workbook import Workbook

from .choices import check_choices, lists_of, unlabelled
from .formulas import Formulas, problems_in, remarks_in
from .headings import check_headings, check_sheets
from .nesting import check_nesting
from .questions import check_questions
from .references import check_references
from .settings import check_settings, setting
from .translations import missing_translations
from .uses import unused_answers


def problems_of(book: Workbook) -> list[Problem]:
    """Everything that keeps a form from being published."""
    if missing := list(check_sheets(book)):
        return missing
    tables = {kind: Table(kind, sheet) for kind, sheet in book.sheets.items()}
    wrong = [problem for table in tables.values() for problem in check_headings(table)]
    return wrong if any(problem.code == "column_missing" for problem in wrong) else [*wrong, *_in_cells(tables)]


def remarks_of(book: Workbook) -> list[Problem]:
    """What is worth knowing about a form that may be published: odd formulas, gaps, answers that nobody uses."""
    tables = {kind: Table(kind, sheet) for kind, sheet in book.sheets.items()}
    formulas = Formulas(tables)
    said = [*unlabelled(tables["choices"])] if "choices" in tables else []
    return [*said, *remarks_in(formulas), *missing_translations(tables), *unused_answers(formulas)]


def _in_cells(tables: dict[str, Table]) -> Iterator[Problem]:
    survey, choices = tables["survey"], tables.get("choices")
    yield from check_settings(tables.get("settings"))
    yield from check_nesting(survey)
    yield from check_questions(survey, lists_of(choices), tables.get("external_choices"))
    if choices:
        yield from check_choices(choices, survey, setting(tables.get("settings"), "allow_choice_duplicates"))
    yield from check_references(tables)
    yield from problems_in(Formulas(tables))
