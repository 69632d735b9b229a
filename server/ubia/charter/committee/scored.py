"""The tables of a scoring: what is scored, who is in, who is nominated, and, read apart, the scores themselves."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ubia.register.kind import SIDES
from ubia.register.line import Line
from ubia.register.reach_rows import OpenedApart
from ubia.register.table import Day, Instant, Number, Text, Truth, Uuid

from .entries import NomineeNamed, ScoreReconciled, SelectionDecided
from .scoring import Scoring, scoring_of


class Round(NamedTuple):
    """A scoring: what for, how far each side is, since when it is open to both."""

    purpose: Text
    title: Text
    top: Number
    begun_on: Day
    repeats: Uuid | None
    community_in: Truth
    health_in: Truth
    opened_at: Instant | None
    opened_on: Day | None
    changed_late: Truth
    """Somebody wanted to change what is scored when it could not be changed any more."""


class RoundItem(NamedTuple):
    """One thing that is scored; `n` is its place on the sheet, from 1."""

    item: Text
    n: Number
    words: Text


class RoundGroup(NamedTuple):
    """A group that scores; `scores` is the entry that counts, when there is one."""

    group_code: Text
    n: Number
    side: Text
    words: Text
    scores: Uuid | None


class Score(NamedTuple):
    """One mark of one group. Only whoever gave it reads it until both sides are in."""

    group_code: Text
    item: Text
    nominee: Text
    side: Text
    score: Number
    why: Text
    people: Number | None
    said_by: Uuid | None


class Nominee(NamedTuple):
    """Somebody put forward; `community_by` and `health_by` have chosen this person, citing scores of both sides."""

    nominee: Uuid
    name: Text
    words: Text
    community_by: Uuid | None
    health_by: Uuid | None


class Reconciled(NamedTuple):
    """What both sides say together of an item, after they have seen each other's scores."""

    item: Text
    nominee: Text
    score: Number
    why: Text


def rounds(story: Sequence[Line]) -> Iterator[Round]:
    """The scoring itself."""
    scoring = scoring_of(story)
    if scoring:
        begun, at, last = scoring.begun, scoring.opened_at, scoring.opened_by
        opened_on = max((line.happened_on for line in last), default=None)
        community_in, health_in = (side in scoring.sides_in for side in SIDES)
        started = (begun.purpose, begun.title, begun.top, scoring.line.happened_on, begun.repeats)
        yield Round(*started, community_in, health_in, at, opened_on, scoring.is_changed_late)


def round_items(story: Sequence[Line]) -> Iterator[RoundItem]:
    """What is scored, in the order of the sheet."""
    scoring = scoring_of(story)
    for n, item in enumerate(scoring.items if scoring else (), 1):
        yield RoundItem(item.code, n, item.words)


def round_groups(story: Sequence[Line]) -> Iterator[RoundGroup]:
    """Who scores, and whose scores are in."""
    scoring = scoring_of(story)
    once = {group.code: group for group in (scoring.begun.groups if scoring else ())}
    for n, (code, group) in enumerate(once.items(), 1):
        counts = scoring.counting.get(code) if scoring else None
        yield RoundGroup(code, n, group.side, group.words, counts.id if counts else None)


def opened_apart(story: Sequence[Line]) -> Iterator[OpenedApart]:
    """The line that opened it: the last of those without which it would not be open."""
    scoring = scoring_of(story)
    if scoring and scoring.opened_by:
        yield OpenedApart(max(line.line for line in scoring.opened_by))


def scores(story: Sequence[Line]) -> Iterator[Score]:
    """The marks that count, each once; marks off the scale or on nothing that is scored are left out."""
    scoring = scoring_of(story)
    for group, line in sorted(scoring.counting.items() if scoring else ()):
        found = {}
        for mark in line.body.scores:
            if scoring and _fits(scoring, mark.item, mark.score):
                key = (group, mark.item, mark.nominee or "")
                found[key] = Score(*key, line.body.side, mark.score, mark.why, line.body.people, _said_by(line))
        yield from found.values()


def _said_by(line: Line) -> str | None:
    """Who said it; nobody where it was typed in for a group, which stands in the scoring's own name."""
    return None if line.author == line.subject else line.author


def _fits(scoring: Scoring, item: str, score: int) -> bool:
    return 1 <= score <= scoring.begun.top and any(item == known.code for known in scoring.items)


def nominees(story: Sequence[Line]) -> Iterator[Nominee]:
    """Who is put forward, with the last word of each side on whom it chooses."""
    scoring = scoring_of(story)
    named = {line.body.nominee: line.body for line in story if isinstance(line.body, NomineeNamed)}
    chosen = _chosen(scoring, story) if scoring else {}
    for nominee, told in named.items():
        by = (chosen.get(side) for side in SIDES)
        community_by, health_by = (one.author if one and one.body.nominee == nominee else None for one in by)
        yield Nominee(nominee, told.name, told.words, community_by, health_by)


def _chosen(scoring: Scoring, story: Sequence[Line]) -> dict[str, Line]:
    """The last decision of each side that cites scores of both, taken when they were open."""
    side_of = {line.id: line.body.side for line in scoring.counting.values()}
    chosen: dict[str, Line] = {}
    for line in sorted(story, key=lambda line: (line.received_at, line.id)):
        if isinstance(line.body, SelectionDecided) and _is_open(scoring, line):
            cited = {side_of.get(entry) for entry in line.body.scores}
            if cited >= set(SIDES):
                chosen[line.body.side] = line
    return chosen


def _is_open(scoring: Scoring, line: Line) -> bool:
    return scoring.opened_at is not None and line.received_at >= scoring.opened_at


def reconciled(story: Sequence[Line]) -> Iterator[Reconciled]:
    """The last thing said together of each item."""
    scoring = scoring_of(story)
    found: dict[tuple[str, str], Reconciled] = {}
    told = [line for line in story if isinstance(line.body, ScoreReconciled) and scoring and _is_open(scoring, line)]
    for b in (line.body for line in told):
        if scoring and _fits(scoring, b.item, b.score):
            found[b.item, b.nominee or ""] = Reconciled(b.item, b.nominee or "", b.score, b.why)
    yield from found.values()
