"""Who guesses whose password: the name that was typed and where it came from, as the limit on tries counts them."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.http import HttpRequest


def typed_name(request: HttpRequest, credentials: Mapping[str, Any] | None = None) -> str:
    """Return the user name of an attempt to sign in, without regard to capitals, empty when there is none."""
    name = (credentials or {}).get("username") or request.POST.get("login", "")
    return str(name).strip().lower()


def address(request: HttpRequest) -> str:
    """Return the address of the browser: behind our own proxy the last one that the proxy wrote down."""
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "") if settings.BEHIND_PROXY else ""
    return forwarded.rpartition(",")[2].strip() or str(request.META.get("REMOTE_ADDR", ""))
