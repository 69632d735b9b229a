"""docs/journeys/phone-mine.md: what she earned opens to the visit and is contested; two phones seal a page."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from psycopg import Connection
from psycopg.rows import TupleRow

from tests.journeys.people import browser_of
from tests.journeys.test_phone_shell import PIN, code_for, type_pin
from tests.journeys.test_phone_visit import Walk
from ubia.demo.onlooker import Onlooker
from ubia.demo.tests.district import District
from ubia.demo.vouching import vouch_for
from ubia.register.seal import close_page
from ubia.register.verify import verify
from ubia.web.tests.browser import OpenPage, faults

pytestmark = pytest.mark.browser
MONTH, MONTH_NAMED = "2026-11", "November 2026"


def phone_of(open_page: OpenPage, code: str, home: str) -> Walk:
    """A phone that was let in, at its home screen, after its first sync."""
    page = open_page("/app/")
    walk = Walk(page)
    walk.press("I have a code")
    page.get_by_label("Code from the paper").fill(code)
    walk.press("Go on")
    page.get_by_role("button", name="Fish", exact=True).click()
    walk.press("Go on")
    for title in ("Choose a PIN", "The same PIN again"):
        expect(page.get_by_role("heading", name=title)).to_be_visible()
        type_pin(page, PIN, "Go on")
    expect(page.get_by_text("You are in.")).to_be_visible()
    walk.press("Begin")
    expect(page.get_by_role("heading", level=1, name=home)).to_be_visible()
    sync(walk)
    return walk


def sync(walk: Walk) -> None:
    """Push and pull by the button."""
    walk.tab("Sync")
    busy = walk.page.get_by_role("button", name="Stop")
    expect(busy).to_have_count(0)
    walk.press("Sync now")
    expect(walk.page.get_by_text("Done.")).to_be_visible()


def earned(page: Page) -> str:
    """The number that stands below the word."""
    return re.sub(r"\D", "", page.locator(".number", has_text="Earned").locator(".value").first.inner_text())


def turn_back(page: Page, month: str) -> None:
    """Her page of a month of the story, on whatever day the test is run."""
    shown = page.locator(".months").get_by_role("status")
    while (now := shown.inner_text()) != month:
        page.get_by_role("button", name="Earlier").click()
        expect(shown).not_to_have_text(now)


def test_a_line_is_opened_and_contested_and_the_supervisor_sees_it(
    district: District,
    app: Connection[TupleRow],
    open_page: OpenPage,
) -> None:
    """SUP-03, SUP-04, INC-04: the phone says the server's number; each line opens; a contest reaches the supervisor."""
    walk = phone_of(open_page, code_for(district, app, "akinyi"), "Today")
    page = walk.page
    page.context.set_offline(True)
    walk.tab("My work")
    expect(page.get_by_text("Earned so far")).to_be_visible()
    turn_back(page, MONTH_NAMED)
    expect(page.get_by_text("From visit to arrival")).to_be_visible()
    walk.look("mine")
    on_phone = earned(page)
    walk.press("My statement")
    walk.title("My statement")
    expect(page.get_by_text("Each visit, and why").first).to_be_visible()
    walk.look("statement")

    page.get_by_role("list", name="Each visit, and why").get_by_role("button").first.click()
    expect(page.get_by_role("list", name="What was written down")).to_be_visible()
    walk.look("earned")
    walk.press("This is not right")
    walk.press("Say it")
    expect(page.get_by_role("alert")).to_contain_text("Write a few words")
    page.get_by_label("What is not right?").fill("I also weighed the child on this day.")
    walk.look("contest")
    walk.press("Say it")
    expect(page.get_by_text("Contested", exact=True).first).to_be_visible()
    walk.press("Open the visit")
    expect(page.get_by_role("heading", level=1)).not_to_have_text("One visit")
    walk.look("visited")

    walk.tab("My work")
    expect(page.get_by_role("list", name="What you contest")).to_contain_text("weighed the child")
    page.get_by_role("list", name="Payments").get_by_role("button").first.click()
    expect(page.get_by_role("list", name="What it pays")).to_be_visible()
    walk.look("payment")
    walk.tab("My work")
    walk.press("What is promised")
    expect(page.get_by_text("By the agreed scheme, since")).to_be_visible()
    walk.look("promised")
    walk.press("My written agreement")
    expect(page.get_by_text("I accepted it on")).to_be_visible()
    expect(page.get_by_text("This phone has no voice in the language of the agreement.")).to_be_visible()
    with page.expect_download() as copy:
        page.get_by_role("link", name="Keep it as a text file").click()
    assert "Beatrice Akinyi Odongo: Community health promoter" in Path(copy.value.path()).read_text("utf-8")
    walk.look("agreement")
    page.context.set_offline(False)
    sync(walk)
    expect(page.get_by_text("Everything you wrote has arrived.")).to_be_visible()
    assert walk.wrong == []

    atieno = browser_of(district, open_page, "atieno")
    atieno.goto(f"/statements/{district.story.stage.person('akinyi')}/?month={MONTH}")
    expect(atieno.get_by_text("nobody judges her work by this figure")).to_be_visible()
    expect(atieno.get_by_role("table", name="Each visit, and why")).to_contain_text(
        "I also weighed the child on this day."
    )
    assert earned(atieno) == on_phone
    assert faults(atieno) == []

    hers = phone_of(open_page, code_for(district, app, "atieno"), "My health workers")
    hers.tab("Home")
    hers.look("supervisor")
    hers.press("Beatrice Akinyi Odongo")
    expect(hers.page.get_by_text("I also weighed the child on this day.")).to_be_visible()
    hers.look("worker")
    assert hers.wrong == []


