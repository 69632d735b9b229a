"""Examples worked out by hand with a list of rates, as cases: counts by code or by a word of what a rule pays.

What an example says is matched with what the scheme asks for; what could mean several things, or nothing, is told.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from ubia.charter.scheme import Rule, Scheme
from ubia.charter.scheme_checks import properties_of
from ubia.charter.scheme_counts import Acts, Measure, Period, Range, listed
from ubia.incentives.pricing.spans import name_of, named

from .conditions import complete, unmet
from .lists import Taken, taken_with
from .rates import IF, PEOPLE, Json
from .spoken import amount_of, stems_of

_FIRST = {"month": "2026-03", "quarter": "2026-Q1", "half_year": "2026-H1", "year": "2026"}
_ASIDE = re.compile(r"\(.*?\)")
_PERIOD = re.compile(r"\d{4}(-(\d\d|Q[1-4]|H[12]))?")


def take_case(given: Mapping[str, Any], scheme: Scheme) -> Taken:
    """What an example gives, as the case of one period of a scheme."""
    return _Example(given, scheme).taken()


def later_periods(given: Mapping[str, Any], scheme: Scheme, period: str) -> list[str]:
    """The periods after the first for which an example is: `months` 3 of a monthly scheme are two more."""
    told = given.get({"month": "months", "quarter": "quarters", "year": "years"}.get(scheme.period, ""), 1)
    found = [period]
    while type(told) is int and len(found) < min(told, 120):
        last = named(found[-1], scheme.year_from)[0].last
        after = (date.fromisoformat(last) + timedelta(1)).isoformat()
        found.append(name_of(after, scheme.period, scheme.year_from))
    return found[1:]


class _Example:
    """One example on its way to being a case."""

    def __init__(self, given: Mapping[str, Any], scheme: Scheme) -> None:
        self.given = {**given, **(given["counts"] if isinstance(given.get("counts"), dict) else {})}
        self.scheme = scheme
        told = given.get("period", "")
        self.period = told if _PERIOD.fullmatch(str(told)) else _FIRST[scheme.period]
        self.rules = {rule.code: rule for rule in scheme.rules}
        self.asked = properties_of(scheme)
        self.measures = {rule_part for rule_part in self.asked if _is_measure(scheme, rule_part)}
        self.case: Json = {"period": self.period, "counts": {}, "measures": {}, "acts": []}
        self.properties: Json = {}
        self.notes: list[str] = []

    def taken(self) -> Taken:
        """The case, and what could not be taken."""
        for name, value in self.given.items():
            if name == "members" and self.scheme.team:
                self._members(value)
            elif name not in ("period", "counts", "months", "quarters", "years"):
                self._take(name, value)
        self.case["worker"] = {"properties": self.properties}
        return taken_with(self.case, self.notes)

    def _members(self, told: Any) -> None:
        """Members by their number, their names, or their points."""
        if isinstance(told, dict):
            self.case["members"] = [{"id": name, "properties": {"points": n}} for name, n in told.items()]
        elif isinstance(told, list):
            self.case["members"] = [{"id": str(name)} for name in told]
        elif type(told) is int and 0 < told < 10_000:
            self.case["members"] = [{"id": f"member-{n:04}"} for n in range(1, told + 1)]
        else:
            self.notes.append("members: not understood and left out")

    def _take(self, name: str, value: Any) -> None:
        if name not in self.rules and (asked := self._asked_as(name)):
            self._property(asked, value)
            return
        rules = [] if self._is_how_many(name) else self._rules(name)
        number = int(value) if isinstance(value, bool) and name in self.rules else amount_of(value)
        if len(rules) > 1:
            self.notes.append(f"{name}: could be {' or '.join(rule.code for rule in rules)}; write the code. Left out")
        elif rules and isinstance(value, list):
            self._list(rules[0], name, value)
        elif rules and number is not None:
            self._count(rules[0], number)
        elif self._is_how_many(name):
            return
        elif isinstance(value, str | bool | int):
            self.properties[name] = value
            if not self._is_in_a_condition(name, value):
                self.notes.append(f"{name}: nothing in the scheme asks for it")
        else:
            self.notes.append(f"{name}: not understood and left out")

    def _asked_as(self, name: str) -> str:
        """The property or measure that a name means: `order` is `delivery_order` where nothing else is an order."""
        if name in self.asked:
            return name
        alike = [one for one in self.asked if stems_of(name.replace("_", " ")) <= stems_of(one.replace("_", " "))]
        if len(alike) != 1 or self._meant(name):
            return ""
        self.notes.append(f"{name}: taken as {alike[0]}")
        return alike[0]

    def _property(self, name: str, value: Any) -> None:
        if name not in self.measures:
            self.properties[name] = value
            return
        number = amount_of(value)
        if isinstance(number, str) and float(number) <= 1 and "." in number and name in _percents(self.scheme):
            shown = f"{float(number) * 100:.4f}".rstrip("0").rstrip(".")
            self.notes.append(f"{name}: {number} is taken as {shown} per cent")
            number = shown
        self.case["measures"][name] = value if number is None else number

    def _rules(self, name: str) -> list[Rule]:
        return [self.rules[name]] if name in self.rules else self._meant(name)

    def _is_how_many(self, name: str) -> bool:
        """Whether a name says of how many clients something else is, and is nothing that is paid."""
        if name in self.rules or not stems_of(name.replace("_", " ")) <= PEOPLE:
            return False
        return any(_goes_by_client(rule) for other in self.given if other != name for rule in self._rules(other))

    def _meant(self, name: str) -> list[Rule]:
        """The rules whose words have most of the words of a name; several if they are equal."""
        wanted = stems_of(name.replace("_", " "))
        first = stems_of(name.partition("_")[0])
        for aside in (_ASIDE, re.compile("$^")):  # what stands in brackets is looked at where nothing else fits
            found = []
            for rule in self.scheme.rules:
                words = stems_of(f"{aside.sub('', rule.words.partition(IF)[0])} {rule.code.replace('_', ' ')}")
                found.append(((bool(first & words), len(wanted & words)), rule))
            most = max((fit for fit, _ in found), default=(False, 0))
            if most[1]:
                return [rule for fit, rule in found if fit == most]
        return []

    def _is_in_a_condition(self, name: str, value: object) -> bool:
        wanted = stems_of(f"{name.replace('_', ' ')} {value}")
        return any(wanted & stems_of(rule.words.partition(IF)[2]) for rule in self.scheme.rules)

    def _count(self, rule: Rule, number: int | str) -> None:
        """So many acts of a rule: of one client where limits go by client, and nobody says of how many."""
        if why := unmet(rule.words.partition(IF)[2], self.given):
            self.notes.append(f"{rule.code}: not counted: {why}")
            return
        count = rule.count
        if isinstance(count, Period):
            if float(number) != 1:
                self.notes.append(f"{rule.code}: is paid by the period, once, not {number} times")
        elif isinstance(count, Acts) and (months := _months(count)):
            self._acts(rule, [{"at_month": month} for month in months(int(float(number)))])
        elif isinstance(count, Acts) and _goes_by_client(rule) and not self._people():
            self.case["acts"].append(self._act(rule, "1") | {"times": number})
            if float(number) > 1:
                self.notes.append(f"{rule.code}: {number} are taken as of one client")
        elif isinstance(count, Acts) and _goes_by_client(rule):
            self._acts(rule, [{} for _ in range(int(float(number)))])
        else:
            before = self.case["counts"].get(rule.code, 0)
            self.case["counts"][rule.code] = number if not before else int(before) + int(number)

    def _list(self, rule: Rule, name: str, values: Sequence[Any]) -> None:
        """Visits told by the months of a child, by days, or by their names."""
        condition = rule.words.partition(IF)[2]
        if isinstance(rule.count, Acts) and "at_month" in rule.count.where:
            self._acts(rule, [{"at_month": value} for value in values], case="1")
        elif (is_whole := complete(condition, values, self.given)) is not None:
            self.case["counts"][rule.code] = int(is_whole)
            self.notes += [] if is_whole else [f"{rule.code}: {name} is not all of “{condition}”: not counted"]
        else:
            self.case["counts"][rule.code] = len(values)
            self.notes.append(f"{rule.code}: {name} is taken as {len(values)}")

    def _acts(self, rule: Rule, properties: Sequence[Json], case: str = "") -> None:
        people = self._people() or (1 if _goes_by_client(rule) and _months_are_listed(rule) else len(properties))
        for n, told in enumerate(properties):
            self.case["acts"].append(self._act(rule, case or f"{rule.code}-{n % people}") | {"properties": told})

    def _act(self, rule: Rule, case: str) -> Json:
        year, _, part = self.period.partition("-")
        month = {"Q1": 3, "Q2": 6, "Q3": 9, "Q4": 12, "H1": 6, "H2": 12, "": 12}.get(part) or int(part)
        return {"item": rule.code, "on": f"{year}-{month:02}-01", "case": case}

    def _people(self) -> int:
        """Of how many clients an example says that it is: `women` 2."""
        told = (v for k, v in self.given.items() if k not in self.rules and stems_of(k.replace("_", " ")) <= PEOPLE)
        return next(
            (value for value in told if isinstance(value, int) and not isinstance(value, bool) and value > 0), 0
        )


def _goes_by_client(rule: Rule) -> bool:
    """Whether a client has a limit of her own, whatever the time."""
    limits = [one.per for one in rule.count.limits] if isinstance(rule.count, Acts) else []
    groups = [set(listed(per)) for per in (*limits, *(one.per for one in rule.at_most))]
    return any("case" in one and not one & {"quarter", "half_year"} for one in groups)


def _months_are_listed(rule: Rule) -> bool:
    return isinstance(rule.count, Acts) and isinstance(rule.count.where.get("at_month"), list)


def _months(count: Acts) -> Any:
    """Says at which months so many visits were, if the rule goes by them: as scheduled, or each quarter."""
    where = count.where.get("at_month")
    if isinstance(where, list):
        return lambda n: [where[i % len(where)] for i in range(n)]
    first = int(float(where.at_least or 0)) if isinstance(where, Range) else None
    return None if first is None else lambda n: [first + 3 * i for i in range(n)]


def _is_measure(scheme: Scheme, name: str) -> bool:
    return name in set(_measures(scheme.rules))


def _measures(part: Any) -> Iterator[str]:
    if isinstance(part, Measure):
        yield part.measure
    fields = getattr(part, "__struct_fields__", ())
    inner = part if isinstance(part, list) else [getattr(part, name) for name in fields]
    for one in inner:
        if isinstance(one, list) or hasattr(one, "__struct_fields__"):
            yield from _measures(one)


def _percents(scheme: Scheme) -> set[str]:
    """Measures that multiply by per cent."""
    numbers = (one.number for rule in scheme.rules for one in rule.times if not one.bands)
    return {number.measure for number in numbers if isinstance(number, Measure)}
