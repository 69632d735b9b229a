"""docs/journeys/phone-screens.md: every screen that pressing leads to, in each language, without a serious fault."""
# ruff: noqa: F811

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page, expect

from tests.pocket.fixtures import amina, pocket, scripts, server, tools, village  # noqa: F401
from tests.pocket.phones import OpenPocket, Pocket, code_for, to_tab
from tests.village import Member, Village

pytestmark = [pytest.mark.browser, pytest.mark.slow]
LANGUAGES = {"en": "English", "fr": "Français", "sw": "Kiswahili"}
AHEAD = "main button.row, main a.row, main button.button:not(.danger)"
DEEP, WIDE, SETTLE_MS = 4, 9, 250


class Crawl:
    """Presses what leads on, as deep as `DEEP`; looks at each screen once, known by its title and how deep it lies."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.seen: set[str] = set()
        self.wrong: list[str] = []

    def tabs(self) -> None:
        """Everything that is reached from the tabs at the foot."""
        for n in range(self.page.locator("nav.tabs button").count()):
            self.page.locator("nav.tabs button").nth(n).click()
            self.page.wait_for_timeout(SETTLE_MS)
            self.screen(0)

    def screen(self, depth: int) -> None:
        """This screen, and what lies behind it."""
        title = self.title()
        if title in self.seen or not title:
            return
        self.seen.add(title)
        found = Axe().run(self.page).response["violations"]
        for fault in found:
            if fault["impact"] in ("serious", "critical"):
                self.wrong.append(f"{title}: {fault['id']}: {[node['target'] for node in fault['nodes'][:2]]}")
        if depth < DEEP:
            for n in range(min(WIDE, self.page.locator(AHEAD).count())):
                self.beyond(n, title, depth)

    def beyond(self, n: int, title: str, depth: int) -> None:
        """Press the n-th of what leads on, look, and come back."""
        one = self.page.locator(AHEAD).nth(n)
        if not one.is_visible() or not one.is_enabled():
            return
        one.click()
        self.page.wait_for_timeout(SETTLE_MS)
        if self.page.get_by_role("dialog").count():
            self.page.keyboard.press("Escape")
        if self.title() not in (title, ""):
            self.screen(depth + 1)
            self.page.go_back()
            self.page.wait_for_timeout(SETTLE_MS)

    def title(self) -> str:
        """The screen's name."""
        heads = self.page.locator("h1")
        return heads.first.inner_text() if heads.count() else ""


def speak(phone: Pocket, page: Page, language: str) -> None:
    """Choose a language in the settings."""
    to_tab(page, "Sync")
    page.get_by_role("button", name="Settings").click()
    page.get_by_role("button", name=LANGUAGES[language], exact=True).click()
    expect(page.locator("html")).to_have_attribute("lang", language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_screens_have_no_serious_fault(village: Village, amina: Member, pocket: OpenPocket, language: str) -> None:
    phone = pocket()
    page = phone.admit(code_for(village, amina))
    speak(phone, page, language)
    crawl = Crawl(page)
    crawl.tabs()
    assert crawl.wrong == []
    assert len(crawl.seen) >= 12, crawl.seen
    assert phone.complaints == []
