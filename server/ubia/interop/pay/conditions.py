"""Conditions in words, checked as far as an example tells what they ask for: nothing fails by a guess."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from .spoken import amount_of, stems_of

_COMPARED = re.compile(r"([A-Za-z]\w*)\s*(>=|<=|≥|≤|>|<|at least|at most|more than|less than)\s*(\d+(?:\.\d+)?)")
_DAYS = re.compile(r"days? ((?:\d+(?:\s*,\s*|\s+and\s+)?)+)")
_MORE_DAYS = re.compile(r"plus day (\d+)\)? if (\w+)")


def unmet(condition: str, given: Mapping[str, Any]) -> str:
    """Which part of a condition what is given contradicts; nothing if none, or if nothing is said of it."""
    for subject, how, bound in _COMPARED.findall(condition):
        for name, value in given.items():
            number = None if isinstance(value, bool) else amount_of(value)
            if number is not None and name.lower().startswith(subject.lower()) and not _holds(number, how, bound):
                return f"{name} {number} does not fit “{condition}”"
    asked = stems_of(condition)
    no = (name for name, value in given.items() if value is False and stems_of(name.replace("_", " ")) <= asked)
    return next((f"{name} is false, and “{condition}”" for name in no), "")


def _holds(number: int | str, how: str, bound: str) -> bool:
    told, wanted = float(number), float(bound)
    if how in (">", "more than"):
        return told > wanted
    if how in ("<", "less than"):
        return told < wanted
    return told >= wanted if how in (">=", "≥", "at least") else told <= wanted


def complete(condition: str, days: Sequence[Any], given: Mapping[str, Any]) -> bool | None:
    """Whether visits on these days are all that a condition lists; None if it lists no days."""
    listed = _DAYS.search(condition)
    if listed is None:
        return None
    needed = set(re.findall(r"\d+", listed[1]))
    told = " ".join(str(value).lower() for value in given.values())
    needed |= {day for day, where in _MORE_DAYS.findall(condition) if where.lower() in told}
    return needed <= {str(day) for day in days}
