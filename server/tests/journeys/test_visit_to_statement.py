"""docs/journeys/visit-to-statement.md: a visit goes from a phone to the dashboard and to the CHW's statement."""

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect
from psycopg import Connection
from psycopg.rows import TupleRow

from tests.journeys.people import browser_of, phone_of
from ubia.demo.tests.district import District
from ubia.web.tests.browser import OpenPage, faults

pytestmark = pytest.mark.browser


def corrected_visit(district: District, app: Connection[TupleRow], url: str) -> tuple[str, str]:
    """Akinyi's phone hands in a visit; the community's supervisor, who was there, puts its service right."""
    home = district.story.homes["akinyi/01"].subject
    akinyi, atieno = (phone_of(district, app, url, member) for member in ("akinyi", "atieno"))
    visit = akinyi.write("visit.made", home, {"service": "household_visit", "minutes": 30})
    made = akinyi.push()
    atieno.write(
        "household.visit_planned", home, {"supervisor": atieno.person, "on": datetime.now(UTC).date().isoformat()}
    )
    atieno.push()
    atieno.pull()
    assert atieno.story(home)[-2][0] == "visit.made"
    right = {"service": "child_check", "reason": "We saw the child, not only the house."}
    atieno.write("visit.corrected", home, right, amends=visit)
    put_right = atieno.push()
    return made[0].split()[-1], put_right[0].split()[-1]


def test_a_visit_goes_from_a_phone_to_a_statement(
    district: District,
    app: Connection[TupleRow],
    server: str,
    open_page: OpenPage,
) -> None:
    """MON-10, MON-19, INC-04: the CHW sees what the manager sees, and both open it down to the entry."""
    line, right = corrected_visit(district, app, server)

    manager = browser_of(district, open_page, "rotich", size="desktop")
    manager.goto("/visits/")
    while not re.search(r"/visits/[0-9a-f-]{36}/\?", manager.url):
        manager.locator("tbody a", has_text=re.compile("Tumaini|Nyuki|Maziwa")).first.click()
        manager.wait_for_load_state()
    manager.get_by_role("link", name="Beatrice Akinyi Odongo").click()
    mine = manager.get_by_role("row", name=re.compile(f"corrected on line {right}"))
    expect(mine).to_contain_text("health check")
    assert faults(manager) == []
    mine.get_by_role("link").click()
    expect(manager.get_by_text(f"Line {line}").first).to_be_visible()

    akinyi = browser_of(district, open_page, "akinyi")
    akinyi.goto("/statements/")
    expect(akinyi.get_by_role("heading", name="My statement")).to_be_visible()
    rule = akinyi.get_by_role("table", name="By the agreed scheme, line by line").get_by_role("row", name="Uchunguzi")
    expect(rule.first).to_contain_text("75 each. Paid by: county.")
    checks = akinyi.locator(".counted dt", has_text="health check").locator("xpath=following-sibling::dd[1]")
    assert faults(akinyi) == []
    checks.locator(f'a[href$="/{line}/"]').click()
    expect(akinyi.get_by_role("link", name=re.compile(f"line {right}", re.IGNORECASE)).first).to_be_visible()
    assert akinyi.url.endswith(f"/{line}/")
    assert faults(akinyi) == []
