"""Comparisons: the draw can be done again by anybody, chance seldom speaks, a seeded difference is found (INC-17)."""

from collections import Counter
from hashlib import sha256
from random import Random
from statistics import mean

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ubia.incentives.compare.plans import Plan, Unsound, arm_in, assigned, check, groups, least_chance, months, steps
from ubia.incentives.compare.weighing import Values, weigh

UNITS = [f"0192d3a0-0000-7000-8000-{n:012x}" for n in range(40)]
SIMULATED = 100


def plan(many: int = 12, design: str = "parallel", count: int = 2, **more: object) -> Plan:
    fields = {
        "title": "Boots or thanks",
        "question": "Which of them do health workers work with longer?",
        "design": design,
        "arms": [{"words": f"Package {n}"} for n in range(count)],
        "units": UNITS[:many],
        "outcome": "visits",
        "smallest": 100,
        "plan": "As the page does it.",
        "seed": "dice-3-1-6-2",
        "first_month": "2026-01",
        "last_month": "2026-06",
    }
    return msgspec.convert({**fields, **more}, Plan)


def figures(told: Plan, chance: Random, effect: float = 0.0) -> Values:
    """Visits per CHW and month: communities differ, months differ, and there is chance in each figure."""
    drawn = assigned(told)
    height = {unit: chance.gauss(30, 4) for unit in told.units}
    season = [chance.gauss(0, 3) for _ in months(told)]
    return {
        (unit, month): height[unit]
        + season[n]
        + chance.gauss(0, 3)
        + effect * (arm_in(told, drawn[unit], n) == len(told.arms) - 1)
        for unit in told.units
        for n, month in enumerate(months(told))
    }


def test_anybody_draws_the_same_with_a_tool_of_any_system() -> None:
    told = plan(4)
    order = sorted(told.units, key=lambda unit: sha256(b"dice-3-1-6-2\n" + unit.encode()).hexdigest())
    assert assigned(told) == {unit: n % 2 for n, unit in enumerate(order)}
    assert [unit[-1] for unit in order] == ["3", "1", "0", "2"]


@given(st.text("abc123", min_size=1), st.permutations(UNITS[:11]), st.integers(2, 5))
def test_a_draw_depends_on_seed_and_units_alone_and_is_even(seed: str, units: list[str], arms: int) -> None:
    drawn = assigned(plan(count=arms, seed=seed, units=units))
    assert drawn == assigned(plan(count=arms, seed=seed, units=sorted(units)))
    sizes = Counter(drawn.values())
    assert max(sizes.values()) - min(sizes.values()) <= 1
    assert len(sizes) == arms


def test_in_steps_all_begin_and_end_together() -> None:
    told = plan(9, "stepped", months_a_step=2)
    assert (steps(told), groups(told)) == (2, 2)
    assert [[arm_in(told, group, month) for month in range(6)] for group in (0, 1)] == [
        [0, 0, 1, 1, 1, 1],
        [0, 0, 0, 0, 1, 1],
    ]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"last_month": "2025-12"}, "ends_first"),
        ({"units": [*UNITS[:5], UNITS[0]]}, "twice"),
        ({"units": UNITS[:3]}, "few"),
        ({"design": "stepped", "arms": [{"words": "a"}] * 3}, "two_arms"),
        ({"design": "stepped", "months_a_step": 6, "units": UNITS[:8]}, "no_step"),
    ],
)
def test_a_plan_that_cannot_be_carried_out_says_why(more: dict[str, object], code: str) -> None:
    check(plan())
    with pytest.raises(Unsound) as unsound:
        check(plan(**more))  # type: ignore[arg-type]
    assert unsound.value.code == code


def test_a_difference_by_hand() -> None:
    """Six communities, one month: the arm has 12, 14, 16, the others 10 each. One of 20 draws is as far, each way."""
    told = plan(6, last_month="2026-01")
    drawn = assigned(told)
    high = iter((12.0, 14.0, 16.0))
    values = {(unit, "2026-01"): next(high) if drawn[unit] else 10.0 for unit in told.units}
    (found,) = weigh(told, values)
    assert (found.mean, found.first_mean, found.difference) == (14, 10, 4)
    assert found.chance == pytest.approx(0.1, abs=0.04)
    assert least_chance(told) == pytest.approx(0.1)
    assert (found.low, found.high) == (None, None)


