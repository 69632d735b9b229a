"""Every page of the shell in a real browser: phone and desktop, light and dark, with axe-core."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from ubia.web import catalogs
from ubia.web.models import Account
from ubia.web.tests.browser import OpenPage, complaints, faults, sign_in
from ubia.web.tests.conftest import PASSWORD

pytestmark = pytest.mark.browser
SECOND = "/account/second-step"
OUTSIDE = [
    "/account/sign-in/",
    "/account/sign-up/",
    "/account/password/forgotten/",
    "/about/",
    "/offline/",
    "/nothing/",
]
INSIDE = ["/", "/style/", f"{SECOND}/", "/account/password/", f"{SECOND}/totp/activate/", f"{SECOND}/webauthn/",
          f"{SECOND}/webauthn/add/", "/account/sign-out/"]  # fmt: skip


@pytest.fixture(autouse=True, scope="module")
def demo(module_database: Any) -> Iterator[None]:
    """A demo server with Amina's account."""
    catalogs.compile_all(only_stale=True)
    settings.UBIA_DEMO, before = True, settings.UBIA_DEMO
    Account.objects.create_user("amina", PASSWORD, display_name="Amina Wanjiru")
    yield
    settings.UBIA_DEMO = before


def read(page: Page, addresses: list[str]) -> list[str]:
    found = []
    for address in addresses:
        page.goto(address)
        found += [f"{address}: {fault}" for fault in faults(page)]
    return found


def confirm(page: Page) -> None:
    page.locator("[name=password]").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()
    page.wait_for_url(lambda url: "/confirm/" not in url)


@pytest.mark.parametrize("size", ["phone", "desktop"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_is_clean(open_page: OpenPage, size: str, scheme: str) -> None:
    page = open_page("/about/", size, scheme)
    assert read(page, OUTSIDE) == []
    sign_in(page, "amina", PASSWORD)
    expect(page.locator("h1")).to_have_text("Welcome, Amina Wanjiru")
    assert read(page, ["/account/confirm/"]) == []
    confirm(page)
    assert read(page, INSIDE) == []


@pytest.mark.parametrize("language", ["fr", "sw"])
def test_pages_fit_a_phone_in_every_language(open_page: OpenPage, language: str) -> None:
    page = open_page("/account/sign-in/", locale=language)
    assert page.locator("html").get_attribute("lang") == language
    assert read(page, ["/account/sign-in/", "/style/", "/about/", "/offline/"]) == []


def test_strong_colours_for_the_sun_are_clean_too(open_page: OpenPage) -> None:
    page = open_page("/style/", scheme="dark")
    page.locator(".menu > summary").click()
    page.get_by_role("button", name="Strong colours").click()
    expect(page.locator("html")).to_have_attribute("data-look", "sun")
    assert faults(page) == []


def test_the_open_menu_is_clean_and_changes_the_language(open_page: OpenPage) -> None:
    page = open_page("/about/")
    page.locator(".menu > summary").click()
    assert faults(page) == []
    page.get_by_role("button", name="Kiswahili").click()
    expect(page.locator("h1")).to_have_text("Kuhusu programu hii")


def test_pages_work_without_scripts(open_page: OpenPage) -> None:
    page = open_page("/account/sign-in/", java_script_enabled=False)
    sign_in(page, "amina", PASSWORD)
    expect(page.locator("h1")).to_have_text("Welcome, Amina Wanjiru")


def test_a_keyboard_reaches_the_page_without_the_furniture(open_page: OpenPage) -> None:
    page = open_page("/about/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_a_passkey_is_added_and_opens_the_door(open_page: OpenPage) -> None:
    Account.objects.create_user("grace", PASSWORD, display_name="Grace Achieng")
    page = open_page("/account/sign-in/")
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    lock = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    options = {**lock, "isUserVerified": True, "automaticPresenceSimulation": True}
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    sign_in(page, "grace", PASSWORD)
    page.goto(f"{SECOND}/webauthn/add/")
    confirm(page)
    page.get_by_role("button", name="Add a passkey").click()
    expect(page.locator("h1")).to_have_text("Spare codes")
    assert faults(page) == []
    page.goto(f"{SECOND}/webauthn/")
    expect(page.locator(".card h2")).to_have_text("My phone")
    page.goto("/account/sign-out/")
    page.locator("main button").click()
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.locator("h1")).to_have_text("Welcome, Grace Achieng")
    assert complaints[page] == []
