"""What every page of the shell knows."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from ubia.web.looks import look_of
from ubia.web.navigation import items_for


def shell(request: HttpRequest) -> dict[str, Any]:
    """Return the programme's name, whether this is a demo, the look, and the navigation of this reader."""
    return {
        "programme": settings.UBIA_NAME,
        "is_demo": settings.UBIA_DEMO,
        "look": look_of(request),
        "navigation": items_for(request),
    }
