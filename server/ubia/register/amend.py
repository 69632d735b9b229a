"""What stands after corrections: a first entry and the amendments made to it, the last word last."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .line import Line


class Standing(NamedTuple):
    """A first entry with its amendments in order; an amendment of an amendment belongs to the same first entry."""

    first: Line
    amendments: list[Line]

    @property
    def last(self) -> Line:
        """The entry whose words hold now."""
        return self.amendments[-1] if self.amendments else self.first

    @property
    def to_settle(self) -> bool:
        """Whether two people corrected the same entry without having seen each other's words."""
        targets: dict[str, set[str]] = {}
        for line in self.amendments:
            targets.setdefault(line.amends, set()).add(line.author)
        return any(len(authors) > 1 for authors in targets.values())


def standing(story: Sequence[Line]) -> Iterator[Standing]:
    """Each first entry of a story in order, with what amended it. Amendments of unknown entries wait unseen."""
    found: dict[str, Standing] = {}
    for line in story:
        if not line.amends:
            found[line.id] = Standing(line, [])
            continue
        target = found.get(line.amends)
        if target:
            target.amendments.append(line)
            found[line.id] = target
    yield from (held for id_, held in found.items() if held.first.id == id_)
