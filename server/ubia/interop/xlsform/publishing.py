"""Puts a published form into a book: its files by their hashes, and the entry that says so."""

import hashlib
from collections.abc import Iterator
from typing import NamedTuple

from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.forms.artefact import parts_of
from ubia.forms.compiler import COMPILER
from ubia.forms.problem import BadForm, Problem
from ubia.forms.published import Published
from ubia.forms.rules import form_subject
from ubia.interop.attested import Written, write
from ubia.interop.books import NOBODY

_KEEP = "INSERT INTO web.form_file (hash, xml) VALUES (%s, %s) ON CONFLICT (hash) DO NOTHING"
_KEEP_PART = """INSERT INTO web.form_artefact (form, compiler, part, language, content) VALUES (%s, %s, %s, %s, %s)
    ON CONFLICT (form, compiler, part, language) DO NOTHING"""
_KEEP_BYTES = "INSERT INTO web.file_content (hash, content) VALUES (%s, %s) ON CONFLICT (hash) DO NOTHING"
_KEEP_NAME = "INSERT INTO web.form_attachment (form, name, hash) VALUES (%s, %s, %s)"
_TAKEN = "SELECT DISTINCT hash FROM form WHERE form_id = %s AND version = %s"
_SOMEBODY = "SELECT set_config('ubia.person', coalesce(nullif(current_setting('ubia.person', true), ''), %s), true)"
_KEEP_SHEET = """INSERT INTO web.form_sheet (form, hash, kind) VALUES (%s, %s, %s)
    ON CONFLICT (form) DO UPDATE SET hash = excluded.hash, kind = excluded.kind"""
_FILES = "SELECT name, hash FROM web.form_attachment WHERE form = %s"


class Listed(NamedTuple):
    """A form as a list shows it; `book` is the book's name."""

    form_id: str
    version: str
    title: str
    hash: str
    published_on: str
    book: str


def put_down(connection: Connection[TupleRow], book: str, author: str, typist: str, form: Published) -> Written:
    """Keep the files and write `form.published`, all or nothing; a form that is current already is not said again.

    Raises NotWritten, and BadForm when this version of the form is published already and is another.
    """
    said = {
        "form_id": form.form_id,
        "version": form.version,
        "title": form.title,
        "hash": form.hash,
        "languages": list(form.languages),
    }
    with connection.transaction():
        keep(connection, form)
        return write(connection, book, author, typist, [("form.published", form_subject(form.form_id), said)])


def keep(connection: Connection[TupleRow], form: Published) -> None:
    """Keep what phones fetch of a form, by hash. Raises BadForm when the version is another form's already."""
    connection.execute(_SOMEBODY, [NOBODY])
    taken = {str(row[0]) for row in connection.execute(_TAKEN, [form.form_id, form.version])}
    files = {name: hashlib.sha256(raw).hexdigest() for name, raw in form.files.items()}
    kept = {str(name): str(hash_) for name, hash_ in connection.execute(_FILES, [form.hash])}
    if taken - {form.hash} or (taken and kept != files):
        raise BadForm([Problem("version_taken", values={"form_id": form.form_id, "version": form.version})])
    for statement, values in _rows(form, files):
        connection.execute(statement, values)


def _rows(form: Published, files: dict[str, str]) -> Iterator[tuple[str, list[object]]]:
    yield _KEEP, [form.hash, form.xml]
    for part, language, content in parts_of(form.model, form.texts):
        yield _KEEP_PART, [form.hash, COMPILER, part, language, content]
    if form.sheet:
        sheet = hashlib.sha256(form.sheet).hexdigest()
        yield _KEEP_BYTES, [sheet, form.sheet]
        yield _KEEP_SHEET, [form.hash, sheet, "xlsx" if form.sheet.startswith(b"PK") else "xls"]
    yield "DELETE FROM web.form_attachment WHERE form = %s", [form.hash]
    for name, hash_ in files.items():
        yield _KEEP_BYTES, [hash_, form.files[name]]
        yield _KEEP_NAME, [form.hash, name, hash_]


def published_forms(connection: Connection[TupleRow]) -> list[Listed]:
    """The current version of every form, in every book."""
    with connection.transaction():
        connection.execute("SELECT set_config('ubia.person', %s, true)", [NOBODY])
        rows = connection.execute(
            "SELECT f.form_id, f.version, f.title, f.hash, f.published_on::text, b.name"
            " FROM form f JOIN book b ON b.book = f.book WHERE f.current ORDER BY f.form_id, b.name"
        ).fetchall()
    return [Listed(*row) for row in rows]
