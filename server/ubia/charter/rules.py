"""When a package is in force: by the keys of both sides, held by two people, on the same digest (OWN-01).

Twin: client/src/charter/rules.ts.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ubia.register.line import Line

from .entries import PackageProposed, PackageSigned
from .pairs import Keys, as_received, keys_of


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
    by_receipt = as_received(story)
    edits: dict[str, Line] = {}
    for line in by_receipt:
        if line.kind == "package.proposed" and line.amends:
            edits.setdefault(line.amends, line)
    for line in story:
        if isinstance(line.body, PackageProposed):
            yield Proposal(line, line.body, _keys(line, by_receipt), edits.get(line.id))


def _keys(proposal: Line, by_receipt: Iterable[Line]) -> Keys:
    return keys_of([line for line in by_receipt if _signs(line, proposal)])


def _signs(line: Line, proposal: Line) -> bool:
    signed = line.body
    return (
        isinstance(signed, PackageSigned) and signed.package == proposal.id and signed.package_digest == proposal.digest
    )
