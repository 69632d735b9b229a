"""A day that does not fit is asked about, with the findings behind the question and what it does not prove (EVI-15)."""

import html
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.readers import client_of
from tests.village import Member, Village


@pytest.fixture
def village(database: Any) -> Iterator[Village]:
    """A full book."""
    with database.connect(autocommit=True) as connection:
        yield Village(connection)


def page_of(village: Village, reader: Member, chw: Member, month: str) -> str:
    answer = client_of(reader).get(f"/visits/{village.book}/{chw.person}/?month={month}")
    assert answer.status_code == 200
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


def test_a_visit_dated_ahead_is_asked_about_and_nobody_is_blamed(village: Village) -> None:
    amina = village.admit(Member("Amina Wanjiru"))
    baraka = village.admit(Member("Baraka Odhiambo"), "facility_supervisor")
    home, today = village.enrol(amina), datetime.now(UTC).date()
    assert village.append(village.visit(amina, home))[0].outcome == "written"
    month = today.isoformat()[:7]
    assert "Why this is asked" not in page_of(village, baraka, amina, month)
    ahead = today + timedelta(days=5)
    assert village.append(village.visit(amina, home, happened_on=ahead.isoformat()))[0].outcome == "written"
    for reader in (baraka, amina):
        said = page_of(village, reader, amina, ahead.isoformat()[:7])
        assert "1 visit here has something to look at together. What happened on that day?" in said
        assert "Health workers fear being blamed when care goes wrong." in said
        assert "certainty not itemised in the source" in said
        assert "It does not show that somebody did something wrong" in said
