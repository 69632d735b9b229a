"""Acts on households that the reader signs in her own browser, with the names of families in the place of ids."""

import json
from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse

from ubia.register.pages.door import OpenBook
from ubia.register.pages.frame import show
from ubia.register.pages.names import known_in
from ubia.register.pages.signing import act, to_sign

_OURS = frozenset({"csrfmiddlewaretoken", "change"})


def sign_page(
    request: HttpRequest,
    book: OpenBook,
    entry: dict[str, Any],
    *,
    title: str,
    back: str,
    lead: str = "",
    names: Mapping[str, str] | None = None,
) -> HttpResponse:
    """The page on which the reader signs one act. `names` by id are shown besides those of people with a role."""
    typed = [(name, value) for name, values in request.POST.lists() if name not in _OURS for value in values]
    known = {**known_in(book.id, json.dumps(entry)), **(names or {})}
    signed = to_sign(book.person, [entry], back, names=known)
    facts = {"back": back, "typed": typed, "to_sign": signed, "lead": lead}
    return show(request, book, "register/sign.html", title, facts)


def amending(book: OpenBook, kind: str, subject: str, amends: str, body: dict[str, Any]) -> dict[str, Any]:
    """An act that puts an earlier entry right."""
    return {**act(book, kind, subject, body), "amends": amends}


def typed_in(form: Any) -> dict[str, Any]:
    """What a form says, days as text."""
    return {
        name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in form.cleaned_data.items()
    }
