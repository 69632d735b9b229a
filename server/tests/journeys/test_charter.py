"""docs/journeys/charter.md: a draft comes into force by two keys; an objection changes a clause, one side offline."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils.timezone import localdate
from playwright.sync_api import Page, expect
from psycopg import Connection
from psycopg.rows import TupleRow

from tests.journeys.test_phone_mine import phone_of, sync
from tests.journeys.test_phone_shell import code_for
from tests.journeys.test_phone_visit import Walk
from tests.village import Member, Village, new_id
from ubia.charter.sections import sections
from ubia.demo.onlooker import Onlooker
from ubia.demo.people import MEMBERS
from ubia.demo.tests.district import District
from ubia.demo.vouching import vouch_for
from ubia.register.book import now
from ubia.register.pages.tests.browsers import browser_of, sign
from ubia.web import catalogs
from ubia.web.tests.browser import OpenPage, faults

pytestmark = pytest.mark.browser
FARE = "Nani atalipa nauli ya mwandamani?"
ANSWER = "Kituo kinalipa nauli ya mwandamani."


@pytest.fixture(autouse=True, scope="module")
def words() -> None:
    """The words of the pages, compiled."""
    catalogs.compile_all(only_stale=True)


def drafted(village: Village, by: Member) -> str:
    """The address of a text in which one question is still unanswered."""
    unasked = {"tasks", "voice"}
    chosen = {
        code: {"choices": [one.choices[0].code if one.pick == "one" else one.choices[-1].code]}
        for code, one in sections().items()
        if code not in unasked
    }
    told = {"tasks": {"words": "What the national list says."}}
    later = (localdate() + timedelta(days=9)).isoformat()
    body = {"title": "Charter of Majengo", "place": village.book, "from_on": later, "sections": {**chosen, **told}}
    entry = by.pen(village.book).write("charter.drafted", new_id(), body, made_at=now())
    assert village.append(entry)[0].outcome == "written"
    return reverse("charter:text", args=[village.book, entry.subject, entry.id])


def go_on(page: Page) -> None:
    """From the signing page, after signing, onward."""
    assert "written on line" in sign(page)
    page.get_by_role("link", name="Go on").click()


def test_a_draft_comes_into_force_by_both_keys_after_the_community_was_asked(
    app: Connection[TupleRow], open_page: OpenPage
) -> None:
    """OWN-01, OWN-04, OWN-08: what is missing is said, by whom; the day on which the last thing is there, it holds."""
    village = Village(app)
    worker, secretary = village.admit(Member("Amina Wanjiru")), village.admit(Member("Juma Ali"), "committee")
    address = drafted(village, secretary)
    nurse = browser_of(open_page, village.facility, address)
    expect(nurse.get_by_text("Nothing is chosen yet.")).to_be_visible()
    expect(nurse.get_by_role("link", name="Lay it before both keys")).to_have_count(0)

    amina = browser_of(open_page, worker, address)
    amina.get_by_role("link", name=re.compile("Say something.*Being heard")).click()
    amina.get_by_label("I object: this must change").check()
    amina.get_by_label("In your words").fill("We must be able to say things without a name.")
    amina.get_by_role("button", name="Go on to sign").click()
    go_on(amina)

    nurse.reload()
    expect(nurse.get_by_text("Open objection")).to_be_visible()
    nurse.get_by_role("link", name=re.compile("Change this.*Being heard")).click()
    nurse.get_by_label("One can say it without giving a name.").check()
    nurse.get_by_label("Days until a complaint or a question has an answer").fill("10")
    nurse.get_by_label("What does this change, and why?").fill("As Amina asked.")
    nurse.get_by_label("From which day is it to hold?").fill(localdate().isoformat())
    assert faults(nurse) == []
    nurse.get_by_role("button", name="Go on to sign").click()
    go_on(nurse)
    expect(nurse.get_by_role("heading", level=1, name="Charter of Majengo")).to_be_visible()
    nurse.get_by_role("link", name="Lay it before both keys").click()
    go_on(nurse)
    nurse.get_by_role("link", name="Sign this text").click()
    nurse.get_by_role("button", name="Go on to sign").click()
    go_on(nurse)
    expect(nurse.get_by_text("One key is under it")).to_be_visible()

    chair = browser_of(open_page, village.committee, nurse.url)
    chair.get_by_role("link", name="Sign this text").click()
    chair.get_by_label("A reservation").fill("For one year.")
    chair.get_by_role("button", name="Go on to sign").click()
    expect(chair.locator("[data-sign=review]")).to_contain_text("Charter of Majengo")
    go_on(chair)
    expect(chair.get_by_text("Signed, something is missing")).to_be_visible()
    expect(chair.get_by_text("The community is asked, and what it said is written down.")).to_be_visible()
    chair.get_by_role("link", name="Write down what the community said").click()
    chair.get_by_label("Which groups were asked?").fill("Elders\nWomen’s group")
    chair.get_by_label("What did they say?").fill("They agree.")
    chair.get_by_role("button", name="Go on to sign").click()
    go_on(chair)
    chair.goto(nurse.url)
    expect(chair.get_by_text("In force")).to_be_visible()
    expect(chair.get_by_text("For one year.")).to_be_visible()
    assert faults(chair) == []
    amina.goto(reverse("charter:place", args=[village.book]))
    expect(amina.get_by_text("Days until a complaint or a question has an answer: 10")).to_be_visible()


def to_text(walk: Walk, state: str) -> None:
    """From home to the text of the charter that stands so."""
    walk.tab("Home")
    walk.page.get_by_role("list", name="Charter").get_by_role("button", name="Neema").click()
    walk.page.get_by_role("list", name="Texts").get_by_role("button", name=state).click()
    walk.title("Mkataba wa Neema")


def test_an_objection_changes_a_clause_while_one_partner_is_offline(
    district: District, app: Connection[TupleRow], open_page: OpenPage
) -> None:
    """OWN-01, OWN-05: the chair reads, gives back and signs on his phone without a network; the nurse on the page."""
    onlooker = Onlooker(app, district.keys)
    onlooker.stage = district.story.stage
    chair = phone_of(open_page, code_for(district, app, "yusuf"), "Our community")
    assert vouch_for(onlooker, ["yusuf"])
    sync(chair)
    page = chair.page
    page.context.set_offline(True)
    to_text(chair, "One key is under it")
    expect(page.get_by_text(FARE)).to_be_visible()
    expect(page.get_by_text("Open objection")).to_be_visible()
    chair.look("text")
    chair.press("Give it back")
    page.get_by_label("Why? What would have to change?").fill("Andikeni nani analipa nauli.")
    page.get_by_role("dialog").get_by_role("button", name="Give it back").click()
    expect(page.get_by_text("Given back. It goes out with the next sync.")).to_be_visible()
    expect(page.get_by_text("Andikeni nani analipa nauli.")).to_be_visible()
    page.context.set_offline(False)
    sync(chair)

    changed = change_hours(district, open_page)
    met = page_of(open_page, district, "nekesa", changed)
    met.get_by_role("list").get_by_role("link", name="Mkataba wa Neema").first.click()
    met.get_by_role("link", name="My objection is met").click()
    met.get_by_label("What settled it?").fill(ANSWER)
    met.get_by_role("button", name="Go on to sign").click()
    go_on(met)
    expect(met.get_by_text("Open objection")).to_have_count(0)

    sync(chair)
    page.context.set_offline(True)
    to_text(chair, "One key is under it")
    expect(page.get_by_text(ANSWER).first).to_be_visible()
    expect(page.get_by_text("Hours of work a week: 16")).to_be_visible()
    chair.press("Sign for: The community")
    page.get_by_label("A reservation, if you have one").fill("Kwa mwaka mmoja.")
    chair.look("sure")
    page.get_by_role("dialog").get_by_role("button", name="Sign", exact=True).click()
    expect(page.get_by_text("Signed. It goes out with the next sync.")).to_be_visible()
    expect(page.get_by_role("heading", name="In force")).to_be_visible()
    page.context.set_offline(False)
    sync(chair)
    expect(page.get_by_text("Everything you wrote has arrived.")).to_be_visible()
    assert chair.wrong == []

    hers = page_of(open_page, district, "nafula", reverse("charter:place", args=[district.story.stage.place("neema")]))
    expect(hers.get_by_text("Hours of work a week: 16")).to_be_visible()
    expect(hers.get_by_text("Days until a complaint or a question has an answer: 14")).to_be_visible()


def page_of(open_page: OpenPage, district: District, key: str, address: str) -> Page:
    """A member of the demo in a browser with her own key."""
    member = Member(MEMBERS[key].name, district.story.stage.person(key), district.keys[key])
    return browser_of(open_page, member, address)


def change_hours(district: District, open_page: OpenPage) -> str:
    """The nurse writes what was missing into the section, lays the new text before the keys, and signs it."""
    text = district.story.fact("neema/charter/second")
    nurse = page_of(open_page, district, "nyambura", reverse("charter:text", args=[text.book, text.subject, text.id]))
    expect(nurse.get_by_text("Andikeni nani analipa nauli.")).to_be_visible()
    nurse.get_by_role("link", name=re.compile("Change this.*Hours and safety")).click()
    nurse.get_by_label("Hours of work a week").fill("16")
    nurse.get_by_label("In our own words").fill(f"Usiku wawili huenda pamoja. {ANSWER}")
    nurse.get_by_label("What does this change, and why?").fill("Jamii iliuliza nani analipa.")
    nurse.get_by_label("From which day is it to hold?").fill(localdate().isoformat())
    nurse.get_by_role("button", name="Go on to sign").click()
    go_on(nurse)
    nurse.get_by_role("link", name="Lay it before both keys").click()
    go_on(nurse)
    nurse.get_by_role("link", name="Sign this text").click()
    nurse.get_by_role("button", name="Go on to sign").click()
    go_on(nurse)
    expect(nurse.get_by_text("One key is under it")).to_be_visible()
    return nurse.url
