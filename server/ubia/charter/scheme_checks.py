"""What types alone cannot say of a scheme: rules that name each other, shares that make a whole, one way of two."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import singledispatch
from typing import Any, get_args

import msgspec

from .decimals import decimals, is_currency, like
from .saying import gettext as _
from .scheme import Band, Cap, Choice, Dated, Due, Factor, Kind, Minimum, MoneyLimit, Part, Rule, Scheme
from .scheme_counts import GROUPS, Acts, Holding, Measure, Pay, Period, Range, Sets, Several, Share, Test, listed

_SIZES = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}


def faults(scheme: Scheme) -> list[str]:
    """Every fault of a scheme: its path, and what is expected there. None: it can be reckoned."""
    return [*_own(scheme), *(fault for path, part in parts_in(scheme, "$") for fault in _with(path, fault_of(part)))]


def properties_of(scheme: Scheme) -> set[str]:
    """The names of properties and measures that a scheme looks for."""
    return {name for _, part in parts_in(scheme, "$") for name in _looked_for(part)} - {*GROUPS, "anchor", "weekday"}


def _looked_for(part: Any) -> Iterator[str]:
    for field in ("where", "only_where", "only_for", "each_of"):
        yield from getattr(part, field, {})
    for field in ("each", "per", "lots_per"):
        yield from listed(getattr(part, field, []))
    for field in ("add_up", "by", "value_of", "measure", "since"):
        yield from filter(None, [getattr(part, field, "")])


@singledispatch
def fault_of(_part: object) -> Iterator[str]:
    """The faults of one part, without its path."""
    return iter(())


@fault_of.register
def _rule(rule: Rule) -> Iterator[str]:
    if (rule.amount is None) == (rule.tiers is None):
        yield _("a rule has either `amount` or `tiers`")
    yield from _below_nothing(rule.amount)
    if not _counts_money(rule.count) and any(
        isinstance(part, Choice) and part.percent is not None
        for _, part in parts_in([rule.amount, rule.tiers and rule.tiers.bands], "")
    ):
        yield _("`percent` is of money: count `pay`, a `measure`, or `add_up` of what was sold; else write an amount")
    yield from _grouped(rule)
    if rule.from_on and rule.last_on and rule.last_on < rule.from_on:
        yield _("`last_on` is the last day and cannot be before `from_on`")
    if rule.kind == "deduction" and not rule.clause:
        yield _("a deduction names in `clause` the words of the charter that allow it")
    if isinstance(rule.count, Sets) and not rule.count.dated_by and _says_anchor(rule.count):
        yield _("`within.since` is `anchor`, so the set needs `dated_by`")
    if rule.lots_of is not None and float(rule.lots_of) <= 0:
        yield _("`lots_of` is a number above 0")
    yield from _weights(rule.payers)


def _grouped(rule: Rule) -> Iterator[str]:
    """Faults of lots and tiers that go by client, day …."""
    if listed(rule.lots_per) != ["period"] and rule.lots_of is None:
        yield _("`lots_per` needs `lots_of`")
    if rule.tiers and listed(rule.tiers.per) != ["period"]:
        if not isinstance(rule.count, Acts | Sets):
            yield _("`per` of tiers needs a `count` of `acts` or `sets`: nothing else has clients or days")
        if rule.lots_of is not None:
            yield _("`lots_of` and `per` of tiers are not for one rule")


@fault_of.register
def _minimum(minimum: Minimum) -> Iterator[str]:
    yield from _weights(minimum.payers)
    yield from _below_nothing(minimum.amount)


@fault_of.register
def _amount(one: MoneyLimit | Dated) -> Iterator[str]:
    yield from _below_nothing(one.amount)


@fault_of.register
def _part(part: Part) -> Iterator[str]:
    if (part.percent is None) == (part.amount is None):
        yield _("a part of the team's money has either `percent` or `amount`")
    yield from _below_nothing(part.percent, part.amount, part.weight)


@fault_of.register
def _choice(choice: Choice) -> Iterator[str]:
    ways = (bool(choice.by), bool(choice.dated), choice.percent is not None, bool(choice.value_of))
    if sum(ways) != 1:
        yield _("an amount is a number or an object with exactly one of: `by`, `dated`, `percent`, `value_of`")
    elif choice.by and bool(choice.of) == bool(choice.bands):
        yield _("`by` needs either `of` (an amount for each value) or `bands` (an amount from a number on)")
    elif not choice.by and (choice.of or choice.bands):
        yield _("`of` and `bands` need `by`, the property that decides")
    yield from _below_nothing(choice.percent, choice.otherwise, *choice.of.values())


@fault_of.register
def _band(band: Band) -> Iterator[str]:
    if (band.from_ is None) == (band.over is None):
        yield _("a band has either `from` (this number and more) or `over` (more than this number)")
    yield from _below_nothing(band.amount)


@fault_of.register
def _factor(factor: Factor) -> Iterator[str]:
    if (factor.percent is None) == (factor.number is None):
        yield _("a factor has either `percent` (an amount, which may go by a property) or `number` (of the period)")
    if factor.bands and factor.number is None:
        yield _("`bands` of a factor need `number`")


@fault_of.register
def _test(test: Test) -> Iterator[str]:
    if (test.at_least, test.more_than, test.at_most, test.less_than) == (None, None, None, None):
        yield _("a test has at least one of: `at_least`, `more_than`, `at_most`, `less_than`")


@fault_of.register
def _range(match: Range) -> Iterator[str]:
    if match == Range():
        yield _("a range has at least one of: `at_least`, `more_than`, `at_most`, `less_than`, `is_not`, `known`")


@fault_of.register
def _acts(acts: Acts) -> Iterator[str]:
    if acts.add_up and acts.points:
        yield _("acts are counted by `add_up` or by `points`, not by both")
    if listed(acts.each) != ["act"] and (acts.add_up or acts.points):
        yield _("`each` counts each once, so `add_up` and `points` have no meaning with it")
    if acts.within and acts.within.since == "anchor":
        yield _("`anchor` is known in sets only; name a property that holds a day")


@fault_of.register
def _cap(cap: Cap) -> Iterator[str]:
    if (cap.amount is None) == (cap.percent is None):
        yield _("a cap has either `amount` or `percent`")
    if cap.percent is None and (cap.of_rules or cap.of_kinds):
        yield _("`of_rules` and `of_kinds` need `percent`")
    yield from _below_nothing(cap.amount, cap.percent)


def _own(scheme: Scheme) -> Iterator[str]:
    """Faults of the scheme as a whole."""
    yield from _codes(scheme)
    yield from _references(scheme)
    for n, rule in enumerate(scheme.rules):
        if _SIZES[rule.every or scheme.period] < _SIZES[scheme.period] and _counts_by_period(rule.count):
            yield f"$.rules[{n}].every: " + _("shorter than the scheme's period, for which measures and pay are told")
    if scheme.team and sum(Fraction(part.percent or 0) for part in scheme.team) != 100:
        yield "$.team: " + _("the parts' `percent` make 100 together")
    if scheme.team and "team" not in _payees(scheme):
        words = _("shares what the payee `team` gets, and nobody is paid as that: write %(what)s")
        yield "$.team: " + words % {"what": '`"payee": "team"`'}
    if not is_currency(scheme.currency):
        words = _("`%(code)s` is no currency of ISO 4217.") % {"code": scheme.currency}
        meant = like(scheme.currency)
        yield f"$.currency: {words}" + (" " + _("Did you mean `%(name)s`?") % {"name": meant} if meant else "")
    if not 0 <= float(scheme.deductions_at_most) <= 100:
        yield "$.deductions_at_most: " + _("a number from 0 to 100")
    places = decimals(scheme.currency)
    if scheme.rounding.to is not None and not _is_step(str(scheme.rounding.to), places):
        words = _("more than 0, with at most %(places)s digits after the point in %(currency)s")
        yield "$.rounding.to: " + words % {"places": places, "currency": scheme.currency}


def _payees(scheme: Scheme) -> set[str | None]:
    return {scheme.payee, *(rule.payee for rule in scheme.rules), *(one.payee for one in scheme.minimums)}


def _below_nothing(*amounts: Any) -> Iterator[str]:
    if any(isinstance(one, int | str) and Fraction(one) < 0 for one in amounts):
        yield _("no amount is below nothing; what is taken off is a rule whose `kind` is `deduction`")


def _counts_money(count: object) -> bool:
    """Whether what is counted can be money, of which a per cent makes sense."""
    if isinstance(count, Acts):
        return bool(count.add_up or count.points)
    return not isinstance(count, Sets | Period | Share | Holding)


def _codes(scheme: Scheme) -> Iterator[str]:
    seen: dict[str, str] = {"rounding": _("the line of rounding")}
    for name in ("rules", "caps", "minimums"):
        for n, one in enumerate(getattr(scheme, name)):
            if one.code in seen:
                words = _("`%(code)s` is the code of %(other)s already; each has its own")
                yield f"$.{name}[{n}].code: " + words % {"code": one.code, "other": seen[one.code]}
            seen.setdefault(one.code, f"$.{name}[{n}]")


def _references(scheme: Scheme) -> Iterator[str]:
    """Rules named by others must be there, and be reckoned before them."""
    paying = [rule.code for rule in scheme.rules if rule.kind != "deduction"]
    for n, rule in enumerate(scheme.rules):
        listed_before = scheme.rules[:n]
        if rule.kind == "deduction":
            taken = [one.code for one in listed_before if one.kind == "deduction"]
            before = [*paying, *(one.code for one in scheme.minimums), *taken]
        else:
            before = [one.code for one in listed_before if one.kind != "deduction"]
        for path, part in parts_in(rule, f"$.rules[{n}]"):
            if isinstance(part, Pay):
                yield from _unknown(f"{path}.rules", part.rules, before, _("rules listed before this one"))
                yield from _unknown(f"{path}.kinds", part.kinds, [*get_args(Kind), "minimum"], _("kinds"))
    for name in ("caps", "minimums"):
        for n, one in enumerate(getattr(scheme, name)):
            for field in ("rules", "of_rules"):
                yield from _unknown(
                    f"$.{name}[{n}].{field}", getattr(one, field, []), paying, _("rules of this scheme")
                )


def _unknown(path: str, named: list[str], known: list[str], what: str) -> Iterator[str]:
    for code in named:
        if code not in known:
            words = _("`%(code)s` is none of the %(what)s: %(known)s")
            yield f"{path}: " + words % {"code": code, "what": what, "known": ", ".join(known) or _("there are none")}


def _weights(payers: str | Mapping[str, Any]) -> Iterator[str]:
    if isinstance(payers, str):
        return
    weights = [float(weight) for weight in payers.values()]
    if not weights or min(weights) < 0 or sum(weights) == 0:
        yield _("`payers` is one name, or an object of names with weights, none below nothing and not all nothing")


def _counts_by_period(count: object) -> bool:
    if isinstance(count, Share):
        return _counts_by_period(count.part) or _counts_by_period(count.of)
    if isinstance(count, Several):
        return any(map(_counts_by_period, count.of))
    if isinstance(count, Holding):
        return any(_counts_by_period(test.number) for test in count.of)
    return isinstance(count, Measure | Pay)


def _says_anchor(sets: Sets) -> bool:
    return any(need.within and need.within.since == "anchor" for need in sets.needs)


def _is_step(step: str, places: int) -> bool:
    return float(step) > 0 and len(step.partition(".")[2].rstrip("0")) <= places


def parts_in(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Every part of a scheme with its path."""
    if isinstance(value, msgspec.Struct) and not isinstance(value, Due):
        yield path, value
        names = {field.name: field.encode_name for field in msgspec.structs.fields(value)}
        for name, shown in names.items():
            yield from parts_in(getattr(value, name), f"{path}.{shown}")
    elif isinstance(value, list):
        for n, one in enumerate(value):
            yield from parts_in(one, f"{path}[{n}]")
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from parts_in(one, f"{path}.{key}")


def _with(path: str, found: Iterator[str]) -> Iterator[str]:
    return (f"{path}: {fault}" for fault in found)
