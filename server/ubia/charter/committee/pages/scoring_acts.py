"""What is done in a scoring: scores given or typed in for a group, and what follows when it is open."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from ubia.charter.committee.aim import level_words
from ubia.charter.committee.forms import DecideForm, MarksForm, NomineeForm, ReconcileForm
from ubia.register.book import append, now
from ubia.register.office import server_pen
from ubia.register.pages.asking import database
from ubia.register.pages.door import OpenBook, of_book, only
from ubia.register.pages.signing import act, sign_page
from ubia.register.uuid7 import uuid7

from .asked import gaps_of, groups_of, items_of, nominees_of, round_of
from .frame import show, typed

WAYS = ("own", "turn", "paper")
"""In one's own name; a group's turn at a shared tablet; from a printed sheet."""


@of_book
def score(request: HttpRequest, book: OpenBook, subject: UUID, group: str) -> HttpResponse:
    """A group's marks. Only whoever has that side may give them or type them in; then nobody reads them until it is
    open, not on this device either."""
    row = round_of(book.id, str(subject))
    found = _group(book, row, group)
    only(found.side in book.sides)
    back = _back(book, row.id)
    if row.opened_at is not None:
        messages.warning(request, _("Both sides have scored already. What comes now would count for nothing."))
        return redirect(back)
    way = request.GET.get("way", "own")
    asked = _asked(book, row)
    form = MarksForm(asked, level_words(row.purpose, row.top), request.POST or None)
    title = _("%(group)s: scores") % {"group": found.words}

    def acts(said: dict[str, Any]) -> list[dict[str, Any]]:
        return [act(book, "scores.given", row.id, _body(found, form.marks(asked), said))]

    if way in WAYS[1:] and form.is_bound and form.is_valid():
        _attest(book, row.id, _body(found, form.marks(asked), form.cleaned_data), "page" if way == "turn" else "paper")
        messages.success(request, _("Kept. Nobody sees it until both sides are in. You can hand the tablet on."))
        return redirect(back)
    if not asked:
        return show(request, book, "committee/nothing_yet.html", title, {"back": back})
    if way == "own":
        return typed(request, book, form, title, back, acts, lead=row.title)
    facts = {"form": form, "back": back, "lead": row.title, "way": way}
    return show(request, book, "committee/score_for.html", title, facts)


def _attest(book: OpenBook, subject: str, body: dict[str, Any], channel: str) -> None:
    """Write what a group said, signed by the server with who typed it.

    It stands in the scoring's own name: no reader is its author, so nobody reads it until it is open.
    """
    pen = server_pen(book.id, subject, channel)
    told = {**body, "attested": {"typist": book.person}}
    kept = {name: value for name, value in told.items() if value is not None}
    append(database(), book.id, [pen.write("scores.given", subject, kept, made_at=now(), seen=book.last)])


def _body(group: Any, marks: list[dict[str, Any]], said: dict[str, Any]) -> dict[str, Any]:
    return {"side": group.side, "group": group.group_code, "scores": marks, "people": said.get("people")}


@of_book
def sheet(request: HttpRequest, book: OpenBook, subject: UUID, group: str) -> HttpResponse:
    """The sheet to print: the same questions, to be ticked with a pen and typed in later."""
    row = round_of(book.id, str(subject))
    found = _group(book, row, group)
    levels = list(enumerate(level_words(row.purpose, row.top), 1))
    asked = [words for _name, words in _asked(book, row)]
    facts = {"row": row, "group": found, "levels": levels, "asked": asked, "back": _back(book, row.id)}
    return show(request, book, "committee/sheet.html", found.words, facts)


@of_book
def nominate(request: HttpRequest, book: OpenBook, subject: UUID) -> HttpResponse:
    """Put somebody forward."""
    row = round_of(book.id, str(subject))
    only(book.sides and row.purpose == "selection")
    form = NomineeForm(request.POST or None)

    def acts(said: dict[str, Any]) -> list[dict[str, Any]]:
        return [act(book, "nominee.named", row.id, {"nominee": uuid7(now()), **said})]

    return typed(request, book, form, _("Put somebody forward"), _back(book, row.id), acts, lead=row.title)


@of_book
def close(request: HttpRequest, book: OpenBook, subject: UUID, side: str) -> HttpResponse:
    """A side waits for no more of its groups."""
    row = round_of(book.id, str(subject))
    only(side in book.sides)
    if row.opened_at is not None:
        return redirect(_back(book, row.id))
    acts = [act(book, "scoring.closed", row.id, {"side": side})]
    title = _("Wait for no more groups")
    return sign_page(request, book, acts, title=title, back=_back(book, row.id), lead=row.title)


@of_book
def reconcile(
    request: HttpRequest, book: OpenBook, subject: UUID, item: str, nominee: UUID | None = None
) -> HttpResponse:
    """What both sides say together of one thing, once they have talked."""
    row = round_of(book.id, str(subject))
    only(book.sides)
    gap = next((one for one in gaps_of(book.id, row.id) if (one.item, one.nominee) == (item, str(nominee or ""))), None)
    if gap is None:
        raise Http404
    form = ReconcileForm(level_words(row.purpose, row.top), request.POST or None)

    def acts(said: dict[str, Any]) -> list[dict[str, Any]]:
        body = {"item": item, "score": int(said["score"]), "why": said["why"], "nominee": str(nominee or "")}
        return [act(book, "score.reconciled", row.id, body)]

    return typed(request, book, form, _("What both sides say together"), _back(book, row.id), acts, lead=gap.words)


@of_book
def decide(request: HttpRequest, book: OpenBook, subject: UUID) -> HttpResponse:
    """One side's word on who is chosen; it cites the scores of both."""
    row = round_of(book.id, str(subject))
    only(book.sides and row.purpose == "selection")
    nominees = [(one.id, one.name) for one in nominees_of(book.id, row.id)]
    if row.opened_at is None or not nominees:
        messages.warning(request, _("Nobody is chosen before both sides have scored."))
        return redirect(_back(book, row.id))
    cited = [one.scores for one in groups_of(book.id, row.id) if one.scores]
    form = DecideForm(nominees, request.POST or None)

    def acts(said: dict[str, Any]) -> list[dict[str, Any]]:
        body = {"nominee": said["nominee"], "scores": cited, "words": said["words"]}
        return [act(book, "selection.decided", row.id, {"side": side, **body}) for side in book.sides[:1]]

    return typed(request, book, form, _("Choose the CHW"), _back(book, row.id), acts, lead=row.title)


def _asked(book: OpenBook, row: Any) -> list[tuple[str, str]]:
    """The questions of a sheet: (name of the field, words); in a selection each criterion for each nominee."""
    items = items_of(book.id, row.id)
    if row.purpose != "selection":
        return [(one.item, one.words) for one in items]
    return [
        (f"{item.item}:{one.id}", f"{one.name}: {item.words}")
        for one in nominees_of(book.id, row.id) for item in items
    ]  # fmt: skip


def _group(book: OpenBook, row: Any, code: str) -> Any:
    found = next((one for one in groups_of(book.id, row.id) if one.group_code == code), None)
    if found is None:
        raise Http404
    return found


def _back(book: OpenBook, subject: str) -> str:
    return reverse("committee:scoring", args=[book.id, subject])
