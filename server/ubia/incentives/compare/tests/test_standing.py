"""What is laid down in time is locked; what comes late describes; changes after the start are shown and never hold."""

from datetime import date
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from ubia.incentives.compare.entries import ComparisonAgreed, ComparisonRegistered, ComparisonStopped
from ubia.incentives.compare.fold import Comparison, comparisons
from ubia.incentives.compare.plans import draw
from ubia.incentives.compare.standing import changed_fields, last_day, plan_of, standing, starts_at
from ubia.incentives.compare.tests.test_weighing import UNITS, plan
from ubia.register.kind import Body
from ubia.register.line import Line

PAGE = (Path(__file__).parents[5] / "docs" / "pay-compare.md").read_text("utf-8")
START = starts_at(plan())
LAST = last_day(plan())
BEFORE, AFTER = START - 1, START
CHAIR, MANAGER = "chair", "manager"


def line(n: int, body: Body, at: int, author: str = MANAGER) -> Line:
    return Line(n, f"entry-{n}", "", "comparison", author, "", "", "2026-01-01", at, at, "", "", f"digest-{n}", body)


def laid(n: int, at: int, **more: object) -> Line:
    body = msgspec.convert(msgspec.to_builtins(plan(**more)), ComparisonRegistered)  # type: ignore[arg-type]
    return line(n, body, at)


def agreed(n: int, told: Line, side: Any, at: int, author: str, digest: str = "") -> Line:
    said = ComparisonAgreed(registration=told.id, registration_digest=digest or told.digest, side=side)
    return line(n, said, at, author)


def both(n: int, told: Line, at: int) -> list[Line]:
    return [agreed(n, told, "community", at - 1, CHAIR), agreed(n + 1, told, "health_system", at, MANAGER)]


def rows(*story: Line) -> list[Comparison]:
    return list(comparisons(story))


def test_both_keys_before_the_first_moment_lock_it() -> None:
    told = laid(1, 0)
    found = standing(rows(told, *both(2, told, BEFORE)), date(2025, 12, 31))
    assert (found.state, found.is_locked, found.tests, found.is_open) == ("agreed", True, True, False)
    late = standing(rows(told, *both(2, told, AFTER)), LAST)
    assert (late.state, late.is_locked, late.tests) == ("runs", False, False)


def test_it_opens_the_day_after_its_last() -> None:
    told = laid(1, 0)
    story = rows(told, *both(2, told, BEFORE))
    assert not standing(story, LAST).is_open
    assert standing(story, date(2026, 7, 1)).is_open
    assert not standing(rows(told), date(2026, 7, 1)).is_open


def test_a_change_before_the_start_holds_once_both_agreed_and_after_it_never() -> None:
    first, second = laid(1, 0), laid(4, 100, smallest=900)
    keys = both(2, first, 50)
    assert standing(rows(first, *keys, second), LAST).plan.smallest == 100
    both_agreed = standing(rows(first, *keys, second, *both(5, second, BEFORE)), LAST)
    assert (both_agreed.plan.smallest, both_agreed.later) == (900, [])
    too_late = standing(rows(first, *keys, second, *both(5, second, AFTER)), LAST)
    assert too_late.plan.smallest == 100
    third = laid(7, AFTER, smallest=5)
    shown = standing(rows(first, *keys, third, *both(8, third, AFTER + 9)), LAST)
    assert (shown.plan.smallest, [row.registration for row in shown.later]) == (100, ["entry-7"])
    assert changed_fields(shown.plan, plan_of(shown.later[0])) == ["smallest"]


def test_one_person_is_not_both_sides_and_a_key_is_on_exactly_one_wording() -> None:
    told = laid(1, 0)
    alone = [agreed(2, told, "community", 5, CHAIR), agreed(3, told, "health_system", 6, CHAIR)]
    assert rows(told, *alone)[0].health_at is None
    other = [agreed(2, told, "community", 5, CHAIR, digest="another"), agreed(3, told, "health_system", 6, MANAGER)]
    assert rows(told, *other)[0].community_at is None


def test_what_was_ended_early_tests_nothing() -> None:
    told = laid(1, 0)
    stop = line(4, ComparisonStopped(words="No boots."), AFTER + 5, CHAIR)
    found = standing(rows(told, *both(2, told, BEFORE), stop), LAST)
    assert (found.state, found.tests, found.is_open) == ("stopped", False, True)


@given(st.permutations(range(6)))
def test_the_order_of_arrival_at_a_reader_does_not_matter(order: list[int]) -> None:
    first, second = laid(1, 0), laid(4, 100, smallest=900)
    story = [first, *both(2, first, 50), second, *both(5, second, 200)]
    assert rows(*(story[n] for n in order)) == rows(*story)


def test_the_worked_draw_of_the_page_is_right() -> None:
    """docs/pay-compare.md: the order is 3, 1, 0, 2; so 3 and 0 get the first arm, 1 and 2 the second."""
    drawn = draw("dice-3-1-6-2", UNITS[:4], 2)
    assert [int(unit[-1]) for unit in drawn] == [3, 1, 0, 2]
    assert "the order is 3, 1, 0, 2; so 3 and 0 get the\nfirst arm, 1 and 2 the second" in PAGE
    assert [drawn[UNITS[n]] for n in (3, 0, 1, 2)] == [0, 0, 1, 1]
