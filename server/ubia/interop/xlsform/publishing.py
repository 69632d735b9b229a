"""Puts a published form into a book: its file by its hash, and the entry that says so."""

from typing import NamedTuple

from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.forms.publish import Published
from ubia.forms.rules import form_subject
from ubia.interop.attested import Written, write
from ubia.interop.books import NOBODY

_KEEP = "INSERT INTO web.form_file (hash, xml) VALUES (%s, %s) ON CONFLICT (hash) DO NOTHING"


class Listed(NamedTuple):
    """A form as a list shows it; `book` is the book's name."""

    form_id: str
    version: str
    title: str
    hash: str
    published_on: str
    book: str


def put_down(connection: Connection[TupleRow], book: str, author: str, typist: str, form: Published) -> Written:
    """Keep the file and write `form.published`, both or neither; a form that is current already is not said again.

    Raises NotWritten.
    """
    said = {
        "form_id": form.form_id,
        "version": form.version,
        "title": form.title,
        "hash": form.hash,
        "languages": list(form.languages),
    }
    with connection.transaction():
        keep_file(connection, form)
        return write(connection, book, author, typist, [("form.published", form_subject(form.form_id), said)])


def keep_file(connection: Connection[TupleRow], form: Published) -> None:
    """Keep a form's file by its hash; one that is there already stays."""
    connection.execute(_KEEP, [form.hash, form.xml])


def published_forms(connection: Connection[TupleRow]) -> list[Listed]:
    """The current version of every form, in every book."""
    with connection.transaction():
        connection.execute("SELECT set_config('ubia.person', %s, true)", [NOBODY])
        rows = connection.execute(
            "SELECT f.form_id, f.version, f.title, f.hash, f.published_on::text, b.name"
            " FROM form f JOIN book b ON b.book = f.book WHERE f.current ORDER BY f.form_id, b.name"
        ).fetchall()
    return [Listed(*row) for row in rows]
