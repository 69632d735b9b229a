"""Where the time of opening a form goes, by functions: `python -m bench.forms.profile [open_259] [openEngine]`."""

import os
import sys
from collections import Counter
from typing import Any

from bench.forms.browser import chromium, page_of, served, slow
from bench.forms.peers import bundle
from bench.forms.suite import made
from bench.report import say


def profile(name: str, by: str = "openForm") -> None:
    """Open a form once, slowed down, with readable code, or `answerAll` of it; say which functions took the most."""
    os.environ["BENCH_PLAIN"] = "1"
    bundle("ours.config.mjs")
    given = made(name).given()
    script = "([by, seed]) => window[by](seed ?? window.given, 120)"
    with served() as address, chromium() as browser, page_of(browser, address, "ours/ours") as (page, session):
        page.evaluate("(given) => { window.given = given }", given)
        if by == "answerAll":
            page.evaluate("() => window.openForm(window.given)")
        session.send("Profiler.enable")
        session.send("Profiler.setSamplingInterval", {"interval": 200})
        slow(session)
        session.send("Profiler.start")
        page.evaluate(script, [by, 11 if by == "answerAll" else None])
        found = session.send("Profiler.stop")["profile"]
    for (function, place), ms in own_time(found).most_common(40):
        say(f"{ms:8.1f} ms  {function}  {place}")


def own_time(found: dict[str, Any]) -> Counter[tuple[str, str]]:
    """Milliseconds that each function took itself, by name and place."""
    frames = {node["id"]: node["callFrame"] for node in found["nodes"]}
    times: Counter[tuple[str, str]] = Counter()
    for node, delta in zip(found["samples"], found["timeDeltas"], strict=True):
        frame = frames[node]
        times[
            frame["functionName"] or "(anonymous)", f"{frame['url'].rsplit('/', 1)[-1]}:{frame['lineNumber'] + 1}"
        ] += delta / 1000
    return times


if __name__ == "__main__":
    profile(*sys.argv[1:] or ["open_largest"])
