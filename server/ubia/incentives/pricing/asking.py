"""What a rule asks of people: numbers that somebody reports, and what the worker is.

Twin: client/src/incentives/pricing/asking.ts.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from msgspec import Struct

from ubia.charter.scheme import Choice, Minimum, Rule, Scheme
from ubia.charter.scheme_checks import properties_of
from ubia.charter.scheme_counts import Acts, Measure, Range, Where

OF_WORK = frozenset(("minutes", "danger_signs", "item", "weekday", "service_months"))
"""What is known without anybody reporting it: of a visit, of the day, of the time served."""


class Asked(NamedTuple):
    """Names, each once and in order. A number is also looked for among what the worker is, and the other way round."""

    traits: tuple[str, ...]
    """What the worker must be for the rule to be for her at all."""
    numbers: tuple[str, ...]
    """Without these nothing is reckoned."""
    amounts: tuple[str, ...]
    """What amounts go by."""
    of_acts: tuple[str, ...]
    """What the acts that count must be; where the act does not say it, the worker may."""


def asked_by(rule: Rule | Minimum) -> Asked:
    """What a rule asks for."""
    return _asked(Same(rule))


def names_in(scheme: Scheme) -> frozenset[str]:
    """Every name of a property or measure that a scheme looks for."""
    return _names(Same(scheme))


class Same:
    """A rule or scheme as a key: these hold lists, which have no hash, and each is asked of every worker."""

    __slots__ = ("it",)

    def __init__(self, it: Any) -> None:
        self.it = it

    def __hash__(self) -> int:
        return id(self.it)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.it is other.it


@lru_cache(maxsize=200)
def _names(same: Same) -> frozenset[str]:
    return frozenset(properties_of(same.it))


@lru_cache(maxsize=2000)
def _asked(same: Same) -> Asked:
    rule, parts = same.it, list(_parts(same.it))
    measures = {part.measure for part in parts if isinstance(part, Measure) and part.otherwise is None}
    choices = [part for part in parts if isinstance(part, Choice) and part.otherwise is None]
    amounts = {name for part in choices for name in (part.by, part.value_of) if name} - OF_WORK
    acts = {name for part in parts if isinstance(part, Acts) for name in _wanted(part.where)} - OF_WORK
    return Asked(_wanted(rule.only_for), _in_order(measures), _in_order(amounts), _in_order(acts))


def _wanted(where: Where) -> tuple[str, ...]:
    """Names that must be known; one that must not be is not asked for."""
    names = (name for name, match in where.items() if not (isinstance(match, Range) and match.known is False))
    return _in_order(set(names) - OF_WORK)


def _in_order(names: set[str]) -> tuple[str, ...]:
    return tuple(sorted(names))


def _parts(value: Any) -> Iterator[Any]:
    if isinstance(value, Struct):
        yield value
        for name in value.__struct_fields__:
            yield from _parts(getattr(value, name))
    elif isinstance(value, list):
        for one in value:
            yield from _parts(one)
    elif isinstance(value, dict):
        for one in value.values():
            yield from _parts(one)
