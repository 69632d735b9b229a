"""One PostgreSQL for a test run, its tables made once, and an empty database for every test (or file) that asks.

Ask for `database` (for this test alone) or `module_database` (one for all tests of the file): Django's default
connection then goes there as `ubia_app`, and `.connect()` gives connections of one's own.
`UBIA_POSTGRES` chooses the engine (`installed` or `wheel`).
"""

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import make_conninfo
from psycopg.rows import TupleRow
from pytest_django.plugin import DjangoDbBlocker

from tests.emptying import Emptying, Rows
from ubia.box import place
from ubia.box.connections import point
from ubia.box.postgres import APP, OWNER, Postgres
from ubia.box.tables import make_tables

TEMPLATE = "ubia_template"
place.SYSTEM = place.home() / "system"  # for clusters of a test's own in folders closed to PostgreSQL's account


@dataclass(frozen=True)
class Database:
    """A database of a test's own."""

    postgres: Postgres
    name: str

    @property
    def admin(self) -> str:
        """The connection string of the superuser."""
        return make_conninfo(self.postgres.admin, dbname=self.name)

    def dsn(self, role: str = APP) -> str:
        """Return the connection string of a role."""
        return self.postgres.dsn_for(role, self.name)

    def connect(self, role: str = APP, **options: Any) -> psycopg.Connection[TupleRow]:
        """Open a connection as a role; the caller closes it."""
        return psycopg.connect(self.dsn(role), **options)


class Shelf:
    """Empty databases: a test takes one and puts it back emptied; when none is left the template is copied."""

    def __init__(self, postgres: Postgres) -> None:
        self._postgres, self._numbers = postgres, itertools.count(1)
        self._free: list[Database] = []
        self._pointed: list[str] = []  # where Django's default connection goes, the last one now
        postgres.ensure_database(TEMPLATE)
        make_tables(postgres.dsn_for(OWNER, TEMPLATE))
        point("owner", postgres.dsn_for(OWNER, "postgres"))
        with psycopg.connect(Database(postgres, TEMPLATE).admin) as superuser:
            self._emptying = Emptying(superuser)

    @contextmanager
    def take(self) -> Iterator[Database]:
        """An empty database, to which Django speaks as `ubia_app`."""
        taken = self._free.pop() if self._free else self._copy()
        self._pointed.append(taken.dsn())
        point("default", self._pointed[-1])
        try:
            yield taken
        finally:
            self._pointed.pop()
            point("default", self._pointed[-1] if self._pointed else taken.dsn())
            self._put_back(taken)

    def is_empty(self, database: Database) -> bool:
        """Whether nothing was written into a database since it was taken."""
        with psycopg.connect(database.admin, autocommit=True) as superuser:
            return self._emptying.is_empty(superuser)

    def rows(self, database: Database) -> Rows:
        """All that was written into a database since it was taken."""
        with psycopg.connect(database.admin, autocommit=True) as superuser:
            return self._emptying.rows(superuser)

    def put(self, database: Database, rows: Rows) -> None:
        """Put rows of another into an empty database."""
        with psycopg.connect(database.admin, autocommit=True) as superuser:
            self._emptying.put(superuser, rows)

    def _copy(self) -> Database:
        copy = Database(self._postgres, f"ubia_test_{next(self._numbers)}")
        self._postgres.ensure_database(copy.name, TEMPLATE)
        return copy

    def _put_back(self, used: Database) -> None:
        with psycopg.connect(used.admin, autocommit=True) as superuser:
            is_empty = self._emptying.empty(superuser)
        if is_empty:
            self._free.append(used)
        else:
            self._postgres.drop_database(used.name)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """The run's PostgreSQL, without safety at a power cut."""
    with Postgres(place.home(), url="", is_durable=False) as server:
        yield server


@pytest.fixture(scope="session")
def shelf(postgres: Postgres, django_db_blocker: DjangoDbBlocker) -> Shelf:
    """The run's databases."""
    with django_db_blocker.unblock():
        return Shelf(postgres)


@pytest.fixture
def database(shelf: Shelf, django_db_blocker: DjangoDbBlocker) -> Iterator[Database]:
    """An empty database for this test."""
    with django_db_blocker.unblock(), shelf.take() as taken:
        yield taken


@pytest.fixture(scope="module")
def module_database(shelf: Shelf, django_db_blocker: DjangoDbBlocker) -> Iterator[Database]:
    """An empty database for all tests of this file."""
    with django_db_blocker.unblock(), shelf.take() as taken:
        yield taken


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever speaks to PostgreSQL is marked `database`: it is run on the other engine too."""
    for item in items:
        if "postgres" in getattr(item, "fixturenames", ()):
            item.add_marker("database")
