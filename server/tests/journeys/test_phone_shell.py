"""docs/journeys/phone-shell.md: a health worker lets her phone in, locks and unlocks it, and hides it."""

import re

import pytest
from playwright.sync_api import Page, expect
from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.demo.tests.district import District
from ubia.register.admit import make_code
from ubia.web import phone
from ubia.web.tests.browser import OpenPage, faults

pytestmark = pytest.mark.browser
WAIT = 20_000
PIN, WRONG = "482915", "111222"


def code_for(district: District, app: Connection[TupleRow], member: str) -> str:
    """A one-time code that the nurse made."""
    stage = district.story.stage
    return make_code(app, stage.person(member), stage.person("nyambura"))


def type_pin(page: Page, pin: str, word: str) -> None:
    """Press the keys on the screen, then the one that goes on."""
    for digit in pin:
        page.get_by_role("button", name=digit, exact=True).click()
    page.get_by_role("button", name=word, exact=True).click()


def let_in(page: Page, code: str, symbol: str = "Fish", pin: str = PIN) -> None:
    """From the first screen to home: a code typed from paper, a sign, a PIN twice."""
    page.get_by_role("button", name="I have a code").click()
    page.get_by_label("Code from the paper").fill(code.lower().replace("-", " "))
    page.get_by_role("button", name="Go on").click()
    choose_sign(page, symbol, pin)


def choose_sign(page: Page, symbol: str = "Fish", pin: str = PIN) -> None:
    """A sign, a PIN twice, and in."""
    page.get_by_role("button", name=symbol, exact=True).click()
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", name="Choose a PIN")).to_be_visible()
    type_pin(page, pin, "Go on")
    expect(page.get_by_role("heading", name="The same PIN again")).to_be_visible()
    type_pin(page, pin, "Go on")
    expect(page.get_by_text("You are in.")).to_be_visible(timeout=WAIT)
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_role("heading", level=1, name="Today")).to_be_visible(timeout=WAIT)


def test_a_phone_is_let_in_locked_unlocked_and_hidden(
    district: District,
    app: Connection[TupleRow],
    open_page: OpenPage,
) -> None:
    """TRU-03: PIN, lock, wrong PIN, quick hide."""
    page = open_page("/app/")
    page.set_default_timeout(WAIT)
    expect(page.get_by_role("heading", name="Welcome to Ubia")).to_be_visible()
    assert faults(page) == []
    let_in(page, code_for(district, app, "akinyi"))
    assert faults(page) == []

    page.get_by_role("button", name="Sync", exact=True).click()
    expect(page.get_by_text("Everything you wrote has arrived.")).to_be_visible()
    page.get_by_role("button", name="Settings").click()
    page.get_by_role("button", name="Lock now").click()
    expect(page.get_by_role("heading", name="Your PIN")).to_be_visible()
    assert faults(page) == []

    page.keyboard.type(WRONG)
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("not the right PIN")
    page.keyboard.type(PIN)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Settings")).to_be_visible()

    page.get_by_role("button", name="Hide", exact=True).click()
    expect(page).to_have_title("Calendar")
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(r"^\w+ \d{4}$"))
    assert faults(page) == []
    page.get_by_role("heading", level=1).get_by_role("button").click()
    expect(page.get_by_role("heading", name="Your PIN")).to_be_visible()


def open_sync(page: Page) -> None:
    """The tab on which she sees where her work is."""
    page.get_by_role("navigation").get_by_role("button", name="Sync").click()
    expect(page.get_by_role("heading", level=1, name="Sync")).to_be_visible()


def wait_until_kept(page: Page) -> None:
    """The whole app is on the phone."""
    page.evaluate("() => navigator.serviceWorker.ready.then(() => undefined)")
    kept = "() => navigator.serviceWorker.getRegistration().then((one) => Boolean(one.active)).then(String)"
    assert page.evaluate(kept) == "true"


