"""Brings a database to what this version needs: Django's plain tables, the register's, and what is folded into them.

The database's comment remembers for which version that was last done, so that a start with nothing new asks one
question and locks nothing under the feet of a server that runs.
"""

import hashlib
from importlib.metadata import version
from pathlib import Path

import psycopg
from psycopg import Connection, sql
from psycopg.rows import TupleRow

import ubia
from ubia.box.connections import point

LOCK = 7_316_425_002  # an advisory lock of ours: two commands may start at once
PACKAGES = ("django", "django-allauth", "django-axes")  # they bring tables of their own


def make_tables(owner: str) -> list[str]:
    """Make or change the tables through the owner's connection string; Django must be set up.

    Folded tables whose shape changed are folded again; returns their names.
    """
    from django.core.management import call_command

    from ubia.register.schema import install

    point("owner", owner)
    call_command("migrate", database="owner", verbosity=0, interactive=False)
    with psycopg.connect(owner) as connection:
        return [table.name for table in install(connection)]


def update_tables(owner: str) -> bool:
    """Make the tables unless this version did so already. Returns whether there was work."""
    wanted = f"ubia: tables of {_fingerprint()}"
    with psycopg.connect(owner, autocommit=True) as connection:
        connection.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        if _mark(connection) == wanted:
            return False
        make_tables(owner)
        _set_mark(connection, wanted)
        return True


def _fingerprint() -> str:
    """Return one hash of our own code and of the packages that bring tables."""
    folder = Path(ubia.__file__).parent
    total = hashlib.sha256(" ".join(map(version, PACKAGES)).encode())
    for path in sorted(
        path for path in folder.rglob("*") if path.suffix in {".py", ".sql"} and "tests" not in path.parts
    ):
        total.update(path.read_bytes())
    return total.hexdigest()


def _mark(connection: Connection[TupleRow]) -> str | None:
    asked = "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = current_database()"
    found = connection.execute(asked).fetchone()
    return found[0] if found else None


def _set_mark(connection: Connection[TupleRow], text: str) -> None:
    database = sql.Identifier(connection.info.dbname)
    connection.execute(sql.SQL("COMMENT ON DATABASE {} IS {}").format(database, text))
