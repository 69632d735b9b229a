"""When a schedule begins for somebody and until when it asks, and whom it concerns. Days are counted, not written."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from ubia.people.persons import Person

from .schedules import Schedule, Who
from .seen import Seen, answer, is_of, says

_DAY = re.compile(r"(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
NEVER = 10**7
"""After every day that is counted."""


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
    asked, until = max(home.told_on, here_since), _until(schedule, person, day)
    begun = Begun(day, visit, asked, here_since, until)
    return None if until < asked or _is_over(schedule, person, begun, home) else begun


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
    start = schedule.start
    for visit in reversed(visits):
        if start.at == "answer":
            told = map(day_of, (answer(visit.answers, name) for name in start.answers))
            day = next((day for day in told if day is not None), None) if is_of(visit, start) else None
        elif says(visit, start):
            day = day_of(visit.day)
        elif start.answers and is_of(visit, start) and any(answer(visit.answers, name) for name in start.answers):
            break
        else:
            continue
        if day is not None:
            return day, visit
    return None, None


def _until(schedule: Schedule, person: Person | None, start: int) -> int:
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


def _is_over(schedule: Schedule, person: Person | None, begun: Begun, home: Home) -> bool:
    """Whether a birth or a visit has ended it early."""
    whose, ends = person.person if person else "", schedule.ends
    if ends.birth:
        births = (day_of(other.born_on) for other in home.persons if other.person != whose)
        if any(born is not None and born >= begun.day for born in births):
            return True
    after = begun.visit.at if begun.visit else -1
    return any(v.service in ends.services and v.at > after for v in home.visits_of.get(whose, ()) if ends.services)


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


def day_of(text: str | None) -> int | None:
    """A day of the calendar from 1900 to 2199, counted; None for anything else that an answer may hold."""
    if not text or not _DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text).toordinal()
    except ValueError:
        return None
