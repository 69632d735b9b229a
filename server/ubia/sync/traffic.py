"""How many bytes a phone's sync moves in a month: sums by person, no days, nothing of what was said (INC-15).

Counted as they travel: compressed, with the headers as HTTP/1.1 writes them. What TLS and the network add, and the app
itself when it is brought up to date, is not in it.
"""

from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime

from django.db import InterfaceError, OperationalError, connection
from django.http import HttpRequest, HttpResponse

CALLER = "ubia.phone_of"
"""Where the door leaves the person whose phone calls."""
_COUNT = "SELECT count_traffic(%s, %s, %s, %s)"


def count(request: HttpRequest, response: HttpResponse) -> None:
    """Add a call of a phone to its person's month. A database that is gone loses the count, never the answer."""
    person = request.META.get(CALLER)
    if not person:
        return
    up = int(request.META.get("CONTENT_LENGTH") or 0) + _size(request.headers.items())
    down = len(response.content) + _size(response.items())
    with suppress(OperationalError, InterfaceError), connection.cursor() as cursor:
        cursor.execute(_COUNT, [person, f"{datetime.now(UTC):%Y-%m}", up, down])


def _size(headers: Iterable[tuple[str, str]]) -> int:
    """Each header as `name: value` and the end of its line."""
    return sum(len(name) + len(value) + 4 for name, value in headers)
