"""In a demo, whoever has just had a key admitted need not wait for people who are not there."""

from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponseBase

from .installation import KEYS_FILE
from .keys import load
from .onlooker import Onlooker
from .people import MEMBERS
from .vouching import vouch_for

ADDRESS_ENDS = ("/sync/admit", "/sync/admit/")


class VouchOnAdmission:
    """Middleware of demos only: after a key was admitted, the demo's members vouch for it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        keys = Path(settings.HOME) / KEYS_FILE
        if request.path.endswith(ADDRESS_ENDS) and response.status_code == 200 and keys.exists():
            connection.ensure_connection()
            vouch_for(Onlooker(connection.connection, load(keys)), MEMBERS)
        return response
