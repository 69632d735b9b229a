"""Makes the register's tables, the folded tables and the views, and says who may touch which row.

Folded tables need no migrations: a table whose shape changed is dropped, made anew and folded again.
"""

import hashlib
from importlib.resources import files

from psycopg import Connection, Cursor, sql
from psycopg.rows import TupleRow

from .filling import fill, units
from .guard import guard
from .programme import Programme, programme
from .table import Table


def install(connection: Connection[TupleRow], known: Programme | None = None) -> list[Table]:
    """Bring the database to what this version knows, as the owner. Returns the tables that were made and folded."""
    known = known or programme()
    with connection.transaction(), connection.cursor() as cursor:
        cursor.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        cursor.execute(_text("kernel.sql"))
        changed = [table for table in known.tables.values() if _make(cursor, table)]
        for unit in units(cursor):
            fill(cursor, unit, changed, known)
        cursor.execute(_text("access.sql"))
        guard(cursor, known)
        _make_views(cursor, known)
    return changed


def _text(name: str) -> bytes:
    return files(__package__).joinpath(name).read_bytes()


def _make(cursor: Cursor[TupleRow], table: Table) -> bool:
    """Make a folded table unless it is there in this shape. Returns whether it was made."""
    shape = hashlib.sha256(f"{table.version}{create(table)}{table.kinds}".encode()).hexdigest()
    if cursor.execute("SELECT shape FROM folded WHERE name = %s", [table.name]).fetchone() == (shape,):
        return False
    cursor.execute(_sql(f"DROP TABLE IF EXISTS {table.name} CASCADE"))
    cursor.execute(_sql(create(table)))
    for columns in table.indexes:
        cursor.execute(_sql(f"CREATE INDEX ON {table.name} ({columns})"))
    cursor.execute(_sql(f"GRANT SELECT ON {table.name} TO ubia_app"))
    cursor.execute(_sql(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table.name} TO ubia_writer"))
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
    return sql.SQL(text)  # built from names of our own code, never from input
