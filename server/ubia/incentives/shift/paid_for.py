"""Which services are paid for on a day, and since when that has been so. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import msgspec

from ubia.charter.fold import Clause
from ubia.charter.scheme import Scheme
from ubia.incentives.terms import Term, holding

EVERYTHING = "*"
"""Stands for all services, where a rule counts any visit."""
Services = frozenset[str]
_PAYS = ("service", "performance", "bonus")


class PaidFor(NamedTuple):
    """What is paid for since a day, by a text of a charter (or, in its first form, a package)."""

    text: str
    since: str
    services: Services


def services_of(scheme: Scheme) -> Services:
    """The items of work whose number its rules pay. Fares and refunds give back what work costs: they pay none."""
    counts = [msgspec.to_builtins(rule.count) for rule in scheme.rules if rule.kind in _PAYS]
    return frozenset(item for count in counts for item in _items(count))


def paid_for(terms: Sequence[Term], clauses: Iterable[Clause], today: str) -> PaidFor | None:
    """What is paid for today, since the last day on which another set of services was. None: nothing ever was."""
    held = [clause for clause in clauses if clause.since <= today]
    days = sorted({term.since for term in terms if term.since <= today} | {clause.since for clause in held})
    found: PaidFor | None = None
    for day in days:
        now = _on(terms, held, day)
        if found is None or now.services != found.services:
            found = now
    return found


def _on(terms: Sequence[Term], clauses: Sequence[Clause], day: str) -> PaidFor:
    term = holding(terms, day)
    if term:
        return PaidFor(term.text, day, services_of(term.scheme))
    hold = [clause for clause in clauses if clause.since <= day and (clause.until is None or day < clause.until)]
    return PaidFor(hold[-1].package if hold else "", day, frozenset(clause.service for clause in hold))


def _items(count: Any) -> Iterator[str]:
    """The items in a count, however deep: a sum of counts, a share of one in another."""
    if isinstance(count, list):
        for one in count:
            yield from _items(one)
    elif isinstance(count, dict):
        if count.get("what") == "acts":
            item = count.get("item", [])
            yield from ([item] if isinstance(item, str) else item) or list(count.get("points", {})) or [EVERYTHING]
        elif count.get("what") == "sets":
            for need in count["needs"]:
                yield from [need["item"]] if isinstance(need["item"], str) else need["item"]
        else:
            for one in count.values():
                yield from _items(one)
