"""What was reported of a CHW adds up to one number a measure and period, and one word a property and day.

Twin: client/src/incentives/measures/fold.ts.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ubia.register.line import Line
from ubia.register.table import Day, Table, Text, Uuid

from .entries import MeasureReported, WorkerDescribed


class Reported(NamedTuple):
    """A number reported of a CHW for a period. `figure` is a decimal as text."""

    chw: Uuid
    measure: Text
    period: Text
    figure: Text
    words: Text
    reported_by: Uuid
    reported_on: Day


class Described(NamedTuple):
    """What a CHW is from a day on; `said` is empty where that was taken back and nothing is known since."""

    chw: Uuid
    trait: Text
    from_on: Day
    said: Text
    described_by: Uuid
    described_on: Day


def reported(story: Sequence[Line]) -> Iterator[Reported]:
    """The last word on each measure and period. Her own does not count: nobody reports what she herself is paid by."""
    last = {
        (line.body.measure, line.body.period): line
        for line in story
        if isinstance(line.body, MeasureReported) and line.author != line.subject
    }
    for line in last.values():
        body = line.body
        if isinstance(body, MeasureReported) and body.value is not None:
            what = (line.subject, body.measure, body.period, str(body.value), body.words)
            yield Reported(*what, line.author, line.happened_on)


def described(story: Sequence[Line]) -> Iterator[Described]:
    """The last word on each property and day. Her own does not count."""
    last = {
        (trait, line.body.from_on): (line, said)
        for line in story
        if isinstance(line.body, WorkerDescribed) and line.author != line.subject
        for trait, said in line.body.properties.items()
    }
    for (trait, from_on), (line, said) in last.items():
        yield Described(line.subject, trait, from_on, said or "", line.author, line.happened_on)


TABLES = (
    Table(Reported, ("measure.reported",), "work", reported, key=("measure", "period"), indexes=("chw",)),
    Table(Described, ("worker.described",), "work", described, key=("trait", "from_on"), indexes=("chw",)),
)
