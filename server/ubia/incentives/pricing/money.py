"""The smallest units of a scheme's currency, and how it rounds. Twin: client/src/incentives/pricing/money.ts."""

from fractions import Fraction
from math import floor
from typing import NamedTuple

from ubia.charter.decimals import decimals
from ubia.charter.scheme import Rounding, Scheme

from .exact import Exact, exact, whole


class Money(NamedTuple):
    """A currency as a scheme uses it: how many smallest units make a main one, and the step of rounding in smallest."""

    currency: str
    units: int
    step: int
    rounding: Rounding

    def main(self, minor: Exact) -> Exact:
        """Smallest units as main ones."""
        return whole(Fraction(minor) / self.units)

    def at_most(self, main: Exact) -> int:
        """The most whole smallest units that are not over an amount."""
        return max(0, floor(main * self.units))

    def written(self, minor: int) -> str:
        """Main units as text with all decimals of the currency: `266.66`."""
        places = len(str(self.units)) - 1
        sign, digits = ("-" if minor < 0 else ""), f"{abs(minor):0{places + 1}}"
        return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)


def money_of(scheme: Scheme) -> Money:
    """The money of a scheme. A step that is no whole number of smallest units is rounded up to one."""
    units = 10 ** decimals(scheme.currency)
    step = 1 if scheme.rounding.to is None else max(1, -floor(-exact(scheme.rounding.to) * units))
    return Money(scheme.currency, units, step, scheme.rounding)
