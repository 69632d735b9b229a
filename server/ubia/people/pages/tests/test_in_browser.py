"""The pages of people in a real browser: clean at both sizes and in the dark, and a family given away by signing."""

from typing import Any

import pytest
from django.conf import settings
from django.urls import reverse
from playwright.sync_api import expect

from tests.village import Member
from ubia.demo.people import MEMBERS
from ubia.demo.tests.district import District
from ubia.register.pages.tests.browsers import browser_of, sign
from ubia.web import catalogs
from ubia.web.tests.browser import OpenPage, faults

from .conftest import SignedIn
from .told import of_home, text_of

pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True, scope="module")
def demo() -> Any:
    """Words compiled, and the server knows that it shows a demo."""
    catalogs.compile_all(only_stale=True)
    settings.UBIA_DEMO, before = True, settings.UBIA_DEMO
    yield
    settings.UBIA_DEMO = before


def member_of(district: District, key: str) -> Member:
    """Somebody of the demo with her own key."""
    return Member(MEMBERS[key].name, district.story.stage.person(key), district.keys[key])


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
    found = []
    for key, addresses in pages_of(district).items():
        page = browser_of(open_page, member_of(district, key), has_key=False, size=size, scheme=scheme)
        for address in addresses:
            page.goto(address)
            found += [f"{address}: {fault}" for fault in faults(page)]
    assert found == []


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
