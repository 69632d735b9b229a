"""Ages: many people know how old they are, not on which day they were born."""

from datetime import date, timedelta
from typing import Literal, NamedTuple

Unit = Literal["day", "week", "month", "year"]


class Age(NamedTuple):
    """An age ready for words: `number` completed units of the coarsest unit that still says something."""

    number: int
    unit: Unit


def born_from_age(day: str, number: int, unit: Unit) -> str:
    """The day of birth of somebody who on `day` says to be `number` completed units old: the middle of what it can be.

    The birth was between `number` and `number + 1` units before; the middle errs least. Raises ValueError for a day
    that is none, or an age that reaches before the calendar.
    """
    told = date.fromisoformat(day)
    match unit:
        case "year":
            return _months_before(told, 12 * number + 6).isoformat()
        case "month":
            return (_months_before(told, number) - timedelta(days=15)).isoformat()
        case "week":
            return (told - timedelta(days=7 * number + 3)).isoformat()
    return (told - timedelta(days=number)).isoformat()


def age_on(born_on: str, day: str) -> Age | None:
    """The age on a day: days in the first two weeks, weeks in the first eight, months below two years, then years.

    None before the birth.
    """
    born, then = date.fromisoformat(born_on), date.fromisoformat(day)
    days, months = (then - born).days, months_between(born, then)
    if days < 0:
        return None
    if days < 14:
        return Age(days, "day")
    if days < 56:
        return Age(days // 7, "week")
    return Age(months, "month") if months < 24 else Age(months // 12, "year")


def months_between(born: date, then: date) -> int:
    """Completed months from one day to another."""
    return 12 * (then.year - born.year) + then.month - born.month - (then.day < born.day)


def _months_before(day: date, months: int) -> date:
    year, month = divmod(12 * day.year + day.month - 1 - months, 12)
    last = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month + 1, min(day.day, last))
