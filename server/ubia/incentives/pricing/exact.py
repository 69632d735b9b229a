"""Exact numbers: whole, or fractions; never binary floating point. Twin: client/src/incentives/pricing/exact.ts."""

import re
from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import lru_cache
from math import floor, prod
from typing import Literal

Exact = int | Fraction
Rounding = Literal["half_up", "half_even", "down", "up"]

_NUMBER = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,6})?")


@lru_cache(maxsize=10_000)
def exact(value: int | str) -> Exact:
    """The number that a decimal of a scheme or a case says."""
    return value if isinstance(value, int) else whole(Fraction(value))


def whole(value: Exact) -> Exact:
    """The same number, as an int if it is one."""
    return value if isinstance(value, int) or value.denominator != 1 else value.numerator


def as_number(value: object) -> Exact | None:
    """The number that a property says, if it says one."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    return exact(value) if isinstance(value, int) or _NUMBER.fullmatch(value) else None


def per_cent(value: Exact, percent: Exact) -> Exact:
    """So many per cent of a value."""
    return whole(Fraction(value) * percent / 100)


def combined(how: str, numbers: Sequence[Exact]) -> Exact:
    """Several numbers as one: their `sum`, `difference`, `product`, the `least` or the `greatest`."""
    if how == "difference":
        return whole(max(0, numbers[0] - sum(numbers[1:])))
    made: dict[str, Callable[[Sequence[Exact]], Exact]]
    made = {"sum": sum, "product": prod, "least": min, "greatest": max}
    return whole(made[how](numbers))


def rounded(value: Exact, step: int, how: Rounding) -> int:
    """The multiple of `step` that a value is rounded to; below nothing as above it."""
    if isinstance(value, int) and step == 1:
        return value
    steps = abs(Fraction(value)) / step
    low = floor(steps)
    rest = steps - low
    up = {
        "half_up": rest * 2 >= 1,
        "half_even": rest * 2 > 1 or (rest * 2 == 1 and low % 2 == 1),
        "down": False,
        "up": rest > 0,
    }[how]
    return (low + up) * step * (-1 if value < 0 else 1)


def shared(amount: int, weights: Sequence[Exact]) -> list[int]:
    """A whole amount shared by weights: each gets the whole units of its share, and the units left over go one by one
    to the largest remainders; of equal ones to the first. All nothing where all weights are nothing."""
    total = sum(weights)
    if not total:
        return [0] * len(weights)
    if len(weights) == 1:
        return [amount]
    exactly = [Fraction(abs(amount)) * weight / total for weight in weights]
    shares = [floor(share) for share in exactly]
    left = abs(amount) - sum(shares)
    for n in sorted(range(len(weights)), key=lambda n: (shares[n] - exactly[n], n))[:left]:
        shares[n] += 1
    return shares if amount >= 0 else [-share for share in shares]