@given(
    st.lists(st.sampled_from(UNITS[:4]), min_size=2, max_size=5),
    st.sampled_from(["parallel", "stepped"]),
    st.integers(2, 6),
    st.sampled_from(["2025-11", "2026-01", "2026-03"]),
)
def test_a_plan_that_somebody_wrote_past_the_page_breaks_no_page(
    units: list[str], design: str, arms: int, last: str
) -> None:
    """Facts are never refused: a plan that cannot be carried out is drawn and weighed as far as it goes."""
    told = plan(design=design, count=arms, units=units, last_month=last, seed="1")
    assert 0 < least_chance(told) <= 1
    assert set(assigned(told)) == set(units)
    values = {(unit, month): 1.0 for unit in units for month in months(told)}
    assert all(one.difference == 0 for one in weigh(told, values, 9))


def test_what_differed_before_is_taken_off() -> None:
    told = plan(8, baseline_months=1)
    values: dict[tuple[str, str], float] = {}
    for n, unit in enumerate(told.units):
        values |= {(unit, "2025-12"): 10.0 * n, **{(unit, month): 10.0 * n + 3 for month in months(told)}}
    (found,) = weigh(told, values, draws=99)
    assert found.difference == pytest.approx(0)
    assert found.mean == pytest.approx(3)
    assert weigh(told, {}) == []


@pytest.mark.parametrize(
    "told",
    [
        plan(10, last_month="2026-02"),
        plan(12, "stepped", last_month="2026-05"),
        plan(15, count=3, last_month="2026-01"),
    ],
    ids=["parallel", "stepped", "three arms"],
)
def test_chance_seldom_speaks(told: Plan) -> None:
    """Without any difference at most 5 of 100 comparisons say that there is one: here at most what binomial chance
    gives to that in 99 of 100 cases, 11 of 100. The bounds hold nothing in all but those."""
    rare, outside = 0, 0
    for seed in range(SIMULATED):
        found = weigh(told, figures(told, Random(seed)), draws=59)
        rare += any(one.is_rare for one in found)
        outside += any(one.low is not None and one.high is not None and not one.low <= 0 <= one.high for one in found)
    assert rare <= 11
    assert outside <= 11


@pytest.mark.parametrize(
    "told", [plan(20, last_month="2026-02"), plan(16, "stepped", last_month="2026-05")], ids=["parallel", "stepped"]
)
def test_a_seeded_difference_is_found_and_measured(told: Plan) -> None:
    found = []
    for seed in range(25):
        (one,) = weigh(told, figures(told, Random(seed), effect=10), draws=99)
        found.append(one.is_rare and one.low is not None and one.high is not None and one.low < 10 < one.high)
    assert mean(found) >= 0.8


def test_the_same_figures_say_the_same_again() -> None:
    told = plan(10)
    values = figures(told, Random(1), 5)
    assert weigh(told, values, 99) == weigh(told, dict(list(values.items())[::-1]), 99)


def test_each_month_weighs_by_how_many_stand_on_both_sides() -> None:
    """Worked by hand for two months, the second without a figure of one community; and whole rows by their means."""
    told = plan(10, last_month="2026-02")
    drawn, values = assigned(told), dict(figures(told, Random(3), 5))
    assert weigh(told, values, 99)[0].difference == pytest.approx(by_hand(told, drawn, values))
    del values[told.units[0], "2026-02"]
    assert weigh(told, values, 99)[0].difference == pytest.approx(by_hand(told, drawn, values))


def by_hand(told: Plan, drawn: dict[str, int], values: dict[tuple[str, str], float]) -> float:
    gaps, weights = [], []
    for month in months(told):
        sides = [
            [values[unit, month] for unit in told.units if drawn[unit] == arm and (unit, month) in values]
            for arm in (0, 1)
        ]
        gaps.append(mean(sides[1]) - mean(sides[0]))
        weights.append(len(sides[0]) * len(sides[1]) / (len(sides[0]) + len(sides[1])))
    return sum(gap * weight for gap, weight in zip(gaps, weights, strict=True)) / sum(weights)
