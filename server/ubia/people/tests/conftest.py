"""A village with its people, and a town beside it, written through the front door."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from psycopg.rows import TupleRow

from ubia.register.tests.district import Village


@pytest.fixture
def app(database: Any) -> Iterator[psycopg.Connection[TupleRow]]:
    """A connection as the application has it."""
    with database.connect(autocommit=True) as connection:
        yield connection


@pytest.fixture
def owner(database: Any) -> Iterator[psycopg.Connection[TupleRow]]:
    """A connection as the owner of the tables, who sees every row."""
    with database.connect("ubia_owner", autocommit=True) as connection:
        yield connection


@pytest.fixture
def village(app: psycopg.Connection[TupleRow]) -> Village:
    """A full book with its people."""
    return Village(app).open(both=True).people()


@pytest.fixture
def town(app: psycopg.Connection[TupleRow]) -> Village:
    """Another community."""
    return Village(app).open(both=True).people()
