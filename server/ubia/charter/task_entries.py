"""The kinds of a charter about its tasks and its backing: questions answered, the staff's word, endorsements."""

from typing import Annotated, Literal

from msgspec import Meta

from ubia.register.entries import Hex, Id
from ubia.register.kind import Body, Kind

from .clauses import Code
from .tasks import Answer, Asked, Question

Told = Annotated[str, Meta(min_length=1, max_length=2000, pattern=r"\S")]
People = Annotated[int, Meta(ge=1, le=100_000)]


class TaskAnswered(Body):
    """What was said on one of the ten questions about a task (OWN-11). A later answer to the same takes its place."""

    task: Code
    question: Question
    answer: Answer
    words: Told
    """The reason: `yes` alone tells nobody anything."""
    asked: Asked = ""
    people: People | None = None
    """How many were asked, without names."""


class TasksAcknowledged(Body):
    """Somebody of the facility has read the split of tasks in exactly this text, and agrees or does not (HP-03)."""

    text: Id
    text_digest: Hex
    side: Literal["health_system"]
    agrees: bool
    words: str = ""


class CharterEndorsed(Body):
    """A leader speaks for the programme (OWN-17). That leaders are respected is not taken for granted."""

    who: Told
    """The leader and the office, as people here call them."""
    words: Told
    """What was said, and where."""


class RespectAsked(Body):
    """Clients were asked whether they respect somebody who endorsed; counts only, nobody's name (OWN-17)."""

    endorsement: Id
    asked: People
    respect: Annotated[int, Meta(ge=0, le=100_000)]
    words: Told
    """How it was asked: by whom, where, and that the leader was not there."""


KINDS = (
    Kind("charter.task_answered", TaskAnswered, "open"),
    Kind("charter.tasks_acknowledged", TasksAcknowledged, "open", "own_side"),
    Kind("charter.endorsed", CharterEndorsed, "open", "partner"),
    Kind("charter.respect_asked", RespectAsked, "open", "partner"),
)
