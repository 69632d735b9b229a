"""What the visits of a household add up to: the visits without names, what is to be done next, and what was due."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ubia.register.amend import Standing, standing
from ubia.register.line import Line
from ubia.register.table import Day, Number, Shared, Table, Text, Truth, Uuid

from .dues import Due, dues, dues_of
from .home import KINDS, told_in
from .rules import disagree, open_flag, said, words_of
from .seen import VISITS
from .tasks import Task, tasks, tasks_of


class Visit(NamedTuple):
    """One visit as it stands. It stays its first author's, whoever corrects it."""

    visit: Uuid
    household: Uuid
    """A pseudonym: the id of the subject, which nothing outside the book's own care stories ties to a name."""
    chw: Uuid
    day: Day
    service: Text | None
    """None once the visit's words have been erased and nobody has said the service since."""
    void: Truth
    entry: Uuid
    """The entry whose words came last."""
    to_settle: Truth
    flagged: Text
    minutes: Number | None
    danger: Number | None
    """How many danger signs; None when nobody recorded whether there were any."""


def visits(story: Sequence[Line]) -> Iterator[Visit]:
    """Each visit of a household as its corrections leave it."""
    return (_visit(thread) for thread in standing(story) if thread.first.kind == "visit.made")


def _visit(thread: Standing) -> Visit:
    first, words = thread.first, words_of(thread)
    danger = said(words, "danger")
    return Visit(
        visit=first.id,
        household=first.subject,
        chw=first.author,
        day=said(words, "day") or first.happened_on,
        service=said(words, "service"),
        void=said(words, "void") or False,
        entry=words[-1].id,
        to_settle=disagree(words),
        flagged=open_flag(thread, words),
        minutes=said(words, "minutes"),
        danger=None if danger is None else len(danger),
    )


TABLES = (
    Table(
        Visit,
        VISITS,
        "figures",
        visits,
        key=("visit",),
        indexes=("chw, day", "book, day"),
    ),
    Table(
        Task,
        KINDS,
        "care",
        tasks,
        key=("schedule", "whose", "step"),
        indexes=("due_on",),
        shared=Shared(told_in, tasks_of),
    ),
    Table(Due, KINDS, "figures", dues, key=("n",), indexes=("chw, day",), shared=Shared(told_in, dues_of)),
)
