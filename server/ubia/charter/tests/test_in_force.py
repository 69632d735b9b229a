"""A package is in force by two keys on one text, and by nothing less."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ubia.charter.fold import TABLES
from ubia.charter.tests.packages import DAY, JANUARY, SERVICES, charters, day_of, digest_of
from ubia.charter.tests.stories import fold_all, read_cases, without_whose
from ubia.register.kind import SIDES
from ubia.register.order import latest_day

CASES = read_cases("charter")
Story = list[dict[str, Any]]


@pytest.mark.parametrize("name", CASES)
def test_golden_cases(name: str) -> None:
    """Each shared case gives the rows that a person worked out; the client runs the same files."""
    case = CASES[name]
    rows = fold_all(TABLES, case["entries"])
    assert {table: without_whose(rows[table]) for table in case["tables"]} == case["tables"]


def test_the_cases_are_there() -> None:
    assert len(CASES) >= 7


@settings(max_examples=400, deadline=None)
@given(charters())
def test_no_path_puts_a_package_in_force_with_less_than_two_keys(story: Story) -> None:
    """OWN-01: however packages are proposed, edited and signed, those in force have the keys of two people, one of each
    side, on the same text, and were not edited between the two keys."""
    rows = fold_all(TABLES, story)
    in_force = {package["package"]: package for package in rows["package"] if package["in_force_from"]}
    for package in in_force.values():
        assert any(counts(story, package, c, h) for c in keys(story, package, 0) for h in keys(story, package, 1))
    assert {clause["package"] for clause in rows["clause"]} <= in_force.keys()


def keys(story: Story, package: dict[str, Any], side: int) -> Story:
    """The signatures of one side on exactly this text."""
    text = {"package": package["package"], "package_digest": digest_of(package["package"]), "side": SIDES[side]}
    return [entry for entry in story if entry["kind"] == "package.signed" and entry["body"] == text]


def counts(story: Story, package: dict[str, Any], community: dict[str, Any], health: dict[str, Any]) -> bool:
    """Whether these two signatures may put the package in force."""
    at = max(community["received_at"], health["received_at"])
    edited = any(e["amends"] == package["package"] and e["received_at"] < at for e in story)
    return community["author"] != health["author"] and community["key"] != health["key"] and not edited


@settings(max_examples=150, deadline=None)
@given(charters())
def test_every_day_has_the_price_agreed_last_and_no_work_done_loses_by_a_late_key(story: Story) -> None:
    """INC-11: reckoned anew for each day, one agreement after another, the clauses are the same."""
    rows = fold_all(TABLES, story)
    bodies = {entry["id"]: entry["body"] for entry in story}
    agreed = [package for package in rows["package"] if package["agreed_at"] is not None]
    agreed.sort(key=lambda package: (package["agreed_at"], package["package"]))
    for day in (day_of(JANUARY + n * DAY) for n in range(0, 150, 3)):
        for service in SERVICES:
            price = None
            for package in agreed:
                price = price_after(price, package, bodies[package["package"]], service, day)
            held = [c for c in rows["clause"] if c["service"] == service and holds(c, day)]
            assert [(c["amount"], c["currency"]) for c in held] == ([price] if price else [])


Price = tuple[int, str] | None


def price_after(price: Price, package: dict[str, Any], body: dict[str, Any], service: str, day: str) -> Price:
    """The price of a service on a day once one more package is agreed."""
    if day < body["from_on"]:
        return price
    amount = body["rates"].get(service)
    new = None if amount is None else (amount, body["currency"])
    is_done = day <= latest_day(package["agreed_at"])
    is_better = price is not None and (new is None or new[1] != price[1] or new[0] < price[0])
    return price if is_done and is_better else new


def holds(clause: dict[str, Any], day: str) -> bool:
    """Whether a clause prices work of a day."""
    return clause["since"] <= day and (clause["until"] is None or day < clause["until"])


@settings(max_examples=150, deadline=None)
@given(charters(), st.randoms())
def test_any_order_of_arrival_gives_the_same_rows(story: Story, chance: Any) -> None:
    shuffled = list(story)
    chance.shuffle(shuffled)
    assert fold_all(TABLES, shuffled) == fold_all(TABLES, story)
