"""The phone's app is the same for everybody, without a session, and says which files a phone must keep."""

import json
import re
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

pytestmark = pytest.mark.skipif(not finders.find("phone/manifest.json"), reason="the app is not built")
KEPT = re.compile(r"^const KEPT=(\{.*\});$", re.MULTILINE)


def kept() -> dict[str, Any]:
    """What the service worker is told to keep."""
    found = KEPT.search(Client().get("/app/sw.js").content.decode())
    assert found
    return dict(json.loads(found[1]))


def is_there(address: str) -> bool:
    return finders.find(address.removeprefix("/static/")) is not None


def test_the_page_is_the_same_in_every_language_and_touches_no_session() -> None:
    pages = [Client().get("/app/", headers={"accept-language": code}) for code in ("en", "sw")]
    assert pages[0].content == pages[1].content
    assert all(page.status_code == 200 and not page.cookies for page in pages)
    policy = pages[0].headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy


def test_what_a_phone_keeps_is_there() -> None:
    """The page's own script and style, every part of it, and each language by name."""
    listed = kept()
    assert listed["page"] == "/app/"
    assert set(listed["languages"]) == {"en", "fr", "sw"}
    addresses = [*listed["files"], *listed["languages"].values()]
    assert [one for one in addresses if not is_there(one)] == []
    named = re.findall(r'(?:src|href)="(/static/phone/[^"]+)"', Client().get("/app/").content.decode())
    assert len(named) == 2
    assert set(named) <= set(listed["files"])


def test_a_version_is_told_by_its_files() -> None:
    assert kept()["version"] == kept()["version"]
    assert re.fullmatch(r"[0-9a-f]{16}", kept()["version"])


def test_it_can_be_installed() -> None:
    answer = Client().get("/app/manifest.webmanifest")
    assert answer.headers["Content-Type"] == "application/manifest+json"
    facts = answer.json()
    assert facts["start_url"] == facts["scope"] == "/app/"
    assert {icon["purpose"] for icon in facts["icons"]} == {"any", "maskable"}
    assert all(is_there(icon["src"]) for icon in facts["icons"])


def test_the_page_carries_its_icons() -> None:
    """An icon that a screen draws is a symbol of the page, so that it is there without a network."""
    page = Client().get("/app/").content.decode()
    for name in ("home", "sync", "hide", "fish"):
        assert f'<symbol id="icon-{name}"' in page
