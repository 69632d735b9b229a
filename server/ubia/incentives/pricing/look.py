"""Where a property is looked for, and whether it fits. Twin: client/src/incentives/pricing/look.ts."""

import re
from collections.abc import Mapping, Sequence

from ubia.charter.scheme_counts import Match, Range, Value, Where, Within

from .exact import as_number, exact
from .spans import months_between, passed, span_of, weekday
from .work import Act, Case

_DAY = re.compile(r"(19|2[01])[0-9][0-9]-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")

Look = Sequence[Mapping[str, Value]]
"""Properties of the act, its client, the worker, the measures: the first that has a property says it."""


def worker_look(case: Case, last: str) -> Look:
    """What is known without an act, at the end of a period."""
    known: dict[str, Value] = {}
    if case.worker.started_on:
        known["service_months"] = months_between(case.worker.started_on, last)
    return case.worker.properties, known, case.measures


def act_look(act: Act, case: Case, of_worker: Look) -> Look:
    """What is known of an act."""
    known: dict[str, Value] = {"weekday": weekday(act.on), "item": act.item}
    return act.properties, case.cases.get(act.case, {}), known, *of_worker


def find(look: Look, name: str) -> Value | None:
    """A property; None where it is missing."""
    for properties in look:
        if name in properties:
            return properties[name]
    return None


def text_of(value: Value) -> str:
    """A property as it is compared."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def misfit(where: Where, look: Look) -> str:
    """The first property, by name, that does not fit; nothing if all do."""
    return next((name for name in sorted(where) if not _fits(where[name], find(look, name))), "")


def outside(within: Within | None, look: Look, on: str, anchor: str = "") -> bool:
    """Whether a day is outside a window of time, also where the day that it is counted from is not known."""
    if within is None:
        return False
    since = anchor if within.since == "anchor" else find(look, within.since)
    if not isinstance(since, str) or not _is_day(since):
        return True
    found = passed(since, on, within.in_)
    return found < within.from_ or (within.to is not None and found > within.to)


def _fits(match: Match, value: Value | None) -> bool:
    if isinstance(match, Range):
        return _in_range(match, value)
    wanted = match if isinstance(match, list) else [match]
    return value is not None and text_of(value) in [text_of(one) for one in wanted]


def _in_range(wanted: Range, value: Value | None) -> bool:
    if value is None or wanted.known is False:
        return value is None and wanted.known is False
    if text_of(value) in [text_of(one) for one in wanted.is_not]:
        return False
    bounds = (wanted.at_least, wanted.more_than, wanted.at_most, wanted.less_than)
    if bounds == (None, None, None, None):
        return True
    number = as_number(value)
    return number is not None and in_bounds(number, *bounds)


def in_bounds(
    number: object,
    at_least: int | str | None,
    more_than: int | str | None,
    at_most: int | str | None,
    less_than: int | str | None,
) -> bool:
    """Whether a number is within the bounds that are given."""
    return (
        (at_least is None or number >= exact(at_least))  # type: ignore[operator]
        and (more_than is None or number > exact(more_than))  # type: ignore[operator]
        and (at_most is None or number <= exact(at_most))  # type: ignore[operator]
        and (less_than is None or number < exact(less_than))  # type: ignore[operator]
    )


def _is_day(text: str) -> bool:
    found = _DAY.fullmatch(text)
    return found is not None and int(text[8:]) <= int(span_of(text, "month").last[8:])
