"""docs/journeys/scheme-to-payment.md: what a scheme comes to is one number, on her phone, in the run, in her hand."""

import re

import pytest
from playwright.sync_api import Page, expect
from psycopg import Connection
from psycopg.rows import TupleRow

from tests.journeys.people import browser_of
from tests.journeys.test_phone_shell import code_for, let_in, wait_until_kept
from tests.journeys.test_phone_visit import SHOTS, Walk, begin_visit, enrol, synced
from ubia.demo.tests.district import District
from ubia.incentives.pages.ordering import prepare_run, send_run
from ubia.register import reach
from ubia.register.book import append, now
from ubia.register.pen import Pen
from ubia.web.tests.browser import OpenPage, faults

pytestmark = pytest.mark.browser
KEYS = {"were": "community", "nyambura": "health_system"}


class Hurried(Walk):
    """A walk on which the screens of other journeys are passed by, and only those of pay are looked at."""

    def look(self, name: str) -> None:
        """Look at a screen of pay."""
        if name.startswith("pay-"):
            super().look(name)


def visit(walk: Hurried) -> None:
    """The sick child's form, from its first page to the last."""
    page = walk.page
    begin_visit(walk)
    for question in ("Is Zawadi hot, or was hot since yesterday?", "Does Zawadi cough?"):
        walk.turn_to(page.get_by_role("group", name=question))
        page.get_by_role("group", name=question).get_by_role("radio", name="No").check()
    walk.turn_to(page.get_by_label("The arm, in millimetres"))
    page.get_by_label("The arm, in millimetres").fill("131")
    walk.turn_to(page.get_by_role("group", name="Will the family go today?"))
    page.get_by_role("radio", name="Yes").check()
    walk.turn_to(page.get_by_text("The mother has said the three things back"))
    page.get_by_text("The mother has said the three things back").click()
    walk.turn_to(page.get_by_role("heading", name="Look it over"))
    walk.press("Finish")
    expect(page.get_by_text("Not sent")).to_be_visible()


def stands(page: Page, word: str) -> int:
    """The sum that stands by a word on her page, in cents."""
    return cents(page.locator(f"//dt[.='{word}']/following-sibling::dd[1]").first.inner_text())


def cents(text: str) -> int:
    """KES 3,750.50 as 375050."""
    whole, _, part = re.sub(r"[^\d.]", "", text).partition(".")
    return int(whole) * 100 + int(part.ljust(2, "0"))


def pay(app: Connection[TupleRow], district: District, month: str) -> None:
    """The community's run of a month: prepared, signed by both sides, ordered."""
    stage = district.story.stage
    book, manager = stage.book("tumaini"), stage.person("rotich")
    with app.transaction(), app.cursor() as cursor:
        reach.enter(cursor, manager, f"{month}-28")
        run = prepare_run(app, book, month, manager)
        (root,) = cursor.execute("SELECT root FROM pay_run WHERE subject = %s", [run]).fetchone() or ("",)
        for member, side in KEYS.items():
            pen = Pen(district.keys[member], stage.person(member), book, "demo")
            signed = pen.write("payrun.approved", run, {"root": root, "side": side}, made_at=now())
            assert [answer.outcome for answer in append(app, book, [signed])] == ["written"]
        assert send_run(app, book, run, manager) == 2


def test_what_her_phone_says_of_a_scheme_is_what_comes(
    district: District,
    app: Connection[TupleRow],
    open_page: OpenPage,
) -> None:
    """INC-01, INC-04, INC-11: each rule with its sum to do by hand; unsent work apart; the run pays that number."""
    page = open_page("/app/")
    walk = Hurried(page)
    let_in(page, code_for(district, app, "akinyi"))
    synced(walk)
    wait_until_kept(page)
    page.context.set_offline(True)
    enrol(walk)
    visit(walk)

    walk.tab("My work")
    expect(page.get_by_text("1 visit is on this phone only.")).to_be_visible()
    expect(page.get_by_text("changes what you earned by KES 50")).to_be_visible()
    walk.look("pay-mine")
    walk.press("My statement")
    by_rule = page.get_by_role("list", name="By the agreed scheme")
    expect(by_rule).to_contain_text("1 × 3000. Of KES 3,000, county pays KES 1,500.")
    expect(by_rule).to_contain_text(re.compile("Not reached: “familia ishirini zilizotembelewa”. It stands at \\d+."))
    here = page.get_by_role("list", name="On this phone only")
    expect(here).to_contain_text(re.compile("\\d × 50. Paid by: health fund."))
    walk.look("pay-statement")
    here.get_by_role("button", name=re.compile("^Nauli")).click()
    expect(page.get_by_role("list", name="Each visit, and why").get_by_role("button").first).to_be_visible()
    walk.look("pay-rule")

    synced(walk)
    walk.tab("My work")
    expect(page.get_by_text("1 visit is on this phone only.")).to_have_count(0)
    owed = stands(page, "Due")
    month = page.evaluate("new Date().toLocaleDateString('sv').slice(0, 7)")
    pay(app, district, month)
    synced(walk)
    walk.tab("My work")
    expect(page.get_by_role("list", name="Payments").get_by_role("button").first).to_contain_text("Did it come?")
    assert (stands(page, "Paid"), stands(page, "Due")) == (owed, 0)

    hers = browser_of(district, open_page, "akinyi")
    hers.goto(f"/statements/?month={month}")
    table = hers.get_by_role("table", name="By the agreed scheme, line by line")
    expect(table).to_contain_text("Of KES 3,000, county pays KES 1,500.")
    expect(table).to_contain_text("Condition “familia ishirini zilizotembelewa” does not hold")
    if SHOTS:
        hers.screenshot(path=f"{SHOTS}/statement.png", full_page=True)
    assert cents(hers.locator(".number", has_text="Paid").locator(".value").first.inner_text()) == owed
    assert faults(hers) == []
    hers.get_by_role("button", name="The money came").click()
    expect(hers.get_by_text("She says it came")).to_be_visible()
    assert walk.wrong == []
