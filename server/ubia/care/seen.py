"""What the visits of a household said, as schedules ask it: of whom, on which day, for what, with which answers."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from ubia.register.amend import Standing, standing
from ubia.register.line import Line
from ubia.register.order import in_order

from .days import day_of
from .rules import said, words_of
from .schedules import BOOK, Start

VISITS = ("visit.made", "visit.corrected", "visit.verified")
_NUMBER = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,9})?")


class Seen(NamedTuple):
    """One visit that stands. `at` is its place among the visits; `whose` is empty where it named nobody."""

    at: int
    id: str
    day: str
    on: int
    """`day`, counted; 0 where it is no day."""
    service: str | None
    whose: str
    danger: Sequence[str]
    answers: Mapping[str, Any]
    unmet: bool
    """It met nobody: it does no task."""


def visits_seen(story: Sequence[Line], into: Mapping[str, str]) -> list[Seen]:
    """The visits of a story that were not struck through. A person who was merged is the one `into` names."""
    told = in_order(line for line in story if line.kind in VISITS)
    made = [thread for thread in standing(told) if thread.first.kind == "visit.made"]
    return list(_seen(made, into))


def _seen(made: Sequence[Standing], into: Mapping[str, str]) -> Iterator[Seen]:
    for at, thread in enumerate(made):
        words, first = words_of(thread), thread.first
        if said(words, "void"):
            continue
        answers = said(words, "answers") or {}
        day = said(words, "day") or first.happened_on
        yield Seen(
            at,
            first.id,
            day,
            day_of(day) or 0,
            said(words, "service"),
            _merged(getattr(first.body, "person", None) or "", into),
            said(words, "danger") or (),
            answers,
            any(answer(answers, mark.name) in mark.among for mark in BOOK.unmet),
        )


def _merged(person: str, into: Mapping[str, str]) -> str:
    passed: set[str] = set()
    while person in into and person not in passed:
        passed.add(person)
        person = into[person]
    return person


def is_of(visit: Seen, start: Start) -> bool:
    """Whether a visit was of a service that can begin a schedule."""
    return start.services is None or visit.service in start.services


def says(visit: Seen, start: Start) -> bool:
    """Whether a visit said what begins a schedule."""
    if not is_of(visit, start) or (start.danger and not visit.danger):
        return False
    return not start.answers or any(_fits(answer(visit.answers, name), start) for name in start.answers)


def _fits(value: Any, start: Start) -> bool:
    """Whether an answer is one of those, or within those bounds; where neither is named, that there is one."""
    if start.among is not None:
        return isinstance(value, str) and value in start.among
    if start.least is None and start.below is None:
        return isinstance(value, str)
    if not isinstance(value, str) or not _NUMBER.fullmatch(value):
        return False
    number = float(value)
    return (start.least is None or number >= start.least) and (start.below is None or number < start.below)


def answer(answers: Mapping[str, Any], name: str) -> str | None:
    """The answer to a question of this name as text, wherever in the groups of the form it stands; not in repeats."""
    if name in answers:
        return _text(answers[name])
    inside = (answer(group, name) for group in answers.values() if isinstance(group, dict))
    return next((found for found in inside if found is not None), None)


def _text(value: Any) -> str | None:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int) or (isinstance(value, float) and value.is_integer()):
        return str(int(value))
    return value if isinstance(value, str) else None
