"""How many people one CHW can look after: the work to expect, against the minutes that she has (OWN-10, WHO-10).

Reckoned in exact fractions, so that a change that makes more work can never round to more people. Minutes are whole
minutes of work, the way included; what comes in from outside is per 1,000 people and year.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

PER = 1000


class Need(NamedTuple):
    """Work that illness and births bring: events per 1,000 people a year, contacts for each, minutes for a contact."""

    code: str
    events: Fraction
    contacts: Fraction
    minutes: int


class Plan(NamedTuple):
    """What the reckoning stands on; every number is an assumption to be said aloud."""

    needs: Sequence[Need]
    rounds_a_year: int
    """How often every household is visited, whether somebody is ill or not."""
    round_minutes: int
    travel_minutes: int
    """For each contact, there and back or on to the next house."""
    household_size: Fraction
    minutes_a_week: int
    other_minutes_a_week: int
    """Reports, meetings, fetching supplies, learning."""
    weeks_a_year: int
    """Weeks worked: without leave, illness and long courses."""


class Load(NamedTuple):
    """Minutes a year that one sort of work takes for 1,000 people."""

    code: str
    minutes: Fraction


class Reckoned(NamedTuple):
    """The answer: whole people and whole households, never more than fit."""

    minutes_a_year: int
    loads: list[Load]
    people: int
    households: int

    @property
    def work(self) -> Fraction:
        """Minutes a year for 1,000 people."""
        return sum((load.minutes for load in self.loads), Fraction(0))


ROUNDS = "rounds"


def reckon(plan: Plan) -> Reckoned:
    """Reckon. Raises ValueError when the plan names no work, or a household of nobody."""
    if plan.household_size <= 0:
        raise ValueError("a household has at least somebody in it")
    loads = [*(_load(need, plan.travel_minutes) for need in plan.needs), _rounds(plan)]
    work = sum((load.minutes for load in loads), Fraction(0))
    if work <= 0:
        raise ValueError("without any work there is nothing to reckon")
    minutes = max(0, plan.minutes_a_week - plan.other_minutes_a_week) * plan.weeks_a_year
    people = minutes * PER / work
    return Reckoned(minutes, loads, int(people), int(people / plan.household_size))


def _load(need: Need, travel: int) -> Load:
    return Load(need.code, need.events * need.contacts * (need.minutes + travel))


def _rounds(plan: Plan) -> Load:
    households = PER / plan.household_size
    return Load(ROUNDS, households * plan.rounds_a_year * (plan.round_minutes + plan.travel_minutes))
