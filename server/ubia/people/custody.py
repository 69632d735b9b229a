"""Who looks after a household: day by day for figures and pay, and line by line for what a phone may hold."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from ubia.register.line import Line
from ubia.register.reach_rows import Carer
from ubia.register.table import Day, Truth, Uuid

from .entries import Home, HouseholdAssigned, HouseholdMovedAway, HouseholdReturned, VisitPlanned

BEGINNINGS = ("household.enrolled", "household.arrived")
CUSTODY = (*BEGINNINGS, "household.assigned", "household.moved_away", "household.returned")
PLANS = ("household.visit_planned", "visit_plan.closed")


class Spell(NamedTuple):
    """Days on which one CHW looks after the household; `until` is the last, or None."""

    chw: Uuid
    since: Day
    until: Day | None


class Absence(NamedTuple):
    """Days between the last one here and the first one back, both days of presence."""

    left_on: str
    back_on: str | None


class VisitPlan(NamedTuple):
    """A supervisor's planned visit; while it is not closed she may read the household's story."""

    plan: Uuid
    supervisor: Uuid
    planned_on: Day
    closed: Truth


def founding(story: Sequence[Line]) -> Line | None:
    """The entry that began the folder: the first that was received.

    Not the first by its day: a back-dated second enrolment must not hand the folder to somebody else.
    """
    return min((x for x in story if x.kind in BEGINNINGS), key=lambda x: (x.received_at, x.id), default=None)


def absences(story: Sequence[Line]) -> list[Absence]:
    """When the household lived elsewhere. The last word on a departure stands."""
    found: list[Absence] = []
    for line in story:
        match line.body:
            case HouseholdMovedAway(on=on):
                if found and found[-1].back_on is None:
                    found.pop()
                found.append(Absence(on or line.happened_on, None))
            case HouseholdReturned(on=on) if found and found[-1].back_on is None:
                found[-1] = found[-1]._replace(back_on=on or line.happened_on)
    return found


def given(story: Sequence[Line]) -> list[tuple[str, str]]:
    """From which day which CHW, in the order of days; of two told for one day the last word.

    Whom an erased entry named is not known any more, so it leaves the household with nobody (""), on the day of its
    envelope: it does not go back to the one before, whose phone has forgotten its story.
    """
    begun = founding(story)
    told: dict[str, str] = {}
    for line in story:
        if isinstance(line.body, HouseholdAssigned) or (line is begun and isinstance(line.body, Home)):
            told[line.body.since] = line.body.chw
        elif line.kind == "household.assigned" and line.body is None:
            told[line.happened_on] = ""
    return sorted(told.items())


def spells(story: Sequence[Line]) -> Iterator[Spell]:
    """Who looks after the household on which days; nobody while it is away."""
    away = sorted(absences(story), key=lambda a: (a.left_on, a.back_on is None, a.back_on))
    told = given(story)
    changes = [told[i] for i in range(len(told)) if i == 0 or told[i][1] != told[i - 1][1]]
    for at, (since, chw) in enumerate(changes):
        until = day_before(changes[at + 1][0]) if at + 1 < len(changes) else None
        if not chw:
            continue
        yield from _present(Spell(chw, since, until), away)


def _present(spell: Spell, away: Sequence[Absence]) -> Iterator[Spell]:
    """The parts of a spell on which the household was here."""
    since: str | None = spell.since
    for left_on, back_on in away:
        if since is None or (spell.until is not None and spell.until <= left_on):
            break
        if back_on is not None and back_on <= since:
            continue
        if since <= left_on:
            yield Spell(spell.chw, since, left_on)
        since = None if back_on is None else max(back_on, day_after(left_on), since)
    if since is not None and (spell.until is None or since <= spell.until):
        yield Spell(spell.chw, since, spell.until)


def assigned_after_move(story: Sequence[Line]) -> bool:
    """Whether somebody was given a household that had left by then."""
    left = next((a.left_on for a in absences(story) if a.back_on is None), None)
    days = (line.body.since for line in story if isinstance(line.body, HouseholdAssigned))
    return left is not None and any(day > left for day in days)


def visit_plans(story: Sequence[Line]) -> Iterator[VisitPlan]:
    """Each planned visit, and whether it is over."""
    closed = {line.amends for line in story if line.kind == "visit_plan.closed"}
    for line in story:
        if isinstance(line.body, VisitPlanned):
            yield VisitPlan(line.id, line.body.supervisor, line.body.on, line.id in closed)


def carers(story: Sequence[Line]) -> Iterator[Carer]:
    """Everybody who was ever named, with the line at which he or she came to look after the household or ceased to.

    The lines tell how it became known, so the story is read again as it grew: a late entry changes the carer at its own
    line, and a phone that has read further hears of it.
    """
    named: dict[str, int] = {}
    begun = founding(story)
    for line in story:
        for person in _named(line, begun):
            named[person] = min(line.line, named.get(person, line.line))
    joined: dict[str, int] = {}
    left: dict[str, int | None] = {}
    holding: set[str] = set()
    for number in sorted({line.line for line in story}):
        now = _holders([line for line in story if line.line <= number])
        for person in now - holding:
            joined[person], left[person] = number, None
        for person in holding - now:
            left[person] = number
        holding = now
    for person, never in named.items():
        yield Carer(person, joined.get(person, never), left.get(person, never))


def _named(line: Line, begun: Line | None) -> tuple[str, ...]:
    match line.body:
        case Home(chw=person) if line is begun:
            return (person,)
        case HouseholdAssigned(chw=person) | VisitPlanned(supervisor=person):
            return (person,)
    return ()


def _holders(story: Sequence[Line]) -> set[str]:
    """Who may read the story: its last CHW while it is here, and supervisors with an open plan."""
    visiting = {plan.supervisor for plan in visit_plans(story) if not plan.closed}
    here = all(absence.back_on for absence in absences(story))
    return visiting | {chw for _, chw in given(story)[-1:] if here and chw}


def day_before(day: str) -> str:
    """The day before a day."""
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def day_after(day: str) -> str:
    """The day after a day."""
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
