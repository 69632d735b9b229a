"""Whose password is being guessed: the name that was typed, as the limit on tries counts it."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest


def typed_name(request: HttpRequest, credentials: Mapping[str, Any] | None = None) -> str:
    """Return the user name of an attempt to sign in, without regard to capitals, empty when there is none."""
    name = (credentials or {}).get("username") or request.POST.get("login", "")
    return str(name).strip().lower()
