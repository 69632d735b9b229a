"""Every visit that a household's story asked for, in the past too, and which visit did it.

Pure and without a clock, by the same rules as `tasks`, which keeps only what is still to be done. What had not yet
become overdue when somebody died, left, moved, refused or was asked for another reason was not missed: it is left out.
Twin: client/src/care/asked.ts.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ubia.people.custody import absences, spells
from ubia.people.persons import Person
from ubia.register.line import Line

from .begun import Home, concerns, doing
from .days import NEVER, day_of, day_text
from .home import Told, told_in
from .schedules import SCHEDULES, Schedule
from .seen import Seen
from .spans import Span, spans


class Asked(NamedTuple):
    """A visit that was asked for. All days are of the calendar."""

    schedule: str
    whose: str
    """Empty for the household as a whole."""
    step: int
    """Which of the schedule's steps, from 1; 0 where it recurs."""
    service: str
    chw: str
    """Who looked after the household on the day that it was due."""
    due_on: str
    last_on: str | None
    """The last day on which a visit counts; None while nothing ends it."""
    reached_on: str | None
    visit: str | None
    """The first visit that did it."""


class Row(NamedTuple):
    """The same, days counted, before it is known who looked after the household."""

    step: int
    due: int
    last: int
    reached: Seen | None

    @property
    def over(self) -> int:
        """The last day on which it was asked for."""
        return self.reached.on if self.reached else self.last


class Asking(dict[tuple[str, str], list[tuple[int, int]]]):
    """On which days, both included, a schedule (its id, and whose) asked for somebody."""


def asked(story: Sequence[Line]) -> Iterator[Asked]:
    """The visits asked for, schedule by schedule; none of a household whose record goes on in another."""
    return asked_of(told_in(story))


def asked_of(told: Told | None) -> Iterator[Asked]:
    """The same, of what was read in the story."""
    if told is None:
        return
    home, refused, asking = told.home, told.refused, Asking()
    chw_on, away_after = _chw_on(told.custody), _away_after(told.custody)
    people = [person for person in home.persons if not person.merged_into]
    for schedule in SCHEDULES:
        for person in (None,) if schedule.for_ == "household" else people:
            whose = person.person if person else ""
            for row in _once(_heard(schedule, person, home, _gone_on(person, refused), asking)):
                chw = chw_on(row.due)
                if chw and (row.reached or row.due + schedule.late <= away_after(row.due)):
                    yield _asked(schedule, whose, chw, row)


def _gone_on(person: Person | None, refused: Mapping[str, str]) -> int:
    """The last day on which he or she was here and willing."""
    days = [refused.get(""), *((person.died_on, person.left_on, refused.get(person.person)) if person else ())]
    return min((day for day in map(day_of, days) if day is not None), default=NEVER)


def _chw_on(custody: Sequence[Line]) -> Callable[[int], str | None]:
    found = [(day_of(s.since) or 0, NEVER if s.until is None else day_of(s.until) or 0, s.chw) for s in spells(custody)]
    return lambda day: next((chw for since, until, chw in found if since <= day <= until), None)


def _away_after(custody: Sequence[Line]) -> Callable[[int], int]:
    left = sorted(day_of(absence.left_on) or 0 for absence in absences(custody))
    return lambda day: next((one for one in left if one >= day), NEVER)


def _heard(schedule: Schedule, person: Person | None, home: Home, gone_on: int, asking: Asking) -> Iterator[Row]:
    """What a schedule asked for somebody on days on which no schedule that silences it was asking."""
    whose = person.person if person else ""
    quiet = [days for other in schedule.unless for days in asking.get((other, whose), ())]
    for span in spans(schedule, person, home, gone_on):
        done = sorted(doing(schedule, whose, span.visit, home), key=lambda visit: (visit.on, visit.at))
        rows = list((_steps if schedule.steps else _recurring)(schedule, person, span, done))
        if rows and not _meets(span.known_on, span.known_on, quiet):
            asking.setdefault((schedule.id, whose), []).append((span.known_on, max(row.over for row in rows)))
        for row in rows:
            last = min(row.due, row.reached.on) if row.reached else row.due + schedule.late
            if _counts(schedule, span, row) and not _meets(min(row.due, last), last, quiet):
                yield row


def _once(rows: Iterator[Row]) -> Iterator[Row]:
    """A visit does a step once, also where a later answer moved the days of the step."""
    told: set[tuple[int, str]] = set()
    for row in rows:
        key = (row.step, row.reached.id if row.step and row.reached else "")
        if not key[1] or key not in told:
            yield row
        told.add(key)


def _counts(schedule: Schedule, span: Span, row: Row) -> bool:
    """Whether somebody was to come: it fell due once it was known, and was done, or overdue before all was over."""
    if row.due < span.known_on:
        return False
    return span.known_on <= row.reached.on if row.reached else row.due + schedule.late <= span.over_on


def _meets(first: int, last: int, quiet: Sequence[tuple[int, int]]) -> bool:
    return any(since <= last and first <= until for since, until in quiet)


def _steps(schedule: Schedule, person: Person | None, span: Span, done: Sequence[Seen]) -> Iterator[Row]:
    """The steps that had not lapsed when it became known that they are to be."""
    for step, after in enumerate(schedule.steps, 1):
        due = span.day + after
        last = min(due + schedule.lapses, span.over_on)
        if last >= span.known_on and due <= span.over_on and concerns(schedule.who, person, due):
            inside = (v for v in done if due - schedule.opens <= v.on <= last)
            yield Row(step, due, last, next(inside, None))


def _recurring(schedule: Schedule, person: Person | None, span: Span, done: Sequence[Seen]) -> Iterator[Row]:
    """Each time once: the next is counted from the visit that did it, or that came too early to do it."""
    due = first = max(span.day + schedule.first, span.known_on)
    for visit in done:
        if span.day <= visit.on <= span.over_on:
            if visit.on >= due - schedule.opens and concerns(schedule.who, person, due):
                yield Row(0, due, span.over_on, visit)
            due = max(first, visit.on + schedule.every)
    if due <= span.over_on and concerns(schedule.who, person, due):
        yield Row(0, due, span.over_on, None)


def _asked(schedule: Schedule, whose: str, chw: str, row: Row) -> Asked:
    visit = row.reached
    return Asked(
        schedule.id,
        whose,
        row.step,
        schedule.service,
        chw,
        day_text(row.due),
        None if row.last == NEVER else day_text(row.last),
        visit and day_text(visit.on),
        visit and visit.id,
    )
