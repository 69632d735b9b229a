"""docs/journeys/phone-visit.md: a family is enrolled with its consent and visited, offline and through a kill."""

import os
import re
import signal
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect
from psycopg import Connection
from psycopg.rows import TupleRow

from tests.journeys.test_phone_shell import PIN, WAIT, code_for, let_in, type_pin, wait_until_kept
from ubia.demo.tests.district import District
from ubia.web.tests.browser import OpenPage, complaints, faults

pytestmark = pytest.mark.browser
SHOTS = os.environ.get("UBIA_SHOTS", "")
"""A folder: then each screen of the journey is drawn into it."""


class Walk:
    """One health worker's phone, screen by screen; each is looked at for faults."""

    def __init__(self, page: Page) -> None:
        page.set_viewport_size({"width": 360, "height": 640})
        page.set_default_timeout(WAIT)
        self.page, self.count = page, 0
        self.wrong: list[tuple[str, list[str]]] = []

    def press(self, name: str | re.Pattern[str], nth: int = 0) -> None:
        """Press a button by its words."""
        self.page.get_by_role("button", name=name).nth(nth).click()

    def title(self, name: str) -> None:
        """Wait for the screen of this title."""
        expect(self.page.get_by_role("heading", level=1, name=name).first).to_be_visible()

    def look(self, name: str) -> None:
        """What is wrong with this screen is gathered."""
        self.count += 1
        if SHOTS:
            self.page.wait_for_timeout(250)
            self.page.screenshot(path=f"{SHOTS}/{self.count:02}-{name}.png", full_page=True)
        expect(self.page.locator("main")).to_be_visible()  # a screen that few open comes a moment later
        if found := faults(self.page):
            self.wrong.append((name, found))

    def turn_to(self, wanted: Locator) -> None:
        """Turn the form's pages until this is seen."""
        for _ in range(12):
            if wanted.is_visible():
                return
            place = self.page.locator(".form-screen .progress")
            before = place.text_content() or ""
            self.press("Next")
            expect(place).not_to_have_text(before)
            on = self.page.get_by_role("button", name="Next")  # the last page has none, and comes a moment later
            expect(wanted.or_(on).first).to_be_visible()
        expect(wanted).to_be_visible()

    def tab(self, name: str) -> None:
        """One of the tabs at the foot."""
        self.page.get_by_role("navigation").get_by_role("button", name=name).click()


def enrol(walk: Walk) -> None:
    """Consent, the family, who lives there, and it is in the book."""
    page = walk.page
    walk.tab("Families")
    walk.title("Families")
    walk.look("families")
    walk.press("Enrol a family")
    expect(page.get_by_text("Who sees it")).to_be_visible()
    walk.look("consent")
    walk.press("They agree")
    page.get_by_label("What the family is called").fill("Wafula")
    page.get_by_label("Neighbourhood").fill("Behind the mill")
    walk.look("enrol-family")
    walk.press("Next")
    page.get_by_label("Name", exact=True).fill("Mama Zawadi Wafula")
    page.get_by_text("Female", exact=True).click()
    page.get_by_label("How old, in figures").fill("27")
    walk.look("enrol-people")
    walk.press("One more person")
    page.get_by_label("Name", exact=True).nth(1).fill("Zawadi")
    page.get_by_label("How old, in figures").nth(1).fill("14")
    page.get_by_text("Months", exact=True).nth(1).click()
    walk.press("Next")
    expect(page.get_by_text("one year old").or_(page.get_by_text("14 months old, about"))).to_be_visible()
    walk.look("enrol-look")
    walk.press("Enrol the family")
    walk.title("Wafula")
    walk.look("home")


