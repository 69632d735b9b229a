"""The plan: what is to be done by whom of each side until when; done, linked to the charter, printed as a poster."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ubia.charter.committee.forms import ActionDoneForm, ActionForm
from ubia.charter.print.sheets import PlanRow, PlanSheet
from ubia.charter.print.typeset import pdf
from ubia.charter.print.words import labels
from ubia.register.pages.asking import ask
from ubia.register.pages.door import OpenBook, of_book, only
from ubia.register.pages.names import people_of
from ubia.register.pages.signing import act, sign_page

from .asked import actions_of
from .frame import typed
from .wording import is_overdue


@of_book
def new(request: HttpRequest, book: OpenBook, subject: UUID) -> HttpResponse:
    """Agree on something to be done. `?about=<item>` says which score it is to better."""
    only(book.sides)
    form = ActionForm(request.POST or None)
    names = {name.casefold(): person for person, name in people_of(book.id)}

    def owner(name: str) -> dict[str, str]:
        known = names.get(name.strip().casefold(), "")
        return {"name": name.strip(), **({"person": known} if known else {})}

    def acts(said: dict[str, Any]) -> list[dict[str, Any]]:
        body = {
            "words": said["words"],
            "community_owner": owner(said["community_owner"]),
            "health_owner": owner(said["health_owner"]),
            "due_on": said["due_on"].isoformat(),
            "about": request.GET.get("about", "")[:40],
        }
        return [act(book, "action.agreed", str(subject), body)]

    lead = _("Each side names somebody who sees to it.")
    return typed(request, book, form, _("Something to be done"), _back(book, str(subject)), acts, lead=lead)


@of_book
def close(request: HttpRequest, book: OpenBook, subject: UUID, action: UUID) -> HttpResponse:
    """It is done, or it will not be."""
    only(book.sides)
    row = _action(book, str(subject), str(action))
    form = ActionDoneForm(request.POST or None)

    def acts(said: dict[str, Any]) -> list[dict[str, Any]]:
        body = {"action": row.id, "words": said["words"], "undone": True if said["undone"] else None}
        return [act(book, "action.closed", str(subject), body)]

    return typed(request, book, form, _("How did it end?"), _back(book, str(subject)), acts, lead=row.words)


@of_book
def link(request: HttpRequest, book: OpenBook, subject: UUID, action: UUID) -> HttpResponse:
    """It led to the charter's latest text here."""
    only(book.sides)
    row = _action(book, str(subject), str(action))
    texts = ask(_TEXTS, book.id)
    if not texts:
        return redirect(_back(book, str(subject)))
    body = {"action": row.id, "charter": texts[0].charter, "text": texts[0].text}
    acts = [act(book, "action.linked", str(subject), body)]
    title = _("It led to a new text of the charter")
    return sign_page(request, book, acts, title=title, back=_back(book, str(subject)), lead=row.words)


@of_book
def poster(_request: HttpRequest, book: OpenBook, subject: UUID) -> HttpResponse:
    """The plan as a poster of one page (OWN-14): offices, no names of people, nothing of any family."""
    rows = actions_of(book.id, str(subject))
    if not rows:
        raise Http404
    today = localdate()
    sheet = PlanSheet(
        lang=get_language() or "en",
        title=_("What we do together"),
        place=book.name,
        lead=_("Agreed by the community and the health system. Ask us how far it is."),
        rows=[_row(n, row, today) for n, row in enumerate(rows, 1)],
        signed=[],
        label=labels(),
    )
    return HttpResponse(pdf("plan", sheet), content_type="application/pdf")


def _row(number: int, row: Any, today: Any) -> PlanRow:
    state = _("Late") if row.closed_on is None and is_overdue(row, today) else _("Open")
    if row.closed_on is not None:
        state = _("Given up") if row.undone else _("Done")
    until = date_format(row.due_on, "j M Y")
    done = row.closed_on is not None and not row.undone
    return PlanRow(number, row.words, _("The committee"), _("The facility"), until, done, state)


def _action(book: OpenBook, subject: str, action: str) -> Any:
    found = next((row for row in actions_of(book.id, subject) if row.id == action), None)
    if found is None:
        raise Http404
    return found


def _back(book: OpenBook, subject: str) -> str:
    """The scoring or the meeting that the plan belongs to."""
    is_round = ask("SELECT FROM round WHERE book = %s AND subject = %s", book.id, subject)
    return reverse("committee:scoring" if is_round else "committee:meeting", args=[book.id, subject])


_TEXTS = """SELECT e.subject::text AS charter, e.id::text AS text FROM entry e
    WHERE e.book = %s AND e.kind IN ('charter.drafted', 'package.proposed') ORDER BY e.line DESC LIMIT 1"""
