"""docs/journeys/phone-update.md: a newer app comes to a phone in the middle of work; nothing that was begun is lost."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.wsgi import get_wsgi_application
from playwright.sync_api import Page, expect

from tests.pocket.phones import PIN, OpenPocket, beside, code_for, to_tab, type_pin
from tests.village import Member, Village
from ubia.web.tests.browser import served

pytestmark = pytest.mark.browser


class Newer:
    """A server that from some moment on has a newer app: another version, on a page that tells of it."""

    def __init__(self, app: Any) -> None:
        self.app, self.is_newer = app, False

    def __call__(self, environ: dict[str, Any], start: Any) -> Any:
        change = {"/app/sw.js": _newer_keeper, "/app/": _newer_page}.get(str(environ["PATH_INFO"]))
        if not self.is_newer or change is None:
            return self.app(environ, start)
        told: list[Any] = []
        text = change(b"".join(self.app(environ, lambda *given: told.append(given))))
        status, headers = told[0][:2]
        start(status, [(name, value) for name, value in headers if name != "Content-Length"])
        return [text]


def _newer_keeper(text: bytes) -> bytes:
    return re.sub(rb'"version": "[0-9a-f]+"', b'"version": "newer"', text)


def _newer_page(text: bytes) -> bytes:
    return text.replace(b"<head>", b'<head><meta name="version" content="newer">')


@pytest.fixture(scope="module")
def releases(module_database: Any, scripts: Path) -> Newer:
    """What the server serves; `is_newer = True` is the day of a release."""
    return Newer(beside(get_wsgi_application(), scripts))


@pytest.fixture(scope="module")
def server(releases: Newer) -> Iterator[str]:
    """A server with releases; gives the address."""
    with served(releases) as address:
        yield address


def begin_enrolling(page: Page) -> None:
    """Consent, then the name of a family, and no further."""
    to_tab(page, "Families")
    page.get_by_role("button", name="Enrol a family").click()
    page.get_by_role("button", name="They agree").click()
    page.get_by_label("What the family is called").fill("Wafula")
    page.get_by_label("Neighbourhood").fill("Behind the mill")


def state_a_wish(page: Page) -> None:
    """Something that is written down and does not go out."""
    to_tab(page, "Families")
    page.get_by_role("button", name=re.compile("^Achieng")).first.click()
    page.get_by_role("button", name=re.compile("^How they want to be visited")).click()
    page.get_by_label("Where", exact=True).fill("Behind the house")
    page.get_by_role("button", name="Keep").click()
    expect(page.get_by_text("Behind the house")).to_be_visible()


def test_a_newer_app_loses_no_draft_and_no_unsent_entry(
    village: Village, amina: Member, pocket: OpenPocket, releases: Newer
) -> None:
    """SRV-01, SRV-04: it waits beside the one in use, never comes up inside a form, finds all that was begun."""
    phone = pocket()
    page = phone.admit(code_for(village, amina))
    page.route("**/sync/*", lambda route: route.abort())
    state_a_wish(page)
    begin_enrolling(page)
    releases.is_newer = True
    page.evaluate("() => navigator.serviceWorker.getRegistration().then((one) => one.update()).then(() => undefined)")
    page.wait_for_function("() => navigator.serviceWorker.getRegistration().then((one) => one.waiting !== null)")
    expect(page.get_by_role("button", name="Use it")).to_have_count(0)
    expect(page.get_by_label("What the family is called")).to_have_value("Wafula")
    page.get_by_role("button", name="Back", exact=True).first.click()

    with page.expect_navigation():
        page.get_by_role("button", name="Use it").click()
    expect(page.locator('meta[name="version"]')).to_have_count(1)
    expect(page.get_by_role("heading", name="Your PIN")).to_be_visible()
    type_pin(page, PIN)
    to_tab(page, "Sync")
    expect(page.get_by_text("1 entry is on this phone only.").first).to_be_visible()
    to_tab(page, "Families")
    page.get_by_role("button", name="Enrol a family").click()
    expect(page.get_by_label("What the family is called")).to_have_value("Wafula")
    expect(page.get_by_label("Neighbourhood")).to_have_value("Behind the mill")
    page.get_by_role("button", name="Back", exact=True).first.click()
    page.unroute("**/sync/*")
    to_tab(page, "Sync")
    page.get_by_role("button", name="Sync now").click()
    expect(page.get_by_text("Everything you wrote has arrived.")).to_be_visible()
    assert [text for text in phone.complaints if "ERR_FAILED" not in text] == []
