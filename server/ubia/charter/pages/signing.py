"""Acts on a charter that the reader signs in her own browser: the words of sections stand in the place of codes."""

import json
from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse

from ubia.charter.sections import sections
from ubia.evidence.words import said
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
    title: object,
    back: str,
    lead: object = "",
    names: Mapping[str, str] | None = None,
    leave: str = "",
) -> HttpResponse:
    """The page on which the reader signs one act. `names` by id (titles of texts) are shown besides people's."""
    typed = [(name, value) for name, values in request.POST.lists() if name not in _OURS for value in values]
    known = {**known_in(book.id, json.dumps(entry)), **(names or {})}
    signed = to_sign(book.person, [entry], back, names=known)
    titles = {code: said(section.title) for code, section in sections().items()}
    choices = {choice.code: said(choice.words) for section in sections().values() for choice in section.choices}
    words = signed["words"]
    words["fields"] = {**titles, **words["fields"]}
    words["values"] = {**words["values"], "choices": choices, "section": titles}
    facts = {"back": back, "leave": leave or back, "typed": typed, "to_sign": signed, "lead": lead}
    return show(request, book, "register/sign.html", title, facts)


def on_text(book: OpenBook, kind: str, row: Any, **body: Any) -> dict[str, Any]:
    """An act on a text: it names the text and its fingerprint."""
    return act(book, kind, row.charter, {"text": row.text, "text_digest": row.digest, **body})
