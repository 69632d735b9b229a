"""The tables of meetings and of what is to be done: who was there, what was decided, who answers for what by when."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ubia.register.line import Line
from ubia.register.table import Day, Number, Text, Truth, Uuid

from .entries import ActionAgreed, ActionClosed, ActionLinked, DecisionTaken, MeetingHeld


class Meeting(NamedTuple):
    """A meeting as it was written down last. `note_taker` and `second_note_taker` are ids where the book knows them."""

    title: Text
    held_on: Day
    place: Text
    present: Number
    quorum: Number | None
    note_taker: Uuid | None
    note_taker_name: Text
    second_note_taker: Uuid | None
    second_name: Text


class Attendance(NamedTuple):
    """Somebody who was there."""

    n: Number
    name: Text
    person: Uuid | None


class Agenda(NamedTuple):
    """Something that was talked about."""

    n: Number
    words: Text
    about: Uuid | None


class Decision(NamedTuple):
    """What was decided."""

    decision: Uuid
    words: Text
    taken_on: Day
    about: Uuid | None


class Action(NamedTuple):
    """Something to be done; done or given up since `closed_on`. `charter` and `text`: what it led to."""

    action: Uuid
    words: Text
    community_owner: Text
    community_person: Uuid | None
    health_owner: Text
    health_person: Uuid | None
    agreed_on: Day
    due_on: Day
    about: Text
    closed_on: Day | None
    closed_words: Text
    undone: Truth
    charter: Uuid | None
    text: Uuid | None


def _held(story: Sequence[Line]) -> Line | None:
    return next((line for line in reversed(story) if isinstance(line.body, MeetingHeld)), None)


def meetings(story: Sequence[Line]) -> Iterator[Meeting]:
    """The meeting."""
    line = _held(story)
    if line:
        m: MeetingHeld = line.body
        second = m.second_note_taker
        yield Meeting(
            *(m.title, line.happened_on, m.where, len(_once(m)), m.quorum, m.note_taker.person, m.note_taker.name),
            *((second.person, second.name) if second else (None, "")),
        )


def _once(m: MeetingHeld) -> list[tuple[str, str | None]]:
    """Everybody present, each once: by id, else by name."""
    return list({one.person or one.name: (one.name, one.person) for one in m.present}.values())


def attendances(story: Sequence[Line]) -> Iterator[Attendance]:
    """Who was there."""
    line = _held(story)
    for n, (name, person) in enumerate(_once(line.body) if line else (), 1):
        yield Attendance(n, name, person)


def agendas(story: Sequence[Line]) -> Iterator[Agenda]:
    """What was talked about."""
    line = _held(story)
    for n, one in enumerate(line.body.agenda if line else (), 1):
        yield Agenda(n, one.words, one.about)


def decisions(story: Sequence[Line]) -> Iterator[Decision]:
    """What was decided; an amendment takes the place of what it puts right."""
    found = {}
    for line in story:
        if isinstance(line.body, DecisionTaken):
            target = line.amends if line.amends in found else line.id
            found[target] = Decision(target, line.body.words, line.happened_on, line.body.about)
    yield from found.values()


def actions(story: Sequence[Line]) -> Iterator[Action]:
    """What is to be done; the last word on whether it is done stands."""
    found: dict[str, Action] = {}
    for line in story:
        if isinstance(line.body, ActionAgreed):
            target = line.amends if line.amends in found else line.id
            found[target] = _agreed(target, line)
    for line in story:
        match line.body:
            case ActionClosed(action=action) as b if action in found:
                found[action] = found[action]._replace(
                    closed_on=line.happened_on, closed_words=b.words, undone=b.undone
                )
            case ActionLinked(action=action) as b if action in found:
                found[action] = found[action]._replace(charter=b.charter, text=b.text)
    yield from found.values()


def _agreed(action: str, line: Line) -> Action:
    b: ActionAgreed = line.body
    owners = (b.community_owner.name, b.community_owner.person, b.health_owner.name, b.health_owner.person)
    told = (action, b.words, *owners, line.happened_on, b.due_on, b.about)
    return Action(*told, closed_on=None, closed_words="", undone=False, charter=None, text=None)
