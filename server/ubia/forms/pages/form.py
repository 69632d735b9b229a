"""One form: its languages, what it asks, its versions, and its files to take away."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from ubia.register.pages.asking import ask
from ubia.register.pages.door import reach_of
from ubia.register.pages.names import names_of

from .changes import changes_of
from .compiled import has_sheet
from .found import Version, of_form, versions_of
from .questions import questions_of
from .wording import SORTS


@of_form
def form(request: HttpRequest, form: Version) -> HttpResponse:
    """Show a form."""
    asked = questions_of(form.hash)
    facts = {
        "form": form,
        "languages": asked.languages if asked else [],
        "is_compiled": asked is not None,
        "question_columns": [_("Question"), _("Name"), _("Answered by")],
        "questions": [_question(one) for one in (asked.questions if asked else [])],
        "version_columns": [_("Version"), _("Published on"), _("In"), _("By"), _("State")],
        "versions": [_version(request, one) for one in versions_of(form.form_id)],
        "has_sheet": has_sheet(form.hash),
        **changes_of(form),
        "crumbs": [(_("Forms"), reverse("forms:forms")), (form.title, "")],
    }
    return render(request, "forms/form.html", facts)


def _question(one: Any) -> list[Any]:
    return [one.label or _("(without words)"), one.name, SORTS.get(one.sort, one.sort)]


def _version(request: HttpRequest, one: Version) -> list[Any]:
    line, who = _written(request, one)
    href = reverse("register:entry", args=[one.book, line]) if line else None
    return [
        {"text": one.version or "–", "href": reverse("forms:form", args=[one.hash])},
        {"text": one.published_on, "href": href} if href else one.published_on,
        one.book_name,
        who,
        _("holds now") if one.current else _("earlier"),
    ]


def _written(request: HttpRequest, one: Version) -> tuple[int | None, str | None]:
    """The line that says so and who published it, for readers who have a part in the book."""
    reach = reach_of(request)
    if reach is None or one.book not in reach.open:
        return None, None
    rows = ask(_LINES, one.book, one.hash)
    if not rows:
        return None, None
    return rows[0].line, names_of(one.book, [rows[0].author]).get(rows[0].author)


_LINES = """SELECT e.line, e.author::text FROM entry e JOIN body b ON b.book = e.book AND b.line = e.line
    WHERE e.book = %s AND e.kind = 'form.published' AND b.body::jsonb ->> 'hash' = %s ORDER BY e.line DESC LIMIT 1"""