def test_the_app_opens_without_a_network_from_the_second_time_on(
    district: District,
    app: Connection[TupleRow],
    open_page: OpenPage,
) -> None:
    """SRV-01: what was kept opens offline, each screen of it, with the PIN."""
    page = open_page(f"/app/#code={code_for(district, app, 'akinyi')}")
    page.set_default_timeout(WAIT)
    expect(page.get_by_role("heading", name="Choose your sign")).to_be_visible()
    assert "code" not in page.url
    choose_sign(page, "Tree")
    wait_until_kept(page)
    page.context.set_offline(True)
    page.reload()
    expect(page.get_by_role("heading", name="Your PIN")).to_be_visible()
    type_pin(page, PIN, "Open")
    open_sync(page)
    page.get_by_role("button", name="Settings").click()
    page.get_by_role("button", name="Change the PIN").click()
    expect(page.get_by_text("Your PIN as it is now")).to_be_visible()
    page.get_by_role("button", name="Back", exact=True).click()
    page.get_by_role("button", name="Français").click()
    expect(page.get_by_text("Find a network and choose it again.")).to_be_visible()
    page.context.set_offline(False)
    page.get_by_role("button", name="Français").click()
    expect(page.get_by_role("heading", level=1, name="Réglages")).to_be_visible()


def test_two_health_workers_share_a_phone_and_one_takes_her_work_off(
    district: District,
    app: Connection[TupleRow],
    open_page: OpenPage,
) -> None:
    """TRU-09: signs in place of names; each opens her own; what is removed leaves the other's in place."""
    page = open_page("/app/")
    page.set_default_timeout(WAIT)
    let_in(page, code_for(district, app, "akinyi"))
    open_sync(page)
    page.get_by_role("button", name="Settings").click()
    page.get_by_role("button", name="Lock now").click()
    page.get_by_role("button", name="Let somebody else in").click()
    page.get_by_label("Code from the paper").fill(code_for(district, app, "hamisi"))
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("button", name="Fish", exact=True)).to_have_count(0)
    choose_sign(page, "Boat", "739104")
    open_sync(page)
    page.get_by_role("button", name="Settings").click()
    expect(page.get_by_text("You are Hamisi Juma Mwakio.")).to_be_visible()
    page.get_by_role("button", name="Lock now").click()

    expect(page.get_by_role("heading", name="Who are you?")).to_be_visible()
    expect(page.locator("main")).not_to_contain_text("Hamisi")
    assert faults(page) == []
    page.get_by_role("button", name="Fish").click()
    type_pin(page, "739104", "Open")
    expect(page.get_by_role("alert")).to_contain_text("not the right PIN")
    page.get_by_role("button", name="Back").click()
    page.get_by_role("button", name="Boat").click()
    type_pin(page, "739104", "Open")
    expect(page.get_by_text("You are Hamisi Juma Mwakio.")).to_be_visible()

    page.get_by_role("button", name="Remove my work from this phone").click()
    expect(page.get_by_text("Nothing would be lost.")).to_be_visible()
    page.get_by_role("button", name="Remove it").click()
    page.get_by_role("dialog").get_by_role("button", name="Remove it").click()
    expect(page.get_by_text("Fish")).to_be_visible()
    expect(page.get_by_text("Boat")).to_have_count(0)


def test_a_newer_app_waits_until_it_is_asked_for(
    district: District,
    app: Connection[TupleRow],
    open_page: OpenPage,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An update is offered between forms, starts anew with a locked phone, and keeps what was on it."""
    page = open_page("/app/")
    page.set_default_timeout(WAIT)
    let_in(page, code_for(district, app, "akinyi"))
    wait_until_kept(page)
    sprites = phone._sprites()
    monkeypatch.setattr(phone, "_sprites", lambda: f"{sprites}<symbol id='icon-newer'></symbol>")
    page.evaluate("() => navigator.serviceWorker.getRegistration().then((one) => one.update()).then(() => undefined)")
    expect(page.get_by_text("A newer app is ready.")).to_be_visible()
    assert page.locator("#icon-newer").count() == 0
    page.get_by_role("button", name="Use it now").click()
    expect(page.locator("#icon-newer")).to_have_count(1)
    expect(page.get_by_role("heading", name="Your PIN")).to_be_visible()
    type_pin(page, PIN, "Open")
    expect(page.get_by_role("heading", level=1, name="Today")).to_be_visible()
