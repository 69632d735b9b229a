"""The pages of rewards in a real browser: clean at both sizes and in the dark."""

from typing import Any

import pytest
from django.conf import settings

from tests.village import Member
from ubia.demo.people import MEMBERS
from ubia.demo.tests.district import District
from ubia.people.pages.tests.conftest import district, owner  # noqa: F401
from ubia.register.pages.tests.browsers import browser_of
from ubia.web import catalogs
from ubia.web.tests.browser import OpenPage, faults

# ruff: noqa: F811  fixtures are imported
pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True, scope="module")
def demo() -> Any:
    """Words compiled, and the server knows that it shows a demo."""
    catalogs.compile_all(only_stale=True)
    settings.UBIA_DEMO, before = True, settings.UBIA_DEMO
    yield
    settings.UBIA_DEMO = before


def pages_of(district: District) -> dict[str, list[str]]:
    """For each reader the pages to look at."""
    stage = district.story.stage
    book, chw = f"/rewards/{stage.book('tumaini')}/", stage.person("akinyi")
    return {
        "akinyi": [f"{book}{chw}/", "/rewards/catalogue/"],
        "mutiso": [
            "/rewards/",
            book,
            f"{book}{chw}/",
            f"{book}{chw}/promise/",
            f"{book}{chw}/step/",
            f"{book}tools/",
            f"{book}far/",
        ],
        "fatuma": ["/rewards/fair/", f"/rewards/package/{stage.place('tumaini')}/"],
    }


@pytest.mark.parametrize(("size", "scheme"), [("phone", "light"), ("desktop", "dark")])
def test_every_page_is_clean(district: District, open_page: OpenPage, size: str, scheme: str) -> None:
    found = []
    for key, addresses in pages_of(district).items():
        member = Member(MEMBERS[key].name, district.story.stage.person(key), district.keys[key])
        page = browser_of(open_page, member, has_key=False, size=size, scheme=scheme)
        for address in addresses:
            page.goto(address)
            found += [f"{address}: {fault}" for fault in faults(page)]
    assert found == []
