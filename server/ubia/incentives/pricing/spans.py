"""Periods of the calendar and what part of one was served. Twin: client/src/incentives/pricing/spans.ts."""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from .exact import Exact, whole

MONTHS = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}
FIRST, LAST = "0001-01-01", "9999-12-31"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class Span(NamedTuple):
    """The days from the first to the last, both included; none if the last is before the first."""

    first: str
    last: str

    def has(self, day: str) -> bool:
        """Whether a day is one of them."""
        return self.first <= day <= self.last

    def meet(self, first: str | None, last: str | None) -> "Span":
        """The days that are also from `first` to `last`, where given."""
        return Span(max(self.first, first or FIRST), min(self.last, last or LAST))


class Away(NamedTuple):
    """Days that are not service, and what part of them counts all the same."""

    span: Span
    paid: Exact


@lru_cache(maxsize=10_000)
def span_of(day: str, every: str, year_from: int = 1) -> Span:
    """The month, quarter, half-year or year that a day is in; `year_from`: the month with which years begin."""
    size = MONTHS[every]
    first = _month(day) - (_month(day) - year_from + 1) % size
    return Span(f"{_month_name(first)}-01", f"{_month_name(first + size - 1)}-{_days_in(first + size - 1):02}")


def named(period: str, year_from: int = 1) -> tuple[Span, str]:
    """The days of a period by its name (`2026-03`, `2026-Q1`, `2026-H1`, `2026`), and what it is."""
    year, _, part = period.partition("-")
    every, size = {"": ("year", 12), "Q": ("quarter", 3), "H": ("half_year", 6)}.get(part[:1], ("month", 1))
    if every == "month":
        return span_of(f"{period}-01", every), every
    first = int(year) * 12 + year_from - 1 + (int(part[1:] or 1) - 1) * size
    return span_of(f"{_month_name(first)}-01", every, year_from), every


def name_of(day: str, every: str, year_from: int = 1) -> str:
    """The name of the period that a day is in. A year that begins in April 2026 is 2026, to March 2027."""
    if every == "month":
        return day[:7]
    year, month = divmod(_month(day) - year_from + 1, 12)
    number = month // MONTHS[every] + 1
    return f"{year:04}{ {'quarter': f'-Q{number}', 'half_year': f'-H{number}', 'year': ''}[every] }"


def within(span: Span, every: str, year_from: int = 1) -> Iterator[Span]:
    """The months, quarters … of which a longer span is made."""
    first = span.first
    while first <= span.last:
        found = span_of(first, every, year_from)
        yield found
        first = (date.fromisoformat(found.last) + timedelta(1)).isoformat()


def monday(day: str) -> str:
    """The Monday of a day's week."""
    found = date.fromisoformat(day)
    return (found - timedelta(found.weekday())).isoformat()


@lru_cache(maxsize=10_000)
def weekday(day: str) -> str:
    """`monday` to `sunday`."""
    return WEEKDAYS[date.fromisoformat(day).weekday()]


def passed(since: str, day: str, unit: str) -> int:
    """Days, or completed months or years, from one day to another; below nothing if it is earlier."""
    if unit == "days":
        return (date.fromisoformat(day) - date.fromisoformat(since)).days
    months = _month(day) - _month(since) - (day[8:] < since[8:])
    return months if unit == "months" else months // 12


def months_between(since: str, day: str) -> int:
    """Whole months from one day to another; the day itself still counts."""
    after = (date.fromisoformat(day) + timedelta(1)).isoformat()
    months = (int(after[:4]) - int(since[:4])) * 12 + int(after[5:7]) - int(since[5:7])
    return months - (after[8:] < since[8:])


def part_served(period: Span, holds: Span, employed: Span, away: Sequence[Away], pro_rata: str) -> Exact:
    """The part of a period, from 0 to 1, that a rule pays: the days on which it held and she was in service.

    Days away count by what is paid of them: what all days paid by half or more come to counts by half, and so on.
    """
    served = period.meet(*employed)
    if pro_rata == "no":
        return int(served.first <= served.last and holds.has(served.last))
    served = served.meet(*holds)
    if served == period and not away:
        return 1
    paid = [(day, _paid(day, away)) for day in _days(served)]
    part, before = whole(0), whole(0)
    for level in sorted({share for _, share in paid} - {0}):
        part += (level - before) * _part([day for day, share in paid if share >= level], period, pro_rata)
        before = level
    return whole(part)


def _paid(day: str, away: Sequence[Away]) -> Exact:
    return min((one.paid for one in away if one.span.has(day)), default=1)


def _part(days: Sequence[str], period: Span, pro_rata: str) -> Exact:
    """The part of a period that these days are."""
    every = list(_days(period))
    months = Counter(day[:7] for day in every)
    served = Counter(day[:7] for day in days)
    if pro_rata == "whole":
        return int(len(days) == len(every))
    if pro_rata == "thirtieths":
        found = sum(30 if served[month] == months[month] else min(served[month], 30) for month in months)
        return Fraction(found, 30 * len(months))
    if pro_rata == "months":
        return Fraction(sum(n >= 15 for n in served.values()), len(months))
    if pro_rata == "halves":
        return Fraction(len({(day[:7], day[8:] > "15") for day in days}), 2 * len(months))
    counted = _weekdays if pro_rata == "weekdays" else len
    return Fraction(counted(days), counted(every))


def _weekdays(days: Sequence[str]) -> int:
    return sum(date.fromisoformat(day).weekday() < 5 for day in days)


def _days(span: Span) -> Iterator[str]:
    first = date.fromisoformat(span.first)
    for n in range(passed(span.first, span.last, "days") + 1):
        yield (first + timedelta(n)).isoformat()


def _month(day: str) -> int:
    """The number of a day's month, counted through the years."""
    return int(day[:4]) * 12 + int(day[5:7]) - 1


def _month_name(month: int) -> str:
    return f"{month // 12:04}-{month % 12 + 1:02}"


def _days_in(month: int) -> int:
    return monthrange(month // 12, month % 12 + 1)[1]
