"""The figures of the phone, in their order, and who lives in the communities that they are measured with."""

import os
import platform
from collections.abc import Sequence
from typing import Any

from playwright.sync_api import Playwright, sync_playwright

from bench.box import Box, box
from bench.phone.day import day_bytes
from bench.phone.families import Families
from bench.phone.first_sync import first_sync
from bench.phone.lists import scroll_frame, search_10k
from bench.phone.load import load
from bench.phone.start import cold_start
from bench.report import say

SETS = ("load", "start", "scroll", "search", "sync", "bytes")


def run(wanted: Sequence[str]) -> None:
    """Measure the wanted sets, or all. `UBIA_BENCH_RUNS`: how often each is measured, 5 by default."""
    sets, runs = wanted or SETS, int(os.environ.get("UBIA_BENCH_RUNS", "5"))
    say(f"machine: {os.cpu_count()} cores, {platform.machine()}, load {os.getloadavg()[0]:.2f}")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with box() as found, found.connect() as app, sync_playwright() as tools:
        if set(sets) - {"search"}:
            _small(sets, runs, found, app, tools)
        if "search" in sets:
            large = Families(app)
            large.settle(2_500, 4)
            search_10k(tools, found.url, large, runs)
    say(f"load at the end: {os.getloadavg()[0]:.2f}")


def _small(sets: Sequence[str], runs: int, found: Box, app: Any, tools: Playwright) -> None:
    """Figures of a phone with 500 families and 10,000 entries."""
    small = Families(app)
    small.settle(500, 4)
    small.live(9_500)
    with found.connect(owner=True) as owner:
        owner.execute("ANALYZE")
    if "load" in sets:
        load(tools, found.url, small)
    if "start" in sets:
        cold_start(tools, found.url, small, runs)
    if "scroll" in sets:
        scroll_frame(tools, found.url, small, runs)
    if "sync" in sets:
        first_sync(tools, found.url, small, runs)
    if "bytes" in sets:
        day_bytes(tools, found.url, small)
