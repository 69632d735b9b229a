"""Who may see which row: the row-level security beneath every table of the register."""

from psycopg import Cursor, sql
from psycopg.rows import TupleRow

from .programme import Programme

ROWS_OF_REACH = {
    "public": "(SELECT reader()) IS NOT NULL",
    "mine": "person = (SELECT reader())",
    "own": "person = (SELECT reader()) OR book = ANY ((SELECT reader_books('open'))::uuid[])",
    "open": "book = ANY ((SELECT reader_books('open'))::uuid[])",
    "work": "chw = (SELECT reader()) OR book = ANY ((SELECT reader_books('work'))::uuid[])",
    "pay": "chw = (SELECT reader()) OR book = ANY ((SELECT reader_books('pay'))::uuid[])",
    "payers": "book = ANY ((SELECT reader_books('pay'))::uuid[])",
    "figures": "chw = (SELECT reader()) OR book = ANY ((SELECT reader_books('figures'))::uuid[])",
    "care": "EXISTS (SELECT FROM carer c WHERE c.book = {table}.book AND c.subject = {table}.subject"
    " AND c.person = (SELECT reader()) AND c.left_line IS NULL)",
    "apart": "said_by = (SELECT reader()) OR EXISTS (SELECT FROM opened_apart o WHERE o.book = {table}.book"
    " AND o.subject = {table}.subject)",
    "confidence": "EXISTS (SELECT FROM confidant c WHERE c.book = {table}.book AND c.subject = {table}.subject"
    " AND c.person = (SELECT reader()))",
}
_BOTH_IN = ROWS_OF_REACH["apart"].partition(" OR ")[2]
_OWN_WORDS = """EXISTS (SELECT FROM entry e WHERE e.book = body.book AND e.line = body.line
    AND e.author = (SELECT reader()))"""
_OPEN = "book = ANY ((SELECT reader_books('open'))::uuid[])"
_OF_REACH = (
    "CASE reach WHEN 'open' THEN "
    + _OPEN
    + " WHEN 'voice' THEN "
    + _OPEN
    + " WHEN 'work' THEN subject = (SELECT reader())"
    " OR book = ANY ((SELECT reader_books('work'))::uuid[]) OR "
    + ROWS_OF_REACH["care"]
    + " WHEN 'pay' THEN subject = (SELECT reader()) OR "
    + ROWS_OF_REACH["payers"]
    + " WHEN 'care' THEN "
    + ROWS_OF_REACH["care"]
    + " WHEN 'apart' THEN "
    + _BOTH_IN
    + " ELSE "
    "reach = 'confidence' AND " + ROWS_OF_REACH["confidence"] + " END"
)
KERNEL_READERS = {
    "book_head": _OPEN,
    "entry": _OPEN + " OR author = (SELECT reader())",
    "held": "author = (SELECT reader()) OR book = ANY ((SELECT reader_books('settle'))::uuid[])",
    "pay_draft": ROWS_OF_REACH["pay"],
    "reading_head": "false",
    "reading": "reader = (SELECT reader()) OR book = ANY ((SELECT reader_books('readings'))::uuid[])",
    "body": _OF_REACH + " OR reach = 'apart' AND " + _OWN_WORDS,
    "attached": _OF_REACH,
}
"""Rows of the register's own tables that the application may read."""
PLAIN = {
    "folded": "false",
    "admission_code": "false",
    "opening_code": "false",
    "traffic": "false",
    "device": "person = (SELECT reader())",
    "key_request": "person = (SELECT reader()) OR " + _OPEN,
}
"""Tables that belong to no book: nobody writes them but the functions of access.sql and the owner."""


def guard(cursor: Cursor[TupleRow], known: Programme) -> None:
    """Put the rules on every table. Runs after all tables are made, because rules of some ask others."""
    asked = {"carer": ROWS_OF_REACH["care"], "opened_apart": _BOTH_IN}
    unasked = [rows for name, rows in asked.items() if name not in known.tables]
    for name, rows in KERNEL_READERS.items():
        _protect(cursor, name, _without(rows, unasked))
    for table in known.tables.values():
        _protect(cursor, table.name, _without(ROWS_OF_REACH[table.reach], unasked))
    for name, rows in PLAIN.items():
        _protect(cursor, name, rows, scoped=False)


def _without(rows: str, unasked: list[str]) -> str:
    """A rule in which what asks a table that no module brought lets nobody through."""
    for one in unasked:
        rows = rows.replace(one, "false")
    return rows


def _protect(cursor: Cursor[TupleRow], name: str, rows: str, scoped: bool = True) -> None:
    """Rows of a table: readers see what `rows` allows, the writer its book, the owner all; nobody else any."""
    rows = rows.replace("{table}", name)
    writer = "book = (SELECT writing())" if scoped else "false"
    cursor.execute(
        sql.SQL(f"""
        ALTER TABLE {name} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE {name} FORCE ROW LEVEL SECURITY;
        DROP POLICY IF EXISTS reads ON {name};
        DROP POLICY IF EXISTS writes ON {name};
        DROP POLICY IF EXISTS owns ON {name};
        CREATE POLICY reads ON {name} FOR SELECT TO ubia_app USING ({rows});
        CREATE POLICY writes ON {name} TO ubia_writer USING ({writer}) WITH CHECK ({writer});
        CREATE POLICY owns ON {name} TO ubia_owner USING (true) WITH CHECK (true)""")
    )
