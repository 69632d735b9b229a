"""Where today's list is on the screen, and the way from there into a form."""

from playwright.sync_api import Page

TODAY = "main .stops-list > li"


def open_form(page: Page) -> None:
    """From today's list into the first form that is due, until it can be answered."""
    page.locator(TODAY).first.get_by_role("button").click()
    page.locator('main ul[aria-label="What fits today"] button').first.click()
    page.locator(".form-page").first.wait_for()
