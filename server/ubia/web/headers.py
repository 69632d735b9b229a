"""Headers that Django and django-csp do not set."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

# Camera for reading QR codes, place only while the page is open; nothing for third parties.
PERMISSIONS = (
    "camera=(self), geolocation=(self), publickey-credentials-get=(self), publickey-credentials-create=(self), "
    "microphone=(), payment=(), usb=(), accelerometer=(), gyroscope=(), magnetometer=(), "
    "display-capture=(), browsing-topics=()"
)


class PrivatePages:
    """Middleware: what a signed-in reader saw is not kept by the device, where the next one could go back to it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if "Cache-Control" not in response.headers and request.session.accessed and request.user.is_authenticated:
            response.headers["Cache-Control"] = "private, no-store"
        return response


class PermissionsPolicy:
    """Middleware: say which abilities of the device our pages may ask for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        return response
