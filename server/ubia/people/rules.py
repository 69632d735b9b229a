"""What cannot be right in what was told of people and households. It is flagged and kept, never refused."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from .ages import months_between
from .last_word import Held
from .names import name_words

OLDEST_YEARS = 120


def person_flags(held: Held, joined_twice: bool, merged_into_self: bool) -> str:
    """Why a person's record should be looked at, in alphabetical order, separated by spaces.

    `held` says the name, and born_on and died_on if they are known.
    """
    born_on, died_on = held.says["born_on"], held.says.get("died_on")
    born_told, died_told = held.told_on["born_on"], held.told_on.get("died_on", "")
    found = {
        "born_after_told": born_on is not None and born_on > born_told,
        "died_after_told": died_on is not None and died_on > died_told,
        "died_before_birth": bool(born_on and died_on and died_on < born_on),
        "joined_twice": joined_twice,
        "merged_into_itself": merged_into_self,
        "name_empty": not name_words(held.says["name"]),
        "very_old": born_on is not None and _years(born_on, min(died_on or born_told, born_told)) > OLDEST_YEARS,
    }
    return _raised(found)


def household_flags(says: Mapping[str, Any], enrolments: int, assigned_after_move: bool, merged_into_self: bool) -> str:
    """Why a family folder should be looked at, in alphabetical order, separated by spaces.

    `says`: name, latitude and longitude (or None).
    """
    latitude, longitude = says["latitude"], says["longitude"]
    found = {
        "assigned_after_move": assigned_after_move,
        "enrolled_twice": enrolments > 1,
        "merged_into_itself": merged_into_self,
        "name_empty": not name_words(says["name"]),
        "position_half": (latitude is None) != (longitude is None),
        "position_off_earth": abs(latitude or 0) > 90 or abs(longitude or 0) > 180,
        "position_zero": latitude == 0 and longitude == 0,
    }
    return _raised(found)


def _raised(found: dict[str, bool]) -> str:
    return " ".join(name for name, raised in found.items() if raised)


def _years(born_on: str, day: str) -> int:
    return months_between(date.fromisoformat(born_on), date.fromisoformat(day)) // 12
