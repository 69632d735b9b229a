"""How much of what was promised is missing: `share short = (promised - received) / promised`, exact (INC-03).

Counted in money, to the smallest unit, where the promise and everything that came of it say a worth in one currency;
else in things. Pure. Twin: client/src/incentives/rewards/short.ts.
"""

from fractions import Fraction
from typing import NamedTuple


class Short(NamedTuple):
    """`missing` of `promised`, in smallest units of `currency`; without one, in things."""

    missing: int
    promised: int
    currency: str = ""

    @property
    def share(self) -> Fraction:
        """The part that is missing; nothing of nothing is nothing."""
        return Fraction(self.missing, self.promised) if self.promised else Fraction(0)

    @property
    def received(self) -> int:
        """What has come of it."""
        return self.promised - self.missing

    @property
    def per_cent(self) -> str:
        """The share in hundredths, to one digit after the point, a half away from nothing: `33.3`, `50`."""
        tenths = (2000 * self.missing + self.promised) // (2 * self.promised) if self.promised else 0
        return f"{tenths // 10}.{tenths % 10}".removesuffix(".0")


def short_of(quantity: int, delivered: int, amount: int | None, received: int | None, currency: str) -> Short:
    """Of a promise. `received`: the worth of all that came, None where some of it said no worth in that currency."""
    if amount and received is not None:
        return Short(max(0, amount - received), amount, currency)
    return Short(max(0, quantity - delivered), quantity)
