"""The kinds of a committee: what it meets about, decides and plans, and what both sides score apart.

A scoring is a subject of its own, in one of three purposes: nominees for CHW against criteria (OWN-09), the programme
against ten components (OWN-12), the services against what groups find important (the score card, OWN-13).
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from ubia.people.entries import Words
from ubia.register.entries import Day, Id
from ubia.register.kind import Body, Kind, Side

Code = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]{0,39}$(?!\n)")]
Said = Annotated[str, Meta(min_length=1, max_length=500, pattern=r"^[^\x00]*$(?!\n)")]
Mark = Annotated[int, Meta(ge=0, le=100)]
Count = Annotated[int, Meta(ge=0, le=100_000)]
Purpose = Literal["selection", "assessment", "card"]


class Item(Struct, frozen=True):
    """What is scored: a criterion, a component or an indicator."""

    code: Code
    words: Said


class Group(Struct, frozen=True):
    """Who scores by themselves, and on which side they stand: women, men, youth, providers."""

    code: Code
    side: Side
    words: Said


class ScoringBegun(Body):
    """What will be scored, by which groups, on a scale from 1 to `top`. What is changed once somebody has scored, or
    once a nominee is named, changes nothing any more."""

    purpose: Purpose
    title: Said
    items: Annotated[list[Item], Meta(min_length=1, max_length=40)]
    groups: Annotated[list[Group], Meta(min_length=2, max_length=12)]
    top: Annotated[int, Meta(ge=2, le=100)]
    repeats: Id | None = None
    """The scoring that this one does again, some months later."""


class NomineeNamed(Body):
    """Somebody whom the community puts forward as a CHW; after the criteria, never before."""

    nominee: Id
    name: Said
    words: Words = ""


class Score(Struct, frozen=True, omit_defaults=True):
    """One mark from 1 to the top of the scale, with the reason for it."""

    item: Code
    score: Mark
    nominee: Id | None = None
    why: Words = ""


class ScoresGiven(Body):
    """What one group says. Nobody else reads it until both sides are in; what comes later does not count."""

    side: Side
    group: Code
    scores: Annotated[list[Score], Meta(min_length=1, max_length=400)]
    people: Count | None = None
    """How many took part."""


class ScoringClosed(Body):
    """A side waits for no more of its groups; it has scored at least once."""

    side: Side


class ScoreReconciled(Body):
    """Both sides have talked: what they say together of an item, and why."""

    item: Code
    score: Mark
    why: Said
    nominee: Id | None = None


class SelectionDecided(Body):
    """One side's word on who is to be the CHW, citing the scores of both sides that it rests on."""

    side: Side
    nominee: Id
    scores: Annotated[list[Id], Meta(min_length=1)]
    words: Words = ""


class Present(Struct, frozen=True, omit_defaults=True):
    """Somebody at a meeting; `person` where the book knows who it is."""

    name: Said
    person: Id | None = None


class Agendum(Struct, frozen=True, omit_defaults=True):
    """One thing to talk about, and what it is about."""

    words: Said
    about: Id | None = None


class MeetingHeld(Body):
    """A meeting that took place. Amends what was written of it before."""

    title: Said
    present: list[Present]
    note_taker: Present
    second_note_taker: Present | None = None
    """Not the CHW: what is written of her work is not written by her alone (OWN-15)."""
    agenda: list[Agendum] = []
    where: Words = ""
    quorum: Count | None = None
    """How many members must be there, when the committee has said so; else more than half of them."""


class DecisionTaken(Body):
    """What a meeting decided."""

    words: Said
    about: Id | None = None


class ActionAgreed(Body):
    """Something to be done by a day, with one who answers for it on each side. Its subject: the meeting or scoring."""

    words: Said
    community_owner: Present
    health_owner: Present
    due_on: Day
    about: str = ""
    """The item of the scoring that it is to better."""


class ActionClosed(Body):
    """It is done, or will not be done, and why."""

    action: Id
    words: Words = ""
    undone: bool = False


class ActionLinked(Body):
    """The action led to a text of the charter."""

    action: Id
    charter: Id
    text: Id


KINDS = (
    Kind("scoring.begun", ScoringBegun, "open", "partner"),
    Kind("nominee.named", NomineeNamed, "open", "partner"),
    Kind("scores.given", ScoresGiven, "apart", "own_side"),
    Kind("scoring.closed", ScoringClosed, "open", "own_side"),
    Kind("score.reconciled", ScoreReconciled, "open", "partner"),
    Kind("selection.decided", SelectionDecided, "open", "party"),
    Kind("meeting.held", MeetingHeld, "open", "partner"),
    Kind("decision.taken", DecisionTaken, "open", "partner"),
    Kind("action.agreed", ActionAgreed, "open", "partner"),
    Kind("action.closed", ActionClosed, "open", "partner"),
    Kind("action.linked", ActionLinked, "open", "partner"),
)
