"""Chromium as slow as a cheap phone, and the built pages on loopback."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from bench.report import say

BUILT = Path(__file__).parent / ".built"
SLOWER = 6
_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
_META = b'<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
_PAGE = b'<!doctype html><html lang="en">' + _META + b"%b<body>%b"


class _Pages(SimpleHTTPRequestHandler):
    """Built files, and for `/page/<folder>/<entry>` a page that loads that entry."""

    def do_GET(self) -> None:
        if not self.path.startswith("/page/"):
            return super().do_GET()
        folder, entry = self.path.split("/")[2:4]
        sheet = b"".join(b'<link rel="stylesheet" href="%b">' % found.encode() for found in _sheets(folder))
        script = f'<main id="form"></main><script type="module" src="/{folder}/{entry}.js"></script>'.encode()
        body = _PAGE % (sheet, script)
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return None

    def end_headers(self) -> None:
        """A page that is apart from others has a finer clock."""
        self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.send_header("Cross-Origin-Embedder-Policy", "require-corp")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _sheets(folder: str) -> list[str]:
    return [f"/{folder}/{file.relative_to(BUILT / folder)}" for file in sorted((BUILT / folder).rglob("*.css"))]


class _Server(ThreadingHTTPServer):
    """A page that is closed while it loads is no fault."""

    def handle_error(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served() -> Iterator[str]:
    """The built files on a free port of this machine; gives the address."""
    server = _Server(("127.0.0.1", 0), partial(_Pages, directory=str(BUILT)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, without a window."""
    with sync_playwright() as tools:
        browser = tools.chromium.launch(executable_path="/usr/bin/chromium", args=_FLAGS)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def page_of(browser: Browser, address: str, entry: str) -> Iterator[tuple[Page, CDPSession]]:
    """A fresh page with an entry's code loaded at full speed; `slow` then slows it down."""
    context = browser.new_context(viewport={"width": 360, "height": 640})
    page = context.new_page()
    page.on("pageerror", lambda error: say(f"{entry}: {error}"))
    page.goto(f"{address}/page/{entry}")
    page.wait_for_function("() => typeof window.openForm === 'function'")
    try:
        yield page, context.new_cdp_session(page)
    finally:
        context.close()


def slow(session: CDPSession, rate: int = SLOWER) -> None:
    """Run the page's CPU so many times slower from here on."""
    session.send("Emulation.setCPUThrottlingRate", {"rate": rate})


def opened(browser: Browser, address: str, entry: str, given: Any, by: str = "openForm") -> float:
    """Milliseconds that a fresh, slow page takes from the form in memory to what `by` waits for."""
    with page_of(browser, address, entry) as (page, session):
        page.evaluate("(given) => { window.given = given }", given)
        slow(session)
        return float(page.evaluate("(by) => window[by](window.given)", by))
