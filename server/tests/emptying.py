"""Empties a database of what a test wrote, at a tenth of what a new copy costs.

Only rows are taken away. Where tables, functions, rights or rows that stood there from the start were changed, that is
seen, and said: the next test needs a new copy.
"""

from dataclasses import dataclass

from psycopg import Connection
from psycopg.rows import TupleRow

CATALOGS = ("attribute", "class", "constraint", "policy", "proc", "rewrite", "trigger", "type")
NEWEST = ", ".join(f"(SELECT (count(*), max(xmin::text::bigint))::text FROM pg_{name})" for name in CATALOGS)
MADE_OF = f"""SELECT {NEWEST},
    (SELECT string_agg(nspname, ' ' ORDER BY nspname) FROM pg_namespace WHERE nspname !~ '^pg_'),
    (SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = current_database())"""
TABLES = """SELECT format('%I.%I', nspname, relname) FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
    WHERE relkind = 'r' AND relpersistence = 'p' AND nspname !~ '^(pg_|information_schema)'"""
COUNTERS = """SELECT format('%I.%I', schemaname, sequencename),
    coalesce(last_value, start_value), last_value IS NOT NULL FROM pg_sequences"""
END_OTHERS = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()"""
WITHOUT_TRIGGERS = "SET session_replication_role = replica"  # none may keep a row, or add one
MANY = 20_000
"""Rows: where so many were, every later look at a table walks through the room they leave."""


@dataclass(frozen=True)
class Rows:
    """What stands in a database: each table's rows as COPY gives them, and how far its sequences have counted."""

    tables: dict[str, bytes]
    counters: set[TupleRow]


class Emptying:
    """How a database stands before any test, and the way back to that for each of its copies."""

    def __init__(self, connection: Connection[TupleRow]) -> None:
        self.tables = [name for (name,) in connection.execute(TABLES)]
        self.kept = self._with_rows(connection)
        self.start = self._state(connection)
        self.counters = set(connection.execute(COUNTERS))

    def empty(self, superuser: Connection[TupleRow]) -> bool:
        """Delete every row that came since the start. Returns False when only a new copy will do."""
        superuser.execute(END_OTHERS)
        if self._state(superuser) != self.start:
            return False
        superuser.execute(WITHOUT_TRIGGERS)
        gone = sum(superuser.execute(f"DELETE FROM {table}").rowcount for table in self._written(superuser))
        if set(superuser.execute(COUNTERS)) != self.counters:
            self._count_on(superuser, self.counters)
        return gone < MANY

    def is_empty(self, superuser: Connection[TupleRow]) -> bool:
        """Whether no row came since the start."""
        return not self._written(superuser)

    def rows(self, superuser: Connection[TupleRow]) -> Rows:
        """All that was written since the start."""
        found = {}
        for table in self._written(superuser):
            with superuser.cursor().copy(f"COPY {table} TO STDOUT (FORMAT binary)") as copy:
                found[table] = b"".join(copy)
        return Rows(found, set(superuser.execute(COUNTERS)))

    def put(self, superuser: Connection[TupleRow], rows: Rows) -> None:
        """Write rows into an empty database, as they stood in another."""
        superuser.execute(WITHOUT_TRIGGERS)
        for table, content in rows.tables.items():
            with superuser.cursor().copy(f"COPY {table} FROM STDIN (FORMAT binary)") as copy:
                copy.write(content)
        self._count_on(superuser, rows.counters)

    def _count_on(self, superuser: Connection[TupleRow], counters: set[TupleRow]) -> None:
        for counter in counters:
            superuser.execute("SELECT setval(%s, %s, %s)", counter)

    def _written(self, connection: Connection[TupleRow]) -> list[str]:
        return [table for table in self._with_rows(connection) if table not in self.kept]

    def _with_rows(self, connection: Connection[TupleRow]) -> list[str]:
        looks = (f"(SELECT '{table}' FROM {table} LIMIT 1)" for table in self.tables)
        return [name for (name,) in connection.execute(" UNION ALL ".join(looks))]

    def _state(self, connection: Connection[TupleRow]) -> list[TupleRow]:
        """What tables and functions there are, as changed by which transaction, and the rows of the start."""
        rows = " UNION ALL ".join(f"SELECT t::text FROM {table} t" for table in self.kept)
        return connection.execute(MADE_OF).fetchall() + connection.execute(f"{rows} ORDER BY 1").fetchall()
