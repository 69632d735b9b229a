"""How a page looks to this reader: the system's light or dark, or strong colours for the sun."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from ubia.web.back import back_to

COOKIE = "ubia_look"
LOOKS = frozenset({"sun"})


def look_of(request: HttpRequest) -> str:
    """Return the chosen look, empty for the system's own."""
    look = request.COOKIES.get(COOKIE, "")
    return look if look in LOOKS else ""


@require_POST
def choose_look(request: HttpRequest) -> HttpResponse:
    """Remember the chosen look on this device for a year."""
    response = back_to(request)
    look = request.POST.get("look", "")
    if look in LOOKS:
        response.set_cookie(
            COOKIE, look, max_age=365 * 24 * 3600, secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax"
        )
    else:
        response.delete_cookie(COOKIE, samesite="Lax")
    return response
