"""What a CHW does with the app, step by step, as she sees it in English."""

import re

from playwright.sync_api import Page, expect

PIN = "482915"
WAIT = 180_000
_KEPT = """async () => {
  await navigator.serviceWorker.ready
  for (;;) {
    const names = performance.getEntriesByType('resource').map(({ name }) => name)
    const scripts = names.filter((name) => name.endsWith('.js') && !name.endsWith('/sw.js'))
    const there = await Promise.all(scripts.map((name) => caches.match(name)))
    if (navigator.serviceWorker.controller && there.every(Boolean)) return
    await new Promise((done) => setTimeout(done, 100))
  }
}"""


def let_in(page: Page, symbol: str = "Fish", pin: str = PIN) -> None:
    """From the link of her code to the last word before she begins."""
    page.get_by_role("button", name=symbol, exact=True).click()
    page.get_by_role("button", name="Go on").click()
    for title in ("Choose a PIN", "The same PIN again"):
        expect(page.get_by_role("heading", name=title)).to_be_visible(timeout=WAIT)
        type_pin(page, pin)
    expect(page.get_by_role("button", name="Begin")).to_be_enabled(timeout=WAIT)


def begin(page: Page) -> None:
    """Go in after being let in: the first sync begins."""
    page.get_by_role("button", name="Begin").click()


def type_pin(page: Page, pin: str = PIN) -> None:
    """Type the PIN as soon as its keys stand there."""
    page.locator(".pin-keys").wait_for()
    page.keyboard.type(pin)
    page.keyboard.press("Enter")


def to_tab(page: Page, name: str) -> None:
    """Press a tab at the foot."""
    page.get_by_role("navigation").get_by_role("button", name=re.compile(f"^{name}")).click()


def synced(page: Page) -> None:
    """Wait on the page of the sync until it says that all is done."""
    to_tab(page, "Sync")
    expect(page.get_by_text("Done.", exact=True)).to_be_visible(timeout=WAIT)


def kept(page: Page) -> None:
    """Wait until the whole app is on the phone, the texts of its language too."""
    page.evaluate(_KEPT)
