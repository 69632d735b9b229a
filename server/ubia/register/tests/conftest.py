"""A village for each test: a book of its own, appended to as the application's role does."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from psycopg.rows import TupleRow

from ubia.register.tests.district import Village


@pytest.fixture
def app(module_database: Any) -> Iterator[psycopg.Connection[TupleRow]]:
    """A connection as the application has it."""
    with module_database.connect(autocommit=True) as connection:
        yield connection


@pytest.fixture
def owner(module_database: Any) -> Iterator[psycopg.Connection[TupleRow]]:
    """A connection as the owner of the tables, who sees every row."""
    with module_database.connect("ubia_owner", autocommit=True) as connection:
        yield connection


@pytest.fixture
def village(app: psycopg.Connection[TupleRow]) -> Village:
    """A full book with its people."""
    return Village(app).open(both=True).people()
