"""How long a sign-in lasts: twelve hours after the last page, twenty minutes on a device that others use too."""

import time
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

SHARED = "shared_device"
RENEWED = "renewed_at"


def mark_shared(request: HttpRequest) -> None:
    """Make this sign-in short, because others use the device too."""
    request.session[SHARED] = True
    request.session.set_expiry(settings.SHARED_DEVICE_AGE)


class SlidingSession:
    """Middleware: a page read renews the session, at most once in a tenth of its life to spare the database."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.session.is_empty():
            now, age = int(time.time()), request.session.get_expiry_age()
            if now - request.session.get(RENEWED, 0) > age // 10:
                request.session[RENEWED] = now
        return self.get_response(request)
