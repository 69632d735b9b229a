"""Pages of the demo's district in a real browser: what is wrong with them, whoever reads them."""

from collections.abc import Iterator

from tests.village import Member
from ubia.demo.people import MEMBERS
from ubia.demo.tests.district import District
from ubia.register.pages.tests.browsers import browser_of
from ubia.web.tests.browser import OpenPage, faults


def member_of(district: District, key: str) -> Member:
    """Somebody of the demo with her own key."""
    return Member(MEMBERS[key].name, district.story.stage.person(key), district.keys[key])


def faults_of(
    pages: dict[str, list[str]], district: District, open_page: OpenPage, size: str, scheme: str
) -> Iterator[str]:
    """What is wrong with pages, given as addresses by reader."""
    for key, addresses in pages.items():
        page = browser_of(open_page, member_of(district, key), has_key=False, size=size, scheme=scheme)
        for address in addresses:
            page.goto(address)
            yield from (f"{address}: {fault}" for fault in faults(page))
