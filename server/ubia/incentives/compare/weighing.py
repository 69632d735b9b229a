"""What the arms of a comparison differ by, how often chance would do that, and between which bounds. Pure.

In each month the communities of an arm are set beside those of the first arm; the differences of the months are
averaged, each weighted by how many communities stand on both sides. A community counts as one, whatever its size.

Chance is asked of the plan itself: the groups are drawn anew `DRAWS` times, as the plan draws them, with the seeds
`seed/1`, `seed/2` …, and the share of draws that differ at least as much is the chance (Fisher 1935; Gail and others
1996 for communities). The bounds hold every difference that such a test would not reject. Several arms are each tested
against the first, and the chance is taken times their number (Bonferroni).
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .plans import Plan, arm_in, assigned, baseline, draw, groups, months

DRAWS = 999
ALARM = 0.05
_FAR = 1e6
_HALVINGS = 40
Values = Mapping[tuple[str, str], float]
"""By community and month."""
Rows = Sequence[Sequence[float | None]]
"""By community and month of the plan; None where nothing is known."""
Sides = Sequence[Sequence[bool]]
"""By community and month: whether it is in the arm, and not in the first one."""


class Contrast(NamedTuple):
    """An arm beside the first one. Bounds are None where so few communities cannot give any."""

    arm: int
    units: int
    first_units: int
    mean: float
    """Mean of the months of the arm's communities, less what is taken off before."""
    first_mean: float
    difference: float
    low: float | None
    high: float | None
    chance: float

    @property
    def is_rare(self) -> bool:
        """Whether chance would seldom do this."""
        return self.chance <= ALARM


class _Drawn(NamedTuple):
    """What the plan gave, and what drawing it anew gives: a gap, and how a true difference of 1 would show in it."""

    seen: float
    again: Sequence[tuple[float, float]]
    times: int

    def chance(self, truth: float = 0.0) -> float:
        """How often chance alone does as much, were `truth` the difference."""
        far = abs(self.seen - truth) * (1 - 1e-9) - 1e-12
        as_far = sum(abs(gap - truth * shift) >= far for gap, shift in self.again)
        return min(1.0, self.times * (1 + as_far) / (1 + len(self.again)))

    def bound(self, sign: int) -> float | None:
        """The last difference on one side that is not rejected; None where there is no end."""
        step = max((abs(gap) for gap, _ in self.again), default=0.0) or 1.0
        inside, outside = self.seen, self.seen + sign * step
        while self.chance(outside) > ALARM:
            inside, outside, step = outside, outside + sign * step, 2 * step
            if step > _FAR * max(1.0, abs(self.seen)):
                return None
        for _ in range(_HALVINGS):
            middle = (inside + outside) / 2
            inside, outside = (middle, outside) if self.chance(middle) > ALARM else (inside, middle)
        return inside


def weigh(plan: Plan, values: Values, draws: int = DRAWS) -> list[Contrast]:
    """Each arm beside the first. An arm with nothing to set beside it is left out."""
    arms = len(plan.arms) if plan.design == "parallel" else 2
    found = (_contrast(plan, values, arm, draws) for arm in range(1, arms))
    return [one for one in found if one]


def without_baseline(plan: Plan, values: Values) -> dict[tuple[str, str], float]:
    """The figures of the plan's months less each community's mean before; one without figures before is left out."""
    told: dict[tuple[str, str], float] = {}
    for unit in plan.units:
        before = [values[unit, month] for month in baseline(plan) if (unit, month) in values]
        if plan.baseline_months and not before:
            continue
        start = _mean(before) if before else 0.0
        told |= {(unit, month): values[unit, month] - start for month in months(plan) if (unit, month) in values}
    return told


def _contrast(plan: Plan, values: Values, arm: int, draws: int) -> Contrast | None:
    drawn, known = assigned(plan), without_baseline(plan, values)
    units = [unit for unit in plan.units if plan.design == "stepped" or drawn[unit] in (0, arm)]
    rows = _shortened(plan, [[known.get((unit, month)) for month in months(plan)] for unit in units])
    sides = _sides(plan, [drawn[unit] > 0 if plan.design == "parallel" else drawn[unit] for unit in units], rows)
    seen = _gap(rows, sides)
    if seen is None:
        return None
    again = _again(plan, units, rows, sides, draws)
    chance = _Drawn(seen, again, len(plan.arms) - 1)
    counts = (sum(map(any, sides)), sum(not all(own) for own in sides))
    mean, first_mean = (_mean(_values_of(rows, sides, side)) for side in (True, False))
    return Contrast(arm, *counts, mean, first_mean, seen, chance.bound(-1), chance.bound(1), chance.chance())


def _shortened(plan: Plan, rows: Rows) -> Rows:
    """Where sides stay and no figure is missing, the mean of the months gives the same as the months, and sooner."""
    whole = [[value for value in row if value is not None] for row in rows]
    if plan.design == "stepped" or any(not row or len(row) < len(months(plan)) for row in whole):
        return rows
    return [[_mean(row)] for row in whole]


def _again(plan: Plan, units: Sequence[str], rows: Rows, sides: Sides, draws: int) -> list[tuple[float, float]]:
    """The plan drawn anew; of a parallel plan only the two arms that are compared change places."""
    shown = [
        [None if value is None else float(side) for value, side in zip(row, own, strict=True)]
        for row, own in zip(rows, sides, strict=True)
    ]
    many = 2 if plan.design == "parallel" else groups(plan)
    found = []
    for n in range(1, draws + 1):
        lots = draw(f"{plan.seed}/{n}", units, many)
        other = _sides(plan, [lots[unit] for unit in units], rows)
        gap, shift = _gap(rows, other), _gap(shown, other)
        if gap is not None and shift is not None:
            found.append((gap, shift))
    return found


def _sides(plan: Plan, lots: Sequence[int], rows: Rows) -> list[list[bool]]:
    """The side of each figure of the rows."""
    span = range(len(rows[0]) if rows else 0)
    by_lot = {lot: [arm_in(plan, lot, month) > 0 for month in span] for lot in set(lots)}
    return [by_lot[lot] for lot in lots]


def _gap(rows: Rows, sides: Sides) -> float | None:
    """The mean difference of the months, weighted; None where no month has communities on both sides."""
    whole = weights = 0.0
    for month, own in zip(zip(*rows, strict=True), zip(*sides, strict=True), strict=True):
        sums, counts = [0.0, 0.0], [0, 0]
        for value, side in zip(month, own, strict=True):
            if value is not None:
                sums[side] += value
                counts[side] += 1
        if all(counts):
            weight = counts[0] * counts[1] / sum(counts)
            whole += weight * (sums[1] / counts[1] - sums[0] / counts[0])
            weights += weight
    return whole / weights if weights else None


def _values_of(rows: Rows, sides: Sides, wanted: bool) -> list[float]:
    return [
        value
        for row, own in zip(rows, sides, strict=True)
        for value, side in zip(row, own, strict=True)
        if value is not None and side == wanted
    ]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
