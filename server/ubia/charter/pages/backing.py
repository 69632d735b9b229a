"""What stands behind a charter: questions about its tasks, the staff's word on it, leaders who speak for it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.urls import reverse

from ubia.charter.tasks import Cell, unanswered
from ubia.register.pages.asking import ask
from ubia.register.pages.door import OpenBook
from ubia.register.pages.names import names_of

_ANSWERS = """SELECT task, question, asked, answer, words, people, by::text, said_on FROM task_answer
    WHERE book = %s AND subject = %s"""
_STAFF = """SELECT by::text, agrees, words, said_on FROM staff_word
    WHERE book = %s AND subject = %s AND text = %s AND digest = %s ORDER BY said_on, by"""
_ENDORSED = """SELECT endorsement::text, who, words, by::text, said_on, asked, respect FROM endorsement
    WHERE book = %s AND subject = %s ORDER BY said_on, endorsement"""


def answers_of(book: str, charter: str) -> Mapping[str, dict[Cell, Any]]:
    """The answers that stand, by task and question."""
    found: dict[str, dict[Cell, Any]] = defaultdict(dict)
    for row in ask(_ANSWERS, book, charter):
        found[row.task][Cell(row.question, row.asked)] = row
    return found


def unasked_in(book: str, charter: str, tasks: Iterable[str]) -> dict[str, list[Cell]]:
    """Of the tasks that a text names those with a question that nobody has answered yet (OWN-11)."""
    wanted = list(tasks)
    return unanswered(wanted, answers_of(book, charter)) if wanted else {}


def staff_shown(book: str, charter: str, text: str, digest: str) -> list[dict[str, Any]]:
    """Who of the facility's staff has read exactly this text, and what they said (HP-03)."""
    rows = ask(_STAFF, book, charter, text, digest)
    names = names_of(book, [row.by for row in rows])
    return [
        {"name": names.get(row.by, ""), "agrees": row.agrees, "words": row.words, "on": row.said_on, "by": row.by}
        for row in rows
    ]


def behind(book: OpenBook, row: Any) -> dict[str, Any]:
    """What stands behind a text, for its page: the staff's word on it, and the ways to tasks and endorsements."""
    return {
        "staff": staff_shown(book.id, row.charter, row.text, row.digest),
        "may_acknowledge": "health_system" in book.sides,
        "staff_href": reverse("charter:staff", args=[book.id, row.charter, row.text]),
        "tasks_href": reverse("charter:tasks", args=[book.id, row.charter]),
        "endorsements_href": reverse("charter:endorsements", args=[book.id, row.charter]),
        "endorsements": endorsements_shown(book.id, row.charter),
    }


def endorsements_shown(book: str, charter: str) -> list[Any]:
    """Leaders who spoke for the programme, with what clients said on them; `asked` 0: not known (OWN-17)."""
    return ask(_ENDORSED, book, charter)
