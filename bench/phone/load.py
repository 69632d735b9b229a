"""What a phone loads: file by file as the app asks for them, until a form is open; each compressed as servers do."""

import gzip
import json
import subprocess
from urllib.parse import urlsplit
from urllib.request import urlopen

from playwright.sync_api import BrowserContext, Playwright

from bench.phone.families import Families
from bench.phone.handset import handset
from bench.phone.steps import begin, let_in, synced, to_tab
from bench.phone.today import TODAY, open_form
from bench.report import figure, say

_BROTLI = "process.stdout.write(String(require('zlib').brotliCompressSync(require('fs').readFileSync(0)).length))"
_BEFORE = ("first screen", "let in", "today", "form")


class Loaded:
    """What a page asked for, stage by stage."""

    def __init__(self, context: BrowserContext) -> None:
        self.stage = _BEFORE[0]
        self.files: dict[str, str] = {}
        context.on("request", lambda request: self._note(request.url))

    def _note(self, url: str) -> None:
        path = urlsplit(url).path
        if not url.startswith("blob:") and not path.startswith("/sync/") and path != "/app/sw.js":
            self.files.setdefault(path, self.stage)


def load(tools: Playwright, url: str, families: Families) -> None:
    """Say the kilobytes until the first list and a form stand, and what is loaded later, apart."""
    with handset(tools, url, 0, service_workers="block") as phone:
        loaded = Loaded(phone.context)
        page = phone.start(f"/app/#code={families.code()}")
        page.get_by_role("button", name="Fish").wait_for()
        loaded.stage = "let in"
        let_in(page)
        loaded.stage = "today"
        begin(page)
        page.wait_for_selector(TODAY)
        synced(page)
        to_tab(page, "Today")
        loaded.stage = "form"
        open_form(page)
    sizes = {path: _sizes(url + path) for path in loaded.files}
    for stage in _BEFORE:
        found = [path for path, at in loaded.files.items() if at == stage]
        for path in found:
            _, zipped, squeezed = sizes[path]
            say(f"load_kb: {stage}: {path.rsplit('/', 1)[-1] or path}: brotli {squeezed:,}, gzip {zipped:,}")
        figure(f"load_kb: {stage}", _sum(sizes, found, 2), "kB brotli", _sum(sizes, found, 1))
    figure("load_kb", _sum(sizes, list(loaded.files), 2), "kB brotli", _sum(sizes, list(loaded.files), 1))
    _later(url, set(loaded.files))


def _later(url: str, known: set[str]) -> None:
    """What the service worker fetches besides, so that all of the app is there without a network."""
    text = urlopen(f"{url}/app/sw.js").read().decode()
    kept = json.loads(text.partition("const KEPT=")[2].partition(";\n")[0])
    files = [path for path in kept["files"] if path not in known]
    sizes = {path: _sizes(url + path) for path in files}
    for path in files:
        say(f"load_kb: later: {path.rsplit('/', 1)[-1]}: brotli {sizes[path][2]:,}")
    figure("load_kb_later", _sum(sizes, files, 2), "kB brotli", _sum(sizes, files, 1))


def _sizes(url: str) -> tuple[int, int, int]:
    content = urlopen(url).read()
    brotli = subprocess.run(["node", "-e", _BROTLI], input=content, capture_output=True, check=True).stdout
    return len(content), len(gzip.compress(content, 9)), int(brotli)


def _sum(sizes: dict[str, tuple[int, int, int]], paths: list[str], way: int) -> float:
    return sum(sizes[path][way] for path in paths) / 1000
