"""docs/journeys/phone-lock.md: the phone's own lock as a second key, by an authenticator that Chromium plays."""

from typing import Any

import pytest
from playwright.sync_api import CDPSession, Page, expect

from tests.pocket.phones import PIN, OpenPocket, code_for, to_tab, type_pin
from tests.village import Member, Village

pytestmark = pytest.mark.browser
LOCK = {
    "protocol": "ctap2",
    "ctap2Version": "ctap2_1",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "hasPrf": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def with_a_lock(page: Page, **more: Any) -> tuple[CDPSession, str]:
    """The page's phone gets a lock of its own; answers how to speak of it."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    made = session.send("WebAuthn.addVirtualAuthenticator", {"options": {**LOCK, **more}})
    return session, made["authenticatorId"]


def bind(page: Page) -> None:
    """Ask that unlocking take the phone's lock too."""
    to_tab(page, "Sync")
    page.get_by_role("button", name="Settings").click()
    page.get_by_role("button", name="Also ask for this phone’s lock").click()
    expect(page.get_by_role("heading", level=1, name="Also ask for this phone’s lock")).to_be_visible()
    type_pin(page, PIN)


def open_again(page: Page) -> None:
    """The same page, locked, and the PIN typed."""
    page.reload()
    expect(page.get_by_role("group", name="PIN, and then this phone’s own lock")).to_be_visible()
    type_pin(page, PIN)


def test_unlocking_takes_the_phones_own_lock_too(village: Village, amina: Member, pocket: OpenPocket) -> None:
    """TRU-03: the PIN alone opens nothing any more, and who passes the lock is let in."""
    page = pocket().admit(code_for(village, amina))
    session, lock = with_a_lock(page)
    bind(page)
    expect(page.get_by_text("From now on this phone’s lock is asked for too.")).to_be_visible()
    open_again(page)
    expect(page.get_by_role("navigation")).to_be_visible()

    session.send("WebAuthn.setUserVerified", {"authenticatorId": lock, "isUserVerified": False})
    open_again(page)
    expect(page.get_by_role("alert")).to_contain_text("This phone’s own lock was not passed.")
    expect(page.get_by_role("navigation")).to_have_count(0)


def test_a_phone_whose_lock_gives_no_secret_says_so(village: Village, amina: Member, pocket: OpenPocket) -> None:
    page = pocket().admit(code_for(village, amina))
    with_a_lock(page, hasPrf=False)
    bind(page)
    expect(page.get_by_text("This phone cannot do that. The PIN alone protects it.")).to_be_visible()
