"""A cold start without a network: from the PIN to the list of today on the screen, apart from stretching the PIN."""

import statistics

from playwright.sync_api import Playwright

from bench.phone.families import Families
from bench.phone.handset import handset
from bench.phone.steps import begin, kept, let_in, synced, type_pin
from bench.phone.today import TODAY
from bench.report import figure, say


def cold_start(tools: Playwright, url: str, families: Families, runs: int) -> None:
    """Say the median; stretching the PIN, the start of the page and CPU seconds are figures of their own."""
    found: list[tuple[float, float, float, float]] = []
    with handset(tools, url) as phone:
        page = phone.start(f"/app/#code={families.code()}")
        let_in(page)
        begin(page)
        synced(page)
        kept(page)
        for _ in range(runs):
            phone.switch_off()
            phone.switch_on()
            phone.context.set_offline(True)
            before = phone.cpu()
            page = phone.start()
            drawn = page.evaluate("() => shown('.pin-keys')")
            type_pin(page)
            painted = page.evaluate("(today) => shown(today)", TODAY)
            marks = phone.marks()
            whole = painted - marks["entered"]
            found.append((whole - marks["stretched"], marks["stretched"], drawn, 1000 * (phone.cpu() - before)))
    for n, name in enumerate(("cold_start", "cold_start_key", "cold_start_page", "cold_start_cpu")):
        unit = "CPU s" if name.endswith("cpu") else "s"
        figure(name, statistics.median(one[n] for one in found) / 1000, unit)
    say(f"cold_start: runs {[tuple(round(part) for part in one) for one in found]} ms")
