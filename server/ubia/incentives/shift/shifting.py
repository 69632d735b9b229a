"""Whether unpaid work has given way to paid work since a month: months before beside months after. Pure.

The figure of a month is the logarithm of unpaid visits in times of paid ones, so that a month with much or little work
of both sorts says nothing. Where the same months of the year before are known, each month is set beside its own (signs
of the differences are turned, Fisher 1935); else months after beside months before (months change places, Pitman 1937).
The chance is one-sided: how often turning or changing alone gives as much less. It asks only when unpaid work fell and
paid work grew, so that it asks without reason in at most `ALARM` of cases; several texts share that (Holm 1979).

It rests on months that could change places. A change of the mix that would have come anyway looks the same.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations, product
from math import comb, log
from random import Random
from statistics import mean
from typing import NamedTuple

ALARM = 0.05
MOST = 12
"""Months looked at on each side."""
LEAST_PAIRS, LEAST_MONTHS = 6, 4
_EXACT, _DRAWS = 5000, 1999


class Month(NamedTuple):
    """Visits of a month, of services that are paid for now and of others, and how many CHWs made any."""

    paid: int
    unpaid: int
    chws: int


class Shift(NamedTuple):
    """What became of both sorts of work, in visits of a CHW and month. `chance` is None for too few months."""

    before: int
    after: int
    """Months on each side."""
    paid_before: float
    paid_after: float
    unpaid_before: float
    unpaid_after: float
    chance: float | None

    @property
    def is_away(self) -> bool:
        """Whether unpaid work fell while paid work grew."""
        return self.unpaid_after < self.unpaid_before and self.paid_after > self.paid_before


def shift(months: Mapping[str, Month], since: str, last: str, seed: int = 0) -> Shift | None:
    """Before and from `since` until `last` (`YYYY-MM`). None where a side has no month with work in it."""
    told = {month: one for month, one in sorted(months.items()) if one.chws and month <= last}
    before, after = spans(list(told), since)
    if not before or not after:
        return None
    sides = [[told[month] for month in side] for side in (before, after)]
    rates = [mean(one.paid / one.chws for one in side) for side in sides]
    rates += [mean(one.unpaid / one.chws for one in side) for side in sides]
    return Shift(len(before), len(after), *_four(rates), _chance(told, before, after, seed))


def spans(months: Sequence[str], since: str) -> tuple[list[str], list[str]]:
    """The months that are set beside each other: before and since; the same months of a year where those are known."""
    before = [month for month in months if month < since][-MOST:]
    after = [month for month in months if month >= since][:MOST]
    same = [month for month in after if _year_before(month) in before]
    return ([_year_before(month) for month in same], same) if len(same) >= LEAST_PAIRS else (before, after)


def asking(shifts: Sequence[Shift | None]) -> list[bool]:
    """Which of several ask, so that together they ask without reason in at most ALARM of cases."""
    chances = sorted((one.chance, n) for n, one in enumerate(shifts) if one and one.chance is not None)
    asks = [False] * len(shifts)
    for rank, (chance, n) in enumerate(chances):
        if chance * (len(chances) - rank) > ALARM:
            break
        found = shifts[n]
        asks[n] = found is not None and found.is_away
    return asks


def _chance(told: Mapping[str, Month], before: Sequence[str], after: Sequence[str], seed: int) -> float | None:
    ratio = {month: log((one.unpaid + 0.5) / (one.paid + 0.5)) for month, one in told.items()}
    if before == [_year_before(month) for month in after]:
        return _turned([ratio[month] - ratio[year] for month, year in zip(after, before, strict=True)])
    if min(len(before), len(after)) < LEAST_MONTHS:
        return None
    return _changed([ratio[month] for month in before], [ratio[month] for month in after], Random(seed))  # noqa: S311


def _turned(pairs: Sequence[float]) -> float:
    """How often differences with signs turned by chance sum up to as little."""
    seen = sum(pairs) + 1e-12
    return mean(
        sum(sign * one for sign, one in zip(signs, pairs, strict=True)) <= seen
        for signs in product((1, -1), repeat=len(pairs))
    )


def _changed(before: Sequence[float], after: Sequence[float], chance: Random) -> float:
    """How often months that change places by chance give as little after; all ways where there are few."""
    whole, many, seen = [*before, *after], len(after), sum(after) + 1e-12
    if comb(len(whole), many) <= _EXACT:
        return mean(sum(chosen) <= seen for chosen in combinations(whole, many))
    drawn = sum(sum(chance.sample(whole, many)) <= seen for _ in range(_DRAWS))
    return (1 + drawn) / (1 + _DRAWS)


def _year_before(month: str) -> str:
    return f"{int(month[:4]) - 1:04}{month[4:]}"


def _four(rates: Sequence[float]) -> tuple[float, float, float, float]:
    paid_before, paid_after, unpaid_before, unpaid_after = rates
    return paid_before, paid_after, unpaid_before, unpaid_after
