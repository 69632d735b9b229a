"""One PostgreSQL for a test run, its tables made once, and a fresh copy of them for every test (or module) that asks.

Ask for `database` (a copy for this test) or `module_database` (one for all tests of the file): Django's default
connection then goes there as `ubia_app`, and `.connect()` gives connections of one's own.
`UBIA_POSTGRES` chooses the engine (`installed` or `wheel`).
"""

import itertools
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import django
import hypothesis
import psycopg
import pytest
from psycopg.rows import TupleRow
from pytest_django.plugin import DjangoDbBlocker

HOME = Path(tempfile.mkdtemp(prefix="ubia-test-"))
HOME.chmod(0o711)  # PostgreSQL's account passes through
os.environ |= {"UBIA_HOME": str(HOME), "DJANGO_SETTINGS_MODULE": "ubia.web.settings"}
django.setup()

from ubia.box import place  # noqa: E402
from ubia.box.connections import point  # noqa: E402
from ubia.box.postgres import APP, OWNER, Postgres  # noqa: E402
from ubia.box.tables import make_tables  # noqa: E402

hypothesis.settings.register_profile("untimed", deadline=None)  # how fast it is, a bench says
hypothesis.settings.load_profile("untimed")
place.SYSTEM = HOME / "system"  # for clusters of a test's own in folders closed to PostgreSQL's account
TEMPLATE = "ubia_template"
numbers = itertools.count(1)
pointed: list[str] = []  # where Django's default connection goes, the last one now


@dataclass(frozen=True)
class Database:
    """A database of a test's own."""

    postgres: Postgres
    name: str

    def dsn(self, role: str = APP) -> str:
        """Return the connection string of a role."""
        return self.postgres.dsn_for(role, self.name)

    def connect(self, role: str = APP, **options: Any) -> psycopg.Connection[TupleRow]:
        """Open a connection as a role; the caller closes it."""
        return psycopg.connect(self.dsn(role), **options)


def pytest_unconfigure() -> None:
    """Leave nothing behind, also when no test asked for a database."""
    shutil.rmtree(HOME, ignore_errors=True)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever speaks to PostgreSQL is marked `database`: it is run on the other engine too."""
    for item in items:
        if "postgres" in getattr(item, "fixturenames", ()):
            item.add_marker("database")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """The run's PostgreSQL, without safety at a power cut."""
    with Postgres(HOME, url="", is_durable=False) as server:
        yield server


@pytest.fixture(scope="session")
def template(postgres: Postgres, django_db_blocker: DjangoDbBlocker) -> str:
    """The name of a database with all tables and no rows, copied for each test."""
    postgres.ensure_database(TEMPLATE)
    with django_db_blocker.unblock():
        make_tables(postgres.dsn_for(OWNER, TEMPLATE))
        point("owner", postgres.dsn_for(OWNER, "postgres"))
    return TEMPLATE


@pytest.fixture
def database(postgres: Postgres, template: str, django_db_blocker: DjangoDbBlocker) -> Iterator[Database]:
    """A fresh database for this test."""
    with django_db_blocker.unblock(), fresh_copy(postgres, template) as copy:
        yield copy


@pytest.fixture(scope="module")
def module_database(postgres: Postgres, template: str, django_db_blocker: DjangoDbBlocker) -> Iterator[Database]:
    """A fresh database for all tests of this file."""
    with django_db_blocker.unblock(), fresh_copy(postgres, template) as copy:
        yield copy


@contextmanager
def fresh_copy(postgres: Postgres, template: str) -> Iterator[Database]:
    """Copy the template, let Django speak to the copy as `ubia_app`, and drop it afterwards."""
    copy = Database(postgres, f"ubia_test_{next(numbers)}")
    postgres.ensure_database(copy.name, template)
    pointed.append(copy.dsn())
    point("default", pointed[-1])
    try:
        yield copy
    finally:
        pointed.pop()
        point("default", pointed[-1] if pointed else copy.dsn())
        postgres.drop_database(copy.name)
