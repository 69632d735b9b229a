"""What a page asks its reader to sign in her own browser; `client/sign.js` shows it, signs it and sends it."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from .door import OpenBook
from .field_words import FIELDS, VALUES
from .frame import show
from .kind_words import KINDS
from .names import known_in
from .wording import FAILURES, OUTCOMES, REASONS


def act(book: OpenBook, kind: str, subject: str, body: dict[str, Any]) -> dict[str, Any]:
    """An act to sign; empty fields of its body are left out."""
    kept = {field: value for field, value in body.items() if value not in (None, "")}
    return {"book": book.id, "kind": kind, "subject": subject, "seen": book.last, "body": kept}


def to_sign(
    person: str, acts: Sequence[dict[str, Any]], back: str, *, names: Mapping[str, str], opening: str = ""
) -> dict[str, Any]:
    """The JSON that `client/sign.js` reads; `back` is where to go when everything is written.

    `opening` is the code that allows a new book; `names` are shown in the place of ids.
    """
    return {
        "person": person,
        "opening": opening,
        "push": reverse("sync:push"),
        "admission": reverse("register:admit"),
        "entries": list(acts),
        "next": {"href": back, "text": _("Go on")},
        "words": {
            **FAILURES,
            "kinds": KINDS,
            "fields": FIELDS,
            "values": VALUES,
            "names": names,
            "outcomes": OUTCOMES,
            "reasons": REASONS,
            "no_key": _("This browser has no key of yours yet."),
            "no_key_link": _("Let this browser sign for me"),
        },
    }


def sign_page(
    request: HttpRequest,
    book: OpenBook,
    acts: Sequence[dict[str, Any]],
    *,
    title: str,
    back: str,
    opening: str = "",
    **facts: Any,
) -> HttpResponse:
    """The page on which the reader signs acts. What she typed stays on it, so that she can go back and change it."""
    typed = [(name, value) for name, values in request.POST.lists() if name not in _OURS for value in values]
    names = {book.person: str(request.user), **known_in(book.id, json.dumps(acts))}
    signed = to_sign(book.person, acts, back, names=names, opening=opening)
    shown = {"back": back, "typed": typed, "to_sign": signed, **facts}
    return show(request, book, "register/sign.html", title, shown)


def is_change(request: HttpRequest) -> bool:
    """Whether the reader came back from the signing page to change what she typed."""
    return "change" in request.POST


_OURS = frozenset({"csrfmiddlewaretoken", "change"})