def test_her_page_fits_one_sheet(
    district: District,
    app: Connection[TupleRow],
    open_page: OpenPage,
) -> None:
    """SUP-03: printed, it is one page."""
    walk = phone_of(open_page, code_for(district, app, "hamisi"), "Today")
    walk.tab("My work")
    expect(walk.page.get_by_text("From visit to arrival")).to_be_visible()
    sheet = walk.page.pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", sheet)) == 1


def closed_page(app: Connection[TupleRow], district: District) -> str:
    """The page of this month, closed; its root."""
    book = district.story.stage.book("tumaini")
    answer = close_page(app, book, MONTH, district.story.stage.person("mutiso"))
    assert answer is not None
    assert answer.outcome == "written"
    return book


def sign(walk: Walk, side: str, tab: str = "Home") -> None:
    """From home to the page that waits, read it, sign it, hand it in."""
    page = walk.page
    walk.tab(tab)
    page.get_by_role("button", name="Waits for you").first.click()
    expect(page.get_by_role("heading", level=1, name=f"Page of {MONTH_NAMED}")).to_be_visible()
    expect(page.get_by_role("heading", name="What stands on it")).to_be_visible()
    walk.look(f"seal-{side[:13]}")
    page.get_by_text(re.compile(r"Read the \d+ lines")).click()
    walk.press(f"Sign for: {side}")
    expect(page.get_by_role("dialog")).to_contain_text(f"for {side.lower()}")
    walk.look(f"sure-{side[:13]}")
    page.get_by_role("dialog").get_by_role("button", name="Sign", exact=True).click()
    expect(page.get_by_text("Signed. It goes out with the next sync.")).to_be_visible()
    sync(walk)
    expect(page.get_by_text("Everything you wrote has arrived.")).to_be_visible()


def test_chair_and_nurse_seal_a_page_from_their_phones(
    district: District,
    app: Connection[TupleRow],
    open_page: OpenPage,
    module_database: Any,
) -> None:
    """OWN-02: two persons, two phones, two keys that both sides vouch for; a check of the book is content."""
    onlooker = Onlooker(app, district.keys)
    onlooker.stage = district.story.stage
    book = closed_page(app, district)
    chair = phone_of(open_page, code_for(district, app, "were"), "Our community")
    nurse = phone_of(open_page, code_for(district, app, "nyambura"), "Our health facility")
    chair.tab("Home")
    expect(chair.page.get_by_role("heading", name="Visits over the months")).to_be_visible()
    chair.look("committee")
    chair.page.get_by_role("button", name="Waits for you").first.click()
    expect(chair.page.get_by_text("The key of this phone cannot sign yet")).to_be_visible()
    chair.look("unvouched")
    nurse.tab("Home")
    nurse.look("nurse")

    assert vouch_for(onlooker, ["were", "nyambura"])
    sync(chair)
    sync(nurse)
    sign(chair, "The community")
    sync(nurse)
    sign(nurse, "The health system")
    assert chair.wrong + nurse.wrong == []

    with module_database.connect("ubia_owner") as owner:
        row = owner.execute(
            "SELECT community_by IS NOT NULL, health_by IS NOT NULL FROM seal WHERE book = %s ORDER BY last_line DESC",
            [book],
        ).fetchone()
    assert row == (True, True)
    assert verify(module_database.dsn("ubia_owner"), book, workers=0).findings == []
