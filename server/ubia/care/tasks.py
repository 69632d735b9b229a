"""What a household's story asks for next: tasks with the days from which they are open, due, late and no longer asked.

Pure and without a clock: whether something is due on a day is for whoever knows the day. What lapsed before the last
day that the story itself tells of is left out, so that tasks stay few.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ubia.people.consents import CONSENTS, consents
from ubia.people.households import FOLDER, households
from ubia.people.persons import PEOPLE, Person, persons
from ubia.register.line import Line
from ubia.register.order import in_order, place_of
from ubia.register.table import Day, Number, Text, Uuid

from .begun import NEVER, Begun, Home, begun_for, concerns, day_of
from .schedules import SCHEDULES, Schedule
from .seen import VISITS, Seen, visits_seen

KINDS = tuple(dict.fromkeys((*FOLDER, *PEOPLE, *CONSENTS, *VISITS)))
AHEAD = 3
"""Steps of one schedule that are kept; those after them come when these are over."""


class Task(NamedTuple):
    """Somebody, or the household where `whose` is empty, is to be visited. All days are of the calendar."""

    schedule: Text
    whose: Text
    step: Number
    """Which of the schedule's steps, from 1; 0 where it recurs."""
    service: Text
    need: Number
    """0 is needed most."""
    started_on: Day
    since: Day
    """A visit counts from this day on."""
    due_on: Day
    late_on: Day
    """Overdue from this day on."""
    ends_on: Day | None
    """No longer asked after this day."""
    last_on: Day | None
    """When it was last done."""
    because: Uuid | None
    """The visit that began it."""
    signs: Text
    """Codes of the danger signs of that visit, with blanks between."""


Dues = tuple[int | None, Sequence[tuple[int, int]]]
"""When it was last done, and what is due: step and day."""


def tasks(story: Sequence[Line]) -> Iterator[Task]:
    """The tasks of a household that lives here, schedule by schedule."""
    home = _home(story)
    if home is None:
        return
    refused = _refused(story)
    if "" in refused:
        return
    here = (person for person in home.persons if not (person.died_on or person.left_on or person.merged_into))
    living = [person for person in here if person.person not in refused]
    asking: set[tuple[str, str]] = set()
    for schedule in SCHEDULES:
        for person in (None,) if schedule.for_ == "household" else living:
            whose = person.person if person else ""
            if any((other, whose) in asking for other in schedule.unless):
                continue
            for task in _tasks(schedule, person, home):
                asking.add((schedule.id, whose))
                yield task


def _home(story: Sequence[Line]) -> Home | None:
    household = next(households(in_order(line for line in story if line.kind in FOLDER)), None)
    if household is None or household.moved_away_on or household.merged_into:
        return None
    people = list(persons(in_order(line for line in story if line.kind in PEOPLE)))
    visits = visits_seen(story, {person.person: person.merged_into for person in people if person.merged_into})
    visits_of: dict[str, list[Seen]] = {}
    for visit in visits:
        visits_of.setdefault(visit.whose, []).append(visit)
    told_on = max(day_of(place_of(line)[0]) or 0 for line in story)
    return Home(household.enrolled_on, people, visits, visits_of, told_on)


def _refused(story: Sequence[Line]) -> set[str]:
    """Who took their consent back (TRU-04); '' is the household as a whole."""
    told = consents(in_order(line for line in story if line.kind in CONSENTS))
    return {consent.whose for consent in told if consent.withdrawn_on}


def _tasks(schedule: Schedule, person: Person | None, home: Home) -> Iterator[Task]:
    begun = begun_for(schedule, person, home)
    if begun is None:
        return
    whose = person.person if person else ""
    visits = home.visits if whose == "" or schedule.counts == "household" else home.visits_of.get(whose, ())
    after = begun.visit.at if begun.visit and schedule.start.at == "visit" else -1
    met = (v for v in visits if v.at > after and not v.unmet)
    done = [v for v in met if schedule.done_by is None or v.service in schedule.done_by]
    last_on, dues = _steps(schedule, begun, done) if schedule.steps else _recurring(schedule, begun, done)
    for step, due in dues:
        if due <= begun.until and concerns(schedule.who, person, due):
            yield _task(schedule, whose, begun, step, due, last_on)


def _steps(schedule: Schedule, begun: Begun, done: Sequence[Seen]) -> Dues:
    """The next steps that have not lapsed, and in whose days there was no visit."""
    days = [day_of(visit.day) or 0 for visit in done]
    dues: list[tuple[int, int]] = []
    last_on: int | None = None
    for step, after in enumerate(schedule.steps, 1):
        due = begun.day + after
        ends = min(due + schedule.lapses, begun.until)
        inside = [day for day in days if due - schedule.opens <= day <= ends]
        if inside:
            last_on = max(*inside, last_on or 0)
        elif due + schedule.lapses >= begun.asked:
            dues.append((step, due))
    return last_on, dues[:AHEAD]


def _recurring(schedule: Schedule, begun: Begun, done: Sequence[Seen]) -> Dues:
    """The next time, counted from the last visit."""
    days = (day_of(visit.day) or 0 for visit in done)
    last_on = max((day for day in days if day >= begun.day), default=None)
    due = max(begun.day + schedule.first, begun.here_since, (last_on or 0) + schedule.every)
    return last_on, [(0, due)]


def _task(schedule: Schedule, whose: str, begun: Begun, step: int, due: int, last_on: int | None) -> Task:
    visit, ends = begun.visit, min(begun.until, due + schedule.lapses if step else NEVER)
    return Task(
        schedule.id,
        whose,
        step,
        schedule.service,
        schedule.need,
        _text(begun.day),
        _text(due - schedule.opens),
        _text(due),
        _text(due + schedule.late),
        None if ends == NEVER else _text(ends),
        None if last_on is None else _text(last_on),
        visit.id if visit else None,
        " ".join(visit.danger) if visit and schedule.start.danger else "",
    )


def _text(day: int) -> str:
    return date.fromordinal(day).isoformat()
