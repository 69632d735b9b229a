"""The first sync of a large small-world: ours into the encrypted store, beside bare rows, in turn."""

import hashlib
import json
import statistics
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

from playwright.sync_api import Playwright

from bench.phone.families import Families
from bench.phone.handset import SLOWER, Handset, handset
from bench.phone.steps import begin, let_in, synced, to_tab, type_pin
from bench.phone.today import TODAY
from bench.report import figure, say
from ubia.register.entry import to_base64

BARE = (Path(__file__).parent / "page" / "bare.js").read_text()
PIECE = 10_000


def first_sync(tools: Playwright, url: str, families: Families, runs: int) -> None:
    """Say seconds, beside bare IndexedDB; memory and bytes after it; and the same with no worker thread at all."""
    pieces = _pieces(url, families)
    times: dict[str, list[dict[str, float]]] = {"ours": [], "bare": [], "alone": []}
    for _ in range(runs):
        times["ours"].append(_ours(tools, url, families, SLOWER))
        times["bare"].append(_bare(tools, url, pieces))
        times["alone"].append(_ours(tools, url, families, -SLOWER))
    bare = _middle(times["bare"], "took")
    figure("first_sync", _middle(times["ours"], "took"), "s", bare)
    figure("first_sync_alone", _middle(times["alone"], "took"), "s", bare)
    figure("first_sync_cpu", _middle(times["ours"], "cpu"), "CPU s", _middle(times["bare"], "cpu"))
    figure("first_sync_restart", _middle(times["ours"], "restart"), "s")
    figure("first_sync_kb", _middle(times["ours"], "down"), "kB", _middle(times["bare"], "down"))
    figure("memory_mb", _middle(times["ours"], "private"), "MB", _middle(times["bare"], "empty"))
    figure("memory_heap_mb", _middle(times["ours"], "heap"), "MB", _middle(times["bare"], "heap"))
    for way, found in times.items():
        say(f"first_sync: {way}: {[{k: round(v, 2) for k, v in one.items()} for one in found]}")


def _middle(found: list[dict[str, float]], name: str) -> float:
    return statistics.median(one[name] for one in found)


def _ours(tools: Playwright, url: str, families: Families, rate: int) -> dict[str, float]:
    """From "Begin" until today's list is painted, and stories and index are written down (`_restart` finds the last of
    all names). `settled`: until the forms and all else are written as well."""
    with handset(tools, url, rate) as phone:
        page = phone.start(f"/app/#code={families.code()}")
        down: list[int] = []
        page.on("requestfinished", lambda request: down.append(_size(request)) if "/sync/" in request.url else None)
        let_in(page)
        page.evaluate("() => { marks.worked = 0 }")
        before = phone.cpu()
        begin(page)
        painted = page.evaluate("(today) => shown(today)", TODAY)
        synced(page)
        marks = phone.marks()
        cpu = phone.cpu() - before
        clicked = page.evaluate("() => marks.begun")
        took, settled = ((max(painted, marks[end]) - clicked) / 1000 for end in ("indexed", "written"))
        to_tab(page, "Today")
        page.wait_for_selector(TODAY)
        page.wait_for_timeout(500)
        private, heap = phone.memory()
        found = {
            "took": took,
            "settled": settled,
            "cpu": cpu,
            "down": sum(down) / 1000,
            "private": private,
            "heap": heap,
        }
        return found | {"worked": marks["worked"] / 1000, "restart": _restart(phone, families)}


def _restart(phone: Handset, families: Families) -> float:
    """Start anew, unlock: somebody can be found at once. Seconds from the PIN, without the stretching of the PIN."""
    page = phone.start()
    page.get_by_role("heading", name="Your PIN").wait_for()
    type_pin(page)
    painted = page.evaluate("(today) => shown(today)", TODAY)
    marks = phone.marks()
    to_tab(page, "Families")
    page.get_by_role("searchbox").fill(families.names[-1])
    page.get_by_text(families.names[-1]).first.wait_for()
    return float(painted - marks["entered"] - marks["stretched"]) / 1000


def _bare(tools: Playwright, url: str, pieces: dict[str, Any]) -> dict[str, float]:
    with handset(tools, url) as phone:
        page = phone.start("/app/")
        page.get_by_role("button", name="I have a code").wait_for()
        down: list[int] = []
        page.on("requestfinished", lambda request: down.append(_size(request)) if "/sync/" in request.url else None)
        empty, _ = phone.memory()
        before = phone.cpu()
        found: dict[str, float] = page.evaluate(f"(asked) => ({BARE.partition('*/')[2].strip()})(asked)", pieces)
        cpu = phone.cpu() - before
        _, heap = phone.memory()
        took = {"took": found["took"] / 1000, "fetched": found["fetched"] / 1000, "entries": found["entries"]}
        return took | {"cpu": cpu, "down": sum(down) / 1000, "empty": empty, "heap": heap}


def _size(request: Any) -> int:
    sizes = request.sizes()
    return int(sizes["responseBodySize"] + sizes["responseHeadersSize"])


def _pieces(url: str, families: Families) -> dict[str, Any]:
    """The pulls that bring everything, signed by another phone of hers: what `page/bare.js` sends."""
    key, token = families.another_phone()
    pieces: list[dict[str, str]] = []
    cursors: dict[str, str] = {}
    more = True
    while more:
        body = json.dumps({"cursors": cursors, "limit": PIECE, "proofs": False})
        text = f"ubia-pull-1\n{to_base64(hashlib.sha256(body.encode()).digest())}"
        piece = {"body": body, "signature": key.sign(text)}
        headers = {"Authorization": f"Bearer {token}", "Ubia-Signature": piece["signature"]}
        asked = Request(f"{url}/sync/pull", body.encode(), {"Content-Type": "application/json", **headers})
        with urlopen(asked) as answer:
            books = json.load(answer)["books"]
        pieces.append(piece)
        cursors = cursors | {book["book"]: book["cursor"] for book in books}
        more = any(book["more"] for book in books)
    return {"token": token, "pieces": pieces}
