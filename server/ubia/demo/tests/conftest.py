"""The smallest story, written once into a database of its own."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from psycopg.rows import TupleRow

from ubia.demo.tests.district import District, tell


@pytest.fixture(scope="module")
def district(module_database: Any) -> Iterator[District]:
    """The district, written through the front door as the application's role."""
    with module_database.connect(autocommit=True) as app:
        yield tell(app)


@pytest.fixture
def owner(district: District, module_database: Any) -> Iterator[psycopg.Connection[TupleRow]]:
    """A connection as the owner of the tables, who sees every row."""
    with module_database.connect("ubia_owner", autocommit=True) as connection:
        yield connection
