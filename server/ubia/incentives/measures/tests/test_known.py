"""What a run knows of a CHW besides her visits, and what it asks for (docs/pay.md)."""

import pytest

from ubia.charter.scheme import Scheme
from ubia.charter.scheme_reading import convert
from ubia.incentives.measures.known import Beside, DueMonth, InCare, Number, Trait, book_of, measures_of, traits_of
from ubia.incentives.measures.sheet import Column, columns_of
from ubia.incentives.pricing.pricing import price
from ubia.incentives.pricing.spans import named
from ubia.incentives.pricing.work import Case, Worker
from ubia.incentives.terms import Served

MARCH, FIRST_QUARTER = named("2026-03")[0], named("2026-Q1")[0]
HERE = [Served("one", "2025-01-01", None)]


def test_the_months_own_number_comes_before_that_of_a_longer_period() -> None:
    told = Beside(
        numbers=[
            Number("one", "quality", "2026-Q1", "70", "2026-04-01"),
            Number("one", "quality", "2026-03", "80", "2026-03-31"),
            Number("one", "meetings", "2026-Q1", "3", "2026-04-01"),
            Number("one", "reports", "2026-H1", "6", "2026-07-01"),
        ]
    )
    assert {"quality": "80", "meetings": "3"}.items() <= measures_of(told, HERE, "one", MARCH, "month").items()
    assert measures_of(told, HERE, "one", FIRST_QUARTER, "quarter")["quality"] == "70"
    assert "reports" not in measures_of(told, HERE, "one", MARCH, "month")
    assert measures_of(told, HERE, "one", named("2026-02")[0], "month").keys() == {
        "households", "visits_due", "visits_reached"
    }  # fmt: skip


def test_a_number_counts_once_where_she_served_last() -> None:
    moved = [Served("one", "2025-01-01", "2026-03-10"), Served("two", "2026-03-11", None)]
    told = Beside(numbers=[Number("one", "quality", "2026-03", "80", "2026-04-01")])
    assert book_of(moved, MARCH) == "two"
    assert book_of(moved, named("2026-02")[0]) == "one"
    assert book_of(moved, named("2024-12")[0]) is None
    assert measures_of(told, moved, "two", MARCH, "month")["quality"] == "80"
    assert "quality" not in measures_of(told, moved, "one", MARCH, "month")


def test_what_can_be_counted_is_counted_book_by_book_and_not_typed() -> None:
    told = Beside(
        numbers=[Number("one", "visits_due", "2026-03", "99", "2026-04-01")],
        dues=[DueMonth("one", "2026-02", 4, 4), DueMonth("one", "2026-03", 5, 3), DueMonth("two", "2026-03", 7, 7)],
        homes=[
            InCare("one", "2026-03-31", None),
            InCare("one", "2026-01-01", "2026-03-30"),
            InCare("two", "2026-01-01", None),
        ],
    )
    counted = {"visits_due": 5, "visits_reached": 3, "households": 1}
    assert measures_of(told, HERE, "one", MARCH, "month") == counted
    assert measures_of(told, HERE, "one", FIRST_QUARTER, "quarter") == counted | {"visits_due": 9, "visits_reached": 7}


def test_what_she_is_holds_from_its_day_until_it_is_taken_back() -> None:
    told = Beside(
        traits=[
            Trait("one", "area", "2026-01-01", "rural", "2026-01-05"),
            Trait("one", "area", "2026-03-16", "urban", "2026-03-16"),
            Trait("one", "km", "2026-01-01", "12.5", "2026-01-05"),
            Trait("one", "km", "2026-03-01", "", "2026-03-05"),
        ]
    )
    assert traits_of(told, "2026-02-28") == {"area": "rural", "km": "12.5"}
    assert traits_of(told, "2026-03-31") == {"area": "urban"}
    assert traits_of(told, "2025-12-31") == {}


ASKING = {
    "scheme": "s",
    "currency": "KES",
    "rules": [
        {"code": "quality", "count": {"what": "measure", "measure": "quality"}, "amount": 10},
        {
            "code": "few",
            "amount": 100,
            "only_if": [{"number": {"what": "measure", "measure": "absences"}, "less_than": 3}],
        },
        {"code": "said", "count": {"what": "measure", "measure": "reports", "otherwise": 2}, "amount": 5},
        {"code": "nurse", "amount": 50, "only_for": {"cadre": "nurse"}},
        {"code": "place", "amount": {"by": "area", "of": {"rural": 300}}},
        {"code": "year", "every": "quarter", "count": {"what": "measure", "measure": "yearly"}, "amount": 1},
        {"code": "due", "count": {"what": "measure", "measure": "visits_due"}, "amount": 1},
    ],
    "minimums": [
        {"code": "least", "amount": 500, "only_if": [{"number": {"what": "measure", "measure": "days"}, "at_least": 5}]}
    ],
}


@pytest.mark.parametrize("known", [False, True])
def test_a_run_asks_where_a_trial_takes_nothing(known: bool) -> None:
    scheme = convert(ASKING, Scheme)
    worker = Worker(started_on="2025-01-01", properties={"cadre": "chw", "area": "rural"} if known else {})
    told = {"quality": 8, "absences": 0, "yearly": 3, "visits_due": 0, "days": 9} if known else {"visits_due": 0}
    case = Case(period="2026-03", worker=worker, measures=dict(told))
    lines = {line.rule: line for line in price(scheme, case, told=lambda _span, _every: told).lines}
    why = {rule: (line.why, line.about) for rule, line in lines.items() if line.why == "not_known"}
    asked = {
        "quality": "quality",
        "few": "absences",
        "nurse": "cadre",
        "place": "area",
        "year": "yearly",
        "least": "days",
    }
    assert why == ({} if known else {rule: ("not_known", name) for rule, name in asked.items()})
    assert lines["said"].minor == 1000
    assert lines["few"].minor == (10_000 if known else 0)
    trial = {line.rule: line.minor for line in price(scheme, case).lines}
    assert trial["few"] == 10_000


def test_the_page_asks_for_what_nobody_can_count() -> None:
    scheme = convert(ASKING, Scheme)
    numbers = {Column(name, "2026-03") for name in ("quality", "absences", "days")}
    traits = {Column("cadre"), Column("area")}
    assert columns_of(scheme, MARCH) == numbers | traits | {Column("yearly", "2026-Q1")}
    assert columns_of(scheme, named("2026-02")[0]) == {
        *traits, *(Column(one.name, "2026-02") for one in numbers)
    }  # fmt: skip
