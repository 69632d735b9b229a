"""The engine in a browser and inside the server: the same answers show the same, over forms of our own."""

import json
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from playwright.sync_api import Browser, Page

from bench.forms.households import households
from bench.forms.synthetic import form_of
from ubia.forms.engine.runs import Moment, Runnable
from ubia.forms.engine.sandbox import BUILT
from ubia.forms.publish import publish_any
from ubia.forms.published import Published

pytestmark = pytest.mark.browser
WHEN = Moment.read("2026-11-28T10:00:00+03:00")
LIMITS = {"pages": 200, "instances": 2}
FORMS: dict[str, Callable[[], bytes]] = {
    "households in repeats": households,
    "60 binds in three languages": partial(form_of, 60),
}


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A blank page that has the engine as it is built for the server."""
    with browser.new_page() as page:
        page.add_script_tag(content=BUILT.read_text())
        yield page


@pytest.fixture(params=FORMS, scope="module")
def form(request: pytest.FixtureRequest) -> Published:
    return publish_any(FORMS[request.param]())


@pytest.mark.parametrize("seed", range(4))
def test_a_walk_ends_in_the_same_state(page: Page, form: Published, seed: int) -> None:
    """Differential fuzz between two runs of the engine, browser and server: no difference (`bench.forms.fuzz`: all)."""
    given = [form.model, form.texts, {**WHEN._asdict(), "seed": seed}, LIMITS]
    there = json.loads(page.evaluate("(given) => JSON.stringify(engine.walk(...JSON.parse(given)))", json.dumps(given)))
    here = Runnable(form.model, form.texts).walk(seed, WHEN, LIMITS)
    assert here.answered > 0
    assert (here.dump, here.pages, here.answered, here.stuck) == (
        there["dump"],
        there["pages"],
        there["answered"],
        there.get("stuck", ""),
    )
