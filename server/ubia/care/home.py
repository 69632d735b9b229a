"""A household as schedules see it: its people, its visits, and who took their consent back."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ubia.people.consents import CONSENTS, consents
from ubia.people.custody import CUSTODY
from ubia.people.households import FOLDER, Household, households
from ubia.people.persons import PEOPLE, persons
from ubia.register.line import Line
from ubia.register.order import in_order, place_of

from .begun import Home
from .days import day_of
from .seen import VISITS, Seen, visits_seen

KINDS = tuple(dict.fromkeys((*FOLDER, *PEOPLE, *CONSENTS, *VISITS)))


class Told(NamedTuple):
    """What tasks and due visits are made of: the household, and what schedules ask of it."""

    household: Household
    home: Home
    refused: Mapping[str, str]
    """Who took their consent back (TRU-04), and on which day; '' is the household as a whole."""
    custody: Sequence[Line]


def told_in(story: Sequence[Line]) -> Told | None:
    """What a story tells; None where its record goes on in another, or nothing readable began it."""
    household = next(households(in_order(line for line in story if line.kind in FOLDER)), None)
    if household is None or household.merged_into:
        return None
    custody = in_order(line for line in story if line.kind in CUSTODY)
    return Told(household, _home(story, household.enrolled_on), _refused(story), custody)


def _home(story: Sequence[Line], enrolled_on: str) -> Home:
    people = list(persons(in_order(line for line in story if line.kind in PEOPLE)))
    visits = visits_seen(story, {person.person: person.merged_into for person in people if person.merged_into})
    visits_of: dict[str, list[Seen]] = {}
    for visit in visits:
        visits_of.setdefault(visit.whose, []).append(visit)
    told_on = max(day_of(place_of(line)[0]) or 0 for line in story)
    return Home(enrolled_on, people, visits, visits_of, told_on)


def _refused(story: Sequence[Line]) -> dict[str, str]:
    told = consents(in_order(line for line in story if line.kind in CONSENTS))
    return {consent.whose: consent.withdrawn_on for consent in told if consent.withdrawn_on}
