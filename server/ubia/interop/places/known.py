"""The places and facilities that a book has already, found by name for files that only speak of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any, NamedTuple

from .names import alike


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
        self._within: dict[tuple[str, str], list[Known]] = defaultdict(list)
        for place in self.all.values():
            self._by_name[alike(place.name)].append(place)
            self._within[str(place.said.get("parent") or ""), alike(place.name)].append(place)

    def within(self, parent: str, name: str) -> list[Known]:
        """Places of this name that hang on `parent`."""
        return self._within[parent, alike(name)]

    def called(self, name: str) -> list[Known]:
        """All places of this name."""
        return self._by_name[alike(name)]

    def coded(self, code: str) -> list[Known]:
        """All that carry this code."""
        return [place for place in self.all.values() if place.said.get("code") == code]

    def near(self, name: str, level: str = "", parent: str = "") -> str:
        """The most similar name, of that level and under that place if given; empty when none is similar."""
        fit = (p for p in self.all.values() if level in ("", p.level) and parent in ("", p.said.get("parent")))
        names = {alike(place.name): place.name for place in fit}
        found = get_close_matches(alike(name), names, 1, cutoff=0.7)
        return names[found[0]] if found else ""
