"""docs/journeys/phone-shell.md: a health worker lets her phone in, locks and unlocks it, and hides it."""

import re

import pytest
from playwright.sync_api import Page, expect
from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.demo.tests.district import District
from ubia.register.admit import make_code
from ubia.web.tests.browser import OpenPage, browser, faults, open_page, server  # noqa: F401

pytestmark = pytest.mark.browser
WAIT = 20_000
PIN, WRONG = "482915", "111222"


def code_for(district: District, app: Connection[TupleRow], member: str) -> str:
    """A one-time code that the nurse made."""
    stage = district.story.stage
    return make_code(app, stage.person(member), stage.person("nyambura"))


def type_pin(page: Page, pin: str, word: str) -> None:
    """Press the keys on the screen, then the one that goes on."""
    for digit in pin:
        page.get_by_role("button", name=digit, exact=True).click()
    page.get_by_role("button", name=word, exact=True).click()


def let_in(page: Page, code: str, symbol: str = "Fish", pin: str = PIN) -> None:
    """From the first screen to home: a code typed from paper, a sign, a PIN twice."""
    page.get_by_role("button", name="I have a code").click()
    page.get_by_label("Code from the paper").fill(code.lower().replace("-", " "))
    page.get_by_role("button", name="Go on").click()
    choose_sign(page, symbol, pin)


def choose_sign(page: Page, symbol: str = "Fish", pin: str = PIN) -> None:
    """A sign, a PIN twice, and in."""
    page.get_by_role("button", name=symbol, exact=True).click()
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", name="Choose a PIN")).to_be_visible()
    type_pin(page, pin, "Go on")
    expect(page.get_by_role("heading", name="The same PIN again")).to_be_visible()
    type_pin(page, pin, "Go on")
    expect(page.get_by_text("You are in.")).to_be_visible(timeout=WAIT)
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_role("heading", level=1, name="Today")).to_be_visible(timeout=WAIT)


def test_a_phone_is_let_in_locked_unlocked_and_hidden(
    district: District,
    app: Connection[TupleRow],
    open_page: OpenPage,  # noqa: F811
) -> None:
    """TRU-03: PIN, lock, wrong PIN, quick hide."""
    page = open_page("/app/")
    page.set_default_timeout(WAIT)
    expect(page.get_by_role("heading", name="Welcome to Ubia")).to_be_visible()
    assert faults(page) == []
    let_in(page, code_for(district, app, "akinyi"))
    assert faults(page) == []

    page.get_by_role("button", name="Sync", exact=True).click()
    expect(page.get_by_text("Everything you wrote has arrived.")).to_be_visible()
    page.get_by_role("button", name="Settings").click()
    page.get_by_role("button", name="Lock now").click()
    expect(page.get_by_role("heading", name="Your PIN")).to_be_visible()
    assert faults(page) == []

    page.keyboard.type(WRONG)
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("not the right PIN")
    page.keyboard.type(PIN)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Settings")).to_be_visible()

    page.get_by_role("button", name="Hide", exact=True).click()
    expect(page).to_have_title("Calendar")
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(r"^\w+ \d{4}$"))
    assert faults(page) == []
    page.get_by_role("heading", level=1).get_by_role("button").click()
    expect(page.get_by_role("heading", name="Your PIN")).to_be_visible()
