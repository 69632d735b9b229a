"""A village and a phone in it, for every test of the sync."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.village import Member, Village
from ubia.sync.tests.phone import Phone, phone_of


@pytest.fixture
def village(database: Any) -> Iterator[Village]:
    """An open book of a database of the test's own."""
    with database.connect(autocommit=True) as connection:
        yield Village(connection)


@pytest.fixture
def amina(village: Village) -> Phone:
    """A CHW's phone, admitted by a code."""
    return phone_of(village, village.admit(Member("Amina")))
