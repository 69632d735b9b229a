"""Who is in which arm in which month, drawn so that anybody can draw it again (docs/pay-compare.md). Pure.

The communities are put in the order of SHA-256 over the seed, a line break and the community's id. In a parallel
design they go to the arms in turn; in a stepped one to the steps in turn.
"""

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from math import comb, factorial, prod

from .entries import ComparisonRegistered

Plan = ComparisonRegistered


class Unsound(ValueError):
    """A plan that cannot be carried out; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def check(plan: Plan) -> None:
    """Raise Unsound for what cannot be drawn or weighed."""
    if plan.last_month < plan.first_month:
        raise Unsound("ends_first")
    if len(set(plan.units)) < len(plan.units):
        raise Unsound("twice")
    if len(plan.units) < 2 * groups(plan):
        raise Unsound("few")
    if plan.design == "stepped" and len(plan.arms) != 2:
        raise Unsound("two_arms")
    if plan.design == "stepped" and steps(plan) < 1:
        raise Unsound("no_step")


def months(plan: Plan) -> list[str]:
    """The months in which it runs, `YYYY-MM`."""
    first, last = _number(plan.first_month), _number(plan.last_month)
    return [_month(n) for n in range(first, last + 1)]


def baseline(plan: Plan) -> list[str]:
    """The months before, whose mean is taken off."""
    first = _number(plan.first_month)
    return [_month(n) for n in range(first - plan.baseline_months, first)]


def steps(plan: Plan) -> int:
    """How many steps a stepped plan has: one less than it has stretches of `months_a_step` months."""
    return -(-len(months(plan)) // plan.months_a_step) - 1


def groups(plan: Plan) -> int:
    """Into how many groups the communities are drawn: arms, or steps."""
    return len(plan.arms) if plan.design == "parallel" else max(steps(plan), 1)


def draw(seed: str, units: Sequence[str], many: int) -> dict[str, int]:
    """The group of each unit, from 0."""
    order = sorted(units, key=lambda unit: sha256(f"{seed}\n{unit}".encode()).digest())
    return {unit: n % many for n, unit in enumerate(order)}


def assigned(plan: Plan) -> dict[str, int]:
    """The group of each community by the plan's own seed: its arm, or its step (0 is the first to change)."""
    return draw(plan.seed, plan.units, groups(plan))


def arm_in(plan: Plan, group: int, month: int) -> int:
    """The arm of a group in the plan's month number `month`, from 0."""
    if plan.design == "parallel":
        return group
    return int(month >= (group + 1) * plan.months_a_step)


def least_chance(plan: Plan) -> float:
    """The smallest chance that a test of this plan can come to: it needs enough ways of drawing to be rare.

    With two groups of the same size, swapping them gives the same difference with another sign.
    """
    sizes = list(Counter(assigned(plan).values()).values())
    if len(sizes) < 2:
        return 1.0
    if plan.design == "stepped":
        return 1 / (factorial(sum(sizes)) // prod(map(factorial, sizes)))
    others = [comb(sizes[0] + other, other) // (1 + (sizes[0] == other)) for other in sizes[1:]]
    return min(1.0, (len(sizes) - 1) / min(others))


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:]) - 1


def _month(number: int) -> str:
    return f"{number // 12:04}-{number % 12 + 1:02}"
