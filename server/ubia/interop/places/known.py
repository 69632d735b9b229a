"""The places and facilities that a book has already, found by name for files that only speak of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any, NamedTuple

from .names import alike, same


class Known(NamedTuple):
    """One place or facility of the book: its id and what its last entry says of it."""

    subject: str
    said: Mapping[str, Any]

    @property
    def name(self) -> str:
        """Its name."""
        return str(self.said.get("name", ""))

    @property
    def level(self) -> str:
        """The level of a place, for example ward."""
        return str(self.said.get("level", ""))


class Gazetteer:
    """Known places by the name they go by, whatever its spelling."""

    def __init__(self, known: Iterable[Known]) -> None:
        self.all = {place.subject: place for place in known}
        self._by_name: dict[str, list[Known]] = defaultdict(list)
        self._by_code: dict[str, list[Known]] = defaultdict(list)
        self._within: dict[tuple[str, str], list[Known]] = defaultdict(list)
        for place in self.all.values():
            self._by_name[alike(place.name)].append(place)
            self._by_code[str(place.said.get("code") or "")].append(place)
            self._within[str(place.said.get("parent") or ""), alike(place.name)].append(place)

    def within(self, parent: str, name: str) -> list[Known]:
        """Places of this name that hang on `parent`."""
        return self._within[parent, alike(name)]

    def called(self, name: str) -> list[Known]:
        """All places of this name."""
        return self._by_name[alike(name)]

    def meant(self, name: str, heading: str) -> list[Known]:
        """Places of this name under a heading: of the level that the heading names, else the highest in the tree."""
        found = self.called(name)
        if at_level := [place for place in found if same(place.level) == same(heading)]:
            return at_level
        depths = [self._depth(place) for place in found]
        return [place for place, depth in zip(found, depths, strict=True) if depth == min(depths)]

    def _depth(self, place: Known) -> int:
        depth, seen = 0, set()
        while (above := self.all.get(str(place.said.get("parent") or ""))) and above.subject not in seen:
            seen.add(above.subject)
            depth, place = depth + 1, above
        return depth

    def coded(self, code: str) -> list[Known]:
        """All that carry this code."""
        return self._by_code[code]

    def near(self, name: str, level: str = "", parent: str = "") -> str:
        """The most similar name, of that level and under that place if given; empty when none is similar."""
        fit = (p for p in self.all.values() if level in ("", p.level) and parent in ("", p.said.get("parent")))
        names = {alike(place.name): place.name for place in fit}
        found = get_close_matches(alike(name), names, 1, cutoff=0.7)
        return names[found[0]] if found else ""
