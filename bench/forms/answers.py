"""How long an answer takes to be painted on a cheap phone, over walks through all pages of several forms."""

import math
from typing import Any

from playwright.sync_api import Browser
from playwright.sync_api import Error as PageError

from bench.forms.browser import page_of, slow
from bench.forms.compiled import Ready
from bench.report import figure, say

_PAGES, _PEERS_ANSWERS = 120, 80


def answering(browser: Browser, address: str, forms: list[Ready], has_peers: bool) -> None:
    """Say the 95th percentile from the input event to the painted page, and that of turns; peers answer beside."""
    answers: list[float] = []
    turns: list[float] = []
    theirs: list[float] = []
    nothing: list[float] = []
    for seed, form in enumerate(forms, start=11):
        walk = _walked(browser, address, "ours/ours", form.given(), seed, _PAGES)
        answers += walk["answers"]
        turns += walk["turns"]
        nothing += walk["nothing"]
        _say(form.name, walk)
        if has_peers:
            theirs += _peers_answers(browser, address, form, seed)
    figure("answer_p95", at(95, answers), "ms", at(95, theirs) if theirs else None)
    figure("answer_p50", at(50, answers), "ms", at(50, theirs) if theirs else None)
    figure("turn_p95", at(95, turns), "ms")
    figure("frame_p95", at(95, nothing), "ms")
    say(f"answer_p95: {len(answers)} answers, the peer's {len(theirs)}")


def _peers_answers(browser: Browser, address: str, form: Ready, seed: int) -> list[float]:
    try:
        walk = _walked(browser, address, "peers/webforms", form.xml, seed, _PEERS_ANSWERS)
    except PageError as failed:
        say(f"answer_p95: the peer does not open {form.name}: {str(failed).splitlines()[0][:120]}")
        return []
    return [float(took) for took in walk["answers"]]


def _walked(browser: Browser, address: str, entry: str, given: Any, seed: int, most: int) -> dict[str, Any]:
    with page_of(browser, address, entry) as (page, session):
        page.evaluate("(given) => { window.given = given }", given)
        slow(session)
        page.evaluate("() => window.openForm(window.given)")
        walk: dict[str, Any] = page.evaluate("([seed, most]) => window.answerAll(seed, most)", [seed, most])
        return walk


def _say(name: str, walk: dict[str, Any]) -> None:
    answers, turns, ended = walk["answers"], walk["turns"], walk["ended"]
    slowest = max(answers, default=0)
    end = "to its end" if ended else "not to its end"
    most = f"p95 {at(95, answers):.0f} ms, slowest {slowest:.0f}"
    say(f"answer_p95: {name}: {len(answers)} answers on {len(turns)} turns, {end}; {most}")


def at(percent: int, times: list[float]) -> float:
    """The percentile of some times; 0 of none."""
    ranked = sorted(times)
    return ranked[max(0, math.ceil(len(ranked) * percent / 100) - 1)] if ranked else 0.0
