"""The sheet `settings`: how the form is called."""

from collections.abc import Iterator

from ubia.forms.dialect import is_name
from ubia.forms.problem import Problem
from ubia.forms.table import Row, Table


def first_row(settings: Table | None) -> Row | None:
    """The one row of settings."""
    return next(iter(settings), None) if settings else None


def setting(settings: Table | None, column: str) -> str:
    """One setting, or nothing."""
    row = first_row(settings)
    return row.get(column) if row else ""


def check_settings(settings: Table | None) -> Iterator[Problem]:
    """The name of the form's root must be one that XML takes."""
    row = first_row(settings)
    if row and row.get("name") and not is_name(row.get("name")):
        yield row.problem("name_unfit", "name", name=row.get("name"))
