"""A run of hundreds of payments is looked at page by page, found by name, those that differ most first."""

import json
from typing import Any
from uuid import UUID

import pytest

from tests.readers import client_of
from tests.village import Member
from ubia.charter.money import amount
from ubia.incentives.runs.listing import PER_PAGE

from .conftest import Page, PayVillage

MORE = 250


@pytest.fixture
def page(village: PayVillage, amina: Member, database: Any) -> str:
    """The page of a run of 251 payments: Amina's, and one of 100 + n cents that differs by n for each of 250 others."""
    run = village.prepared()
    rows = [
        (village.book, run, n, UUID(int=n), village.book, "KES", 1, 100 + n, "{}",
         json.dumps([["more", "home_visit", 1, 0, -n if n % 2 else n, 0]]))
        for n in range(1, MORE + 1)
    ]  # fmt: skip
    with database.connect("ubia_owner") as owner:
        owner.cursor().executemany(f"INSERT INTO pay_draft VALUES ({', '.join(['%s'] * 10)})", rows)
    return f"/statements/runs/{village.book}/runs/{run}/"


def rows(village: PayVillage, address: str, **asked: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = client_of(village.facility).get(address, asked).context["rows"]
    return found


def test_every_payment_stands_on_one_page(village: PayVillage, page: str) -> None:
    pages = [rows(village, page, page=number) for number in (1, 2)]
    assert [len(one) for one in pages] == [PER_PAGE, MORE + 1 - PER_PAGE]
    assert len({row["href"] for one in pages for row in one}) == MORE + 1


def test_those_that_differ_most_come_first(village: PayVillage, page: str, seen: Page) -> None:
    """Less counts as much as more; she who had nothing the month before differs by all of it."""
    first = rows(village, page, order="differ")[:3]
    assert [row["sum"] for row in first] == [amount(cents, "KES") for cents in (20_000, 350, 349)]
    said = seen(village.facility, page)
    assert "Those that differ most first" in said
    assert "page=2" in said


def test_a_payment_is_found_by_a_part_of_her_name(village: PayVillage, page: str, seen: Page) -> None:
    assert [row["name"] for row in rows(village, page, name=" aMINa ")] == ["Amina Wanjiru"]
    assert "Nobody of this name is in this run" in seen(village.facility, f"{page}?name=zz")


def test_what_the_books_keep_is_shown_where_nothing_lies_prepared(
    village: PayVillage, amina: Member, database: Any
) -> None:
    page = f"/statements/runs/{village.book}/runs/{village.ordered()}/"
    prepared = rows(village, page)
    with database.connect("ubia_owner") as owner:
        owner.execute("DELETE FROM pay_draft")
    assert rows(village, page, order="differ") == prepared
    assert [(row["name"], row["sum"]) for row in prepared] == [("Amina Wanjiru", amount(20_000, "KES"))]
