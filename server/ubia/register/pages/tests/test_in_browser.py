"""Every page of the register in a real browser: phone and desktop, light and dark, three languages, with axe-core."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.readers import client_of
from tests.village import Member, Village, open_provisional
from ubia.register.book import now
from ubia.register.office import server_pen
from ubia.register.pages.tests.browsers import browser_of
from ubia.web import catalogs
from ubia.web.tests.browser import OpenPage, faults

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def village(module_database: Any) -> Iterator[Village]:
    """A book with something on each of its pages."""
    catalogs.compile_all(only_stale=True)
    with module_database.connect(autocommit=True) as connection:
        yield furnished(Village(connection, "Mtakuja"))


def furnished(village: Village) -> Village:
    """Work, a correction, a strange date, a paper visit, a closed page, something to settle and something forged."""
    amina = village.admit(Member("Amina Wanjiru"), device="tablet")
    baraka = village.admit(Member("Baraka Odhiambo"), "facility_supervisor", device="tablet")
    home = village.enrol(amina, "Achieng")
    visit = village.visit(amina, home)
    right = amina.pen(village.book).write("visit.corrected", home, {"minutes": 20}, made_at=now(), amends=visit.id)
    paper = {"service": "home_visit", "attested": {"typist": baraka.person}}
    typed = server_pen(village.book, amina.person, "paper").write("visit.made", home, paper, made_at=now())
    strange = village.visit(amina, home, happened_on="2199-01-01")
    assert {answer.outcome for answer in village.append(visit, right, typed, strange)} == {"written"}
    client_of(amina).get(f"/books/{village.book}/6/")
    client_of(village.facility).post(f"/books/{village.book}/seals/close/")
    lost = {"key": amina.key.id, "reason": "lost"}
    village.append(village.facility.pen(village.book).write("key.revoked", amina.person, lost, made_at=now()))
    late = village.visit(amina, home)
    assert [answer.outcome for answer in village.append(late, b"{not an entry")] == ["to_settle", "quarantine"]
    village.late, village.amina = late.id, amina  # type: ignore[attr-defined]
    return village


def addresses(village: Any) -> list[str]:
    """Every page of the book as somebody sees it who signs for a side."""
    person, committee = village.amina.person, village.committee.person
    return [
        f"/books/{village.book}/{rest}"
        for rest in (
            "", "?kind=visit.made", "?kind=voice.heard", "1/", "6/", "7/", "8/", "9/", "10/", "seals/", "held/",
            f"held/{village.late}/", "people/", "people/role/", f"people/{person}/code/", "people/mandate/community/",
            f"people/{committee}/mandate/community/end/", f"keys/{village.facility.key.id}/revoke/", "meeting/",
            "poster/", "readings/",
        )
    ]  # fmt: skip


def read(page: Page, wanted: list[str]) -> list[str]:
    found = []
    for address in wanted:
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 200, address
        found += [f"{address}: {fault}" for fault in faults(page)]
    return found


@pytest.mark.parametrize(("size", "scheme"), [("phone", "light"), ("desktop", "dark")])
def test_every_page_is_clean(village: Village, open_page: OpenPage, size: str, scheme: str) -> None:
    page = browser_of(open_page, village.committee, size=size, scheme=scheme)
    assert read(page, ["/", "/books/", "/books/new/", "/admit/", *addresses(village)]) == []


@pytest.mark.parametrize("language", ["fr", "sw"])
def test_pages_fit_a_phone_in_every_language(village: Village, open_page: OpenPage, language: str) -> None:
    page = browser_of(open_page, village.committee, locale=language)
    assert read(page, ["/books/", *addresses(village)]) == []
    assert page.locator("html").get_attribute("lang") == language


def test_pages_of_a_provisional_book_are_clean(village: Village, open_page: OpenPage) -> None:
    alone = open_provisional(village.connection)
    page = browser_of(open_page, alone.facility)
    assert read(page, [f"/books/{alone.book}/{rest}" for rest in ("", "meeting/", "seals/", "poster/")]) == []


def test_a_book_is_read_without_scripts(village: Village, open_page: OpenPage) -> None:
    page = browser_of(open_page, village.committee, "/books/", has_key=False, java_script_enabled=False)
    page.get_by_role("link", name="Open the book").click()
    page.get_by_role("link", name="Book opened").click()
    assert "Sister Atieno" in page.locator("main").inner_text()
