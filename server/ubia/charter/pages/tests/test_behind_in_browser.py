"""Tasks, staff, leaders and the calculator in a browser: clean in every look; answers kept by signing."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.village import Member, Village
from ubia.register.pages.tests.browsers import browser_of, sign
from ubia.web import catalogs
from ubia.web.tests.browser import OpenPage, faults

from .test_behind import answer_all, at, drafted, write

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def place(module_database: Any) -> Iterator[tuple[Village, Member]]:
    """A village and a nurse of its facility."""
    catalogs.compile_all(only_stale=True)
    with module_database.connect(autocommit=True) as connection:
        village = Village(connection)
        yield village, village.admit(Member("Atieno Odhiambo"), "nurse")


def test_questions_about_a_task_are_answered_and_the_charter_can_name_it(
    place: tuple[Village, Member], open_page: OpenPage
) -> None:
    """OWN-11, HP-03: from an open question on the charter's page to none."""
    village, atieno = place
    charter, text, _fingerprint = drafted(village, atieno, "sick_children")
    answer_all(village, atieno, charter, but="cost")
    page = browser_of(open_page, atieno, at(village, "text", charter, text))
    expect(page.get_by_text("Is the money for it there, also next year?").first).to_be_visible()
    page.get_by_role("link", name="Tasks and their ten questions").click()
    page.get_by_role("link", name="Task: she sees sick children").click()
    assert faults(page) == []
    money = page.locator("section.asked").last
    money.get_by_label("Answer").select_option(label="Yes")
    page.get_by_role("button", name="Go on to sign").click()
    expect(page.get_by_text("Write in a few words why.")).to_be_visible()
    money.get_by_label("Why?").fill("The district has it in its budget.")
    page.get_by_role("button", name="Go on to sign").click()
    assert "written on line" in sign(page)
    page.get_by_role("link", name="Go on").click()
    expect(page.get_by_text("a charter can name this task")).to_be_visible()
    page.goto(at(village, "staff", charter, text))
    page.get_by_label("Yes, I agree").check()
    page.get_by_role("button", name="Go on to sign").click()
    assert "written on line" in sign(page)
    page.get_by_role("link", name="Go on").click()
    expect(page.get_by_text("Atieno Odhiambo: agrees")).to_be_visible()
    expect(page.get_by_text("Nobody has answered this yet")).to_have_count(0)


@pytest.mark.parametrize(("size", "scheme"), [("phone", "dark"), ("desktop", "light")])
def test_every_page_is_clean(place: tuple[Village, Member], open_page: OpenPage, size: str, scheme: str) -> None:
    village, atieno = place
    charter, text, _fingerprint = drafted(village, atieno, "slip_honoured")
    write(village, atieno, "charter.endorsed", charter, who="Chief Juma", words="At the market.")
    page = browser_of(open_page, atieno, "/charters/catchment/", has_key=False, size=size, scheme=scheme)
    found = faults(page)
    for address in (
        "/charters/catchment/?other_minutes_a_week=1300",
        at(village, "tasks", charter),
        at(village, "endorsements", charter),
        at(village, "endorse", charter),
        at(village, "staff", charter, text),
        at(village, "text", charter, text),
    ):
        page.goto(address)
        found += [f"{address}: {fault}" for fault in faults(page)]
    assert found == []
