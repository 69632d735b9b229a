"""One device's connection to a server: JSON and forms over HTTP, with the cookies of its session."""

import json
import urllib.error
import urllib.request
from collections.abc import Mapping
from http.cookiejar import CookieJar
from typing import Any
from urllib.parse import urlencode


class Refused(Exception):
    """The server refused a request; the message is what it said."""


class Wire:
    """Requests to one server. `url` is its address, for example http://127.0.0.1:8000."""

    def __init__(self, url: str) -> None:
        """Raises ValueError for an address that is not of the web."""
        if not url.startswith(("http://", "https://")):
            raise ValueError(f"{url} is no address of the web")
        self.url = url.rstrip("/")
        self.cookies = CookieJar()
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))

    def get(self, path: str) -> tuple[str, str]:
        """Return a page's content and the address where it was found in the end. Raises Refused."""
        return self._ask(path)

    def send_form(self, path: str, fields: Mapping[str, str]) -> tuple[str, str]:
        """Send a form as a browser does; returns as `get`. Raises Refused."""
        fields = {"csrfmiddlewaretoken": self.token, **fields}
        return self._ask(path, urlencode(fields).encode())

    def send(self, path: str, body: Any, headers: Mapping[str, str] | None = None) -> Any:
        """Send JSON and return the answer's. `body` may be bytes that are JSON already. Raises Refused."""
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        said = {"Content-Type": "application/json", "X-CSRFToken": self.token, **(headers or {})}
        return json.loads(self._ask(path, content, said)[0])

    @property
    def token(self) -> str:
        """The token that guards a session's requests; empty before the first page."""
        return next((cookie.value or "" for cookie in self.cookies if cookie.name == "ubia_csrf"), "")

    def _ask(
        self, path: str, content: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> tuple[str, str]:
        request = urllib.request.Request(self.url + path, content, dict(headers or {}))  # noqa: S310  checked above
        try:
            with self._opener.open(request, timeout=60) as answer:
                return answer.read().decode(), answer.geturl().removeprefix(self.url)
        except urllib.error.HTTPError as error:
            raise Refused(f"{error.code} {request.selector}: {error.read().decode()[:300]}") from error


def in_words(answer: Mapping[str, Any]) -> str:
    """What became of an entry, for example `written on line 7`."""
    line = f" on line {answer['line']}" if answer.get("line") else ""
    return f"{answer['outcome']}{line} {answer.get('reason', '')}".strip()
