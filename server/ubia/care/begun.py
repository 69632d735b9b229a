"""When a schedule begins for somebody and until when it asks, and whom it concerns. Days are counted, not written."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ubia.people.persons import Person

from .days import NEVER, day_of
from .schedules import Schedule, Who
from .seen import Seen, answer, is_of, says


class Home(NamedTuple):
    """A household as schedules see it."""

    enrolled_on: str
    persons: Sequence[Person]
    visits: Sequence[Seen]
    visits_of: Mapping[str, Sequence[Seen]]
    """By whom they were for, '' where they named nobody."""
    told_on: int
    """The last day that the story tells of."""


class Begun(NamedTuple):
    """A schedule that began for somebody: on which day, by which visit; from and until when it asks at all."""

    day: int
    visit: Seen | None
    asked: int
    here_since: int
    until: int


def begun_for(schedule: Schedule, person: Person | None, home: Home) -> Begun | None:
    """When the schedule began for somebody; None where it did not, or asks no more."""
    day, visit = _start(schedule, person, home)
    if day is None:
        return None
    here_since = day_of(person.joined_on if person else home.enrolled_on) or 0
    asked, until = max(home.told_on, here_since), until_of(schedule, person, day)
    begun = Begun(day, visit, asked, here_since, until)
    whose = person.person if person else ""
    return None if until < asked or ended_on(schedule, whose, day, visit, home) < NEVER else begun


def _start(schedule: Schedule, person: Person | None, home: Home) -> tuple[int | None, Seen | None]:
    match schedule.start.at:
        case "enrolment":
            return day_of(home.enrolled_on), None
        case "birth":
            return day_of(person and person.born_on), None
        case "joining":
            return day_of(person and person.joined_on), None
    return _said(schedule, home.visits_of.get(person.person if person else "", ()))


def _said(schedule: Schedule, visits: Sequence[Seen]) -> tuple[int | None, Seen | None]:
    """The last visit that said so; where it is about answers, the last that was asked, if it said so."""
    for visit in reversed(visits):
        day = said_by(visit, schedule)
        if day is not None:
            return (None, None) if day == NEVER else (day, visit)
    return None, None


def said_by(visit: Seen, schedule: Schedule) -> int | None:
    """The day that a schedule counts from by what a visit said; NEVER where it says no, None where it says nothing."""
    start = schedule.start
    if not is_of(visit, start):
        return None
    if start.at == "answer":
        told = map(day_of, (answer(visit.answers, name) for name in start.answers))
        return next((day for day in told if day is not None), None)
    if says(visit, start):
        return visit.on or None
    return NEVER if start.answers and any(answer(visit.answers, name) for name in start.answers) else None


def until_of(schedule: Schedule, person: Person | None, start: int) -> int:
    """The last day on which the schedule may still ask."""
    until = start + schedule.steps[-1] + schedule.lapses if schedule.steps else NEVER
    if schedule.ends.days is not None:
        until = min(until, start + schedule.ends.days)
    return min(until, _grown(schedule.who, person))


def _grown(who: Who | None, person: Person | None) -> int:
    """The last day of the age that is meant."""
    if who is None or who.until_days is None or person is None:
        return NEVER
    born = day_of(person.born_on)
    return NEVER if born is None else born + who.until_days - 1


def ended_on(schedule: Schedule, whose: str, day: int, visit: Seen | None, home: Home) -> int:
    """On which day a birth or a visit ended early what began on a day, by a visit; NEVER where none did."""
    found, ends = NEVER, schedule.ends
    if ends.birth:
        births = (day_of(other.born_on) for other in home.persons if other.person != whose)
        found = min((born for born in births if born is not None and born >= day), default=NEVER)
    if ends.services:
        after = visit.at if visit else -1
        ending = (v for v in home.visits_of.get(whose, ()) if v.at > after and v.service in ends.services)
        found = min(found, min((v.on for v in ending), default=NEVER))
    return found


def doing(schedule: Schedule, whose: str, begun_by: Seen | None, home: Home) -> list[Seen]:
    """The visits that can do what a schedule asks, in the order of their telling; after the one that began it."""
    visits = home.visits if whose == "" or schedule.counts == "household" else home.visits_of.get(whose, ())
    after = begun_by.at if begun_by and schedule.start.at == "visit" else -1
    met = (v for v in visits if v.at > after and not v.unmet)
    return [v for v in met if schedule.done_by is None or v.service in schedule.done_by]


def concerns(who: Who | None, person: Person | None, day: int) -> bool:
    """Whether somebody is of the sex and, on a day, of the age that is meant."""
    if who is None or person is None:
        return who is None
    if who.sexes is not None and person.sex not in who.sexes:
        return False
    if who.from_days is None and who.until_days is None:
        return True
    born = day_of(person.born_on)
    if born is None:
        return who.unknown_age
    return day - born >= (who.from_days or 0) and (who.until_days is None or day - born < who.until_days)
