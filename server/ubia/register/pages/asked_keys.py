"""Keys made in a browser that wait to be admitted: at a meeting, or by the opening of a book."""

import json
from typing import Any

from django.http import HttpRequest, JsonResponse

from ubia.register.book import now
from ubia.register.keys import admission_text, key_id, signed_by

from .asking import ask


def waiting_keys(book: str) -> list[Any]:
    """The keys that ask to be admitted in a book: person, name, public, possession, device, asked_at."""
    return ask("SELECT person::text, name, public, possession, device, asked_at FROM key_request WHERE book = %s"
               " ORDER BY asked_at DESC", book)  # fmt: skip


def find_own(book: str, person: str) -> Any:
    """The key that a person made for a book, or None."""
    return next((row for row in waiting_keys(book) if row.person == person), None)


def keep_asked(request: HttpRequest, book: str, person: str, name: str) -> JsonResponse:
    """Keep the key that `client/admit.js` offers for a book, whose id it signed in the place of a code."""
    try:
        asked = json.loads(request.body)
        public, shown, device = (str(asked[field]) for field in ("public", "possession", "device"))
        key = key_id(public)
    except (ValueError, KeyError, TypeError):
        return JsonResponse({"problem": "unreadable"}, status=400)
    if asked.get("code") != book or not signed_by(public, admission_text(book, public), shown):
        return JsonResponse({"problem": "unreadable"}, status=400)
    if len(device) > 100:
        return JsonResponse({"problem": "unreadable"}, status=400)
    ask("SELECT keep_key_request(%s, %s, %s, %s, %s, %s, %s)", book, person, name, public, shown, device, now())
    return JsonResponse({"key": key, "person": person, "name": name, "books": [], "token": ""})
