"""A package looked at as a whole: what comes from which side, of what sort, and what is worth asking (INC-02)."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal, NamedTuple, Protocol

from ubia.charter.clauses import PackageItem, Source
from ubia.charter.scheme import Rule, Scheme

from . import Sort, Way, catalogue

MOST = 50
"""Per cent of the pay from which on performance is most of it (WHO 2018, recommendation 7B: not mainly)."""
Question = Literal["empty", "one_side", "only_money", "no_money", "mostly_performance", "no_performance_cap"]


class Placed(Protocol):
    """An item as far as a package asks: one of the catalogue, or one that a programme added."""

    @property
    def sort(self) -> Sort:
        """Of what sort it is."""

    @property
    def way(self) -> Way:
        """How it reaches her."""

    @property
    def sides(self) -> list[Source]:
        """From whom it can come."""


NONE_OF_THEIR_OWN: Mapping[str, Placed] = MappingProxyType({})


class Given(NamedTuple):
    """One thing in the package. `sort` and `way` are empty for an item that nobody has told of."""

    code: str
    source: Source | None
    sort: Sort | Literal[""]
    way: Way | Literal[""]


class Balance(NamedTuple):
    """What a package is made of, and the questions that it raises."""

    given: list[Given]
    questions: list[Question]


_RULE_ITEM = {
    "stipend": "stipend",
    "service": "pay_by_service",
    "performance": "performance_share",
    "bonus": "performance_share",
    "allowance": "transport",
    "refund": "transport",
}
"""The item of the catalogue that a rule of a scheme is, by its kind; a deduction is none."""


def balance(
    package: Sequence[PackageItem],
    scheme: Scheme | None,
    performance_percent: float | None = None,
    own: Mapping[str, Placed] = NONE_OF_THEIR_OWN,
) -> Balance:
    """What a package and a scheme of pay hold together.

    `performance_percent`: what share of the pay of the last months performance would have been, where somebody knows.
    `own`: items that the programme added, by code; one of the catalogue goes before.
    """
    given = list(dict.fromkeys([*_of_scheme(scheme), *(_of_item(one, own) for one in package)]))
    return Balance(given, _questions(given, scheme, performance_percent))


def _of_scheme(scheme: Scheme | None) -> list[Given]:
    codes = [_RULE_ITEM[rule.kind] for rule in scheme.rules if rule.kind in _RULE_ITEM] if scheme else []
    return [_given(code, "payer", catalogue().get(code)) for code in codes]


def _of_item(item: PackageItem, own: Mapping[str, Placed]) -> Given:
    known = catalogue().get(item.item) or own.get(item.item)
    only = known.sides[0] if known and len(known.sides) == 1 else None
    return _given(item.item, item.source or only, known)


def _given(code: str, source: Source | None, item: Placed | None) -> Given:
    return Given(code, source, item.sort if item else "", item.way if item else "")


def _questions(given: Sequence[Given], scheme: Scheme | None, performance_percent: float | None) -> list[Question]:
    if not given:
        return ["empty"]
    sides = {"community" if one.source == "community" else "others" for one in given if one.source}
    sorts = {"money" if one.sort == "money" else "other" for one in given if one.sort}
    found: list[Question] = []
    if len(sides) < 2:
        found.append("one_side")
    if sorts == {"money"}:
        found.append("only_money")
    if sorts == {"other"}:
        found.append("no_money")
    return [*found, *_on_performance(scheme, performance_percent)]


def _on_performance(scheme: Scheme | None, percent: float | None) -> list[Question]:
    performing = [rule for rule in scheme.rules if rule.kind in ("performance", "bonus")] if scheme else []
    if not scheme or not performing:
        return []
    is_most = len(performing) == len(scheme.rules) if percent is None else percent > MOST
    if is_most:
        return ["mostly_performance"]
    return [] if all(_is_capped(rule, scheme) for rule in performing) else ["no_performance_cap"]


def _is_capped(rule: Rule, scheme: Scheme) -> bool:
    """Whether a cap over this rule says how large its part may be (INC-10)."""
    over = (
        cap for cap in scheme.caps if not (cap.rules or cap.kinds) or rule.code in cap.rules or rule.kind in cap.kinds
    )
    return bool(rule.at_most) or any(cap.amount is not None or cap.percent is not None for cap in over)
