"""The pages of rewards in a real browser: clean at both sizes and in the dark."""

import pytest

from ubia.demo.tests.clean import faults_of
from ubia.demo.tests.district import District
from ubia.web.tests.browser import OpenPage

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("as_demo")]


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
            f"{book}items/",
            "/rewards/catalogue/",
        ],
        "fatuma": ["/rewards/fair/", f"/rewards/package/{stage.place('tumaini')}/"],
    }


@pytest.mark.parametrize(("size", "scheme"), [("phone", "light"), ("desktop", "dark")])
def test_every_page_is_clean(district: District, open_page: OpenPage, size: str, scheme: str) -> None:
    assert list(faults_of(pages_of(district), district, open_page, size, scheme)) == []
