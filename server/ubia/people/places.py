"""Places, facilities, committees and the CHWs themselves, as they were last told."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from ubia.register.amend import standing
from ubia.register.line import Line
from ubia.register.table import Day, Number, Real, Text, Uuid

from .entries import ChwAppointed, ChwLeft, CommitteeFormed, FacilityNamed, PlaceNamed
from .names import name_words


class Place(NamedTuple):
    """A place of a tree with any number of levels. `name_words` is for finding it."""

    name: Text
    name_words: Text
    level: Text
    parent: Uuid | None
    code: Text
    population: Number | None
    households: Number | None
    source: Text


class Facility(NamedTuple):
    """A health facility."""

    name: Text
    name_words: Text
    place: Uuid | None
    country: Text
    type: Text
    latitude: Real | None
    longitude: Real | None
    code: Text
    source: Text


class Committee(NamedTuple):
    """A community health committee."""

    name: Text
    place: Uuid | None
    facility: Uuid | None
    since: Day


class Chw(NamedTuple):
    """A CHW. `since` is the first day of this time of work, `until` its last (none: she works)."""

    name: Text
    cadre: Text
    facility: Uuid | None
    since: Day
    until: Day | None
    sex: Text


def places(story: Sequence[Line]) -> Iterator[Place]:
    """The place as it was last named."""
    b: PlaceNamed | None = _last(story)
    if b:
        numbers = (b.population, b.households)
        yield Place(b.name, name_words(b.name), b.level, b.parent, b.code, *numbers, b.source)


def facilities(story: Sequence[Line]) -> Iterator[Facility]:
    """The facility as it was last named."""
    b: FacilityNamed | None = _last(story)
    if b:
        kind = (b.place, b.country, b.type)
        yield Facility(b.name, name_words(b.name), *kind, b.latitude, b.longitude, b.code, b.source)


def committees(story: Sequence[Line]) -> Iterator[Committee]:
    """The committee as it was last told."""
    b: CommitteeFormed | None = _last(story)
    if b:
        yield Committee(b.name, b.place, b.facility, b.since)


def chws(story: Sequence[Line]) -> Iterator[Chw]:
    """The CHW as last appointed, in her latest time of work."""
    told = [held.last.body for held in standing(story) if held.last.body is not None]
    appointed = sorted((b for b in told if isinstance(b, ChwAppointed)), key=lambda b: b.since)
    if not appointed:
        return
    left = sorted(b.on for b in told if isinstance(b, ChwLeft))
    latest = appointed[-1]
    before = [on for on in left if on < latest.since]
    since = min(b.since for b in appointed if not before or b.since > before[-1])
    until = next((on for on in reversed(left) if on >= latest.since), None)
    yield Chw(latest.name, latest.cadre, latest.facility, since, until, latest.sex)


def _last(story: Sequence[Line]) -> Any:
    return next((line.body for line in reversed(story) if line.body is not None), None)
