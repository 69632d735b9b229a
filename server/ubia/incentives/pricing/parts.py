"""The money of one rule, part by part, in smallest units. Twin: client/src/incentives/pricing/parts.ts."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ubia.charter.scheme import Amount, Factor, Rule, Tiers
from ubia.charter.scheme_counts import Number, Test

from .amounts import amount_of, band_of, below, in_turn
from .counting import Skipped, Tally, Unit
from .exact import Exact, exact, per_cent, rounded, whole
from .look import Look, in_bounds
from .money import Money

Evaluate = Callable[[Number], Exact]
"""Says how much a number of the scheme is in a period."""


class Part(NamedTuple):
    """So many units at an amount, in main units; what they come to, in smallest units."""

    day: str
    act: str
    case: str
    item: str
    quantity: Exact
    unit: Exact
    minor: int
    look: Look


def parts_of(
    rule: Rule, units: Sequence[Unit], tally: Tally, numbers: "Numbers", money: Money, skipped: list[Skipped]
) -> list[Part]:
    """What each unit is worth, rounded so that the parts make up the rounded whole. `tally`: what tiers count on."""
    factor = numbers.factor(rule.times)
    priced = [
        (unit, quantity, worth)
        for unit, quantity, amount in _amounts(rule, units, tally, skipped)
        for worth in _worth(rule, unit, amount, factor, money, skipped)
    ]
    step = money.step if money.rounding.at != "total" else 1
    parts, before, total = [], 0, whole(0)
    for unit, quantity, worth in priced:
        total += quantity * worth * money.units
        now = rounded(total, step, money.rounding.how)
        parts.append(Part(unit.day, unit.act, unit.case, unit.item, quantity, worth, now - before, unit.look))
        before = now
    return parts


def _amounts(
    rule: Rule, units: Sequence[Unit], tally: Tally, skipped: list[Skipped]
) -> Iterator[tuple[Unit, Exact, Exact]]:
    """Each unit, or what of it is in one band, with its amount in main units."""
    if rule.tiers and rule.tiers.pays == "each":
        yield from _by_band(rule, rule.tiers, units, tally, skipped)
        return
    if rule.tiers:
        for group in tally.groups(units):
            yield from _reached(rule, rule.tiers, group, skipped)
        return
    for unit in units:
        yield from _told(rule, unit, unit.quantity, rule.amount if rule.amount is not None else 0, skipped)


def _told(
    rule: Rule, unit: Unit, quantity: Exact, amount: Amount, skipped: list[Skipped]
) -> Iterator[tuple[Unit, Exact, Exact]]:
    found = amount_of(amount, unit.look, unit.day)
    if isinstance(found, str):
        skipped.append(Skipped(rule.code, unit.act, "no_amount", found, quantity))
    else:
        yield unit, quantity, found


def _reached(
    rule: Rule, tiers: Tiers, units: Sequence[Unit], skipped: list[Skipped]
) -> Iterator[tuple[Unit, Exact, Exact]]:
    """All units of a group by the band that they reach together."""
    band = band_of(tiers.bands, sum((unit.quantity for unit in units), start=whole(0)))
    if band is None:
        return
    if tiers.pays == "once":
        yield from _told(rule, units[-1], 1, band.amount, skipped)
        return
    for unit in units:
        yield from _told(rule, unit, unit.quantity, band.amount, skipped)


def _by_band(
    rule: Rule, tiers: Tiers, units: Sequence[Unit], tally: Tally, skipped: list[Skipped]
) -> Iterator[tuple[Unit, Exact, Exact]]:
    bands = in_turn(tiers.bands)
    tops: list[Exact | None] = [*map(below, bands[1:]), None]
    for unit in units:
        done, after = tally.add(unit)
        for band, top in zip(bands, tops, strict=True):
            low, high = max(done, below(band)), after if top is None else min(after, top)
            if low < high:
                yield from _told(rule, unit, whole(high - low), band.amount, skipped)


def _worth(
    rule: Rule, unit: Unit, amount: Exact, factor: Exact, money: Money, skipped: list[Skipped]
) -> Iterator[Exact]:
    """The amount after all factors; rounded by itself where the scheme says so."""
    worth = whole(amount * factor)
    for one in rule.times:
        if one.percent is None:
            continue
        percent = amount_of(one.percent, unit.look, unit.day)
        if isinstance(percent, str):
            skipped.append(Skipped(rule.code, unit.act, "no_amount", percent, unit.quantity))
            return
        worth = per_cent(worth, _bounded(one, percent))
    if money.rounding.at == "unit":
        worth = money.main(rounded(worth * money.units, money.step, money.rounding.how))
    yield worth


class Numbers:
    """Numbers of the period by which a rule is tested and multiplied."""

    def __init__(self, evaluate: Evaluate, look: Look, day: str) -> None:
        self._evaluate, self._look, self._day = evaluate, look, day

    def factor(self, factors: Sequence[Factor]) -> Exact:
        """The product of those factors that are numbers of the period, 1 for a hundred per cent."""
        product: Exact = 1
        for one in factors:
            if one.number is not None:
                product = per_cent(product, _bounded(one, self._percent(one, self._evaluate(one.number))))
        return product

    def _percent(self, factor: Factor, number: Exact) -> Exact:
        if not factor.bands:
            return number
        band = band_of(factor.bands, number)
        found = "" if band is None else amount_of(band.amount, self._look, self._day)
        return 0 if isinstance(found, str) else found

    def failing(self, tests: Sequence[Test]) -> tuple[int, Exact] | None:
        """The first test that does not hold, by its place from 1, and the number that it found."""
        for place, test in enumerate(tests, 1):
            number = self._evaluate(test.number)
            if not holds(test, number):
                return place, number
        return None


def holds(test: Test, number: Exact) -> bool:
    """Whether a number is as a condition wants it."""
    return in_bounds(number, test.at_least, test.more_than, test.at_most, test.less_than)


def _bounded(factor: Factor, percent: Exact) -> Exact:
    """A factor within its bounds, and never below nothing."""
    percent = max(0, percent)
    if factor.at_least is not None:
        percent = max(percent, exact(factor.at_least))
    return percent if factor.at_most is None else min(percent, exact(factor.at_most))
