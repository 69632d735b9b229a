"""The village whose charter the tests agree on: a new book for each test, in one database for each file."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.village import Member, Village


@pytest.fixture
def village(module_database: Any) -> Iterator[Village]:
    """A full book."""
    with module_database.connect(autocommit=True) as connection:
        yield Village(connection)


@pytest.fixture
def amina(village: Village) -> Member:
    """A health worker of the village."""
    return village.admit(Member("Amina Wanjiru"))


@pytest.fixture(scope="module")
def until() -> date:
    """The demo's story goes on until today."""
    return datetime.now(UTC).date()
