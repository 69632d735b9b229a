"""The word of the facility's staff on who does what (HP-03), and leaders who speak for a charter (OWN-17)."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from ubia.evidence.showing import shown_findings
from ubia.register.pages.door import OpenBook, of_book, only
from ubia.register.pages.frame import show
from ubia.register.pages.signing import act, is_change, sign_page

from .backing import endorsements_shown
from .reading import get_text, texts_of
from .task_forms import EndorseForm, RespectForm, StaffForm


@of_book
def staff(request: HttpRequest, book: OpenBook, charter: UUID, text: UUID) -> HttpResponse:
    """Somebody of the facility says whether the split of tasks in exactly this text is right."""
    only("health_system" in book.sides)
    row = get_text(book.id, str(charter), str(text))
    of_text = {"text": row.text, "text_digest": row.digest, "side": "health_system"}

    def body(data: dict[str, Any]) -> dict[str, Any]:
        return {**of_text, "agrees": data["agrees"] == "yes", "words": data["words"]}

    back = reverse("charter:text", args=[book.id, row.charter, row.text])
    return _typed(request, book, StaffForm(request.POST or None), "charter.tasks_acknowledged", row.charter, body, back,
                  _("Who does what: the staff’s word"), row.title)  # fmt: skip


@of_book
def endorsements(request: HttpRequest, book: OpenBook, charter: UUID) -> HttpResponse:
    """Leaders who spoke for the programme, and whether families respect them, where they were asked."""
    if not texts_of(book.id, str(charter)):
        raise Http404
    facts = {
        "rows": endorsements_shown(book.id, str(charter)),
        "charter": charter,
        "may_write": bool(book.sides),
        "beside": shown_findings(["G12"]),
    }
    return show(request, book, "charter/endorsements.html", _("Who speaks for it"), facts, above=_above())


@of_book
def endorse(request: HttpRequest, book: OpenBook, charter: UUID) -> HttpResponse:
    """Write down that a leader spoke for the programme."""
    only(book.sides)
    back = reverse("charter:endorsements", args=[book.id, charter])
    form = EndorseForm(request.POST or None)
    return _typed(request, book, form, "charter.endorsed", str(charter), dict, back, _("A leader speaks for it"))


@of_book
def respect(request: HttpRequest, book: OpenBook, charter: UUID, endorsement: UUID) -> HttpResponse:
    """Write down what families said when they were asked about a leader."""
    only(book.sides)
    rows = {row.endorsement: row for row in endorsements_shown(book.id, str(charter))}
    if str(endorsement) not in rows:
        raise Http404
    back = reverse("charter:endorsements", args=[book.id, charter])

    def body(data: dict[str, Any]) -> dict[str, Any]:
        return {"endorsement": str(endorsement), **data}

    return _typed(request, book, RespectForm(request.POST or None), "charter.respect_asked", str(charter), body, back,
                  _("Families were asked"), rows[str(endorsement)].who)  # fmt: skip


def _typed(
    request: HttpRequest,
    book: OpenBook,
    form: Any,
    kind: str,
    charter: str,
    body: Any,
    back: str,
    title: str,
    lead: str = "",
) -> HttpResponse:
    """A form, and once it is filled in the page on which to sign what it says."""
    if form.is_bound and form.is_valid() and not is_change(request):
        acts = [act(book, kind, charter, body(form.cleaned_data))]
        return sign_page(request, book, acts, title=title, back=back, lead=lead)
    facts = {"form": form, "back": back, "lead": lead}
    return show(request, book, "register/one_form.html", title, facts, above=_above())


def _above() -> tuple[object, str]:
    return _("Charters"), reverse("charter:list")
