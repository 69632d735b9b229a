"""The way through the wizard: its pages in their order, how far each has come, and where a button leads."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.charter.models import WizardDraft
from ubia.charter.sections import sections
from ubia.charter.wizard.answers import read
from ubia.charter.wizard.finish import lacks
from ubia.evidence.words import said
from ubia.register.pages.door import OpenBook


def pages() -> list[str]:
    """The pages in their order."""
    return ["begin", *sections(), "overview"]


def above(book: OpenBook) -> tuple[object, str]:
    """The page between the book and a page of the wizard."""
    return (_("A first charter"), reverse("charter:wizard_drafts", args=[book.id]))


def steps_of(book: OpenBook, row: WizardDraft, here: str) -> list[dict[str, Any]]:
    """All pages with their state: `done`, `later` (not yet, with owner and day), `amiss` or empty."""
    kept = read(row.answers)
    found = []
    for number, (code, section) in enumerate(sections().items(), 1):
        answer = kept.answer(code)
        amiss = list(lacks(code, answer, localdate().isoformat()))
        state = "" if answer.is_empty else "amiss" if amiss else "later" if answer.later else "done"
        href = reverse("charter:wizard_page", args=[book.id, row.id, code])
        found.append(
            {
                "code": code,
                "number": number,
                "title": said(section.title),
                "state": state,
                "href": href,
                "here": code == here,
            }
        )
    return found


def leave(request: HttpRequest, book: OpenBook, row: WizardDraft, page: str) -> HttpResponse:
    """Go where the reader wanted to: on, back, or away for today."""
    if "stop" in request.POST:
        return redirect("charter:wizard_drafts", book.id)
    names = pages()
    at = names.index(page) + (-1 if "back" in request.POST else 1)
    name = names[max(at, 0)]
    if name == "overview":
        return redirect("charter:wizard_overview", book.id, row.id)
    return redirect("charter:wizard_page", book.id, row.id, name)
