"""Two keys on one thing: those of two people, one of each side, by two keys (OWN-01).

A power is counted by the clock of the server (`received_at`), so that no slow clock can push an agreement back.
Twin: client/src/charter/pairs.ts.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ubia.register.line import Line


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


def as_received(story: Iterable[Line]) -> list[Line]:
    """The lines in the order in which the server received them."""
    return sorted(story, key=lambda line: (line.received_at, line.id))


def keys_of(signed: Sequence[Line]) -> Keys:
    """The first pair of signatures that agree; failing that, the first of each side. `signed` as received."""
    community = [line for line in signed if line.body.side == "community"]
    health = [line for line in signed if line.body.side == "health_system"]
    pairs = [(keys.agreed_at, keys) for keys in (Keys(c, h) for c in community for h in health)]
    agreed = [(at, keys) for at, keys in pairs if at is not None]
    alone = Keys(next(iter(community), None), next(iter(health), None))
    return min(agreed, key=lambda pair: pair[0], default=(0, alone))[1]
