"""The people of a household: who they are, and whether they live, live here, or are somebody else's record."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from ubia.register.line import Line
from ubia.register.order import place_of
from ubia.register.table import Day, Text, Truth, Uuid

from .custody import BEGINNINGS
from .entries import Home, PersonCorrected, PersonDied, PersonJoined, PersonLeft, WishStated
from .entries import Person as Told
from .last_word import Word, last_words
from .merges import merges
from .names import name_key, name_words
from .rules import person_flags

PEOPLE = (
    *BEGINNINGS,
    "person.joined",
    "person.corrected",
    "person.died",
    "person.left",
    "person.merged",
    "merge.undone",
)


class Person(NamedTuple):
    """A member of the household. `introduced` is the entry that first told of him or her; `flags` ask."""

    person: Uuid
    name: Text
    name_words: Text
    name_key: Text
    nickname: Text
    nickname_words: Text
    sex: Text
    born_on: Day | None
    born_estimated: Truth
    joined_on: Day
    left_on: Day | None
    died_on: Day | None
    merged_into: Uuid | None
    introduced: Uuid
    to_settle: Truth
    flags: Text


class Wish(NamedTuple):
    """How the household, or the person in `whose` (else empty), wants to be visited and reached (TRU-01)."""

    whose: Text
    place: Text
    time: Text
    visibility: Text
    present: Text
    contact: Text
    stated_on: Day


def persons(story: Sequence[Line]) -> Iterator[Person]:
    """Everybody whom the household told of. Who was only corrected, and never told of, waits unseen."""
    begun: dict[str, Line] = {}
    words: dict[str, list[Word]] = {}
    for line in story:
        for person, word in _said(line):
            words.setdefault(person, []).append(word)
            if not word.correction and "name" in word.says:
                begun.setdefault(person, line)
    into: dict[str, str] = {merge.person: merge.into for merge in merges(story, "person.merged")}
    for person, first in begun.items():
        yield _row(person, first, sorted(words[person], key=lambda word: word.id != first.id), into.get(person))


def _row(person: str, first: Line, words: Sequence[Word], into: str | None) -> Person:
    held = last_words(words)
    says = held.says
    return Person(
        person,
        says["name"],
        name_words(says["name"]),
        name_key(says["name"]),
        says["nickname"],
        name_words(says["nickname"]),
        says["sex"],
        says["born_on"],
        says["born_estimated"],
        first.happened_on,
        says["left_on"],
        says.get("died_on"),
        None if into == person else into,
        first.id,
        held.to_settle,
        person_flags(held, _joined_twice(words), into == person),
    )


def _joined_twice(words: Sequence[Word]) -> bool:
    """Whether he or she was told of again without having left."""
    moves = [word.says["left_on"] for word in words if "left_on" in word.says]
    return any(before is None and after is None for before, after in pairwise(moves))


def _said(line: Line) -> Iterator[tuple[str, Word]]:
    """What an entry says of which person."""
    match line.body:
        case Home(persons=told):
            yield from ((person.id, _introduced(line, person)) for person in told)
        case PersonJoined(person=person):
            yield person.id, _introduced(line, person)
        case PersonCorrected() as b:
            yield b.person, _word(line, _corrected(b), b.settles)
        case PersonDied(person=id_, died_on=died_on):
            yield id_, _word(line, {"died_on": died_on})
        case PersonLeft(person=id_, on=on):
            yield id_, _word(line, {"left_on": on or line.happened_on}, correction=False)


def _introduced(line: Line, told: Told) -> Word:
    says = {"name": told.name, "nickname": told.nickname, "sex": told.sex}
    born = {"born_on": told.born_on, "born_estimated": told.born_estimated}
    return _word(line, {**says, **born, "left_on": None}, correction=False)


def _corrected(b: PersonCorrected) -> dict[str, Any]:
    """Only what is named changes; a birth day that is not called estimated is known."""
    says: dict[str, Any] = {"name": b.name, "nickname": b.nickname, "sex": b.sex}
    says |= {"born_on": b.born_on, "died_on": b.died_on}
    says["born_estimated"] = bool(b.born_estimated) if b.born_on else b.born_estimated
    named = {thing: said for thing, said in says.items() if said is not None}
    return named if b.died_on or not b.living else {**named, "died_on": None}


def _word(line: Line, says: dict[str, Any], settles: Sequence[str] = (), correction: bool = True) -> Word:
    return Word(line.id, line.author, (line.amends, *settles), says, place_of(line)[0], correction)


def wishes(story: Sequence[Line]) -> Iterator[Wish]:
    """Each wish as it was last stated."""
    last: dict[str, Wish] = {}
    for line in story:
        if isinstance(b := line.body, WishStated):
            wish = (b.place, b.time, b.visibility, b.present, b.contact, line.happened_on)
            last[b.person or ""] = Wish(b.person or "", *wish)
    yield from last.values()
