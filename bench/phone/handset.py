"""A cheap phone: Chromium with a profile of its own on disk, its page and its workers six times slower."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, CDPSession, Page, Playwright, ViewportSize

from bench.report import say

SLOWER = 6
_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]
_SCRIPT = (Path(__file__).parent / "page" / "slow.js").read_text()
_SIZE: ViewportSize = {"width": 360, "height": 640}
# The page's policy would refuse the few lines that page/slow.js puts before a worker's script.
_OPTIONS: Any = {"executable_path": "/usr/bin/chromium", "locale": "en", "bypass_csp": True}
_TICKS = os.sysconf("SC_CLK_TCK")


class Handset:
    """One browser with one profile; `start` opens the app as when she taps its sign."""

    def __init__(self, tools: Playwright, url: str, profile: Path, rate: int, options: dict[str, Any]) -> None:
        self.tools, self.url, self.profile, self.rate, self.options = tools, url, profile, rate, options
        self.context: BrowserContext
        self.page: Page
        self.line: CDPSession
        self.switch_on()

    def switch_on(self) -> None:
        """Start the browser on its profile."""
        self.context = self.tools.chromium.launch_persistent_context(
            self.profile, args=_FLAGS, viewport=_SIZE, **_OPTIONS, **self.options
        )
        self.context.add_init_script(_SCRIPT.replace("RATE", str(self.rate)))

    def switch_off(self) -> None:
        """Stop the browser; the profile stays."""
        self.context.close()

    def start(self, address: str = "/app/") -> Page:
        """Open the app on a fresh, slow page."""
        for page in self.context.pages[1:]:
            page.close()
        self.page = self.context.new_page()
        self.page.set_default_timeout(90_000)
        self.page.on("pageerror", lambda error: say(f"page: {error}"))
        self.line = self.context.new_cdp_session(self.page)
        self.line.send("Emulation.setCPUThrottlingRate", {"rate": abs(self.rate) or 1})
        self.page.goto(self.url + address)
        return self.page

    def marks(self) -> dict[str, float]:
        """What the page noted: see page/slow.js."""
        found: dict[str, float] = self.page.evaluate("() => window.marks")
        return found

    def processes(self) -> list[int]:
        """The browser's processes."""
        parents = {int(p.name): _parent(p) for p in Path("/proc").iterdir() if p.name.isdigit()}
        found = [n for n in parents if _is_browser(n, self.profile)]
        for n in found:
            found += [child for child, parent in parents.items() if parent == n and child not in found]
        return found

    def cpu(self) -> float:
        """CPU seconds of all of the browser's processes that live, since they began."""
        return sum(_ticks(n) for n in self.processes()) / _TICKS

    def memory(self) -> tuple[float, float]:
        """Megabytes that the page's process has for itself, and its JavaScript heap."""
        self.line.send("HeapProfiler.collectGarbage")
        heap = self.line.send("Runtime.getHeapUsage")["usedSize"]
        return max((_private(n) for n in self.processes() if _is_renderer(n)), default=0) / 1000, heap / 1e6


@contextmanager
def handset(tools: Playwright, url: str, rate: int = SLOWER, **options: Any) -> Iterator[Handset]:
    """A handset that never saw the app; its profile goes afterwards."""
    profile = Path(tempfile.mkdtemp(prefix="ubia-handset-"))
    found = Handset(tools, url, profile, rate, options)
    try:
        yield found
    finally:
        found.switch_off()
        shutil.rmtree(profile, ignore_errors=True)


def _parent(place: Path) -> int:
    try:
        return int(place.joinpath("stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0


def _command(n: int) -> str:
    try:
        return Path(f"/proc/{n}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""


def _is_browser(n: int, profile: Path) -> bool:
    command = _command(n)
    return f"--user-data-dir={profile}" in command and "--type=" not in command


def _is_renderer(n: int) -> bool:
    return "--type=renderer" in _command(n)


def _ticks(n: int) -> int:
    try:
        fields = Path(f"/proc/{n}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0
    return sum(int(field) for field in fields[11:15])


def _private(n: int) -> int:
    """Kilobytes that no other process shares."""
    lines = Path(f"/proc/{n}/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith(("Private_Clean", "Private_Dirty")))
