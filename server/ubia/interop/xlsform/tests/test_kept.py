"""A published form is found again by what people call it."""

from collections.abc import Iterator
from typing import Any

import pytest

from ubia.forms.publish import publish
from ubia.forms.testing import GOOD, workbook
from ubia.interop.xlsform.kept import kept_form
from ubia.interop.xlsform.publishing import put_down
from ubia.register.tests.district import Village

FIRST = publish(workbook(GOOD))
SECOND = publish(workbook({**GOOD, "settings": [["form_id", "form_title", "version"], ["visit", "Home visit", "4"]]}))


@pytest.fixture
def village(database: Any) -> Iterator[Village]:
    with database.connect(autocommit=True) as connection:
        village = Village(connection).open("nation")
        for form in (FIRST, SECOND):
            put_down(connection, village.book, village.facility.author, "asha@office", form)
        yield village


def test_by_hash_by_id_and_by_version(village: Village) -> None:
    for wanted, form in [
        (FIRST.hash, FIRST),
        (SECOND.hash[:12], SECOND),
        ("visit", SECOND),
        ("visit@3", FIRST),
    ]:
        kept = kept_form(village.connection, wanted)
        assert kept
        assert kept.model["version"] == form.version
        assert kept.texts == form.texts


def test_nothing_is_found_by_what_names_no_form(village: Village) -> None:
    assert [kept_form(village.connection, wanted) for wanted in ("vist", "", "visit@5", FIRST.hash[:5])] == [None] * 4
