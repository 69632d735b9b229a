"""Which rate holds on which day. Twin: client/src/charter/prices.ts."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ubia.register.line import Line
from ubia.register.order import DAY_MS, latest_day

from .entries import PackageProposed
from .rules import Proposal, proposals
from .spans import END, spans_of
from .texts import charter_of


class Price(NamedTuple):
    """What a service is paid on the days from `since` until before `until`."""

    package: str
    service: str
    amount: int
    currency: str
    since: str
    until: str
    agreed_at: int


def prices(story: Sequence[Line]) -> list[Price]:
    """The rates of a charter by service and day: what was agreed last holds from its day on.

    A package agreed after its own first day pays the days gone by only where that is more: nobody's price falls for
    work already done.
    """
    agreed = ((p.agreed_at, p) for p in proposals(story))
    in_turn = sorted(((at, p) for at, p in agreed if at is not None), key=lambda one: (one[0], one[1].line.id))
    held: list[Price] = []
    for at, proposal in in_turn:
        kept = list(_kept(held, proposal.package, done_before=latest_day(at + DAY_MS)))
        held = [*kept, *_added(kept, proposal, at)]
    first = _first_scheme(story)
    return [price._replace(until=min(price.until, first)) for price in held if price.since < first]


def _first_scheme(story: Sequence[Line]) -> str:
    """The day from which on a text's own clause of pay prices the work, and packages of the first form nothing more."""
    found = spans_of(charter_of(story))
    return min((span.since for span in found if span.text.body.clauses.pay is not None), default=END)


def _kept(held: Iterable[Price], package: PackageProposed, done_before: str) -> Iterator[Price]:
    """What stays of the prices before a package: the days before it, and work already done at a better price."""
    for old in held:
        end = max(package.from_on, done_before) if _is_better(old, package) else package.from_on
        if old.since < end:
            yield old._replace(until=min(old.until, end))


def _is_better(old: Price, package: PackageProposed) -> bool:
    return old.currency != package.currency or old.amount > package.rates.get(old.service, -1)


def _added(kept: Sequence[Price], proposal: Proposal, at: int) -> Iterator[Price]:
    """The prices of a package, on the days from its first that are not kept for better ones."""
    line, package = proposal.line, proposal.package
    for service, amount in package.rates.items():
        start = package.from_on
        for old in sorted((k for k in kept if k.service == service and k.until > start), key=lambda k: k.since):
            if old.since > start:
                yield Price(line.id, service, amount, package.currency, start, old.since, at)
            start = old.until
        yield Price(line.id, service, amount, package.currency, start, END, at)
