"""Who is on a community's committee: for whom each member speaks, since when, and what he or she was trained in."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ubia.register.line import Line
from ubia.register.table import Day, Number, Text

from .entries import MemberLeft, MemberNamed, MemberTrained

MEMBERS = ("member.named", "member.left")


class Member(NamedTuple):
    """A member; `until` is the last day. `groups` are joined by `; `."""

    name: Text
    sex: Text
    groups: Text
    part: Text
    since: Day
    until: Day | None


class MemberTraining(NamedTuple):
    """Something a member was trained in."""

    n: Number
    topic: Text
    trained_on: Day
    days: Number | None
    by: Text


def members(story: Sequence[Line]) -> Iterator[Member]:
    """The member as told last. Who comes back after leaving is a member again."""
    told = [line for line in story if isinstance(line.body, MemberNamed)]
    if told:
        b: MemberNamed = told[-1].body
        left = [line.body.on for line in story if isinstance(line.body, MemberLeft) and line.body.on >= b.since]
        groups = "; ".join(dict.fromkeys(group for group in b.groups if group))
        yield Member(b.name, b.sex, groups, b.part, b.since, max(left, default=None))


def trainings(story: Sequence[Line]) -> Iterator[MemberTraining]:
    """Each training."""
    told = [line for line in story if isinstance(line.body, MemberTrained)]
    for n, line in enumerate(told, 1):
        yield MemberTraining(n, line.body.topic, line.happened_on, line.body.days, line.body.by)
