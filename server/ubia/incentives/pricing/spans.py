"""Periods of the calendar and what part of one was served. Twin: client/src/incentives/pricing/spans.ts."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from .exact import Exact, whole

MONTHS = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}
FIRST, LAST = "0001-01-01", "9999-12-31"


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


@lru_cache(maxsize=10_000)
def span_of(day: str, every: str) -> Span:
    """The month, quarter, half-year or year that a day is in."""
    year, month = int(day[:4]), int(day[5:7])
    size = MONTHS[every]
    first = (month - 1) // size * size + 1
    return Span(f"{year:04}-{first:02}-01", f"{year:04}-{first + size - 1:02}-{_days_in(year, first + size - 1):02}")


def named(period: str) -> tuple[Span, str]:
    """The days of a period by its name (`2026-03`, `2026-Q1`, `2026-H1`, `2026`), and what it is."""
    year, _, part = period.partition("-")
    if not part:
        return span_of(f"{year}-01-01", "year"), "year"
    every, size = {"Q": ("quarter", 3), "H": ("half_year", 6)}.get(part[0], ("month", 1))
    number = int(part.lstrip("QH"))
    return span_of(f"{year}-{(number - 1) * size + 1:02}-01", every), every


def name_of(day: str, every: str) -> str:
    """The name of the period that a day is in."""
    year, month = day[:4], int(day[5:7])
    if every == "year":
        return year
    number = (month - 1) // MONTHS[every] + 1
    return f"{year}-{ {'month': f'{month:02}', 'quarter': f'Q{number}', 'half_year': f'H{number}'}[every] }"


def monday(day: str) -> str:
    """The Monday of a day's week."""
    found = date.fromisoformat(day)
    return (found - timedelta(found.weekday())).isoformat()


def days_between(since: str, day: str) -> int:
    """Days from one day to another."""
    return (date.fromisoformat(day) - date.fromisoformat(since)).days


def months_between(since: str, day: str) -> int:
    """Whole months from one day to another; the day itself still counts."""
    after = (date.fromisoformat(day) + timedelta(1)).isoformat()
    months = (int(after[:4]) - int(since[:4])) * 12 + int(after[5:7]) - int(since[5:7])
    return months - (after[8:] < since[8:])


def part_served(period: Span, holds: Span, employed: Span, away: Sequence[Span], pro_rata: str) -> Exact:
    """The part of a period, from 0 to 1, that a rule pays: the days on which it held and she was in service."""
    served = period.meet(*employed)
    if pro_rata == "no":
        return int(served.first <= served.last and holds.has(served.last))
    days = [day for day in _days(served.meet(*holds)) if not any(one.has(day) for one in away)]
    if pro_rata == "whole":
        return int(len(days) == sum(1 for _ in _days(period)))
    if pro_rata == "thirtieths":
        return _thirtieths(period, days)
    counted = _weekdays if pro_rata == "weekdays" else len
    everything = counted(list(_days(period)))
    return whole(Fraction(counted(days), everything)) if everything else 0


def _thirtieths(period: Span, days: Sequence[str]) -> Exact:
    months = sorted({day[:7] for day in _days(period)})
    served = 0
    for month in months:
        found = sum(day[:7] == month for day in days)
        served += 30 if found == _days_in(int(month[:4]), int(month[5:])) else min(found, 30)
    return whole(Fraction(served, 30 * len(months)))


def _weekdays(days: Sequence[str]) -> int:
    return sum(date.fromisoformat(day).weekday() < 5 for day in days)


def _days(span: Span) -> Iterator[str]:
    if span.first <= span.last:
        first = date.fromisoformat(span.first)
        for n in range(days_between(span.first, span.last) + 1):
            yield (first + timedelta(n)).isoformat()


def _days_in(year: int, month: int) -> int:
    after = date(year + month // 12, month % 12 + 1, 1)
    return (after - timedelta(1)).day
