"""Findings of the programme's own: recording one, wording it anew, judging how sure one can be of it."""

import json
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from ubia.evidence.certainty import COMPONENTS
from ubia.evidence.rules import reads_like_a_title
from ubia.evidence.words import COMPONENTS as COMPONENT_WORDS
from ubia.evidence.words import CONCERNS, LEVELS, LIMITS, PERSPECTIVES, STRATEGIES
from ubia.register.book import now
from ubia.register.pages.asking import ask
from ubia.register.pages.door import OpenBook, of_book, only
from ubia.register.pages.frame import show
from ubia.register.pages.names import known_in
from ubia.register.pages.signing import act, is_change, sign_page
from ubia.register.uuid7 import uuid7

from .forms import FindingForm, JudgementForm


@of_book
def record(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """Record a finding."""
    return _worded(request, book, uuid7(now()), {}, _("Record a finding of our own"))


@of_book
def reword(request: HttpRequest, book: OpenBook, subject: UUID) -> HttpResponse:
    """Word a finding anew; judgements of the old wording stay with the old wording."""
    row = _found(book, subject)
    lists = {name: json.loads(getattr(row, name)) for name in ("perspectives", "strategies", "studies")}
    start = {"statement": row.statement, "setting": row.setting, **lists, "studies": "\n".join(lists["studies"])}
    return _worded(request, book, str(subject), start, _("Word the finding anew"))


@of_book
def own_finding(request: HttpRequest, book: OpenBook, subject: UUID) -> HttpResponse:
    """One finding of this book with every judgement of it."""
    row = _found(book, subject)
    judgements = [_judgement(one, row.entry) for one in ask(_JUDGEMENTS, book.id, str(subject))]
    names = known_in(book.id, json.dumps([row.by, *(one["by"] for one in judgements)]))
    facts = {
        "statement": row.statement,
        "is_title": reads_like_a_title(row.statement),
        "recorded_on": row.recorded_on,
        "by": names.get(row.by, ""),
        "setting": row.setting,
        "studies": json.loads(row.studies),
        "perspectives": [PERSPECTIVES[one] for one in json.loads(row.perspectives)],
        "strategies": [STRATEGIES[one] for one in json.loads(row.strategies)],
        "judgements": [one | {"name": names.get(one["by"], "")} for one in judgements],
        "limit": LIMITS["local"],
        "subject": subject,
        "may_write": _may_write(book),
    }
    return show(request, book, "evidence/own.html", _("A finding of our own"), facts, above=_above())


@of_book
def judge(request: HttpRequest, book: OpenBook, subject: UUID) -> HttpResponse:
    """Judge how sure one can be of a finding: four components, each with a reason, and the whole (EVI-03, EVI-04)."""
    row = _found(book, subject)
    only(_may_write(book))
    form, back = JudgementForm(request.POST or None), reverse("evidence:own", args=[book.id, subject])
    title = _("How sure can we be?")
    if form.is_bound and form.is_valid() and not is_change(request):
        acts = [act(book, "finding.judged", str(subject), dict(form.body(row.entry)))]
        return sign_page(request, book, acts, title=title, back=back, lead=row.statement)
    facts = {"form": form, "back": back, "lead": row.statement}
    return show(request, book, "register/one_form.html", title, facts, above=(_("A finding of our own"), back))


def _worded(request: HttpRequest, book: OpenBook, subject: str, start: dict[str, Any], title: str) -> HttpResponse:
    only(_may_write(book))
    form, back = FindingForm(request.POST or None, initial=start), reverse("evidence:findings")
    if form.is_bound and form.is_valid() and not is_change(request):
        after = reverse("evidence:own", args=[book.id, subject])
        acts = [act(book, "finding.recorded", subject, form.body())]
        return sign_page(request, book, acts, title=title, back=after, leave=back, lead=_warning(form.cleaned_data))
    return show(request, book, "register/one_form.html", title, {"form": form, "back": back}, above=_above())


def _warning(said: dict[str, Any]) -> str:
    """What to think of before signing; nothing is refused for it."""
    if not reads_like_a_title(said["statement"]):
        return ""
    return _("This reads like a title. Write a whole sentence: who feels or does what, where, and why.")


def _may_write(book: OpenBook) -> bool:
    return bool(book.own_roles or book.mandates)


def _above() -> tuple[object, str]:
    return _("Evidence"), reverse("evidence:findings")


def _found(book: OpenBook, subject: UUID) -> Any:
    """The finding's row. Raises Http404."""
    rows = ask(_FINDING, book.id, str(subject))
    if not rows:
        raise Http404
    return rows[0]


def _judgement(row: Any, entry: str) -> dict[str, Any]:
    parts = [
        {
            "name": COMPONENT_WORDS[name],
            "concern": CONCERNS[getattr(row, name)],
            "reason": getattr(row, f"{name}_reason"),
        }
        for name in COMPONENTS
    ]
    level = {"level": LEVELS[row.overall], "explanation": row.explanation}
    return {"by": row.by, "on": row.judged_on, "profile": parts, **level, "is_of_now": row.finding_entry == entry}


_FINDING = """SELECT entry::text, by::text, recorded_on, statement, perspectives, strategies, studies, setting
    FROM local_finding WHERE book = %s AND subject = %s"""
_JUDGEMENTS = """SELECT j.finding_entry::text, j.by::text, j.judged_on, j.methodological, j.methodological_reason,
    j.coherence, j.coherence_reason, j.adequacy, j.adequacy_reason, j.relevance, j.relevance_reason, j.overall,
    j.explanation FROM finding_judgement j JOIN entry e ON e.book = j.book AND e.id = j.judgement
    WHERE j.book = %s AND j.subject = %s ORDER BY e.line DESC"""
