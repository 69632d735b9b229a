"""Finds a published version of a form, by its hash, its id, or its id and version."""

from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.forms.compiler import Compiled, compile_xform
from ubia.interop.books import NOBODY

_FIND = """SELECT DISTINCT ON (f.hash) f.hash, f.form_id FROM form f WHERE (length(%(wanted)s) >= 6
    AND starts_with(f.hash, %(wanted)s)) OR (f.form_id = %(wanted)s AND f.current)
    OR f.form_id || '@' || f.version = %(wanted)s"""
_FILES = """SELECT a.name, c.content FROM web.form_attachment a JOIN web.file_content c ON c.hash = a.hash
    WHERE a.form = %s"""


def kept_form(connection: Connection[TupleRow], wanted: str) -> Compiled | None:
    """The compiled form that `wanted` names: the beginning of a hash, a form's id (its current version), or ID@VERSION.

    None when it names no form, or more than one. Raises BadForm when the form can no longer be compiled.
    """
    with connection.transaction():
        connection.execute("SELECT set_config('ubia.person', %s, true)", [NOBODY])
        found = connection.execute(_FIND, {"wanted": wanted}).fetchall()
        if len(found) != 1:
            return None
        hash_, form_id = found[0]
        row = connection.execute("SELECT xml FROM web.form_file WHERE hash = %s", [hash_]).fetchone()
        files = {str(name): bytes(content) for name, content in connection.execute(_FILES, [hash_])}
    return compile_xform(row[0], files, form_id) if row else None
