"""Family folders: what was told of each household, and what holds."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from ubia.register.line import Line
from ubia.register.order import place_of
from ubia.register.table import Day, Number, Real, Text, Truth, Uuid

from .custody import BEGINNINGS, CUSTODY, absences, assigned_after_move, founding, spells
from .entries import Home, HouseholdArrived, HouseholdCorrected, HouseholdMovedAway, StoryContinued
from .last_word import Held, Word, last_words
from .merges import merges
from .names import name_key, name_words
from .rules import household_flags

TELLINGS = (*BEGINNINGS, "household.corrected")
FOLDER = (*CUSTODY, "household.corrected", "household.merged", "merge.undone", "story.continued")
_TOLD = ("name", "place", "neighbourhood", "latitude", "longitude", "head")


class Household(NamedTuple):
    """A family folder. Its state is facts: moved away, merged, arrived from. `flags` ask, they never refuse."""

    name: Text
    name_words: Text
    name_key: Text
    place: Uuid | None
    neighbourhood: Text
    latitude: Real | None
    longitude: Real | None
    head: Uuid | None
    """A person of this household."""
    enrolled_on: Day
    moved_away_on: Day | None
    moved_to_book: Uuid | None
    from_book: Uuid | None
    from_subject: Uuid | None
    from_line: Number | None
    merged_into: Uuid | None
    to_settle: Truth
    flags: Text


class Assignment(NamedTuple):
    """One CHW looks after the household from `since` to `until`, its last day (none: until further notice)."""

    household: Uuid
    chw: Uuid
    since: Day
    until: Day | None
    place: Uuid | None


def households(story: Sequence[Line]) -> Iterator[Household]:
    """The folder as it stands; nothing when what began it has been erased."""
    held = told(story)
    begun = next((line for line in story if isinstance(line.body, Home)), None)
    if held is None or begun is None:
        return
    says = held.says
    into = merged_into(story)
    left = next((line for line in reversed(story) if isinstance(line.body, HouseholdMovedAway)), None)
    away = next((a.left_on for a in absences(story) if a.back_on is None), None)
    enrolments = sum(line.kind in BEGINNINGS for line in story)
    yield Household(
        says["name"],
        name_words(says["name"]),
        name_key(says["name"]),
        says["place"],
        says["neighbourhood"],
        says["latitude"],
        says["longitude"],
        says["head"],
        begun.happened_on,
        away,
        left.body.to_book if away and left else None,
        *_origin(story),
        None if into == begun.subject else into,
        held.to_settle,
        household_flags(says, enrolments, assigned_after_move(story), into == begun.subject),
    )


def assignments(story: Sequence[Line]) -> Iterator[Assignment]:
    """The spells of custody, with the place that the household is known to live in."""
    held = told(story)
    place = held.says["place"] if held else None
    for spell in spells(story):
        yield Assignment(story[0].subject, spell.chw, spell.since, spell.until, place)


def in_care(assignments: Iterable[Assignment], chw: str, day: str) -> int:
    """How many households a CHW looked after on a day."""
    hers = (a for a in assignments if a.chw == chw and a.since <= day and (a.until is None or day <= a.until))
    return len({assignment.household for assignment in hers})


def told(story: Sequence[Line]) -> Held | None:
    """What holds of the folder's name and whereabouts, or None when nothing readable began it."""
    begun = min((x for x in story if isinstance(x.body, Home)), key=lambda x: (x.received_at, x.id), default=None)
    if begun is None:
        return None
    words = [_word(begun, {thing: getattr(begun.body, thing) for thing in _TOLD}, (), False)]
    for line in story:
        if isinstance(line.body, HouseholdCorrected):
            says = {thing: said for thing in _TOLD if (said := getattr(line.body, thing)) is not None}
            words.append(_word(line, says, (line.amends, *line.body.settles), True))
    return last_words(words)


def merged_into(story: Sequence[Line]) -> str | None:
    """The folder that this one was merged into by the last merge that was not undone."""
    into: list[str] = [merge.into for merge in merges(story, "household.merged")]
    return into[-1] if into else None


def _origin(story: Sequence[Line]) -> tuple[str | None, str | None, int | None]:
    begun = founding(story)
    if begun is None or not isinstance(begun.body, HouseholdArrived):
        return None, None, None
    continued = [line.body.to_line for line in story if isinstance(line.body, StoryContinued)]
    return begun.body.from_book, begun.body.from_subject, max([begun.body.from_line, *continued])


def _word(line: Line, says: dict[str, Any], sees: tuple[str, ...], correction: bool) -> Word:
    return Word(line.id, line.author, sees, says, place_of(line)[0], correction)
