"""A village with people who sign in: what the register's pages are tested with."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.village import Member, Village


@pytest.fixture
def village(database: Any) -> Iterator[Village]:
    """A full book."""
    with database.connect(autocommit=True) as connection:
        yield Village(connection)


@pytest.fixture
def amina(village: Village) -> Member:
    """A health worker of the village."""
    return village.admit(Member("Amina Wanjiru"))


@pytest.fixture
def baraka(village: Village) -> Member:
    """The supervisor from the facility."""
    return village.admit(Member("Baraka Odhiambo"), "facility_supervisor")


@pytest.fixture
def rehema(village: Village) -> Member:
    """The supervisor from the community."""
    return village.admit(Member("Rehema Katana"), "community_supervisor")
