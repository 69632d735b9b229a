"""Unpaid work that gives way to paid work is found, and chance seldom asks (INC-10)."""

from math import exp, sin
from random import Random
from statistics import mean
from typing import Any

import msgspec
import pytest

from ubia.charter.fold import Clause
from ubia.charter.scheme import Scheme
from ubia.incentives.shift.paid_for import EVERYTHING, PaidFor, paid_for, services_of
from ubia.incentives.shift.shifting import Month, Shift, asking, shift
from ubia.incentives.terms import END, Term

MONTHS = [f"{2024 + n // 12}-{n % 12 + 1:02}" for n in range(36)]


def scheme(*counts: dict[str, Any], **more: Any) -> Scheme:
    rules = [{"code": f"r{n}", "count": count, "amount": 10, **more} for n, count in enumerate(counts)]
    return msgspec.convert({"scheme": "s", "currency": "KES", "rules": rules}, Scheme)


def told(chance: Random, months: int, moved: float = 0.0, season: float = 0.0) -> dict[str, Month]:
    """Ten CHWs; months differ in all work, and each sort differs by itself; from the middle `moved` of the unpaid
    work is done as paid work instead."""
    found = {}
    for n, month in enumerate(MONTHS[:months]):
        busy, away = chance.lognormvariate(0, 0.15), moved if n >= months - 6 else 0.0
        unpaid = 120 * busy * exp(season * sin(n / 12 * 6.2832)) * chance.lognormvariate(0, 0.1)
        paid = 150 * busy * chance.lognormvariate(0, 0.1) + unpaid * away
        found[month] = Month(poisson(chance, paid), poisson(chance, unpaid * (1 - away)), 10)
    return found


def poisson(chance: Random, much: float) -> int:
    return max(0, round(chance.gauss(much, much**0.5)))


@pytest.mark.parametrize(("months", "season"), [(12, 0.0), (18, 0.3)], ids=["months before", "the same months before"])
def test_a_quarter_that_moves_is_found_and_chance_seldom_asks(months: int, season: float) -> None:
    since, last = MONTHS[months - 6], MONTHS[months - 1]

    def asks(seed: int, moved: float) -> bool:
        return asking([shift(told(Random(seed), months, moved, season), since, last)])[0]

    assert mean(asks(seed, 0.25) for seed in range(40)) >= 0.9
    assert sum(asks(seed, 0.0) for seed in range(1000, 1200)) <= 18  # 5 of 100 give more in 1 of 100 cases


def test_several_texts_share_the_error() -> None:
    since, last = MONTHS[6], MONTHS[11]

    def asks(seed: int) -> bool:
        return any(asking([shift(told(Random(4000 + 7 * seed + n), 12), since, last) for n in range(5)]))

    assert sum(asks(seed) for seed in range(60)) <= 8


def test_by_hand() -> None:
    """Four months with 10 and 10 of each, four with 15 and 5: one way of 70 gives as much."""
    months = {month: Month(20, 20, 2) for month in MONTHS[:4]} | {month: Month(30, 10, 2) for month in MONTHS[4:8]}
    found = shift(months, MONTHS[4], MONTHS[7])
    assert found == Shift(4, 4, 10, 15, 10, 5, pytest.approx(1 / 70))  # type: ignore[arg-type]
    assert asking([found]) == [True]
    assert asking([found, *[found._replace(chance=0.9)] * 9]) == [False] * 10


def test_more_paid_work_alone_asks_nothing() -> None:
    months = {month: Month(20, 20, 2) for month in MONTHS[:4]} | {month: Month(40, 20, 2) for month in MONTHS[4:8]}
    assert asking([shift(months, MONTHS[4], MONTHS[7])]) == [False]


def test_few_months_say_nothing() -> None:
    months = {month: Month(20, 20, 2) for month in MONTHS[:6]}
    found = shift(months, MONTHS[3], MONTHS[5])
    assert found
    assert found.chance is None
    assert asking([found, None]) == [False, False]
    assert shift(months, MONTHS[0], MONTHS[5]) is None


def test_what_a_scheme_pays_for() -> None:
    acts = {"what": "acts", "item": "anc_visit"}
    sets = {"what": "sets", "needs": [{"item": "pnc_visit"}, {"item": ["child_check", "sick_child"]}]}
    share = {"what": "share", "part": {"what": "acts", "points": {"referral": 2}}, "of": {"what": "period"}}
    assert services_of(scheme(acts, sets)) == {"anc_visit", "pnc_visit", "child_check", "sick_child"}
    assert services_of(scheme(share)) == {"referral"}
    assert services_of(scheme({"what": "acts"}, {"what": "period"})) == {EVERYTHING}
    assert services_of(scheme({"what": "period"})) == frozenset()
    assert services_of(scheme(acts, kind="allowance")) == frozenset()


def test_since_when_it_is_paid_for() -> None:
    """A new text that pays for the same services changes nothing; rates of an old package come first."""
    one, two = scheme({"what": "acts", "item": "a"}), scheme({"what": "acts", "item": ["a", "b"]})
    terms = [
        Term("book", "charter", "t1", one, "2026-03-01", "2026-06-01"),
        Term("book", "charter", "t2", two, "2026-06-01", "2026-09-01"),
        Term("book", "charter", "t3", two, "2026-09-01", END),
    ]
    rate = Clause("charter", "package", "a", 100, "KES", "2026-01-01", None, 0)
    assert paid_for(terms, [rate], "2026-10-01") == PaidFor("t2", "2026-06-01", frozenset("ab"))
    assert paid_for(terms, [rate], "2026-05-01") == PaidFor("package", "2026-01-01", frozenset("a"))
    assert paid_for(terms, [], "2026-05-01") == PaidFor("t1", "2026-03-01", frozenset("a"))
    assert paid_for([], [], "2026-05-01") is None
