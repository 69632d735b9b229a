"""Publishes the demo's forms: built once, since building costs more than telling the rest of a small story."""

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import xlsxwriter
from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.forms.publish import publish
from ubia.forms.published import Published
from ubia.forms.rules import form_subject

from .tables import read_tables

FORMS = ("home_visit", "sick_child", "pregnancy")
HERE = Path(__file__).parent


class Form(NamedTuple):
    """A form as an entry says it."""

    subject: str
    body: dict[str, Any]


def workbook(name: str) -> bytes:
    """One of our forms as a spreadsheet (.xlsx)."""
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False}) as book:
        for title, rows in read_tables(HERE / f"{name}.md").items():
            sheet = book.add_worksheet(title)
            for number, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if cell is not None:
                        sheet.write_string(number, column, cell)
    return file.getvalue()


@cache
def published(name: str) -> Published:
    """One of our forms, as it is published."""
    return publish(workbook(name), f"ubia_{name}")


def said(name: str) -> Form:
    """What the book says of a form."""
    form = published(name)
    body = {
        "form_id": form.form_id,
        "version": form.version,
        "title": form.title,
        "hash": form.hash,
        "languages": list(form.languages),
    }
    return Form(form_subject(form.form_id), body)


def keep_files(connection: Connection[TupleRow]) -> None:
    """Keep the XForms that the story's entries name."""
    from ubia.interop.xlsform.publishing import keep  # needs Django, which the command sets up later

    for name in FORMS:
        keep(connection, published(name))
