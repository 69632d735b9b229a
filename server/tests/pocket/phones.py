"""Phones in a real browser: a profile on disk that outlives the browser, and the app's steps as she sees them."""

import os
import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, BrowserType, ConsoleMessage, Error, Page, expect

from bench.phone.drive import PAGE, Drive
from bench.phone.steps import PIN, begin, kept, let_in, synced, to_tab, type_pin
from tests.pocket.thin_line import ThinLine
from tests.village import Member, Village
from ubia.register import admit
from ubia.web.tests.browser import ARGUMENTS, SIZES

__all__ = ["PIN", "Pocket", "begin", "code_for", "kept", "let_in", "synced", "to_tab", "type_pin"]
WAIT = 30_000


def code_for(village: Village, member: Member) -> str:
    """A one-time code for somebody's phone."""
    return admit.make_code(village.connection, member.person, village.facility.person)


class Pocket:
    """A phone: one profile on disk, one browser at a time."""

    def __init__(self, chromium: BrowserType, url: str, profile: Path) -> None:
        self.chromium, self.url, self.profile = chromium, url, profile
        self.complaints: list[str] = []
        self.context: BrowserContext
        self.switch_on()

    def switch_on(self, **options: Any) -> None:
        """Start the browser on what is on disk."""
        self.context = self.chromium.launch_persistent_context(
            self.profile,
            executable_path=os.environ.get("UBIA_CHROMIUM", "/usr/bin/chromium"),
            args=ARGUMENTS,
            viewport=SIZES["phone"],
            **{"locale": "en", **options},
        )

    def switch_off(self) -> None:
        """Close the browser in good order."""
        self.context.close()

    def die(self) -> None:
        """Kill the whole browser as an empty battery does, and start it again."""
        for process in self._processes():
            os.kill(process, signal.SIGKILL)
        with suppress(Error):  # it may have seen its browser die already
            self.context.close()
        (self.profile / "SingletonLock").unlink(missing_ok=True)
        self.switch_on()

    def open(self, address: str = "/app/") -> Page:
        """The app on a fresh page."""
        page = self.context.new_page()
        page.set_default_timeout(WAIT)
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(self.url + address)
        return page

    def admit(self, code: str, symbol: str = "Fish", pin: str = PIN) -> Page:
        """Let somebody in with her code; the first sync is done when this returns."""
        page = self.open(f"/app/#code={code}")
        let_in(page, symbol, pin)
        begin(page)
        synced(page)
        kept(page)
        return page

    def unlock(self, pin: str = PIN, symbol: str = "") -> Page:
        """The app, unlocked."""
        page = self.open()
        if symbol:
            page.get_by_role("button", name=symbol).click()
        expect(page.get_by_role("heading", name="Your PIN")).to_be_visible()
        type_pin(page, pin)
        expect(page.get_by_role("navigation"), "; ".join(self.complaints)).to_be_visible(timeout=WAIT)
        return page

    def drive(self) -> Drive:
        """The same phone without its screens."""
        return Drive(self.context, self.url)

    def drive_away_from(self, line: ThinLine) -> Drive:
        """The same, unlocked, while the line is down: it is there just for this page's files, which no phone keeps."""
        line.come_back()
        drive = self.drive()
        drive.do("unlock", PIN)
        line.go_down()
        return drive

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.complaints.append(message.text)

    def _processes(self) -> list[int]:
        found = []
        for place in Path("/proc").iterdir():
            if place.name.isdigit() and f"--user-data-dir={self.profile}".encode() in _command(place):
                found.append(int(place.name))
        return found


def _command(place: Path) -> bytes:
    try:
        return (place / "cmdline").read_bytes()
    except OSError:
        return b""


OpenPocket = Callable[..., Pocket]
Written = Callable[[list[str]], list[str]]
"""Which of some entries stand in a book."""


def beside(app: Any, folder: Path) -> Any:
    """A WSGI application that also answers `/drive/`."""

    def answer(environ: dict[str, Any], start: Any) -> Any:
        path = str(environ["PATH_INFO"])
        if not path.startswith("/drive/"):
            return app(environ, start)
        name = path.removeprefix("/drive/")
        kind = "text/javascript" if name else "text/html"
        start("200 OK", [("Content-Type", kind)])
        return [(folder / name).read_bytes() if name else PAGE.encode()]

    return answer
