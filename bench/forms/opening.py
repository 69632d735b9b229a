"""How long a form takes to open on a cheap phone, ours and the peers' in turn on the same XForm."""

import statistics
from collections.abc import Callable

from playwright.sync_api import Browser
from playwright.sync_api import Error as PageError

from bench.forms.browser import opened
from bench.forms.compiled import Ready
from bench.report import figure, say

RUNS = 5


def opening(browser: Browser, address: str, name: str, form: Ready, has_peers: bool, runs: int = RUNS) -> None:
    """Say how long ours takes to its first page, beside ODK Web Forms; and the engines alone, as `<name>_engine`."""
    given = form.given()
    say(f"{name}: {form.binds} binds, XForm {len(form.xml.encode()):,} bytes, model {len(given['model']):,} characters")
    ways: dict[str, Callable[[], float]] = {"ours": lambda: opened(browser, address, "ours/ours", given)}
    ways["ours_engine"] = lambda: opened(browser, address, "ours/ours", given, "openEngine")
    if has_peers:
        ways["peer"] = lambda: opened(browser, address, "peers/webforms", form.xml)
        ways["peer_engine"] = lambda: opened(browser, address, "peers/engine", form.xml)
    times: dict[str, list[float]] = {way: [] for way in ways}
    for _ in range(runs):
        for way, act in ways.items():
            if way in times:
                _take(name, way, act, times)
    for suffix in ("", "_engine"):
        ours, peer = times[f"ours{suffix}"], times.get(f"peer{suffix}")
        figure(name + suffix, _seconds(ours), "s", _seconds(peer) if peer else None)
        say(f"{name}{suffix}: runs {[round(t) for t in ours]} ms, peer {[round(t) for t in peer or []]} ms")


def _take(name: str, way: str, act: Callable[[], float], times: dict[str, list[float]]) -> None:
    """Measure once; a peer that cannot open the form is left out, with its reason."""
    try:
        times[way].append(act())
    except PageError as failed:
        if way.startswith("ours"):
            raise
        say(f"{name}: the peer's {way} does not open it: {str(failed).splitlines()[0][:160]}")
        del times[way]


def _seconds(times: list[float]) -> float:
    return statistics.median(times) / 1000
