"""Decisions on steps up that leave something to ask, drawn by chance for both keys to look at (INC-13)."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ubia.incentives.rewards.ladder import Decision, Question, questions
from ubia.incentives.runs.checks import drawn
from ubia.register.pages.door import OpenBook, of_book, only
from ubia.register.pages.names import names_of

from .asked import decisions_in, ladder_on, ladders_at
from .forms import OUTCOMES
from .frame import day_word, show

YEAR = timedelta(days=366)
WORDS = {
    "not_on_ladder": gettext_lazy("No ladder that held on that day has the step “%(about)s”."),
    "no_value": gettext_lazy("No value is cited for: %(about)s"),
    "not_met": gettext_lazy("Given, though this was not met: %(about)s"),
}


@of_book
def steps(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """A sample of the last year's decisions that leave something to ask. The same for everybody who looks."""
    only(book.has_office)
    today = localdate()
    ladders, decided = ladders_at(book.id), decisions_in(book.id, today - YEAR)
    asked = {one.decision: (one, list(questions(one, ladder_on(ladders, one.decided_on)))) for one in decided}
    open_ones = [(book.id, decision) for decision, (_one, found) in asked.items() if found]
    sample = [asked[decision] for _book, decision in drawn(book.id, open_ones)]
    names = names_of(book.id, [one.chw for one, _found in sample])
    facts = {
        "ladder": ladder_on(ladders, today),
        "decided": len(decided),
        "open": len(open_ones),
        "rows": [_row(book, one, found, names) for one, found in sample],
        "columns": [_("Decision"), _("What to ask")],
    }
    return show(request, book, "steps", _("Steps up to look at"), facts)


def _row(book: OpenBook, one: Decision, found: list[Question], names: Mapping[str, str]) -> list[Any]:
    asked = " ".join(str(WORDS[question.code]) % {"about": question.about} for question in found)
    step = f"{one.step.replace('_', ' ')}: {OUTCOMES[one.outcome]}, {day_word(one.decided_on)}"
    href = reverse("rewards:worker", args=[book.id, one.chw])
    return [{"text": names.get(one.chw, ""), "href": href, "note": step}, asked]
