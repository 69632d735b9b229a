"""The page on which an office publishes a form: first a dry run that shows every fault, then into a book."""

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ubia.forms.engine.trial import with_trial
from ubia.forms.problem import BadForm, Problem
from ubia.forms.published import Published
from ubia.forms.words import say
from ubia.interop.attested import NotWritten
from ubia.register.pages.asking import ask, database
from ubia.register.pages.door import open_book, reach_of
from ubia.register.rules import OFFICES

from .publishing import put_down

KEPT_FOR = 3600
"""Seconds between the dry run and the publication of what it read."""


class SeveralFiles(forms.ClearableFileInput):
    """A field that takes several files at once."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files, or none."""

    widget = SeveralFiles

    def clean(self, data: Any, initial: Any = None) -> Any:
        """Each file as a single field has it."""
        return [super(FilesField, self).clean(one, initial) for one in data or []]


class FileForm(forms.Form):
    """The file, and the book that it goes into."""

    file = forms.FileField(
        label=gettext_lazy("The form"),
        help_text=gettext_lazy("A spreadsheet (.xlsx or .xls) of at most 20 MB, or an XForm (.xml)."),
        error_messages={"required": gettext_lazy("Choose the file of the form.")},
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.xlsm,.xls,.xml"}),
    )
    beside = FilesField(
        label=gettext_lazy("What belongs to it"),
        required=False,
        help_text=gettext_lazy("Pictures, sounds and lists (.csv) that the form names; choose all at once."),
    )
    book = forms.ChoiceField(
        label=gettext_lazy("Into which book?"),
        help_text=gettext_lazy("A form of the district’s book is for everybody in the district."),
    )

    def __init__(self, books: Sequence[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["book"].choices = books  # type: ignore[attr-defined]


@login_required
def publish(request: HttpRequest) -> HttpResponse:
    """Look at a file, say what is wrong with it, and publish it when its reader says so."""
    books = _offices(request)
    if not books:
        raise PermissionDenied
    if request.method == "POST" and "checked" in request.POST:
        return _put(request, request.POST["checked"])
    form = FileForm(books, request.POST or None, request.FILES or None)
    facts: dict[str, Any] = {}
    if form.is_bound and form.is_valid():
        facts = _dry_run(form.cleaned_data, dict(books))
    return _shown(request, form, facts)


def _offices(request: HttpRequest) -> list[tuple[str, str]]:
    """The books in which the reader has an office, the largest first."""
    reach = reach_of(request)
    if reach is None:
        return []
    return [(row.book, row.name) for row in ask(_BOOKS, person=reach.person, day=reach.on, offices=sorted(OFFICES))]


def _dry_run(given: Mapping[str, Any], names: dict[str, str]) -> dict[str, Any]:
    from ubia.forms.publish import publish_any  # slow to load, and few servers are given a form

    file, book = given["file"], given["book"]
    files = {one.name: one.read() for one in given["beside"]}
    try:
        published = with_trial(publish_any(file.read(), PurePath(file.name or "form").stem, files))
    except BadForm as bad:
        return {"problems": [_row(problem) for problem in bad.problems], "file": file.name}
    token = get_random_string(32)
    cache.set(_place(token), (published, book), KEPT_FOR)
    left_out = published.rows.exceptions if published.rows else ()
    remarks = [_row(problem) for problem in (*left_out, *(w for w in published.warnings if w not in left_out))]
    return {"good": published, "checked": token, "book": names[book], "remarks": remarks, "file": file.name}


def _put(request: HttpRequest, token: str) -> HttpResponse:
    published, book = cache.get(_place(token), (None, ""))
    if not isinstance(published, Published):
        messages.warning(request, _("That was too long ago. Choose the file again."))
        return redirect("xlsform:publish")
    opened = open_book(request, book)
    if not opened.has_office:
        raise PermissionDenied
    try:
        written = put_down(database(), book, opened.person, request.user.get_username(), published)
    except BadForm as bad:
        facts = {"problems": [_row(problem) for problem in bad.problems], "file": published.title}
        return _shown(request, FileForm(_offices(request)), facts)
    except NotWritten:
        messages.error(request, _("The book does not take it. Somebody with an office in it has to publish it."))
        return redirect("xlsform:publish")
    cache.delete(_place(token))
    said = _("The form is published.") if written.written else _("This version was published already.")
    messages.success(request, said)
    return redirect("forms:form", published.hash)


def _place(token: str) -> str:
    return f"form/{token}"


def _row(problem: Problem) -> list[Any]:
    return [problem.sheet or "–", problem.row or None, problem.column or None, problem.cell or None, say(problem)]


def _shown(request: HttpRequest, form: FileForm, facts: dict[str, Any]) -> HttpResponse:
    columns = [_("Sheet"), _("Row"), _("Column"), _("Cell"), _("What is wrong, and what to do")]
    crumbs = [(_("Forms"), reverse("forms:forms")), (_("Publish a form"), "")]
    shown = {"form": form, "columns": columns, "crumbs": crumbs, **facts}
    return render(request, "forms/publish.html", shown)


_BOOKS = """
SELECT b.book::text, b.name FROM book b WHERE b.book IN (
    SELECT book FROM mandate WHERE person = %(person)s AND since <= %(day)s AND until >= %(day)s
    UNION SELECT book FROM role WHERE person = %(person)s AND role = ANY (%(offices)s)
        AND since <= %(day)s AND (until IS NULL OR until >= %(day)s))
ORDER BY array_position(ARRAY['nation', 'district', 'payer', 'community', 'voice'], b.kind::text), b.name
"""
