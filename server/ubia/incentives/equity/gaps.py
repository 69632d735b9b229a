"""What part of a difference in pay between groups work and distance do not explain, and whether chance would do.

Pay is compared as a ratio (its logarithm). From pay and from belonging to a group what goes along with the workload
and the distance is taken away first (Frisch and Waugh 1933); what is left of the one in the other is the gap. Those of
whom no distance is known are told apart from the others, and not taken for near. Whether chance gives as much is
asked by shuffling what is left of pay (Kennedy 1995), for all groups at once: the largest of them must be rare
(Westfall and Young 1993). So a report on fair pay asks without reason in at most `ALARM` of cases.
"""

from collections.abc import Mapping, Sequence
from math import exp, log, sqrt
from operator import mul
from random import Random
from typing import NamedTuple

ALARM = 0.05
LEAST = 8
"""A group with fewer people, or with fewer beside it, is not compared."""
SHUFFLES = 499
Vector = list[float]


class Worker(NamedTuple):
    """One person's pay for some months, in the main unit and more than nothing, with her work and her way."""

    pay: float
    work: float
    """Visits, or hours: of the same sort for all."""
    way: float | None = None
    """Kilometres that she goes to her families or to the facility, as was said of her; None where nobody said it."""
    groups: Mapping[str, str] = {}
    """Her payer, place, sex …: dimension to group."""


class Gap(NamedTuple):
    """A group beside all others. `ratio` and its bounds: 0.7 means 30 % less for the same work and way."""

    dimension: str
    group: str
    people: int
    ratio: float
    low: float
    high: float
    chance: float
    """How often shuffled pay shows a gap as large in any group of this dimension, corrected for the dimensions."""

    @property
    def asks(self) -> bool:
        """Whether people of both sides should look into it. It says nothing about the reason."""
        return self.chance <= ALARM


def gaps(workers: Sequence[Worker], seed: int = 0) -> list[Gap]:
    """The gaps of every group of every dimension that is large enough, the rarest by chance first."""
    dimensions = sorted({name for worker in workers for name in worker.groups})
    told = [(name, found) for name in dimensions if (found := _groups(workers, name))]
    known = [float(w.way is not None) for w in workers]
    basis = _basis([[log(1 + w.work) for w in workers], known, [w.way or 0.0 for w in workers]])
    pay = _left([log(w.pay) for w in workers], basis)
    return sorted((gap for name, groups in told for gap in _of(name, groups, pay, basis, len(told), seed)), key=_rank)


def together(reports: Sequence[Sequence[Gap]]) -> list[list[Gap]]:
    """Reports of several roles told on one page: each chance times their number, so that the page as a whole keeps
    to ALARM. A role of which no group is compared does not count."""
    times = sum(bool(report) for report in reports)
    return [[gap._replace(chance=min(1.0, gap.chance * times)) for gap in report] for report in reports]


def _of(
    dimension: str, groups: Mapping[str, Vector], pay: Vector, basis: Sequence[Vector], dimensions: int, seed: int
) -> list[Gap]:
    left = {name: _left(belongs, basis) for name, belongs in groups.items()}
    free = len(pay) - len(basis) - 1
    rare = _rarities(pay, list(left.values()), seed)
    found = []
    for (name, own), often in zip(left.items(), rare, strict=True):
        size = _dot(own, own)
        gap = _dot(own, pay) / size
        error = sqrt(max(_dot(pay, pay) - gap * gap * size, 0.0) / free / size)
        bounds = (exp(gap - 1.96 * error), exp(gap + 1.96 * error))
        found.append(Gap(dimension, name, round(sum(groups[name])), exp(gap), *bounds, min(1.0, often * dimensions)))
    return found


def _rarities(pay: Vector, groups: Sequence[Vector], seed: int) -> list[float]:
    """For each group how often the largest gap of shuffled pay reaches its own. All are measured in the same unit."""
    units = [[value / sqrt(_dot(own, own)) for value in own] for own in groups]
    seen = [abs(_dot(unit, pay)) for unit in units]
    chance, shuffled, reached = Random(seed), list(pay), [1] * len(units)  # noqa: S311  statistics, no secret
    for _ in range(SHUFFLES):
        chance.shuffle(shuffled)
        largest = max(abs(_dot(unit, shuffled)) for unit in units)
        reached = [n + (largest >= own * (1 - 1e-12)) for n, own in zip(reached, seen, strict=True)]
    return [n / (SHUFFLES + 1) for n in reached]


def _groups(workers: Sequence[Worker], dimension: str) -> dict[str, Vector]:
    """Who belongs to each group that is large enough and leaves enough beside it: 1 or 0 for each worker."""
    names = sorted({w.groups[dimension] for w in workers if dimension in w.groups})
    belongs = {name: [float(w.groups.get(dimension) == name) for w in workers] for name in names}
    return {name: own for name, own in belongs.items() if LEAST <= sum(own) <= len(workers) - LEAST}


def _basis(columns: Sequence[Vector]) -> list[Vector]:
    """Vectors at right angles of length 1 that span the columns and a constant; what adds nothing is left out."""
    basis: list[Vector] = []
    for column in ([1.0] * len(columns[0]), *columns):
        left = _left(column, basis)
        length = sqrt(_dot(left, left))
        if length > 1e-9 * (1 + sqrt(_dot(column, column))):
            basis.append([value / length for value in left])
    return basis


def _left(column: Vector, basis: Sequence[Vector]) -> Vector:
    """What the basis does not explain of a column."""
    for unit in basis:
        share = _dot(column, unit)
        column = [value - share * along for value, along in zip(column, unit, strict=True)]
    return column


def _dot(one: Vector, other: Vector) -> float:
    return float(sum(map(mul, one, other)))


def _rank(gap: Gap) -> tuple[float, float]:
    return gap.chance, -abs(log(gap.ratio))
