"""The pages of people in a real browser: clean at both sizes and in the dark, and a family given away by signing."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from ubia.demo.tests.clean import faults_of, member_of
from ubia.demo.tests.district import District, SignedIn
from ubia.register.pages.tests.browsers import browser_of, sign
from ubia.web.tests.browser import OpenPage

from .told import of_home, text_of

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("as_demo")]


def pages_of(district: District) -> dict[str, list[str]]:
    """For each reader the pages to look at."""
    tumaini = district.story.stage.book("tumaini")
    return {
        "akinyi": ["/people/", "/people/?q=a", of_home(district, "household", "akinyi/00"), "/people/duplicates/",
                   "/people/places/", reverse("people:place", args=[district.story.stage.place("tumaini")])],
        "wanjiku": [of_home(district, "household", "wanjiku/moved"), of_home(district, "before", "wanjiku/moved")],
        "mutiso": ["/people/", "/people/books/", reverse("people:workers", args=[tumaini]),
                   reverse("people:custody_list", args=[tumaini]), of_home(district, "custody", "akinyi/00"),
                   of_home(district, "give", "akinyi/00"), of_home(district, "plan", "akinyi/00"),
                   of_home(district, "readings", "akinyi/00")],
    }  # fmt: skip


@pytest.mark.parametrize(("size", "scheme"), [("phone", "light"), ("desktop", "light"), ("phone", "dark")])
def test_every_page_is_clean(district: District, open_page: OpenPage, size: str, scheme: str) -> None:
    assert list(faults_of(pages_of(district), district, open_page, size, scheme)) == []


def test_a_family_is_given_to_another_health_worker_by_signing(
    district: District,
    open_page: OpenPage,
    signed_in: SignedIn,
) -> None:
    family = of_home(district, "household", "akinyi/03")
    assert family in text_of(signed_in("akinyi"), "/people/")
    page = browser_of(open_page, member_of(district, "mutiso"), of_home(district, "give", "akinyi/03"))
    page.get_by_label("Who looks after it from now on?").select_option(label="Hamisi Juma Mwakio")
    page.get_by_role("button", name="Go on to sign").click()
    expect(page.locator("[data-sign=review]")).to_contain_text("Hamisi Juma Mwakio")
    assert "written on line" in sign(page)
    assert family not in text_of(signed_in("akinyi"), "/people/")
    assert family in text_of(signed_in("hamisi"), "/people/")
