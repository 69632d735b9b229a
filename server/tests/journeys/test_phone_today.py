"""docs/journeys/phone-today.md: whom to visit and why, without a network; what was done leaves the list at once."""

import re
from datetime import date

import pytest
from playwright.sync_api import Locator, Page, expect
from psycopg import Connection
from psycopg.rows import TupleRow

from tests.journeys.test_phone_shell import WAIT, choose_sign, code_for
from ubia.demo.stage import Size
from ubia.demo.tests.district import District, tell
from ubia.web.tests.browser import OpenPage, faults

pytestmark = pytest.mark.browser
VILLAGE = Size(households=12, months=3)


@pytest.fixture(scope="module")
def district(app: Connection[TupleRow]) -> District:
    """A village as of today, so that what was told yesterday is due on the phone."""
    return tell(app, date.today(), VILLAGE)  # noqa: DTZ011  the phone's own day


def part(page: Page, title: str) -> Locator:
    """A part of the list, by its heading."""
    return page.locator("section.stops").filter(has=page.get_by_role("heading", level=2, name=re.compile(f"^{title}")))


def fetched(page: Page) -> None:
    """The first sync is over, forms included; then there is no network."""
    page.get_by_role("navigation").get_by_role("button", name="Sync").click()
    expect(page.get_by_text("Everything you wrote has arrived.")).to_be_visible()
    today(page)
    start(part(page, "Late").or_(part(page, "Today")).locator(".stop").first)
    expect(page.get_by_role("button", name=re.compile("^Home visit"))).to_be_visible()
    page.context.set_offline(True)
    today(page)


def today(page: Page) -> None:
    """The first of the tabs."""
    page.get_by_role("navigation").get_by_role("button", name="Today").click()
    expect(page.get_by_role("heading", level=1, name="Today")).to_be_visible()


def start(stop: Locator) -> None:
    """Into the visit of somebody who is due."""
    stop.get_by_role("button", name="Start the visit").click()


def families(page: Page) -> Locator:
    """Families who are due as a whole."""
    return page.locator(".stop.late, .stop.due").filter(has_text="Whole family")


def visit(page: Page, *answers: str) -> None:
    """The home visit's first questions, after which it is over."""
    page.get_by_role("button", name=re.compile("^Home visit")).click()
    for answer in ("", *answers):
        if answer:
            page.get_by_role("radio", name=answer, exact=True).check()
        page.get_by_role("button", name="Next").click()
    page.get_by_role("button", name="Finish").click()
    expect(page.get_by_text("Not sent")).to_be_visible()
    today(page)


def test_a_morning_without_a_network(
    district: District,
    app: Connection[TupleRow],
    open_page: OpenPage,
) -> None:
    """SRV-08: tasks by schedule and risk, and a week that is weighed; SRV-01: without a network."""
    page = open_page(f"/app/#code={code_for(district, app, 'akinyi')}")
    page.set_default_timeout(WAIT)
    choose_sign(page)
    danger = part(page, "Danger signs first")
    expect(danger.locator(".stop").filter(has_text="fast breathing. Due today.")).to_have_count(1)
    expect(danger).to_contain_text("Bring: thermometer, arm tape, referral notes")
    expect(part(page, "In the days to come")).to_contain_text("About week 30 of the pregnancy. Due tomorrow.")
    expect(page.get_by_text("The hours are those of your charter")).to_be_visible()
    assert faults(page) == []
    fetched(page)

    due = families(page)
    name = due.first.get_by_role("heading").inner_text()
    count = due.count()
    start(due.first)
    visit(page, "No")
    expect(due).to_have_count(count)
    expect(due.first).to_contain_text(name)
    start(due.first)
    visit(page, "Yes", "No")
    expect(due).to_have_count(count - 1)
    assert faults(page) == []
