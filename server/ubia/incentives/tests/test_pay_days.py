"""Until when pay is in time: the scheme says, else the clause, else our own day; by what holds at the month's end."""

from datetime import date
from typing import Any

import pytest

from ubia.charter.tests.test_register import agreed
from ubia.incentives.runs.pay_days import PayDay, Said, pay_day, read_pay_days
from ubia.incentives.tests.test_register import reading
from ubia.register.tests.district import Village

SCHEME = {"scheme": "s", "currency": "KES", "rules": [{"code": "stipend", "amount": 300}]}


def said(clause: str, since: str = "2026-01-01", until: str | None = None, **value: Any) -> Said:
    return Said(clause, value, since, until)


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ([], PayDay(date(2026, 4, 10), "default")),
        ([said("pay_day", days=5)], PayDay(date(2026, 4, 5), "clause")),
        ([said("pay_day", days=5), said("pay_day", days=20)], PayDay(date(2026, 4, 5), "clause")),
        ([said("pay_day", days=5, until="2026-03-31")], PayDay(date(2026, 4, 10), "default")),
        ([said("pay_day", days=5, until="2026-04-01")], PayDay(date(2026, 4, 5), "clause")),
        ([said("pay_day", days=5, since="2026-04-01")], PayDay(date(2026, 4, 10), "default")),
        ([said("pay", due={"days": 3}), said("pay_day", days=5)], PayDay(date(2026, 4, 3), "scheme")),
        ([said("pay", due={}), said("pay_day", days=5)], PayDay(date(2026, 3, 31), "scheme")),
        ([said("pay"), said("pay_day", days=5)], PayDay(date(2026, 4, 5), "clause")),
        ([said("pay", due={"after": "start", "days": 4})], PayDay(date(2026, 3, 5), "scheme")),
        ([said("pay"), said("pay", due={"days": 3})], PayDay(date(2026, 4, 10), "default")),
    ],
    ids=[
        "nothing",
        "clause",
        "nearest",
        "over",
        "last day",
        "to come",
        "scheme",
        "at once",
        "no day",
        "in advance",
        "near scheme",
    ],
)
def test_the_nearest_that_holds_on_the_months_last_day(told: list[Said], found: PayDay) -> None:
    assert pay_day(told, "2026-03") == found


def test_a_charter_in_force_says_it(database: Any) -> None:
    """INC-05: by its clause, and by its scheme where that has a day of its own."""
    with database.connect(autocommit=True) as connection:
        village = Village(connection).open(both=True).people()
        agreed(village, place=village.book, from_on="2026-03-01", clauses={"pay_day": {"days": 5}})
        clauses = {"pay": SCHEME | {"due": {"days": 3}}, "pay_day": {"days": 3}}
        agreed(village, place=village.book, from_on="2026-04-01", clauses=clauses)
        with reading(village, village.facility) as cursor:
            told = read_pay_days(cursor, [village.book])[village.book]
    assert [pay_day(told, month).on for month in ("2026-02", "2026-03", "2026-04")] == [
        date(2026, 3, 10),
        date(2026, 4, 5),
        date(2026, 5, 3),
    ]
