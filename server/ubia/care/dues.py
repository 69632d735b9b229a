"""The visits that were asked of a CHW, counted without names: the ground on which a share of due visits is reckoned.

Days to come are among them, so whoever counts names the last day. Twin: client/src/care/dues.ts.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ubia.register.line import Line
from ubia.register.table import Day, Number, Text, Uuid

from .asked import asked_of
from .home import Told, told_in


class Due(NamedTuple):
    """A due visit, nameless: neither whom it was for nor why is told. No signal withholds that it was reached."""

    n: Number
    """Its place among those of the household, by day."""
    chw: Uuid
    """Who looked after the household on that day."""
    day: Day
    service: Text
    last_on: Day | None
    """The last day on which a visit counts; None while nothing ends it."""
    reached_on: Day | None
    visit: Uuid | None
    """The visit that did it."""


def dues(story: Sequence[Line]) -> Iterator[Due]:
    """The visits asked for in a household's story, by the day on which they were due."""
    return dues_of(told_in(story))


def dues_of(told: Told | None) -> Iterator[Due]:
    """The same, of what was read in the story."""
    for n, one in enumerate(sorted(asked_of(told), key=lambda one: (one.due_on, one.schedule, one.whose, one.step)), 1):
        yield Due(n, one.chw, one.due_on, one.service, one.last_on, one.reached_on, one.visit)
