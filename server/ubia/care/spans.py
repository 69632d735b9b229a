"""When a schedule asked for somebody, over the whole of a story: every beginning, and the days until it was over.

Twin: client/src/care/spans.ts.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ubia.people.persons import Person

from .begun import Home, ended_on, said_by, until_of
from .days import NEVER, day_of
from .schedules import Schedule
from .seen import Seen


class Span(NamedTuple):
    """A schedule asked for somebody from the day on which it was known to the day on which it was over."""

    day: int
    """The day that it counts from."""
    visit: Seen | None
    """The visit that began it."""
    known_on: int
    over_on: int
    """The last day on which it asked; NEVER where nothing has ended it."""


def spans(schedule: Schedule, person: Person | None, home: Home, gone_on: int) -> Iterator[Span]:
    """Every time that a schedule began for somebody who was here until `gone_on`; one ends where the next begins."""
    whose = person.person if person else ""
    here_since = day_of(person.joined_on if person else home.enrolled_on) or 0
    for span in _begun(schedule, person, home, here_since):
        ended = ended_on(schedule, whose, span.day, span.visit, home)
        over = min(span.over_on, ended, gone_on, until_of(schedule, person, span.day))
        if span.known_on <= over:
            yield span._replace(over_on=over)


def _begun(schedule: Schedule, person: Person | None, home: Home, here_since: int) -> Iterator[Span]:
    if schedule.start.at in ("visit", "answer"):
        yield from _said(schedule, person.person if person else "", home)
        return
    day = day_of(person and person.born_on) if schedule.start.at == "birth" else here_since
    if day is not None:
        yield Span(day, None, here_since, NEVER)


def _said(schedule: Schedule, whose: str, home: Home) -> Iterator[Span]:
    """What visits began. One that says no only ends it; what one day says twice, it says once."""
    now: Span | None = None
    for visit in home.visits_of.get(whose, ()):
        told = said_by(visit, schedule)
        if told is None or (now and _goes_on(schedule, whose, now, told, visit, home)):
            continue
        if now and now.known_on < visit.on:
            yield now._replace(over_on=visit.on)
        now = None if told == NEVER else Span(told, visit, visit.on, NEVER)
    if now:
        yield now


def _goes_on(schedule: Schedule, whose: str, now: Span, told: int, visit: Seen, home: Home) -> bool:
    """Whether a visit gave the same answer again, and nothing had ended by then what the first one began."""
    same = schedule.start.at == "answer" and told == now.day
    return same and ended_on(schedule, whose, told, now.visit, home) > visit.on
