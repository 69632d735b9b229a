"""The pages of charters in a real browser: clean at both sizes and in the dark."""

import pytest
from django.urls import reverse

from ubia.demo.tests.clean import faults_of
from ubia.demo.tests.district import District
from ubia.web.tests.browser import OpenPage

from .test_charters import at, told

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("as_demo")]


def pages_of(district: District) -> dict[str, list[str]]:
    """For each reader the pages to look at."""
    neema, tumaini = told(district, "neema/charter/second"), told(district, "tumaini/charter/first")
    place = reverse("charter:place", args=[district.story.stage.place("tumaini")])
    return {
        "yusuf": ["/charters/", at(neema, "text"), at(neema, "sign", "community"), at(neema, "give_back", "community")],
        "nekesa": [at(neema, "history"), at(neema, "say", "hours"), at(neema, "consult"), at(neema, "change", "hours")],
        "were": [place, at(tumaini, "text"), at(tumaini, "above"), at(tumaini, "set_aside", "community")],
    }


@pytest.mark.parametrize(("size", "scheme"), [("phone", "light"), ("desktop", "dark")])
def test_every_page_is_clean(district: District, open_page: OpenPage, size: str, scheme: str) -> None:
    assert list(faults_of(pages_of(district), district, open_page, size, scheme)) == []
