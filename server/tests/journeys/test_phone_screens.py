"""Every screen of the app by its name, on filled phones of each role: nothing against it in light and dark, on phone
and desktop, and no word missing in any language. Screens that are new are looked at without being named here."""

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route
from psycopg import Connection
from psycopg.rows import TupleRow

from bench.phone.drive import _CLIENT
from tests.journeys.test_phone_shell import code_for
from ubia.demo.tests.district import District
from ubia.web.tests.browser import SIZES, complaints, faults

pytestmark = pytest.mark.browser
SHOTS = os.environ.get("UBIA_SHOTS")
LANGUAGES = ("en", "fr", "sw")
DRAWN = """() => {
  const main = document.querySelector('main')
  return main && !main.dataset.old && !main.querySelector('.waiting, [aria-busy=true]')
}"""
UNSAID = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = []
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    found.push(node.data.trim())
  return found.filter((words) => /^[a-z]+(-[a-z0-9]+)+$/.test(words))
}"""
ROLES = {
    "akinyi": None,
    "atieno": ("supervisor", "worker", "herStatement", "seals", "seal", "promised"),
    "were": ("committee", "joint", "scoring", "score", "action", "minutes", "seals", "seal", "promised"),
    "yusuf": ("committee", "charter", "charterText", "charterSay"),
}
"""Who goes on the tour, and through which screens: the health worker through all."""


WAYS = {"personEdit": ("came", "born", "edit"), "personEnd": ("died", "left", "lives", "back")}
"""Screens that are drawn in several ways, by what they are told as `how`."""


@pytest.fixture(scope="session")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The app for the tour, built once a run."""
    folder = tmp_path_factory.mktemp("tour")
    vite = _CLIENT / "node_modules" / "vite" / "bin" / "vite.js"
    config = Path(__file__).parents[1] / "pocket" / "tour.config.mjs"
    command = ["node", str(vite), "build", "--config", str(config)]
    subprocess.run(command, cwd=_CLIENT, check=True, env=os.environ | {"TOUR_OUT": str(folder)})
    return folder


@pytest.fixture
def tour(browser: Browser, server: str, scripts: Path) -> Iterator[Page]:
    """The app's own page with the script of the tour."""
    context = browser.new_context(base_url=server, viewport=SIZES["phone"], locale="en", service_workers="block")
    page = context.new_page()
    said = complaints[page] = []
    page.on("console", lambda one: said.append(one.text) if one.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: said.append(str(error)))

    def the_page(route: Route) -> None:
        answer = route.fetch()
        text = re.sub(r'(<script type="module" src=")[^"]+', r"\1/tour/tour.js", answer.text())
        route.fulfill(response=answer, body=text)

    context.route("**/app/", the_page)
    context.route("**/tour/*", lambda route: route.fulfill(path=scripts / route.request.url.rpartition("/")[2]))
    page.goto("/app/")
    page.wait_for_function("() => window.tour")
    yield page
    context.close()


@pytest.mark.parametrize("member", ROLES)
def test_every_screen_is_clean_and_says_all_its_words(
    district: District, app: Connection[TupleRow], tour: Page, member: str
) -> None:
    """TRU-11: axe, targets and width on each screen as it is drawn; words of all languages."""
    assert tour.evaluate("(code) => tour.begin(code)", code_for(district, app, member)) == "done"
    wrong: dict[str, Any] = {}
    for name in ROLES[member] or tour.evaluate("() => tour.screens"):
        for how in WAYS.get(name, ("",)):
            tour.evaluate("([name, how]) => tour.go(name, how ? { how } : {})", [name, how])
            tour.wait_for_function(DRAWN)
            wrong |= looked_at(tour, f"{member} {name} {how}".strip())
    assert wrong == {}


def looked_at(page: Page, name: str) -> dict[str, Any]:
    """What is wrong with a screen, by how it was looked at."""
    wrong: dict[str, Any] = {}
    for size, scheme in (("phone", "light"), ("desktop", "dark")):
        page.set_viewport_size(SIZES[size])
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of the two
        wrong[f"{name} {size} {scheme}"] = faults(page)
        if SHOTS:
            page.screenshot(path=f"{SHOTS}/{name.replace(' ', '-')}-{size}.png", full_page=True)
    page.set_viewport_size(SIZES["phone"])
    for code in (*LANGUAGES[1:], LANGUAGES[0]):
        page.evaluate("(code) => tour.speak(code)", code)
        page.wait_for_function("(code) => document.documentElement.lang === code", arg=code)
        wrong[f"{name} {code}"] = page.evaluate(UNSAID) + complaints[page]
    complaints[page].clear()
    return {where: found for where, found in wrong.items() if found}
