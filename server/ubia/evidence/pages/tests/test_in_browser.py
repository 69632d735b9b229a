"""Pages of evidence in a browser: clean at both sizes and in the dark; a finding recorded and judged by signing."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.village import Member, Village
from ubia.register.pages.tests.browsers import browser_of, sign
from ubia.web import catalogs
from ubia.web.tests.browser import OpenPage, faults

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def neema(module_database: Any) -> Iterator[Member]:
    """The supervisor from the community of a village."""
    catalogs.compile_all(only_stale=True)
    with module_database.connect(autocommit=True) as connection:
        yield Village(connection).admit(Member("Neema Katana"), "community_supervisor")


def test_a_finding_of_ones_own_is_recorded_and_judged(neema: Member, open_page: OpenPage) -> None:
    """EVI-03, EVI-04: warned of a title, reasons asked for, nothing lost, pages clean in every look."""
    page = browser_of(open_page, neema, "/evidence/?q=secret+neighbour")
    assert faults(page) == []
    page.get_by_role("link", name="Record it in the book of").click()
    page.get_by_label("What did you find?").fill("Fear of neighbours")
    page.get_by_label("clients and families").check()
    page.get_by_label("Ownership and design together").check()
    page.get_by_label("What does it rest on?").fill("12 mothers, talks at home")
    page.get_by_role("button", name="Go on to sign").click()
    expect(page.get_by_text("This reads like a title.")).to_be_visible()
    page.get_by_role("button", name="Change something").click()
    assert page.get_by_label("What does it rest on?").input_value() == "12 mothers, talks at home"
    sentence = "Mothers in Majengo fear that neighbours see the visit and talk about it."
    page.get_by_label("What did you find?").fill(sentence)
    page.get_by_role("button", name="Go on to sign").click()
    assert "written on line" in sign(page)
    page.get_by_role("link", name="Go on").click()
    expect(page.get_by_text(sentence)).to_be_visible()
    page.get_by_role("link", name="Judge how sure we can be").click()
    assert faults(page) == []
    for one in page.get_by_label("minor concerns", exact=True).all():
        one.check()
    for one in page.get_by_label("Why?", exact=True).all()[1:]:
        one.fill("Twelve talks in one place.")
    page.get_by_label("low", exact=True).check()
    page.get_by_label("Why, all in all?").fill("Few people, one place.")
    page.get_by_role("button", name="Go on to sign").click()
    expect(page.get_by_text("A level without a reason cannot be kept")).to_be_visible()
    page.get_by_label("Why?", exact=True).first.fill("Nobody asked at night.")
    page.get_by_role("button", name="Go on to sign").click()
    assert "written on line" in sign(page)
    page.get_by_role("link", name="Go on").click()
    expect(page.get_by_text("GRADE-CERQual: low")).to_be_visible()
    assert faults(page) == []
    own = page.url
    for size, scheme in (("desktop", "light"), ("phone", "dark")):
        page = browser_of(open_page, neema, own, has_key=False, size=size, scheme=scheme)
        found = [*faults(page)]
        for address in ("/evidence/", "/evidence/G1/", "/evidence/WHO-9/"):
            page.goto(address)
            found += [f"{address}: {fault}" for fault in faults(page)]
        assert found == []
