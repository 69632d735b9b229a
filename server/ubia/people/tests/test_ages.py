"""Ages and estimated birth days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ubia.people.ages import Age, age_on, born_from_age, months_between

DAYS = st.dates(date(1990, 1, 1), date(2100, 1, 1)).map(date.isoformat)


@pytest.mark.parametrize(
    ("born_on", "day", "age"),
    [
        ("2026-03-01", "2026-03-01", Age(0, "day")),
        ("2026-03-01", "2026-03-14", Age(13, "day")),
        ("2026-03-01", "2026-03-15", Age(2, "week")),
        ("2026-03-01", "2026-04-25", Age(7, "week")),
        ("2026-03-01", "2026-04-26", Age(1, "month")),
        ("2024-02-29", "2025-02-28", Age(11, "month")),
        ("2024-03-02", "2026-03-01", Age(23, "month")),
        ("2024-03-01", "2026-03-01", Age(2, "year")),
        ("1926-03-02", "2026-03-01", Age(99, "year")),
        ("2026-03-02", "2026-03-01", None),
    ],
)
def test_age_on_a_day(born_on: str, day: str, age: Age | None) -> None:
    assert age_on(born_on, day) == age


@pytest.mark.parametrize(
    ("day", "number", "unit", "born_on"),
    [
        ("2026-03-31", 30, "year", "1995-09-30"),
        ("2026-03-31", 1, "month", "2026-02-13"),
        ("2026-03-31", 27, "month", "2023-12-16"),
        ("2026-03-31", 3, "week", "2026-03-07"),
        ("2026-03-31", 5, "day", "2026-03-26"),
    ],
)
def test_born_in_the_middle_of_what_an_age_allows(day: str, number: int, unit: str, born_on: str) -> None:
    assert born_from_age(day, number, unit) == born_on  # type: ignore[arg-type]  # parametrized


@given(DAYS, st.integers(0, 89))
def test_an_estimated_birth_day_gives_back_the_years(day: str, years: int) -> None:
    born = born_from_age(day, years, "year")
    assert months_between(date.fromisoformat(born), date.fromisoformat(day)) // 12 == years


@given(DAYS, st.integers(0, 60))
def test_an_estimated_birth_day_gives_back_the_months(day: str, months: int) -> None:
    born = born_from_age(day, months, "month")
    assert months_between(date.fromisoformat(born), date.fromisoformat(day)) == months


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="day"):
        born_from_age("2026-02-30", 3, "year")
