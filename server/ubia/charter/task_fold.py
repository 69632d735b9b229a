"""What is known about the tasks of a charter, what the staff said on them, and who speaks for the programme."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ubia.register.line import Line
from ubia.register.table import Day, Number, Table, Text, Truth, Uuid

from .task_entries import CharterEndorsed, RespectAsked, TaskAnswered, TasksAcknowledged


class TaskAnswer(NamedTuple):
    """The last answer to one question about one task by one group."""

    task: Text
    question: Text
    asked: Text
    answer: Text
    words: Text
    people: Number | None
    by: Uuid
    said_on: Day
    entry: Uuid


class StaffWord(NamedTuple):
    """The last word of somebody of the facility on the tasks of one text."""

    text: Uuid
    by: Uuid
    digest: Text
    agrees: Truth
    words: Text
    said_on: Day


class Endorsement(NamedTuple):
    """A leader who spoke for the programme. While `asked` is 0 nobody knows whether clients respect who spoke.

    Counts that cannot be, more who respect than were asked, are left out.
    """

    endorsement: Uuid
    who: Text
    words: Text
    by: Uuid
    said_on: Day
    asked: Number
    respect: Number


def task_answers(story: Sequence[Line]) -> Iterator[TaskAnswer]:
    """The answers that stand."""
    last: dict[tuple[str, str, str], TaskAnswer] = {}
    for line in story:
        b = line.body
        if isinstance(b, TaskAnswered):
            said = (b.answer, b.words, b.people)
            row = TaskAnswer(b.task, b.question, b.asked, *said, line.author, line.happened_on, line.id)
            last[row.task, row.question, row.asked] = row
    yield from last.values()


def staff_words(story: Sequence[Line]) -> Iterator[StaffWord]:
    """Who of the staff said what, by text."""
    last: dict[tuple[str, str], StaffWord] = {}
    for line in story:
        b = line.body
        if isinstance(b, TasksAcknowledged):
            row = StaffWord(b.text, line.author, b.text_digest, b.agrees, b.words, line.happened_on)
            last[row.text, row.by] = row
    yield from last.values()


def endorsements(story: Sequence[Line]) -> Iterator[Endorsement]:
    """Every endorsement with what clients said about who gave it."""
    counts = [b for b in (line.body for line in story) if isinstance(b, RespectAsked) and b.respect <= b.asked]
    for line in story:
        b = line.body
        if isinstance(b, CharterEndorsed):
            of_this = [count for count in counts if count.endorsement == line.id]
            sums = (sum(count.asked for count in of_this), sum(count.respect for count in of_this))
            yield Endorsement(line.id, b.who, b.words, line.author, line.happened_on, *sums)


TABLES = (
    Table(TaskAnswer, ("charter.task_answered",), "open", task_answers, key=("task", "question", "asked")),
    Table(StaffWord, ("charter.tasks_acknowledged",), "open", staff_words, key=("text", "by")),
    Table(Endorsement, ("charter.endorsed", "charter.respect_asked"), "open", endorsements, key=("endorsement",)),
)
