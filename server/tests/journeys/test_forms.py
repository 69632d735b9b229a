"""docs/journeys/forms.md: a form is published after its fault was mended, and tried out as on a phone."""

import json
from typing import Any

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.journeys.people import browser_of
from ubia.demo.ours import published
from ubia.demo.tests.district import District
from ubia.forms.testing import GOOD, workbook
from ubia.web.tests.browser import OpenPage, faults

pytestmark = pytest.mark.browser
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
BAD = {
    **GOOD,
    "survey": [[c.replace("${name}", "${nme}") if isinstance(c, str) else c for c in r] for r in GOOD["survey"]],
}
WAIT = 15_000


def choose(page: Page, sheets: Any) -> None:
    """Choose a workbook and have it looked at."""
    file = FilePayload(name="visit.xlsx", mimeType=XLSX, buffer=workbook(sheets))
    page.get_by_label("The form", exact=True).set_input_files([file])
    page.get_by_role("button", name="Look at it").click()


def try_it(page: Page, name: str) -> None:
    """Open one of the demo's forms."""
    page.goto(f"/forms/{published(name).hash}/try/")


def go_on(page: Page) -> None:
    """Turn the page."""
    page.get_by_role("button", name="Next").click()


def test_a_form_with_a_fault_is_mended_and_published(district: District, open_page: OpenPage) -> None:
    page = browser_of(district, open_page, "rotich")
    page.goto("/forms/")
    page.get_by_role("link", name="Publish a form").click()
    choose(page, BAD)
    expect(page.get_by_text("1 thing to put right in visit.xlsx")).to_be_visible()
    row = page.get_by_role("row").filter(has_text="Did you mean")
    expect(row).to_contain_text("survey")
    expect(row).to_contain_text("C4")
    assert faults(page) == []
    choose(page, GOOD)
    expect(page.get_by_text("No fault was found")).to_be_visible()
    assert faults(page) == []
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_role("heading", level=1, name="Home visit")).to_be_visible()
    expect(page.get_by_text("What is the child called?")).to_be_visible()
    page.get_by_role("link", name="Try it").click()
    expect(page.get_by_role("group", name="Is somebody at home?")).to_be_visible()


def test_a_form_is_filled_in_by_keyboard_and_outlives_its_tab(
    district: District,
    open_page: OpenPage,
) -> None:
    page = browser_of(district, open_page, "akinyi")
    try_it(page, "home_visit")
    expect(page.get_by_text("Greet the family")).to_be_visible()
    press_next(page)
    press_next(page)
    expect(page.get_by_role("alert")).to_have_text("Please answer this, or say why there is no answer.")
    page.keyboard.press("Space")
    press_next(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    press_next(page)
    expect(page.get_by_text("Danger signs first")).to_be_visible()
    for sign in ("Fits", "None of these"):
        page.get_by_label(sign).focus()
        page.keyboard.press("Space")
    expect(page.get_by_role("alert")).to_contain_text("does not go together")
    page.get_by_label("Fits").focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("alert")).to_have_count(0)
    press_next(page)
    page.get_by_label("Language of the form").select_option(label="Swahili")
    question = page.get_by_role("textbox", name="Watu wangapi walilala hapa usiku uliopita?")
    question.focus()
    page.keyboard.type("90")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Kati ya 1 na 40")
    expect(question).to_be_focused()
    page.keyboard.press("Control+A")
    page.keyboard.type("4")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Kuhusu mtoto")).to_be_visible()
    again = page.context.new_page()
    page.close()
    again.set_default_timeout(WAIT)
    try_it(again, "home_visit")
    expect(again.get_by_text("Go on where you stopped?")).to_be_visible()
    again.get_by_role("button", name="Go on").click()
    expect(again.get_by_text("Kuhusu mtoto")).to_be_visible()
    again.get_by_role("button", name="Back").click()
    expect(again.get_by_role("textbox")).to_have_value("4")


def press_next(page: Page) -> None:
    """Go to the button that turns the page with the keyboard, and press it."""
    button = page.get_by_role("button", name="Next")
    for _ in range(30):
        if button.evaluate("e => e === document.activeElement"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")


def test_what_is_unsafe_to_ask_is_said_and_the_form_goes_on(
    district: District,
    open_page: OpenPage,
) -> None:
    """TRU-11: every question accepts that it was not asked, or was unsafe to ask."""
    page = browser_of(district, open_page, "akinyi")
    try_it(page, "sick_child")
    go_on(page)
    page.get_by_text("No answer?").click()
    page.get_by_role("button", name="Unsafe to ask").click()
    expect(page.get_by_text("it was unsafe to ask")).to_be_visible()
    go_on(page)
    page.get_by_role("textbox").fill("30")
    go_on(page)
    page.get_by_label("Fits").check()
    go_on(page)
    expect(page.get_by_text("Go to the facility now")).to_be_visible()
    go_on(page)
    page.get_by_label("No", exact=True).check()
    go_on(page)
    page.get_by_label("No", exact=True).check()
    go_on(page)
    page.get_by_role("textbox").fill("118")
    go_on(page)
    page.get_by_label("Yes", exact=True).check()
    go_on(page)
    go_on(page)
    page.get_by_text("Yes, I have read it").click()
    go_on(page)
    expect(page.get_by_role("heading", name="Look it over")).to_be_visible()
    looked = page.locator(".looked")
    expect(looked).to_contain_text("Unsafe to ask")
    assert faults(page) == []
    looked.get_by_role("button", name="The arm, in millimetres").click()
    page.get_by_role("textbox").fill("121")
    while not page.get_by_role("button", name="Finish").is_visible():
        go_on(page)
    page.get_by_role("button", name="Finish").click()
    handed = json.loads(page.locator(".handed").first.inner_text())
    assert handed["child_name"] == {"unasked": "unsafe"}
    assert handed["muac"] == "121"
    assert faults(page) == []
    page.reload()
    expect(page.get_by_text("For practice only")).to_be_visible()


@pytest.mark.parametrize(
    ("size", "scheme"), [("phone", "light"), ("desktop", "light"), ("phone", "dark"), ("desktop", "dark")]
)
def test_form_pages_are_clean(district: District, open_page: OpenPage, size: str, scheme: str) -> None:
    page = browser_of(district, open_page, "rotich", size=size, scheme=scheme)
    found = []
    for address in ("/forms/", "/forms/publish/", f"/forms/{published('sick_child').hash}/"):
        page.goto(address)
        found += [f"{address}: {fault}" for fault in faults(page)]
    for name in ("home_visit", "pregnancy"):
        try_it(page, name)
        expect(page.locator(".form-page")).to_be_visible()
        found += [f"{name}: {fault}" for fault in faults(page)]
        go_on(page)
        go_on(page)
        expect(page.get_by_role("alert")).to_be_visible()
        found += [f"{name}, a fault: {fault}" for fault in faults(page)]
    assert found == []
