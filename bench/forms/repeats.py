"""Whether a repeat of many instances stays as quick as it began: 108 children in 18 households."""

import statistics

from playwright.sync_api import Browser

from bench.forms.browser import page_of
from bench.forms.compiled import ready
from bench.forms.households import households
from bench.report import figure, say

_HOUSEHOLDS, _CHILDREN, _RUNS = 18, 6, 25


def repeats(browser: Browser, address: str) -> None:
    """Say the milliseconds of each of the last 27 children; the baseline is the first 27, both with warm code.

    At full speed: slowing down works in slices that are longer than a child takes.
    """
    given = ready("households", households()).given()
    early: list[float] = []
    late: list[float] = []
    with page_of(browser, address, "ours/ours") as (page, _):
        page.evaluate("(given) => { window.given = given }", given)
        script = f"() => window.fillAll(window.given, {_HOUSEHOLDS}, {_CHILDREN})"
        for _ in range(3):
            page.evaluate(script)
        for _ in range(_RUNS):
            times = page.evaluate(script)
            early.append(statistics.mean(times[:27]))
            late.append(statistics.mean(times[-27:]))
    figure("repeat_linear", statistics.median(late), "ms a child", statistics.median(early))
    say(f"repeat_linear: all {len(times)} children {sum(times):.1f} ms")
