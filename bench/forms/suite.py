"""The figures of forms, in their order, and the forms that they are measured with."""

import os
import platform
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from bench.forms import corpus, peers
from bench.forms.answers import answering
from bench.forms.browser import chromium, served
from bench.forms.compiled import Ready, ready
from bench.forms.opening import opening
from bench.forms.publication import publication
from bench.forms.repeats import repeats
from bench.forms.shares import shares
from bench.forms.size import size
from bench.forms.synthetic import form_of
from bench.forms.twice import twice
from bench.forms.xpath_cases import xpath_cases
from bench.report import say

_LARGEST = corpus.SHEETS / corpus.LARGEST
FORMS: dict[str, Callable[[], Path | bytes]] = {
    "open_largest": lambda: _LARGEST,
    "open_259": form_of,
    "open_va": lambda: twice(_LARGEST),
    "open_cht": lambda: corpus.SHEETS / "cht-core__config__default__forms__app__pregnancy_home_visit.xlsx",
}
_WALKED = (
    "cht-core__config__default__forms__app__pregnancy_home_visit.xlsx",
    "cht-core__config__default__forms__app__delivery.xlsx",
    "disease-surveillance__forms__app__household_member_assessment.xlsx",
    "mydhi-cht-config__config__forms__collect__c_imm.xlsx",
    "web-forms__packages__common__src__fixtures__preview-service__xlsforms__ifrc-distribution-site-assessment-v1.xlsx",
    corpus.LARGEST,
)
SETS = ("open", "answer", "size", "repeat", "publish", "share", "xpath")


@cache
def made(name: str) -> Ready:
    """One of FORMS or an XLSForm of the inputs, published and compiled once a run."""
    return ready(name, FORMS[name]() if name in FORMS else corpus.SHEETS / name)


def run(wanted: Sequence[str]) -> None:
    """Measure the wanted sets, or all."""
    sets = wanted or SETS
    say(f"machine: {os.cpu_count()} cores, {platform.machine()}, load {os.getloadavg()[0]:.2f}")
    if not corpus.is_here():
        say("The folder ../shared/inputs is not here: only the forms made here are measured.")
    if "size" in sets:
        size()
    if {"open", "answer", "repeat"} & set(sets):
        _in_browser(sets)
    for name, act in (("publish", publication), ("share", shares), ("xpath", xpath_cases)):
        if name in sets and corpus.is_here():
            act()


def _in_browser(sets: Sequence[str]) -> None:
    has_peers = peers.ready()
    peers.bundle("ours.config.mjs")
    with served() as address, chromium() as browser:
        if "open" in sets:
            for name in FORMS if corpus.is_here() else ["open_259"]:
                opening(browser, address, name, made(name), has_peers)
        if "answer" in sets and corpus.is_here():
            forms = [ready(name.rsplit("__", 1)[-1], corpus.SHEETS / name) for name in _WALKED]
            answering(browser, address, [*forms, made("open_259")], has_peers)
        if "repeat" in sets:
            repeats(browser, address)
