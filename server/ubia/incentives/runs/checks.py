"""Checks of visits with the family, apart from coaching: which ones are drawn, what was found, and her answer.

A check lowers no pay and holds none back: what is paid in the meantime stays paid. Its rate says how much of a month's
visits families confirm, within a stated error.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from math import ceil, sqrt
from statistics import NormalDist
from typing import NamedTuple, TypeVar

from ubia.register.line import Line
from ubia.register.table import Day, Table, Text, Uuid

from .entries import HERS_FIRST, CheckAnswered, CheckReported

CONFIDENCE, MARGIN = 0.9, 0.1
"""Of the share of visits that families confirm: in nine of ten months the true share lies within a tenth of it."""

Visit = TypeVar("Visit", bound=tuple[str, ...])


class VisitCheck(NamedTuple):
    """A visit that somebody asked the family about. The first word on a visit stands; a later one is another check."""

    told: Uuid
    chw: Uuid
    run: Uuid
    act_book: Uuid
    act: Uuid
    outcome: Text
    words: Text
    checked_by: Uuid
    checked_on: Day
    answer: Text
    answered_on: Day | None


def checks(story: Sequence[Line]) -> Iterator[VisitCheck]:
    """The checks of one CHW's visits. Nobody checks her or his own, and only she answers."""
    answers: dict[str, tuple[str, str]] = {}
    for line in story:
        if isinstance(line.body, CheckAnswered) and line.author == line.subject:
            answers.setdefault(line.body.check, (line.body.words, line.happened_on))
    for line in story:
        said = line.body
        if isinstance(said, CheckReported) and line.author != line.subject:
            found = (said.run, said.book, said.act, said.outcome, said.words, line.author, line.happened_on)
            yield VisitCheck(line.id, line.subject, *found, *answers.get(line.id, ("", None)))


def sample_size(visits: int, confidence: float = CONFIDENCE, margin: float = MARGIN) -> int:
    """How many of so many visits to ask about, for a share within `margin` at this confidence.

    Cochran's size for a proportion at its widest (one half), corrected for a finite number, Cochran, *Sampling
    Techniques*, 3rd ed. 1977, 4.4. Raises ValueError for a confidence or margin outside (0, 1).
    """
    if not (0 < confidence < 1 and 0 < margin < 1):
        raise ValueError("confidence and margin lie between 0 and 1")
    if visits <= 0:
        return 0
    wanted = NormalDist().inv_cdf((1 + confidence) / 2) ** 2 * 0.25 / margin**2
    return min(visits, ceil(wanted / (1 + (wanted - 1) / visits)))


def drawn(run: str, visits: Iterable[Visit], size: int | None = None) -> list[Visit]:
    """The visits (book, id, …) of a run to ask about: the same for everybody who draws, and nobody can choose them.

    `size` is that of `sample_size` when it is not given.
    """
    ordered = sorted(set(visits), key=lambda visit: _rank(run, visit))
    return ordered[: sample_size(len(ordered)) if size is None else size]


def margin_of(asked: int, visits: int, confidence: float = CONFIDENCE) -> float:
    """The error of a share found by asking about so many of so many visits; 1 when nobody was asked."""
    if not asked:
        return 1.0
    left = (visits - asked) / (visits - 1) if visits > 1 else 0.0
    return min(1.0, float(NormalDist().inv_cdf((1 + confidence) / 2) * sqrt(0.25 / asked * left)))


def is_told(checked_on: date, answered_on: date | None, today: date) -> bool:
    """Whether others read what was found at a CHW's visit: when she has answered, or has had her days to."""
    return answered_on is not None or (today - checked_on).days >= HERS_FIRST


def _rank(run: str, visit: tuple[str, ...]) -> bytes:
    return hashlib.sha256(f"ubia-check-1\n{run}\n{visit[0]}\n{visit[1]}".encode()).digest()


TABLES = (
    Table(VisitCheck, ("check.reported", "check.answered"), "work", checks, key=("told",), indexes=("chw", "run, act")),
)
