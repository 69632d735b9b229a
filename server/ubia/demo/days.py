"""Days and instants of the demo. The district lives in East Africa Time (UTC+3)."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, timezone

EAST_AFRICA = timezone(timedelta(hours=3))
MINUTE = 60_000
HOUR = 60 * MINUTE
DAY = timedelta(days=1)


def at(day: date, hour: int, minute: int = 0) -> int:
    """The instant of a local time, in milliseconds since 1970 UTC."""
    return int(datetime.combine(day, time(hour, minute), EAST_AFRICA).timestamp()) * 1000


def day_of(instant: int) -> date:
    """The local day of an instant in milliseconds."""
    return datetime.fromtimestamp(instant / 1000, EAST_AFRICA).date()


def months_back(day: date, months: int) -> date:
    """The first day of the month so many months before a day's own."""
    number = day.year * 12 + day.month - 1 - months
    return date(number // 12, number % 12 + 1, 1)


def month(day: date) -> str:
    """The month of a day, as YYYY-MM."""
    return f"{day:%Y-%m}"


def months(first: date, end: date) -> Iterator[date]:
    """The first day of each month from `first` (itself one) until before `end`."""
    while first < end:
        yield first
        first = months_back(first, -1)


def years_before(day: date, years: int, days: int = 0) -> date:
    """A day so many years and days before another; 29 February counts as the 28th."""
    kept = day.replace(day=28) if (day.month, day.day) == (2, 29) else day
    return kept.replace(year=kept.year - years) - timedelta(days=days)
