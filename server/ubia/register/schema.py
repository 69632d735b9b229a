"""Makes the register's tables, the folded tables and the views, and says who may touch which row.

Folded tables need no migrations: a table whose shape changed is dropped, made anew and folded again.
"""

import hashlib
from importlib.resources import files

from psycopg import Connection, Cursor, sql
from psycopg.rows import TupleRow

from .programme import Programme, programme
from .table import Table

ROWS_OF_REACH = {
    "public": "(SELECT reader()) IS NOT NULL",
    "mine": "person = (SELECT reader())",
    "own": "person = (SELECT reader()) OR book = ANY ((SELECT reader_books('open'))::uuid[])",
    "open": "book = ANY ((SELECT reader_books('open'))::uuid[])",
    "work": "chw = (SELECT reader()) OR book = ANY ((SELECT reader_books('work'))::uuid[])",
    "figures": "chw = (SELECT reader()) OR book = ANY ((SELECT reader_books('figures'))::uuid[])",
    "care": "EXISTS (SELECT FROM carer c WHERE c.book = {table}.book AND c.subject = {table}.subject"
    " AND c.person = (SELECT reader()) AND c.left_line IS NULL)",
    "confidence": "EXISTS (SELECT FROM confidant c WHERE c.book = {table}.book AND c.subject = {table}.subject"
    " AND c.person = (SELECT reader()))",
}
_OPEN = "book = ANY ((SELECT reader_books('open'))::uuid[])"
_KERNEL_READERS = {
    "book_head": _OPEN,
    "entry": _OPEN + " OR author = (SELECT reader())",
    "held": "author = (SELECT reader()) OR book = ANY ((SELECT reader_books('settle'))::uuid[])",
    "reading": "reader = (SELECT reader()) OR book = ANY ((SELECT reader_books('readings'))::uuid[])",
    "body": "CASE reach WHEN 'open' THEN "
    + _OPEN
    + " WHEN 'voice' THEN "
    + _OPEN
    + " WHEN 'work' THEN subject = (SELECT reader())"
    " OR book = ANY ((SELECT reader_books('work'))::uuid[]) WHEN 'care' THEN " + ROWS_OF_REACH["care"] + " ELSE "
    "reach = 'confidence' AND " + ROWS_OF_REACH["confidence"] + " END",
}


def install(connection: Connection[TupleRow], known: Programme | None = None) -> list[Table]:
    """Bring the database to what this version knows, as the owner. Returns the tables that must be folded again."""
    known = known or programme()
    with connection.transaction(), connection.cursor() as cursor:
        cursor.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        cursor.execute(_text("kernel.sql"))
        changed = [table for table in known.tables.values() if _make(cursor, table)]
        cursor.execute(_text("access.sql"))
        for name, rows in _KERNEL_READERS.items():
            _protect(cursor, name, rows)
        _protect(cursor, "reading_head", "false")
        _protect(cursor, "folded", "false", scoped=False)
        _make_views(cursor, known)
    return changed


def _text(name: str) -> bytes:
    return files(__package__).joinpath(name).read_bytes()


def _make(cursor: Cursor[TupleRow], table: Table) -> bool:
    """Make a folded table unless it is there in this shape. Returns whether it was made."""
    shape = hashlib.sha256(f"{table.version}{create(table)}{table.kinds}".encode()).hexdigest()
    if cursor.execute("SELECT shape FROM folded WHERE name = %s", [table.name]).fetchone() == (shape,):
        _protect(cursor, table.name, ROWS_OF_REACH[table.reach])
        return False
    cursor.execute(_sql(f"DROP TABLE IF EXISTS {table.name} CASCADE"))
    cursor.execute(_sql(create(table)))
    for columns in table.indexes:
        cursor.execute(_sql(f"CREATE INDEX ON {table.name} ({columns})"))
    cursor.execute(_sql(f"GRANT SELECT ON {table.name} TO ubia_app"))
    cursor.execute(_sql(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table.name} TO ubia_writer"))
    _protect(cursor, table.name, ROWS_OF_REACH[table.reach])
    cursor.execute(
        "INSERT INTO folded VALUES (%s, %s) ON CONFLICT (name) DO UPDATE SET shape = excluded.shape",
        [table.name, shape],
    )
    return True


def create(table: Table, name: str = "", unlogged: bool = False) -> str:
    """The statement that makes a folded table, or an unlogged twin of it under another name."""
    columns = "".join(f", {c.name} {c.type}{'' if c.nullable else ' NOT NULL'}" for c in table.columns)
    key = ", ".join(("book", "subject", *table.key))
    kind = "UNLOGGED TABLE" if unlogged else "TABLE"
    return (
        f"CREATE {kind} {name or table.name} (book uuid NOT NULL, subject uuid NOT NULL{columns}, PRIMARY KEY ({key}))"
    )


def _protect(cursor: Cursor[TupleRow], name: str, rows: str, scoped: bool = True) -> None:
    """Rows of a table: readers see what `rows` allows, the writer its book, the owner all; nobody else any."""
    rows = rows.replace("{table}", name)
    writer = "book = (SELECT writing())" if scoped else "false"
    cursor.execute(
        _sql(f"""
        ALTER TABLE {name} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE {name} FORCE ROW LEVEL SECURITY;
        DROP POLICY IF EXISTS reads ON {name};
        DROP POLICY IF EXISTS writes ON {name};
        DROP POLICY IF EXISTS owns ON {name};
        CREATE POLICY reads ON {name} FOR SELECT TO ubia_app USING ({rows});
        CREATE POLICY writes ON {name} TO ubia_writer USING ({writer}) WITH CHECK ({writer});
        CREATE POLICY owns ON {name} TO ubia_owner USING (true) WITH CHECK (true)""")
    )


def _make_views(cursor: Cursor[TupleRow], known: Programme) -> None:
    ours = "FROM pg_views WHERE schemaname = 'public' AND viewowner = current_user"
    for (drop,) in cursor.execute(_sql(f"SELECT format('DROP VIEW IF EXISTS %I CASCADE', viewname) {ours}")).fetchall():
        cursor.execute(_sql(drop))
    for text in known.views.values():
        cursor.execute(_sql(text))
    grants = _sql(f"SELECT format('GRANT SELECT ON %I TO ubia_app, ubia_writer', viewname) {ours}")
    for (grant,) in cursor.execute(grants).fetchall():
        cursor.execute(_sql(grant))


def _sql(text: str) -> sql.SQL:
    return sql.SQL(text)  # type: ignore[arg-type]  # built from names of our own code, never from input
