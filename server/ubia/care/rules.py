"""How a visit reads after corrections: whose words count, whether they disagree, what is to be looked into."""

from collections.abc import Sequence
from typing import Any

from ubia.register.amend import Standing
from ubia.register.line import Line


def words_of(visit: Standing) -> list[Line]:
    """The visit and the corrections that count, in order; those that a later correction settled are left out."""
    if not visit.amendments:
        return [visit.first]
    corrections = [line for line in visit.amendments if line.kind != "visit.verified"]
    settled = {entry for line in corrections for entry in _settled_by(line)}
    return [visit.first, *(line for line in corrections if line.id not in settled)]


def said(words: Sequence[Line], name: str) -> Any:
    """The last word on one field of the body, or None when nobody said anything or it has been erased."""
    for line in reversed(words):
        value = getattr(line.body, name, None)
        if value is not None:
            return value
    return None


def disagree(words: Sequence[Line]) -> bool:
    """Whether two people corrected the same entry without having seen each other's words."""
    author_of: dict[str, str] = {}
    return any(author_of.setdefault(line.amends, line.author) != line.author for line in words[1:])


def open_flag(visit: Standing, words: Sequence[Line]) -> str:
    """Why the visit is to be looked into: the first flag that nobody else in office has looked into yet, or nothing."""
    if not any(line.flagged for line in words):
        return ""
    place = {line.id: n for n, line in enumerate([visit.first, *visit.amendments])}
    looked = (line for line in visit.amendments if line.kind == "visit.verified" and line.author != visit.first.author)
    verified = max((place[line.amends] for line in looked), default=-1)
    return next((line.flagged for line in words if line.flagged and place[line.id] > verified), "")


def _settled_by(line: Line) -> list[str]:
    return [entry for entry in getattr(line.body, "settles", None) or () if entry != line.id]