def begin_visit(walk: Walk) -> None:
    """The sick child's form, filled in with what is known; a danger sign is told at once."""
    page = walk.page
    walk.press("Begin a visit")
    walk.title("A visit")
    page.get_by_role("radio", name=re.compile("^Zawadi")).check()
    walk.look("choose-visit")
    walk.press(re.compile("^Sick child"))
    expect(page.get_by_text("For practice only.")).to_be_visible()
    walk.look("visit-begins")
    walk.press("Next")
    expect(page.get_by_label("What is the child called?")).to_have_value("Zawadi")
    walk.press("Next")
    expect(page.get_by_label("How old is Zawadi, in months?")).to_have_value("14")
    walk.press("Next")
    page.get_by_text("Fits", exact=True).click()
    expect(page.get_by_role("alert").first).to_contain_text("Danger sign: Fits")
    walk.look("visit-danger")


def crash(page: Page) -> Page:
    """The processes of this browser's tabs are killed; another tab is opened. Gives the new one."""
    context: BrowserContext = page.context
    assert context.browser
    asked = context.browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")
    with page.expect_event("crash"):
        for process in asked["processInfo"]:
            if process["type"] == "renderer":
                os.kill(process["id"], signal.SIGKILL)
    page.close()
    fresh = context.new_page()
    fresh.set_default_timeout(WAIT)
    complaints[fresh] = []
    return fresh


def go_on(walk: Walk) -> None:
    """Past the lock, the form that was begun is offered, and stands where it stood."""
    page = walk.page
    page.goto("/app/")
    expect(page.get_by_role("heading", name="Your PIN")).to_be_visible()
    type_pin(page, PIN, "Open")
    walk.tab("Families")
    expect(page.get_by_text("A form for Zawadi was begun")).to_be_visible()
    walk.look("begun")
    walk.press("Go on")
    expect(page.get_by_role("checkbox", name="Fits")).to_be_checked()
    expect(page.get_by_role("alert").first).to_contain_text("Danger sign: Fits")


def finish(walk: Walk) -> None:
    """The other pages, one question that was unsafe to ask, and the visit is written down."""
    page = walk.page
    for question in ("Is Zawadi hot, or was hot since yesterday?", "Does Zawadi cough?"):
        walk.turn_to(page.get_by_role("group", name=question))
        page.get_by_role("group", name=question).get_by_role("radio", name="No").check()
    walk.turn_to(page.get_by_label("The arm, in millimetres"))
    page.get_by_label("The arm, in millimetres").fill("131")
    walk.turn_to(page.get_by_role("group", name="Will the family go today?"))
    page.get_by_role("radio", name="Yes").check()
    walk.turn_to(page.get_by_text("The mother has said the three things back"))
    page.get_by_text("No answer?").first.click()
    walk.press("Unsafe to ask")
    walk.look("visit-unsafe")
    walk.turn_to(page.get_by_role("heading", name="Look it over"))
    walk.look("visit-look-over")
    walk.press("Finish")
    walk.title("Sick child")
    expect(page.get_by_text("Not sent")).to_be_visible()
    expect(page.get_by_text("unsafe to ask", exact=False).first).to_be_visible()
    walk.look("visited")


def synced(walk: Walk) -> None:
    """With a network everything arrives."""
    walk.page.context.set_offline(False)
    walk.tab("Sync")
    walk.press("Sync now")
    expect(walk.page.get_by_text("Everything you wrote has arrived.")).to_be_visible()


def correct(walk: Walk) -> None:
    """The form opens with its answers; one is put right."""
    page = walk.page
    walk.tab("Families")
    page.get_by_label("Find a family or a person").fill("mama zaw")
    walk.press(re.compile("^Wafula"))
    walk.press(re.compile("^Sick child"))
    expect(page.get_by_text("Arrived")).to_be_visible()
    walk.look("visited-arrived")
    walk.press("Change answers")
    page.get_by_label("Why?").fill("I read the tape wrongly.")
    walk.look("correct-asked")
    walk.press("Open the form")
    walk.turn_to(page.get_by_label("The arm, in millimetres"))
    expect(page.get_by_label("The arm, in millimetres")).to_have_value("131")
    page.get_by_label("The arm, in millimetres").fill("113")
    expect(page.get_by_role("alert").first).to_contain_text("Danger sign: Fits")
    walk.turn_to(page.get_by_role("heading", name="Look it over"))
    walk.press("Finish")
    expect(page.get_by_text("Put right once")).to_be_visible()
    walk.look("visited-corrected")


