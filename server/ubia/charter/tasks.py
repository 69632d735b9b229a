"""The ten questions about a task before it becomes a CHW's (OWN-11), and which of them nobody has answered yet.

The questions are those of Glenton, Javadi and Perry 2021 (TASK-1 of the evidence), in our own words. Whether a task is
wanted is asked of clients, CHWs and facility staff apart, because their answers differ (G7, G15).
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Literal, NamedTuple, get_args

Question = Literal[
    "works_safely",
    "acceptable",
    "relevant",
    "right_match",
    "how_many",
    "feasible",
    "workload",
    "skills",
    "support",
    "cost",
]
Asked = Literal["", "clients", "chws", "staff"]
"""Who was asked; empty where the question is for those who plan."""
Answer = Literal["yes", "with_changes", "no"]
QUESTIONS: tuple[Question, ...] = get_args(Question)
GROUPS: tuple[Asked, ...] = ("clients", "chws", "staff")


class Cell(NamedTuple):
    """One question to one group."""

    question: Question
    asked: Asked = ""


CELLS = tuple(
    Cell(question, asked) for question in QUESTIONS for asked in (GROUPS if question == "acceptable" else ("",))
)
"""The twelve answers that a task needs."""


def open_cells(answered: Collection[tuple[str, str]]) -> list[Cell]:
    """The questions without an answer, in their order; `answered` are pairs of question and group."""
    return [cell for cell in CELLS if cell not in answered]


def unanswered(tasks: Iterable[str], answers: Mapping[str, Collection[tuple[str, str]]]) -> dict[str, list[Cell]]:
    """For each task that a charter names what is still to be asked; a task with all answers is left out."""
    found = {task: open_cells(answers.get(task, ())) for task in tasks}
    return {task: cells for task, cells in found.items() if cells}
