"""When a package is in force, and which rate holds on which day.

A package needs the keys of both sides, held by two people, on the same digest (OWN-01). A power is counted by the clock
of the server (`received_at`), so that no slow clock can push an agreement back.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ubia.register.line import Line
from ubia.register.order import DAY_MS, latest_day

from .entries import PackageProposed, PackageSigned

END = "9999-12-31"
"""The last day of a price that nothing has ended."""


class Keys(NamedTuple):
    """The two signatures that count."""

    community: Line | None
    health_system: Line | None

    @property
    def agreed_at(self) -> int | None:
        """When the second key was received, or None while one is missing."""
        if self.community is None or self.health_system is None:
            return None
        return max(self.community.received_at, self.health_system.received_at)


class Proposal(NamedTuple):
    """A proposed package with its keys, and the first edit of it."""

    line: Line
    package: PackageProposed
    keys: Keys
    edit: Line | None

    @property
    def agreed_at(self) -> int | None:
        """When both had agreed; None while a key is missing, and for ever once edited before the second key."""
        at = self.keys.agreed_at
        if at is None or (self.edit and self.edit.received_at < at):
            return None
        return max(at, self.line.received_at)


def proposals(story: Sequence[Line]) -> Iterator[Proposal]:
    """Each proposal of a charter, in order."""
    by_receipt = sorted(story, key=lambda line: (line.received_at, line.id))
    edits: dict[str, Line] = {}
    for line in by_receipt:
        if line.kind == "package.proposed" and line.amends:
            edits.setdefault(line.amends, line)
    for line in story:
        if isinstance(line.body, PackageProposed):
            yield Proposal(line, line.body, _keys(line, by_receipt), edits.get(line.id))


def _keys(proposal: Line, by_receipt: Iterable[Line]) -> Keys:
    """The first pair of signatures by two people with two keys; failing that, the first of each side."""
    signed = [line for line in by_receipt if _signs(line, proposal)]
    community = [line for line in signed if line.body.side == "community"]
    health = [line for line in signed if line.body.side == "health_system"]
    pairs = [Keys(c, h) for c in community for h in health if c.author != h.author and c.key != h.key]
    alone = Keys(next(iter(community), None), next(iter(health), None))
    return min(pairs, key=lambda keys: keys.agreed_at or 0, default=alone)


def _signs(line: Line, proposal: Line) -> bool:
    signed = line.body
    return (
        isinstance(signed, PackageSigned) and signed.package == proposal.id and signed.package_digest == proposal.digest
    )


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
    return held


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
