"""The table of schedules: who is to be visited when, for what, and which words of a visit begin it.

`schedules.json` is an example of our own, NOT CLINICALLY APPROVED. `contract/care` holds the same file for phones and
other readers, and says what its fields mean.
"""

from importlib.resources import files
from typing import Literal

from msgspec import Struct, field, json


class Who(Struct, frozen=True, forbid_unknown_fields=True):
    """Whom something concerns. Ages in days: from `from_days` until before `until_days`."""

    sexes: tuple[str, ...] | None = None
    from_days: int | None = None
    until_days: int | None = None
    unknown_age: bool = False
    """Also those of whom nobody knows the day of birth."""


class Start(Struct, frozen=True, forbid_unknown_fields=True):
    """The day that a schedule counts from.

    `birth` of the person, `joining` the household, `enrolment` of the household, the last `visit` that said one of
    these things, or the day that is the last `answer` to one of these questions.
    """

    at: Literal["birth", "joining", "enrolment", "visit", "answer"]
    services: tuple[str, ...] | None = None
    danger: bool = False
    answers: tuple[str, ...] = ()
    among: tuple[str, ...] | None = field(name="is", default=None)
    least: float | None = field(name="from", default=None)
    below: float | None = None


class Ends(Struct, frozen=True, forbid_unknown_fields=True):
    """What ends a schedule early: a birth in the household, a visit of a service, so many days."""

    birth: bool = False
    services: tuple[str, ...] = ()
    days: int | None = None


class Schedule(Struct, frozen=True, forbid_unknown_fields=True):
    """One row of the table. Days are counted from the start (`steps`, `first`), from the last visit (`every`), or from
    the day on which it is due: `opens` before, `late` and `lapses` after."""

    id: str
    reason: str
    for_: Literal["person", "household"] = field(name="for")
    start: Start
    need: int
    form_id: str
    service: str
    bring: tuple[str, ...]
    opens: int
    late: int
    who: Who | None = None
    steps: tuple[int, ...] = ()
    first: int = 0
    every: int = 0
    lapses: int = 0
    """Only of steps: what recurs waits until it is done."""
    done_by: tuple[str, ...] | None = None
    """Services of the visits that count; left out: of any."""
    counts: Literal["person", "household"] = "person"
    """Whether a visit to somebody else in the household counts."""
    ends: Ends = Ends()
    unless: tuple[str, ...] = ()
    """Not while one of these schedules, which stand before it, asks for the same person."""


class FormFor(Struct, frozen=True, forbid_unknown_fields=True):
    """Whom a form of this name fits on any day, and which service it is."""

    form_id: str
    for_: Literal["person", "household"] = field(name="for")
    service: str
    who: Who | None = None


class Unmet(Struct, frozen=True, forbid_unknown_fields=True):
    """An answer by which a visit met nobody, or came at a bad time: it does no task."""

    name: str
    among: tuple[str, ...] = field(name="is")


class Week(Struct, frozen=True, forbid_unknown_fields=True):
    """What a week holds where the charter says nothing: hours, and minutes of a visit and of the way to it."""

    hours: int
    way_minutes: int
    minutes: int
    services: dict[str, int]


class Book(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    version: str
    source: str
    schedules: tuple[Schedule, ...]
    unmet: tuple[Unmet, ...]
    forms: tuple[FormFor, ...]
    week: Week


BOOK = json.decode(files(__package__).joinpath("schedules.json").read_bytes(), type=Book)
SCHEDULES = BOOK.schedules
