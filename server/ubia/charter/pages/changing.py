"""Changing one section of a text: what comes of it is a new text, and the old one stays to be read."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.timezone import localdate
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from ubia.charter.changing import blanks_of, changed, is_simple
from ubia.charter.in_force import Wording
from ubia.charter.sections import Section, sections
from ubia.charter.wizard.answers import Answer
from ubia.charter.wizard.blanks import faults_in
from ubia.charter.wizard.finish import lacks, said_on
from ubia.register.pages.door import OpenBook, of_book, only
from ubia.register.pages.frame import show
from ubia.register.pages.signing import act, is_change

from .reading import get_text, layers_on, wordings
from .signing import sign_page
from .wizard_form import shown, typed_on
from .wizard_words import LACKS


class ChangeForm(forms.Form):
    """What belongs to a changed section: why it departs from the charter above, what changes, from when."""

    why = forms.CharField(
        label=_("Why is this otherwise than in the charter above?"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    changes = forms.CharField(
        label=_("What does this change, and why?"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("One sentence. It stands above the new text."),
    )
    from_on = forms.DateField(
        label=_("From which day is it to hold?"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )


@of_book
def change(request: HttpRequest, book: OpenBook, charter: UUID, text: UUID, section: str) -> HttpResponse:
    """Say a section anew; the reader signs the new text as its author, and both keys are asked for again."""
    only(book.sides)
    row = get_text(book.id, str(charter), str(text))
    content = sections().get(section)
    if content is None:
        raise Http404
    own = wordings([row.text])[row.text]
    answer = typed_on(content, request.POST) if request.method == "POST" else _answer(content, own)
    start = {"why": own.sections.get(section, {}).get("why", ""), "from_on": max(row.from_on, localdate())}
    form = ChangeForm(request.POST or None, initial=start)
    amiss = _amiss(section, answer) if form.is_bound else ""
    if form.is_bound and form.is_valid() and not amiss and not is_change(request):
        return _to_sign(request, book, row, own, content, answer, form)
    back = reverse("charter:text", args=[book.id, row.charter, row.text])
    facts = {
        **shown(content, answer, judged=form.is_bound),
        "more": form,
        "amiss": amiss,
        "back": back,
        "today": localdate().isoformat(),
        "keeps_pay": section == "incentives" and not is_simple(own.clauses.get("pay")),
        "text": row,
    }
    title = _now("Change a section")
    return show(request, book, "charter/change.html", title, facts, above=(row.title, back))


def _answer(content: Section, own: Wording) -> Answer:
    """The section as it stands, as the page would have had it typed."""
    said = own.sections.get(content.code, {})
    later = said.get("not_yet") or {}
    return Answer(
        choices=said.get("choices", []),
        words=said.get("words", ""),
        later=bool(later),
        owner=later.get("owner", ""),
        until=later.get("until", ""),
        blanks=blanks_of(content.code, own.clauses),
    )


def _amiss(section: str, answer: Answer) -> str:
    """What keeps the section from being written: a section with nothing in it is as the charter above has it."""
    if answer.is_empty:
        return ""
    found = [
        lack for lack in lacks(section, answer, localdate().isoformat()) if lack != "nothing_said" or not answer.words
    ]
    if faults_in(section, answer.blanks) and "figures" not in found:
        found.append("figures")
    return str(LACKS[found[0]]) if found else ""


def _to_sign(
    request: HttpRequest, book: OpenBook, row: Any, own: Wording, content: Section, answer: Answer, form: ChangeForm
) -> HttpResponse:
    said = said_on(answer)
    why = form.cleaned_data["why"].strip()
    with translation.override(row.language or "en"):
        body = changed(_body(row, own), content.code, {**said, **({"why": why} if said and why else {})}, answer.blanks)
    body |= {"from_on": form.cleaned_data["from_on"].isoformat(), "words": form.cleaned_data["changes"].strip()}
    entry = {**act(book, "charter.drafted", row.charter, body), "amends": row.text}
    lead = _now(
        "This makes a new text. The one that you changed stays to be read; its signatures do not count for this one."
    )
    back = reverse("charter:newest", args=[book.id, row.charter])
    return sign_page(
        request,
        book,
        entry,
        title=_now("Write the new text"),
        back=back,
        lead=lead,
        leave=request.path,
        names={row.text: row.title},
    )


def _body(row: Any, own: Wording) -> dict[str, Any]:
    """The text as `charter.drafted` says it, written now under the charter that holds above."""
    higher = [layer.text for layer in layers_on(row.place, localdate().isoformat()) if layer.leads and layer.steps > 0]
    said = {"title": row.title, "place": row.place, "programme": row.programme, "language": row.language}
    told = {**said, "parent": higher[0] if higher else None}
    return {**{name: value for name, value in told.items() if value}, "sections": own.sections, "clauses": own.clauses}
