"""docs/journeys/sign-in.md: each role signs in, finds what is hers on the first page, and looks around."""

import pytest
from playwright.sync_api import expect

from tests.journeys.people import PASS_PHRASE, browser_of
from ubia.demo.tests.district import District
from ubia.web.tests.browser import OpenPage, faults, sign_in

pytestmark = pytest.mark.browser
MAIN_PAGES = {
    "akinyi": {"Home", "Pay", "Books"},
    "mutiso": {"Home", "Visits", "Pay", "Books"},
    "atieno": {"Home", "Visits", "Pay", "Books"},
    "were": {"Home", "Visits", "Books"},
    "nyambura": {"Home", "Books"},
    "rotich": {"Home", "Visits", "Pay", "Books"},
    "fatuma": {"Home", "Visits", "Pay", "Books"},
}


@pytest.mark.parametrize("member", MAIN_PAGES)
def test_each_role_signs_in_and_looks_around(member: str, district: District, open_page: OpenPage) -> None:
    page = browser_of(district, open_page, member)
    bar = page.get_by_role("navigation").get_by_role("link")
    assert set(bar.all_inner_texts()) >= MAIN_PAGES[member]
    for label in sorted(MAIN_PAGES[member]):
        page.get_by_role("navigation").get_by_role("link", name=label, exact=True).first.click()
        page.wait_for_load_state()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert faults(page) == [], label


def test_a_wrong_pass_phrase_is_told_in_plain_words(district: District, open_page: OpenPage) -> None:
    browser_of(district, open_page, "akinyi").context.clear_cookies()
    page = open_page("/account/sign-in/")
    sign_in(page, "akinyi", PASS_PHRASE + "x")
    expect(page.get_by_text("do not fit together")).to_be_visible()
