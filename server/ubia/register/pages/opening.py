"""Opening a book: who has an opening code makes a key in her browser, says for whom she answers, and signs line 1."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from ubia.register.book import now
from ubia.register.office import server_key
from ubia.register.uuid7 import uuid7
from ubia.register.words import six_words

from .asked_keys import find_own, keep_asked
from .asking import ask
from .door import OpenBook, reach_of
from .forms import OpeningCodeForm, OpeningForm
from .frame import show
from .prepared import Prepared, find_prepared
from .signing import act, is_change, sign_page
from .wording import BOOKS, FAILURES, PROBLEMS, in_words

KEPT = "opening"
"""Where the session keeps (id of the new book, code) while its reader is at it."""


@login_required
def new(request: HttpRequest) -> HttpResponse:
    """Ask for the opening code."""
    form = OpeningCodeForm(request.POST or None)
    if form.is_bound and form.is_valid():
        code = form.cleaned_data["code"]
        if reach_of(request) is not None and find_prepared(code):
            book = uuid7(now())
            request.session[KEPT] = [book, code]
            return redirect("register:open_book", book)
        form.add_error("code", str(PROBLEMS["opening"]))
    return render(request, "register/new.html", {"form": form, "crumbs": _crumbs(_("Open a new book"))})


@login_required
def open_(request: HttpRequest, new: UUID) -> HttpResponse:
    """Make a key if there is none yet, ask for the mandate, and let the reader sign the book's first line."""
    found = _find(request, str(new))
    if found is None:
        return redirect("register:new_book")
    code, prepared, person = found
    book = _not_yet(str(new), prepared, person)
    keys = _keys(str(new), person)
    form = OpeningForm(
        keys, request.POST or None, initial={"public": keys[0][0] if keys else "", "name": str(request.user)}
    )
    if form.is_bound and form.is_valid() and not is_change(request):
        acts = [act(book, "book.opened", book.id, _body(book, prepared, person, form.cleaned_data))]
        back = reverse("register:book", args=[book.id])
        return sign_page(
            request,
            book,
            acts,
            title=_("Open the book"),
            back=back,
            opening=code,
            crumbs=_crumbs(book.name),
            leave=reverse("register:books"),
        )
    facts = {
        "form": form if keys else None,
        "key_code": book.id,
        "words": _admit_words(book),
        "lead": in_words(BOOKS, prepared.kind),
        "crumbs": _crumbs(book.name),
    }
    return show(request, book, "register/open.html", book.name, facts)


@login_required
def ask_key(request: HttpRequest, new: UUID) -> HttpResponse:
    """Keep the key that the opener has made in her browser."""
    found = _find(request, str(new))
    if found is None or request.method != "POST":
        return JsonResponse({"problem": "opening"}, status=400)
    return keep_asked(request, str(new), found[2], str(request.user))


def _find(request: HttpRequest, book: str) -> tuple[str, Prepared, str] | None:
    """The code, what it opens, and the reader; None when the code is not, or no longer, good for this book."""
    reach, kept = reach_of(request), request.session.get(KEPT, ["", ""])
    if reach is None or kept[0] != book:
        return None
    prepared = find_prepared(kept[1])
    return (kept[1], prepared, reach.person) if prepared else None


def _not_yet(book: str, prepared: Prepared, person: str) -> OpenBook:
    """The book as it will be."""
    return OpenBook(
        id=book,
        name=prepared.name,
        kind=prepared.kind,
        provisional=False,
        demo=False,
        last=0,
        person=person,
        roles=frozenset(),
        own_roles=frozenset(),
        mandates=frozenset(),
        settles=False,
        sees_readings=False,
    )


def _keys(book: str, person: str) -> list[tuple[str, str]]:
    """The reader's keys by their six words: the one made for this book first, then those of her other books."""
    own = find_own(book, person)
    publics = ([own.public] if own else []) + [row.public for row in ask(_OTHERS, person)]
    return [(public, " ".join(six_words(public))) for public in dict.fromkeys(publics)]


def _body(book: OpenBook, prepared: Prepared, person: str, said: dict[str, Any]) -> dict[str, Any]:
    own = find_own(book.id, person)
    facility = {
        "person": person,
        "name": said["name"],
        "public": said["public"],
        "chosen_by": said["chosen_by"],
        "answers_for": said["answers_for"],
        "until": said["until"].isoformat(),
        "device": own.device if own and own.public == said["public"] else "",
    }
    return {
        "name": prepared.name,
        "kind": prepared.kind,
        "server": server_key().public,
        "facility": facility,
        "place": prepared.place,
        "within": prepared.within,
        "demo": True if settings.UBIA_DEMO else None,
    }


def _admit_words(book: OpenBook) -> dict[str, Any]:
    return {
        **FAILURES,
        "admit": reverse("register:open_key", args=[book.id]),
        "admitted": _("Your key is ready, {name}. Its six words: {words}"),
        "next": {"href": reverse("register:open_book", args=[book.id]), "text": _("Go on")},
    }


def _crumbs(title: str) -> list[tuple[object, str]]:
    return [(_("Books"), reverse("register:books")), (title, "")]


_OTHERS = """SELECT DISTINCT public FROM admitted_key
    WHERE person = %s AND revoked_at IS NULL AND NOT server ORDER BY public"""
