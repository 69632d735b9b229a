"""The dashboard and the statement: what each role sees, and that a number opens down to its entries."""

import re
from typing import Any

import pytest
from django.test import Client

from tests.readers import client_for
from ubia.demo.tests.district import District

MONTH = "2026-10"


def reader(district: District, member: str) -> Client:
    """A browser in which a member of the demo is signed in."""
    return client_for(district.story.stage.person(member), member)


def text_of(answer: Any) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def follow(client: Client, page: Any, pattern: str) -> Any:
    """The page behind the first link of the page's table that fits."""
    found = re.search(f'href="({pattern})"', page.content.decode().split("<table")[-1])
    assert found, pattern
    answer = client.get(found[1].replace("&amp;", "&"))
    assert answer.status_code == 200
    return answer


def test_a_manager_opens_a_number_down_to_the_entry(district: District) -> None:
    """MON-19: place, community, worker, visit, entry."""
    manager = reader(district, "rotich")
    page = manager.get(f"/visits/?month={MONTH}")
    while "/visits/?place=" in page.content.decode().split("<table")[-1]:
        page = follow(manager, page, r"/visits/\?place=[^\"]+")
    page = follow(manager, page, r"/visits/[0-9a-f-]{36}/\?[^\"]+")
    page = follow(manager, page, r"/visits/[0-9a-f-]{36}/[0-9a-f-]{36}/[^\"]+")
    page = follow(manager, page, r"/books/[0-9a-f-]{36}/\d+/")
    assert "Visit made" in text_of(page)


def test_figures_are_for_those_who_supervise_and_for_oneself(district: District) -> None:
    """MON-10, TRU-06: a CHW sees her own figures and nobody else's; no page of figures names a family."""
    stage = district.story.stage
    akinyi, other = reader(district, "akinyi"), stage.person("hamisi")
    assert "My visits" in text_of(akinyi.get("/"))
    own = f"/statements/{stage.person('akinyi')}/?month={MONTH}"
    assert akinyi.get(f"/statements/?month={MONTH}")["Location"] == own
    assert akinyi.get(own).status_code == 200
    assert akinyi.get(f"/statements/{other}/?month={MONTH}").status_code == 404
    assert reader(district, "were").get(f"/statements/{other}/").status_code == 404
    assert Client().get("/visits/").status_code == 302


def test_a_statement_can_be_reckoned_by_hand(district: District) -> None:
    """INC-04: the sums listed by service and rate come to what is earned."""
    person = district.story.stage.person("akinyi")
    page = reader(district, "akinyi").get(f"/statements/{person}/?month={MONTH}")
    assert page.status_code == 200
    earned = sum(total.earned for total in page.context["totals"])
    by_hand = sum(one["sum"] for one in page.context["rates"])
    others = sum(line.earned for line in page.context["lines"] if line.reason != "rate")
    assert earned == by_hand + others


@pytest.mark.parametrize("member", ["rotich", "fatuma", "akinyi", "mutiso"])
@pytest.mark.parametrize("address", ["/", "/visits/", "/statements/", "/statements/workers/", "/visits/?month=1999-01"])
def test_every_reader_gets_a_page(district: District, member: str, address: str) -> None:
    assert reader(district, member).get(address, follow=True).status_code == 200


def test_a_place_of_elsewhere_is_not_there(district: District) -> None:
    answer = reader(district, "rotich").get("/visits/?place=00000000-0000-0000-0000-000000000001")
    assert answer.status_code == 404
