"""Who is at the door: a phone with its token, or a browser with its session."""

import hashlib
from dataclasses import dataclass

from django.db import connection
from django.http import HttpRequest
from django.middleware.csrf import CsrfViewMiddleware

from ubia.register.entry import to_base64
from ubia.register.keys import signed_by

from .traffic import CALLER


class Refused(Exception):
    """The caller may not. `args[0]` is a reason from docs/sync.md."""


@dataclass(frozen=True)
class Caller:
    """The person behind a request; `public` is the device's key, empty for a browser session."""

    person: str
    public: str = ""


def caller_of(request: HttpRequest) -> Caller:
    """Who is calling. Raises Refused."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        caller = _device(token.strip())
        request.META[CALLER] = caller.person
        return caller
    user = request.user
    if not user.is_authenticated or not user.person:
        raise Refused("sign_in")
    if CsrfViewMiddleware(lambda _: None).process_view(request, None, (), {}):  # type: ignore[arg-type]
        raise Refused("csrf")
    return Caller(str(user.person))


def check_signature(request: HttpRequest, caller: Caller, content: bytes) -> None:
    """A pull is signed by the device's key, so that a stolen token alone reads nothing. Raises Refused."""
    text = f"ubia-pull-1\n{to_base64(hashlib.sha256(content).digest())}"
    if caller.public and not signed_by(caller.public, text, request.headers.get("Ubia-Signature", "")):
        raise Refused("signature")


def _device(token: str) -> Caller:
    with connection.cursor() as cursor:
        cursor.execute("SELECT person::text, public FROM device_of(%s)", [hashlib.sha256(token.encode()).digest()])
        row = cursor.fetchone()
    if row is None:
        raise Refused("token")
    return Caller(*row)
