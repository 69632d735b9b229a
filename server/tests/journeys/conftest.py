"""The demo's smallest story, told once for a file of journeys."""

from collections.abc import Iterator
from typing import Any

import pytest
from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.demo.tests.district import District, tell


@pytest.fixture(scope="module")
def app(module_database: Any) -> Iterator[Connection[TupleRow]]:
    """A connection as the application has it."""
    with module_database.connect(autocommit=True) as connection:
        yield connection


@pytest.fixture(scope="module")
def district(app: Connection[TupleRow]) -> District:
    """The smallest story and its keys."""
    return tell(app)
