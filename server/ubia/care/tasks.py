"""What a household's story asks for next: tasks with the days from which they are open, due, late and no longer asked.

Pure and without a clock: whether something is due on a day is for whoever knows the day. What lapsed before the last
day that the story itself tells of is left out, so that tasks stay few.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ubia.people.persons import Person
from ubia.register.line import Line
from ubia.register.table import Day, Number, Text, Uuid

from .begun import Begun, Home, begun_for, concerns, doing
from .days import NEVER, day_text
from .home import Told, told_in
from .schedules import SCHEDULES, Schedule
from .seen import Seen

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
    return tasks_of(told_in(story))


def tasks_of(told: Told | None) -> Iterator[Task]:
    """The same, of what was read in the story."""
    if told is None or told.household.moved_away_on or "" in told.refused:
        return
    home = told.home
    here = (person for person in home.persons if not (person.died_on or person.left_on or person.merged_into))
    living = [person for person in here if person.person not in told.refused]
    asking: set[tuple[str, str]] = set()
    for schedule in SCHEDULES:
        for person in (None,) if schedule.for_ == "household" else living:
            whose = person.person if person else ""
            if any((other, whose) in asking for other in schedule.unless):
                continue
            for task in _tasks(schedule, person, home):
                asking.add((schedule.id, whose))
                yield task


def _tasks(schedule: Schedule, person: Person | None, home: Home) -> Iterator[Task]:
    begun = begun_for(schedule, person, home)
    if begun is None:
        return
    whose = person.person if person else ""
    done = doing(schedule, whose, begun.visit, home)
    last_on, dues = _steps(schedule, begun, done) if schedule.steps else _recurring(schedule, begun, done)
    for step, due in dues:
        if due <= begun.until and concerns(schedule.who, person, due):
            yield _task(schedule, whose, begun, step, due, last_on)


def _steps(schedule: Schedule, begun: Begun, done: Sequence[Seen]) -> Dues:
    """The next steps that have not lapsed, and in whose days there was no visit."""
    days = [visit.on for visit in done]
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
    days = (visit.on for visit in done)
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
        day_text(begun.day),
        day_text(due - schedule.opens),
        day_text(due),
        day_text(due + schedule.late),
        None if ends == NEVER else day_text(ends),
        None if last_on is None else day_text(last_on),
        visit.id if visit else None,
        " ".join(visit.danger) if visit and schedule.start.danger else "",
    )
