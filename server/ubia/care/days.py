"""Days of the calendar, counted, so that schedules add and compare numbers."""

import re
from datetime import date
from functools import lru_cache

_DAY = re.compile(r"(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
NEVER = 10**7
"""After every day that is counted; 0 is before them."""


@lru_cache(maxsize=20_000)
def day_of(text: str | None) -> int | None:
    """A day of the calendar from 1900 to 2199, counted; None for anything else that an answer may hold."""
    if not text or not _DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text).toordinal()
    except ValueError:
        return None


@lru_cache(maxsize=20_000)
def day_text(day: int) -> str:
    """`YYYY-MM-DD` of a counted day."""
    return date.fromordinal(day).isoformat()
