"""A real browser on a real server: fixtures for every test of pages, without importing them.

`open_page(address, size, scheme)` gives a Playwright page on a server that speaks to `module_database`;
`faults(page)` lists what axe-core, the console and the look have against it.
"""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from weakref import WeakKeyDictionary

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.core.wsgi import get_wsgi_application
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Playwright, ViewportSize, expect, sync_playwright

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
SIZES: dict[str, ViewportSize] = {"phone": {"width": 360, "height": 740}, "desktop": {"width": 1280, "height": 800}}
OpenPage = Callable[..., Page]
complaints: WeakKeyDictionary[Page, list[str]] = WeakKeyDictionary()

SMALL_TARGETS = """() => [...document.querySelectorAll("a, button, input, select, textarea, summary")]
  .filter(e => e.checkVisibility() && !e.closest("p:not(.actions), .hint") && e.type !== "hidden")
  .map(e => (e.type === "checkbox" || e.type === "radio") ? e.closest("label") : e)
  .filter(e => e.getBoundingClientRect().height < 47.5 && !e.classList.contains("skip"))
  .map(e => e.outerHTML.slice(0, 120))"""
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


class Quiet(WSGIRequestHandler):
    """Serves without a line on the terminal for each request."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the standard library's name
        """Say nothing."""


@contextmanager
def served(app: Any) -> Iterator[str]:
    """An application on a free port of this machine; gives the address."""
    httpd = ThreadedWSGIServer(("127.0.0.1", 0), Quiet)
    httpd.daemon_threads = True
    httpd.set_app(app)
    thread = threading.Thread(target=httpd.serve_forever, daemon=True)
    thread.start()
    yield f"http://localhost:{httpd.server_port}"
    httpd.shutdown()
    thread.join()
    httpd.server_close()


@pytest.fixture(scope="module")
def server(module_database: Any) -> Iterator[str]:
    """Pages served over the loopback from `module_database`; gives the address."""
    with served(get_wsgi_application()) as address:
        yield address


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright, once for a process: it keeps a loop in this thread. Django beside it stays as it is."""
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as tools:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        expect.set_options(timeout=30_000)  # also where many tests share a core
        yield tools


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Chromium, started once for a process; each page has a profile of its own."""
    chromium = os.environ.get("UBIA_CHROMIUM", "/usr/bin/chromium")
    running = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
    yield running
    running.close()


@pytest.fixture
def open_page(browser: Browser, server: str) -> Iterator[OpenPage]:
    """Open an address in a fresh context; what its console says against it is kept in `complaints`."""
    contexts = []

    def opened(address: str, size: str = "phone", scheme: str = "light", **options: Any) -> Page:
        options = {"locale": "en", "color_scheme": scheme, **options}
        context = browser.new_context(base_url=server, viewport=SIZES[size], **options)
        contexts.append(context)
        page = context.new_page()
        said = complaints[page] = []

        def keep(message: ConsoleMessage) -> None:
            if message.type in {"error", "warning"}:
                said.append(message.text)

        def keep_error(error: Error) -> None:
            said.append(str(error))

        page.on("console", keep)
        page.on("pageerror", keep_error)
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()


def faults(page: Page) -> list[str]:
    """Return what is wrong with the page as it stands: accessibility, console, too wide, too small to touch."""
    found = Axe().run(page).response["violations"]
    said = [f"{fault['id']}: {fault['help']}: {[node['target'] for node in fault['nodes'][:3]]}" for fault in found]
    said += [f"console: {text}" for text in complaints[page] if "status of 40" not in text]
    said += [f"too small: {html}" for html in page.evaluate(SMALL_TARGETS)]
    wide = page.evaluate(OVERFLOW)
    return said + ([f"wider than the screen by {wide}"] if wide > 0 else [])


def sign_in(page: Page, username: str, password: str) -> None:
    """Type user name and password and go on."""
    page.goto("/account/sign-in/")
    page.locator("[name=login]").fill(username)
    page.locator("[name=password]").fill(password)
    page.locator("form:has([name=login]) button").click()
