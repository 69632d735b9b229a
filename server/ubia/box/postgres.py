"""The database of a box: `DATABASE_URL` when it is given, else a cluster of our own that starts and stops with us."""

import atexit
import os
from pathlib import Path
from types import TracebackType
from typing import Self

import psycopg
from psycopg.conninfo import conninfo_to_dict

from ubia.box import place, roles
from ubia.box.cluster import Cluster
from ubia.box.roles import APP, OWNER, WRITER
from ubia.box.trouble import Trouble

__all__ = ["APP", "OWNER", "WRITER", "Postgres"]
DATABASE = "ubia"


class Postgres:
    """Start it, ask it for connections, stop it; as a context manager it stops whatever happens.

    `url` is an administrator's connection (superuser, or CREATEROLE and owner of the database); without it a cluster
    under `home` is used. Both default to the environment: DATABASE_URL, UBIA_HOME.
    """

    def __init__(self, home: Path | None = None, url: str | None = None, is_durable: bool = True) -> None:
        given = url if url is not None else (os.environ.get("DATABASE_URL", "") if home is None else "")
        self.cluster = None if given else Cluster(place.home(home), is_durable)
        self.admin = given or (self.cluster.dsn if self.cluster else "")
        self.main = str(conninfo_to_dict(given).get("dbname") or DATABASE) if given else DATABASE

    def start(self) -> str:
        """Start the server and make roles and main database where missing. Returns the owner's connection to it.

        Raises Trouble when the server cannot be started or reached.
        """
        if self.cluster:
            atexit.register(self.stop)
            self.cluster.start()
        try:
            roles.ensure_roles(self.admin)
            self.ensure_database(self.main)
        except psycopg.OperationalError as error:
            raise Trouble(f"The database of DATABASE_URL cannot be reached: {error}".strip()) from error
        except psycopg.errors.InsufficientPrivilege as error:
            raise Trouble(
                f"The account in DATABASE_URL must be a superuser, or CREATEROLE and own the database: {error}"
            ) from error
        return self.dsn_for(OWNER)

    def stop(self) -> None:
        """Stop what we started; a server that was there before stays."""
        if self.cluster:
            self.cluster.stop()
            atexit.unregister(self.stop)

    def dsn_for(self, role: str, database: str | None = None) -> str:
        """Return a libpq connection string for a role (OWNER, APP) to a database, the main one by default."""
        return roles.dsn_for(self.admin, role, database or self.main)

    def ensure_database(self, name: str, template: str | None = None) -> bool:
        """Make a database (a copy of `template` if given). Returns whether it was new."""
        return roles.ensure_database(self.admin, name, template)

    def drop_database(self, name: str) -> None:
        """Remove a database, whoever is connected to it."""
        roles.drop_database(self.admin, name)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
