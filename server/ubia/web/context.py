"""What every page of the shell knows."""
# ruff: noqa: ARG001  Django gives the request

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def shell(request: HttpRequest) -> dict[str, Any]:
    """Return the programme's name, whether this is a demo, and the navigation with the current page marked."""
    return {
        "programme": settings.UBIA_NAME,
        "is_demo": settings.UBIA_DEMO,
    }
