"""The catchment calculator: worked by hand in docs/evidence.md, and every input moves the answer one way (OWN-10)."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ubia.charter.catchment import Need, Plan, reckon

NEEDS = [
    Need("pregnancy", Fraction(30), Fraction(4), 40),
    Need("newborn", Fraction(28), Fraction(3), 40),
    Need("sick_child", Fraction(300), Fraction(2), 25),
]
FLAT = Plan(NEEDS, 4, 20, 10, Fraction(5), 1200, 240, 46)


@pytest.mark.parametrize(
    ("plan", "minutes", "work", "people", "households"),
    [
        (FLAT, 44_160, 55_200, 800, 160),
        (FLAT._replace(travel_minutes=30), 44_160, 87_280, 505, 101),
        (FLAT._replace(minutes_a_week=2400, other_minutes_a_week=480, weeks_a_year=44), 84_480, 55_200, 1530, 306),
        (FLAT._replace(other_minutes_a_week=1200), 0, 55_200, 0, 0),
    ],
    ids=["flat land, half a week", "hills: half an hour of way", "a whole week", "nothing left after reports"],
)
def test_worked_by_hand(plan: Plan, minutes: int, work: int, people: int, households: int) -> None:
    found = reckon(plan)
    assert found.work == work
    assert (found.minutes_a_year, found.people, found.households) == (minutes, people, households)


def test_where_the_minutes_go() -> None:
    assert [(load.code, int(load.minutes)) for load in reckon(FLAT).loads] == [
        ("pregnancy", 6000),
        ("newborn", 4200),
        ("sick_child", 21_000),
        ("rounds", 24_000),
    ]


@pytest.mark.parametrize("plan", [FLAT._replace(needs=[], rounds_a_year=0), FLAT._replace(household_size=Fraction(0))])
def test_what_cannot_be_reckoned_is_said(plan: Plan) -> None:
    with pytest.raises(ValueError, match=r"household|work"):
        reckon(plan)


shares = st.fractions(0, 500, max_denominator=10)
needs = st.builds(Need, st.just("x"), shares, st.fractions(0, 12, max_denominator=4), st.integers(0, 120))
plans = st.builds(
    Plan,
    st.lists(needs, max_size=4),
    st.integers(1, 24),
    st.integers(1, 90),
    st.integers(0, 120),
    st.fractions(1, 15, max_denominator=10),
    st.integers(0, 5000),
    st.integers(0, 2000),
    st.integers(0, 53),
)
MORE_WORK = ("rounds_a_year", "round_minutes", "travel_minutes", "other_minutes_a_week")
MORE_ROOM = ("minutes_a_week", "weeks_a_year", "household_size")


@settings(max_examples=40)
@given(plans, st.integers(1, 60), st.sampled_from(MORE_WORK + MORE_ROOM))
def test_each_input_moves_it_one_way(plan: Plan, more: int, name: str) -> None:
    """OWN-10: more work is never for more people, more time never for fewer."""
    before, after = reckon(plan), reckon(plan._replace(**{name: getattr(plan, name) + more}))
    low, high = (after, before) if name in MORE_WORK else (before, after)
    assert low.people <= high.people
    if name != "household_size":
        assert low.households <= high.households


@settings(max_examples=40)
@given(plans, needs, st.sampled_from(("events", "contacts", "minutes")), st.integers(1, 40))
def test_more_of_any_need_is_never_for_more_people(plan: Plan, need: Need, name: str, more: int) -> None:
    with_need = plan._replace(needs=[*plan.needs, need])
    harder = plan._replace(needs=[*plan.needs, need._replace(**{name: getattr(need, name) + more})])
    assert reckon(harder).people <= reckon(with_need).people <= reckon(plan).people


@settings(max_examples=40)
@given(plans)
def test_the_work_of_the_answer_fits_into_the_minutes(plan: Plan) -> None:
    """And of one person more it would not."""
    found = reckon(plan)
    assert found.people * found.work <= found.minutes_a_year * 1000 < (found.people + 1) * found.work
