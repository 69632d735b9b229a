"""How much of a worker's past a scheme looks at, so that a year of work is not gone through for each month of it."""

from functools import lru_cache
from typing import Any

from ubia.charter.scheme import Scheme
from ubia.charter.scheme_checks import parts_in
from ubia.charter.scheme_counts import Acts, Sets, listed

from .asking import Same
from .spans import MONTHS

_REACH = {"act": 0, "day": 0, "period": 0, "week": 1, **{name: months - 1 for name, months in MONTHS.items()}}
"""How many months before a rule's period an act may lie that shares a limit by this group with one of the period."""


def months_back(scheme: Scheme) -> int | None:
    """How many months before the period's first day matter; None where all work does, also later work (of sets)."""
    return _months_back(Same(scheme))


@lru_cache(maxsize=200)
def _months_back(same: Same) -> int | None:
    parts = [part for _, part in parts_in(same.it, "$")]
    if any(isinstance(part, Sets) for part in parts):
        return None
    reaches = [_reach(listed(group)) for part in parts for group in _groups(part)]
    if None in reaches:
        return None
    own = MONTHS[same.it.period]
    longest = max([own, *(MONTHS[rule.every] for rule in same.it.rules if rule.every)])
    return longest - own + max([0, *(reach for reach in reaches if reach is not None)])


def _groups(part: Any) -> list[Any]:
    """What work of earlier periods fills: limits of acts, tiers by client …."""
    if isinstance(part, Acts):
        return [limit.per for limit in part.limits]
    return [part.tiers.per] if getattr(part, "tiers", None) else []


def _reach(groups: list[str]) -> int | None:
    return min((_REACH[name] for name in groups if name in _REACH), default=None)
