"""When a package is in force: by the keys of both sides, held by two people, on the same digest (OWN-01).

A power is counted by the clock of the server (`received_at`), so that no slow clock can push an agreement back.
Twin: client/src/charter/rules.ts.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ubia.register.line import Line

from .entries import PackageProposed, PackageSigned


class Keys(NamedTuple):
    """The two signatures that count."""

    community: Line | None
    health_system: Line | None

    @property
    def agreed_at(self) -> int | None:
        """When the second key was received; None while one is missing, or if one person or one key signed for both."""
        one, other = self
        if one is None or other is None or one.author == other.author or one.key == other.key:
            return None
        return max(one.received_at, other.received_at)


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
    """The first pair of signatures that agree; failing that, the first of each side."""
    signed = [line for line in by_receipt if _signs(line, proposal)]
    community = [line for line in signed if line.body.side == "community"]
    health = [line for line in signed if line.body.side == "health_system"]
    pairs = [(keys.agreed_at, keys) for keys in (Keys(c, h) for c in community for h in health)]
    agreed = [(at, keys) for at, keys in pairs if at is not None]
    alone = Keys(next(iter(community), None), next(iter(health), None))
    return min(agreed, key=lambda pair: pair[0], default=(0, alone))[1]


def _signs(line: Line, proposal: Line) -> bool:
    signed = line.body
    return (
        isinstance(signed, PackageSigned) and signed.package == proposal.id and signed.package_digest == proposal.digest
    )
