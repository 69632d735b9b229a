"""The meeting: the committee's key is read aloud and admitted, and the book is full; and the poster to print."""

import json
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.register.words import six_words

from .asked_keys import find_own, keep_asked, waiting_keys
from .asking import ask
from .door import OpenBook, of_book, only
from .forms import MeetingForm
from .frame import show
from .names import names_of
from .signing import act, is_change, sign_page
from .wording import FAILURES, SIDE_TAGS


@of_book
def meeting(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """Prepare the meeting, and after it write down what was done. Each reader sees her own part."""
    asked = waiting_keys(book.id) if book.provisional else []
    form = MeetingForm([(row.person, row.name) for row in asked], request.POST or None, initial=_start(asked))
    if request.method == "POST":
        only(book.provisional and "health_system" in book.mandates)
        if form.is_valid() and not is_change(request):
            return _sign(request, book, form, asked)
    own = find_own(book.id, book.person) if book.provisional else None
    facts = {
        "own_words": six_words(own.public) if own else [],
        "may_ask": _may_ask(book),
        "may_admit": book.provisional and "health_system" in book.mandates,
        "asked": [{"name": row.name, "words": six_words(row.public)} for row in asked],
        "form": form,
        "words": _admit_words(book),
        "lead": _(
            "At a meeting of the community the committee’s key is read aloud."
            " From then on neither side can alter the book alone."
        ),
    }
    return show(request, book, "register/meeting.html", _("The meeting"), facts)


@of_book
def ask_key(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """Keep the key that the committee's chair has made in her browser, until the meeting."""
    if not _may_ask(book) or request.method != "POST":
        return JsonResponse({"problem": "sign_in"}, status=403)
    return keep_asked(request, book.id, book.person, names_of(book.id, [book.person])[book.person])


@of_book
def poster(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """The poster to print: both keys with their six words, and who saw it."""
    keys = ask(_ROOTED, book.id)
    names = names_of(book.id, [key.person for key in keys])
    mandates = {(row.person, row.side): row for row in ask(_MANDATES, book.id)}
    met = ask(_MET, book.id)
    facts = {
        "keys": [_on_poster(key, names, mandates) for key in keys],
        "meeting": _said(met[0].body) if met else None,
    }
    return show(request, book, "register/poster.html", _("The keys of this book"), facts)


def _may_ask(book: OpenBook) -> bool:
    return book.provisional and "committee" in book.own_roles and "health_system" not in book.mandates


def _start(asked: list[Any]) -> dict[str, Any]:
    return {"meeting_on": localdate(), "person": asked[0].person if len(asked) == 1 else None}


def _sign(request: HttpRequest, book: OpenBook, form: MeetingForm, asked: list[Any]) -> HttpResponse:
    said = form.cleaned_data
    key = next(row for row in asked if row.person == said["person"])
    committee = {
        "person": key.person,
        "name": key.name,
        "public": key.public,
        "chosen_by": said["chosen_by"],
        "answers_for": said["answers_for"],
        "until": said["until"].isoformat(),
        "device": key.device,
    }
    body = {
        "committee": committee,
        "possession": key.possession,
        "words": six_words(key.public),
        "witnesses": form.witnesses(),
        "meeting_on": said["meeting_on"].isoformat(),
    }
    acts = [act(book, "committee.key_admitted", book.id, body)]
    back = reverse("register:poster", args=[book.id])
    return sign_page(request, book, acts, title=_("Admit the committee’s key"), back=back)


def _admit_words(book: OpenBook) -> dict[str, Any]:
    return {
        **FAILURES,
        "admit": reverse("register:ask_key", args=[book.id]),
        "admitted": _("Your key is ready, {name}. Read these six words aloud at the meeting: {words}"),
        "next": {"href": reverse("register:meeting", args=[book.id]), "text": _("Go on")},
    }


def _on_poster(key: Any, names: Any, mandates: Any) -> dict[str, Any]:
    return {
        "side": SIDE_TAGS[key.rooted],
        "who": names[key.person],
        "words": six_words(key.public),
        "id": key.key,
        "mandate": mandates.get((key.person, key.rooted)),
    }


def _said(body: str) -> dict[str, Any]:
    content = json.loads(body)
    return {"witnesses": content["witnesses"], "on": date.fromisoformat(content["meeting_on"])}


_ROOTED = """SELECT key, person::text, public, rooted FROM admitted_key
    WHERE book = %s AND rooted <> '' ORDER BY rooted"""
_MANDATES = "SELECT person::text, side, chosen_by, answers_for, until FROM mandate WHERE book = %s ORDER BY since DESC"
_MET = """SELECT b.body FROM entry e JOIN body b ON b.book = e.book AND b.line = e.line
    WHERE e.book = %s AND e.kind = 'committee.key_admitted' ORDER BY e.line LIMIT 1"""
