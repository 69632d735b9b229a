"""How far pay lies apart: the middle, the ratio of high to low, the Gini index, each with an interval."""

from collections.abc import Callable, Sequence
from random import Random
from statistics import median, quantiles
from typing import NamedTuple

LEAST = 10
"""Fewer people than this are not described: the figures would be chance, and would tell of persons."""
DRAWS = 400
Figures = Sequence[float]


class Interval(NamedTuple):
    """A figure and the bounds within which it lies with 95 % confidence (percentiles of a bootstrap)."""

    value: float
    low: float
    high: float


class Spread(NamedTuple):
    """What people with the same role got."""

    people: int
    median: Interval
    p90_p10: Interval
    gini: Interval


def spread(pay: Figures, seed: int = 0) -> Spread | None:
    """Describe what people got, each more than nothing; None for fewer than LEAST people.

    The same figures give the same intervals: chance is drawn from `seed`.
    """
    if len(pay) < LEAST:
        return None
    told = sorted(pay)
    return Spread(len(told), *(_with_interval(told, figure, seed) for figure in (median, p90_p10, gini)))


def p90_p10(pay: Figures) -> float:
    """What the 90th of a hundred gets, in times of what the 10th gets."""
    tenths = quantiles(pay, n=10, method="inclusive")
    return tenths[8] / tenths[0]


def gini(pay: Figures) -> float:
    """0 where all get the same, near 1 where one gets all (half the relative mean difference)."""
    told = sorted(pay)
    n, whole = len(told), sum(told)
    return 2 * sum(rank * value for rank, value in enumerate(told, 1)) / (n * whole) - (n + 1) / n


def _with_interval(pay: Figures, figure: Callable[[Figures], float], seed: int) -> Interval:
    chance = Random(seed)  # noqa: S311  statistics, no secret
    drawn = sorted(figure(chance.choices(pay, k=len(pay))) for _ in range(DRAWS))
    edge = round(0.025 * DRAWS)
    return Interval(figure(pay), drawn[edge], drawn[-edge - 1])
