"""What every answer tells the browser, and what no page may contain."""

import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from django.test import Client

PAGES = ["/", "/about/", "/offline/", "/style/", "/account/second-step/", "/account/password/", "/nothing/"]
OPEN_PAGES = ["/account/sign-in/", "/account/sign-up/", "/account/password/forgotten/", "/about/", "/nothing/"]


class Inline(HTMLParser):
    """Collects what a strict policy would refuse: style and handler attributes, script and style text."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag if tag in {"script", "style"} else ""
        self.found += [f"{tag} {name}" for name, _ in attrs if name == "style" or name.startswith("on")]

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside and data.strip():
            self.found.append(f"text in {self.inside}")


def inline(page: str) -> list[str]:
    check = Inline()
    check.feed(page)
    return check.found


def test_no_inline_script_or_style(as_amina: Client, settings: Any) -> None:
    settings.UBIA_DEMO = True
    found = {address: inline(as_amina.get(address).content.decode()) for address in PAGES}
    assert not any(found.values()), found
    assert inline('<p style="color:red" onclick="x()">a</p><script>y()</script>') != []


def test_strict_headers_on_every_page(database: object) -> None:
    for address in OPEN_PAGES:
        headers = Client().get(address).headers
        policy = headers["Content-Security-Policy"]
        assert {"default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"} <= set(
            policy.split("; ")
        )
        assert "unsafe" not in policy
        assert headers["Referrer-Policy"] == "same-origin"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["X-Frame-Options"] == "DENY"
        assert {"geolocation=(self)", "microphone=()"} <= set(headers["Permissions-Policy"].split(", "))


def test_the_sample_page_is_not_on_a_working_server(as_amina: Client, settings: Any) -> None:
    settings.UBIA_DEMO = False
    assert as_amina.get("/style/").status_code == 404


def test_a_forged_form_is_refused_in_plain_words(database: object) -> None:
    answer = Client(enforce_csrf_checks=True).post("/account/sign-in/", {"login": "a", "password": "b"})
    assert answer.status_code == 403
    assert "This form was open too long" in answer.content.decode()


def test_a_signed_in_page_is_not_kept_for_the_next_reader(as_amina: Client) -> None:
    assert as_amina.get("/").headers["Cache-Control"] == "private, no-store"
    assert "Cache-Control" not in Client().get("/about/").headers


def test_the_sign_in_cookie_is_out_of_reach_of_scripts(as_amina: Client) -> None:
    cookie = as_amina.cookies["ubia_session"]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")


def test_over_https_django_s_deployment_check_finds_nothing(tmp_path: Path) -> None:
    environment = {"UBIA_HOME": str(tmp_path), "UBIA_HTTPS": "1", "UBIA_HSTS_DAYS": "365", "UBIA_HOSTS": "ubia.example"}
    command = [sys.executable, "-m", "ubia.web", "check", "--deploy", "--fail-level", "WARNING"]
    server = Path(__file__).resolve().parents[3]
    done = subprocess.run(
        command,
        env={"PATH": os.environ["PATH"], **environment, "PYTHONPATH": str(server)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
