"""The database's roles: one owns the tables, one serves pages and owns nothing, one may write for a transaction.

| role | may |
|---|---|
| `ubia_owner` | owns the database and its tables; migrates, rebuilds |
| `ubia_app` | what web and jobs run as: no superuser, cannot pass row-level security, owns nothing |
| `ubia_writer` | nobody signs in as it; `SET LOCAL ROLE ubia_writer` in `register.append` only |

`ubia_app` is NOINHERIT, so that (on PostgreSQL 15 as on 18) it has the writer's rights only after that SET ROLE.
"""

import hashlib
import hmac

import psycopg
from psycopg import Connection, sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.rows import TupleRow

from ubia.box.trouble import Trouble

OWNER, APP, WRITER = "ubia_owner", "ubia_app", "ubia_writer"
ATTRIBUTES = {OWNER: "LOGIN", APP: "LOGIN NOINHERIT", WRITER: "NOLOGIN"}
LOCK = 7_316_425_001  # an advisory lock of ours: two boxes may start on one database


def dsn_for(admin: str, role: str, database: str) -> str:
    """Return the connection of a role to a database, from the administrator's connection."""
    return make_conninfo(admin, user=role, password=password_for(admin, role), dbname=database)


def password_for(admin: str, role: str) -> str | None:
    """Return the role's password: derived from the administrator's, so that every box of a cluster knows it unasked."""
    secret = conninfo_to_dict(admin).get("password")
    if not secret:
        return None
    return hmac.new(str(secret).encode(), f"ubia-role-1 {role}".encode(), hashlib.sha256).hexdigest()


def ensure_roles(admin: str) -> None:
    """Make the three roles or check them. Raises Trouble when one of them could pass row-level security."""
    with psycopg.connect(admin) as connection:
        connection.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        for role, attributes in ATTRIBUTES.items():
            if not _is_safe(connection, role):
                connection.execute(sql.SQL("CREATE ROLE {} " + attributes).format(sql.Identifier(role)))
            if secret := password_for(admin, role):
                connection.execute(sql.SQL("ALTER ROLE {} PASSWORD {}").format(sql.Identifier(role), secret))
        connection.execute(sql.SQL("GRANT {} TO {}").format(sql.Identifier(WRITER), sql.Identifier(APP)))
        if connection.info.parameter_status("is_superuser") != "on":
            connection.execute(sql.SQL("GRANT {} TO CURRENT_USER").format(sql.Identifier(OWNER)))


def ensure_database(admin: str, name: str, template: str | None = None) -> bool:
    """Make a database of the owner's, closed to all but our roles. Returns whether it was new."""
    with psycopg.connect(admin, autocommit=True) as connection:
        database, owner = sql.Identifier(name), sql.Identifier(OWNER)
        found = connection.execute(
            "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = %s", [name]
        ).fetchone()
        if found is None:
            source = sql.Identifier(template or "template0")
            connection.execute(sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE {}").format(database, owner, source))
        elif found[0] != OWNER:
            connection.execute(sql.SQL("ALTER DATABASE {} OWNER TO {}").format(database, owner))
        connection.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(database))
        connection.execute(
            sql.SQL("GRANT CONNECT, TEMPORARY ON DATABASE {} TO {}").format(database, sql.Identifier(APP))
        )
        return found is None


def drop_database(admin: str, name: str) -> None:
    """Remove a database, whoever is connected to it."""
    with psycopg.connect(admin, autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def _is_safe(connection: Connection[TupleRow], role: str) -> bool:
    """Return whether the role exists; raises Trouble when it may do what it must not."""
    asked = "SELECT rolsuper OR rolbypassrls OR (rolinherit AND rolname = %s) FROM pg_roles WHERE rolname = %s"
    found = connection.execute(asked, [APP, role]).fetchone()
    if found == (True,):
        raise Trouble(f"The database role {role} is too powerful: ALTER ROLE {role} NOSUPERUSER NOBYPASSRLS NOINHERIT")
    return found is not None