def rows(app: Connection[TupleRow], table: str, home: str) -> list[TupleRow]:
    """What the server folded of the family's visits or consent."""
    columns = {
        "visit": "service, minutes, danger, void",
        "consent": "whose, version, withdrawn_on",
        "person": "name, sex",
    }
    return app.execute(f"SELECT {columns[table]} FROM {table} WHERE subject = %s ORDER BY 1", [home]).fetchall()


def test_a_family_is_enrolled_and_visited_without_a_network(
    district: District,
    app: Connection[TupleRow],
    open_page: OpenPage,
    module_database: Any,
) -> None:
    """SRV-01, TRU-04, TRU-11: enrolled with consent, visited through a kill, synced, corrected."""
    first = open_page("/app/")
    walk = Walk(first)
    let_in(first, code_for(district, app, "akinyi"))
    synced(walk)
    wait_until_kept(first)
    first.context.set_offline(True)
    enrol(walk)
    begin_visit(walk)
    walk.page = crash(first)
    go_on(walk)
    finish(walk)
    synced(walk)
    correct(walk)
    synced(walk)
    assert walk.wrong == []
    with module_database.connect("ubia_owner", autocommit=True) as owner:
        found = owner.execute("SELECT subject FROM household WHERE name = 'Wafula'").fetchone()
        visits, consents = rows(owner, "visit", found[0]), rows(owner, "consent", found[0])
        people = rows(owner, "person", found[0])
    assert [(service, danger, void) for service, _minutes, danger, void in visits] == [("sick_child", 2, False)]
    assert consents == [("", "1", None)]
    assert people == [("Mama Zawadi Wafula", "female"), ("Zawadi", "not_said")]


LANGUAGES = {"en": "English", "fr": "Français", "sw": "Kiswahili"}


@pytest.mark.parametrize(("language", "scheme"), [("en", "light"), ("fr", "dark"), ("sw", "light")])
def test_the_screens_of_families_are_clean(
    district: District,
    app: Connection[TupleRow],
    open_page: OpenPage,
    language: str,
    scheme: str,
) -> None:
    """TRU-01, TRU-04: every screen about a family, in each language, with nothing against it."""
    page = open_page("/app/", scheme=scheme)
    walk = Walk(page)
    let_in(page, code_for(district, app, "akinyi"))
    synced(walk)
    walk.tab("Families")
    page.get_by_role("list", name="Families").get_by_role("button").first.click()
    expect(page.get_by_role("heading", name="Who lives here")).to_be_visible()
    walk.press(re.compile("^How they want to be visited"))
    page.get_by_label("Where", exact=True).fill("Behind the house")
    page.get_by_role("radio", name="Without uniform").check()
    walk.press("Keep")
    expect(page.get_by_text("Behind the house")).to_be_visible()
    if language != "en":
        walk.tab("Sync")
        walk.press("Settings")
        walk.press(LANGUAGES[language])
        page.wait_for_function(f"() => document.documentElement.lang === '{language}'")
        page.go_back()
        page.go_back()
    folder = page.locator("main")
    expect(folder.locator(".wish")).to_be_visible()
    walk.look(f"{language}-home")
    changes = folder.locator("ul.rows").last
    for n in range(changes.get_by_role("button").count()):
        changes.get_by_role("button").nth(n).click()
        expect(changes.filter(has=page.locator(".icon-paper"))).to_have_count(0)
        walk.look(f"{language}-change-{n}")
        page.go_back()
        expect(folder.locator(".wish")).to_be_visible()
    folder.locator(".icon-person").first.click()
    expect(folder.locator(".icon-leave")).to_be_visible()
    walk.look(f"{language}-person")
    changes = folder.locator("ul.rows").last
    for n in range(changes.get_by_role("button").count()):
        changes.get_by_role("button").nth(n).click()
        expect(folder.locator(".icon-leave")).to_have_count(0)
        walk.look(f"{language}-person-{n}")
        page.go_back()
        expect(folder.locator(".icon-leave")).to_be_visible()
    assert walk.wrong == []
