"""The checklist of tasks (OWN-11): which tasks a charter can name, and the ten questions about each."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from ubia.charter.sections import tasks as known_tasks
from ubia.charter.tasks import CELLS, Cell, open_cells
from ubia.evidence.showing import shown_findings
from ubia.evidence.words import said
from ubia.register.pages.door import OpenBook, of_book
from ubia.register.pages.frame import show
from ubia.register.pages.signing import act, is_change, sign_page

from .backing import answers_of
from .reading import texts_of
from .task_forms import TaskForm
from .task_words import ANSWERS, GROUPS, QUESTIONS, cell_words


@of_book
def tasks(request: HttpRequest, book: OpenBook, charter: UUID) -> HttpResponse:
    """Every task that a charter can name, and how many of its questions have an answer."""
    _existing(book, charter)
    answers = answers_of(book.id, str(charter))
    rows = [_row(book, charter, code, said(task.words), answers.get(code, {})) for code, task in known_tasks().items()]
    facts = {"rows": rows, "count": len(CELLS), "beside": shown_findings(["TASK-1", "G7", "G15"])}
    return show(request, book, "charter/tasks.html", _("Tasks and their ten questions"), facts, above=_above())


@of_book
def task(request: HttpRequest, book: OpenBook, charter: UUID, task: str) -> HttpResponse:
    """The ten questions about one task: what was answered, and a form for more."""
    _existing(book, charter)
    found = known_tasks().get(task)
    if found is None:
        raise Http404
    may_answer = bool(book.own_roles or book.mandates)
    form = TaskForm(request.POST or None)
    back = reverse("charter:tasks", args=[book.id, charter])
    if may_answer and form.is_bound and form.is_valid() and not is_change(request):
        acts = [act(book, "charter.task_answered", str(charter), dict(body)) for body in form.bodies(task)]
        return sign_page(request, book, acts, title=_("Sign the answers"), back=request.path, leave=back)
    answers = answers_of(book.id, str(charter)).get(task, {})
    facts = {
        "cells": [_cell(cell, answers.get(cell), form) for cell in CELLS],
        "form": form,
        "may_answer": may_answer,
        "left": len(open_cells(answers)),
        "back": back,
        "beside": shown_findings(["TASK-1", *found.findings]),
    }
    above = (_("Tasks and their ten questions"), back)
    return show(request, book, "charter/task.html", said(found.words), facts, above=above)


def _row(book: OpenBook, charter: UUID, code: str, words: str, answers: dict[Cell, Any]) -> dict[str, Any]:
    left = open_cells(answers)
    return {
        "words": words,
        "href": reverse("charter:task", args=[book.id, charter, code]),
        "done": len(CELLS) - len(left),
        "is_whole": not left,
        "against": [cell_words(*cell) for cell in CELLS if cell in answers and answers[cell].answer == "no"],
    }


def _cell(cell: Cell, row: Any, form: TaskForm) -> dict[str, Any]:
    about = {"question": QUESTIONS[cell.question], "asked": GROUPS.get(cell.asked, ""), "fields": form.of(cell)}
    return about | {"answer": ANSWERS[row.answer] if row else "", "row": row}


def _existing(book: OpenBook, charter: UUID) -> None:
    """Raises Http404 when this book has no such charter."""
    if not texts_of(book.id, str(charter)):
        raise Http404


def _above() -> tuple[object, str]:
    return _("Charters"), reverse("charter:list")
