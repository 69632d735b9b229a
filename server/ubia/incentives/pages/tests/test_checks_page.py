"""What a family said of a visit is read by the CHW first, and her answer stands beside it (INC-18, SUP-04)."""

from datetime import date, timedelta

import pytest

from tests.readers import client_of
from tests.village import Member
from ubia.incentives.runs.checks import is_told
from ubia.incentives.runs.entries import HERS_FIRST

from .conftest import MONTH, Page, PayVillage


@pytest.fixture
def checked(village: PayVillage, amina: Member) -> tuple[str, Member]:
    """The page of the checks of a run, on which Baraka has written what a family said."""
    baraka = village.admit(Member("Baraka Odhiambo"), "facility_supervisor")
    page = f"/statements/runs/{village.book}/checks/{village.ordered()}/"
    drawn = client_of(baraka).get(page).context["to_ask"]
    assert len(drawn) == 2
    said = {"outcome": "not_found", "words": "Nobody came."}
    assert client_of(baraka).post(drawn[0][0]["href"], said).status_code == 302
    return page, baraka


def test_she_reads_it_first_and_answers(
    village: PayVillage, amina: Member, checked: tuple[str, Member], seen: Page
) -> None:
    page, baraka = checked
    rehema = village.admit(Member("Rehema Katana"), "community_supervisor")
    hers = f"/statements/{amina.person}/?month={MONTH}"
    for place in (page, hers):
        assert "Nobody came." not in seen(rehema, place)
    assert "She reads it first" in seen(rehema, page)
    assert "1 answer is not counted yet" in seen(rehema, page)
    assert "Nobody came." in seen(baraka, page)
    assert "A family was asked about one of your visits" in seen(amina, "/")
    assert "Nobody came." in seen(amina, hers)
    told = village.one("SELECT told FROM visit_check WHERE chw = %s", amina.person)
    assert (
        client_of(amina).post(f"/statements/runs/mine/checks/{told}/", {"words": "I met the aunt."}).status_code == 302
    )
    for place in (page, hers):
        assert "Nobody came." in seen(rehema, place)
        assert "I met the aunt." in seen(rehema, place)
    assert "0 of 1 families" in seen(rehema, page)
    assert village.one("SELECT sum(amount) FROM payment WHERE chw = %s", amina.person) == "20000"


def test_the_line_in_the_book_is_read_by_her_first_too(
    village: PayVillage, amina: Member, checked: tuple[str, Member], seen: Page
) -> None:
    _page, baraka = checked
    rehema = village.admit(Member("Rehema Katana"), "community_supervisor")
    told, line = (village.one(f"SELECT {what} FROM entry WHERE kind = 'check.reported'") for what in ("id", "line"))
    address = f"/books/{village.book}/{line}/"
    assert ["Nobody came." in seen(who, address) for who in (amina, baraka, rehema)] == [True, True, False]
    assert "Whom these words are about reads them first, for 7 days" in seen(rehema, address)
    client_of(amina).post(f"/statements/runs/mine/checks/{told}/", {"words": "I met the aunt."})
    assert "Nobody came." in seen(rehema, address)


def test_she_has_her_days_to_answer() -> None:
    on = date(2026, 3, 1)
    assert not is_told(on, None, on + timedelta(days=HERS_FIRST - 1))
    assert is_told(on, None, on + timedelta(days=HERS_FIRST))
    assert is_told(on, on, on)


def test_an_office_opens_the_family_by_its_code(village: PayVillage, amina: Member, seen: Page) -> None:
    """The page shows a code and no name; the family's own page says the name to those who may read its record."""
    page = f"/statements/runs/{village.book}/checks/{village.ordered()}/"
    _visit, chw, family = client_of(village.facility).get(page).context["to_ask"][0]
    assert chw == "Amina Wanjiru"
    assert "Amina Wanjiru" in seen(village.facility, family["href"])
