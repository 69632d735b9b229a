"""docs/journeys/first-charter.md: from nothing to a charter in force, by two people on devices of their own."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.utils.timezone import localdate
from playwright.sync_api import Page, expect

from tests.journeys.test_phone_mine import phone_of, sync
from tests.journeys.test_phone_visit import Walk
from tests.readers import client_of
from tests.village import Member, Village
from ubia.charter.proof import address_of, code_of, words_of
from ubia.charter.sections import sections
from ubia.register import reach
from ubia.register.admit import make_code
from ubia.register.book import now
from ubia.register.entry import Entry
from ubia.register.pages.tests.browsers import browser_of, sign
from ubia.web.tests.browser import OpenPage, complaints, faults

pytestmark = pytest.mark.browser
HALF = "incentives"
"""The question at which the first device dies."""


@pytest.fixture(scope="module")
def village(module_database: Any) -> Iterator[Village]:
    with module_database.connect(autocommit=True) as connection:
        yield Village(connection, "Mtakuja")


def choose_first(page: Page) -> None:
    """Tick the first choice and go on."""
    page.locator("[name=choice]").first.check()
    page.get_by_role("button", name="On", exact=True).click()


def test_a_first_charter_from_nothing_to_in_force(village: Village, open_page: OpenPage) -> None:
    """OWN-01, OWN-04, OWN-08: two devices, one of which dies on the way; nothing typed is lost."""
    nurse = browser_of(open_page, village.facility, "/charters/")
    nurse.get_by_role("link", name="Begin one").click()
    assert faults(nurse) == []
    nurse.get_by_role("button", name="Answer on this device").click()
    nurse.get_by_label("From which day is it to hold?").fill(localdate().isoformat())
    assert faults(nurse) == []
    nurse.get_by_role("button", name="On", exact=True).click()
    for code in list(sections())[: list(sections()).index(HALF)]:
        expect(nurse.get_by_role("heading", name=sections()[code].question.en)).to_be_visible()
        if code == "supervision":
            nurse.get_by_label("Visits a month by the supervisor from the facility").fill("1")
            nurse.get_by_label("Visits a month by the supervisor from the community").fill("1")
        choose_first(nurse)
    die_while_typing(nurse)

    chair = browser_of(open_page, village.committee, "/charters/", size="desktop")
    finish(chair, village)
    assert "written on line" in sign(chair)
    chair.get_by_role("link", name="Go on").click()
    expect(chair.get_by_text("Until it holds")).to_be_visible()
    assert faults(chair) == []
    address = chair.url

    consult(chair, address)
    chair.get_by_role("link", name="Lay it before both keys").click()
    assert "written on line" in sign(chair)
    pocket = phone_of_chair(village, open_page)
    sign_without_network(pocket)

    nurse = browser_of(open_page, village.facility, address)
    expect(nurse.get_by_text("Not before the tenth of the month")).to_be_visible()
    put_key(nurse, address)
    nurse.goto(address)
    expect(nurse.locator(".state-line")).to_contain_text("In force")
    assert faults(nurse) == []
    check_the_paper(nurse, village, address)
    check_on_the_phone(pocket, village, address)
    assert [said for page in (nurse, chair) for said in complaints[page]] == []


def die_while_typing(page: Page) -> None:
    """Words are typed, and the device is gone before anybody pressed a button."""
    page.locator("[name=choice]").first.check()
    page.get_by_label("Currency, in three letters").fill("KES")
    page.get_by_label("For a visit in pregnancy").fill("200")
    page.get_by_label("In our own words").fill("Not before the tenth of the month")
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        page.get_by_label("In our own words").blur()
    page.context.close()


def finish(page: Page, village: Village) -> None:
    """The chair takes it up where it was, leaves one question open, and looks at all of it."""
    page.goto(f"/charters/{village.book}/first/")
    assert faults(page) == []
    page.get_by_role("link", name="Go on").click()
    expect(page.get_by_label("In our own words")).to_have_value("Not before the tenth of the month")
    expect(page.get_by_label("For a visit in pregnancy")).to_have_value("200")
    assert faults(page) == []
    page.get_by_role("button", name="On", exact=True).click()
    names = list(sections())
    for code in names[names.index(HALF) + 1 : -1]:
        expect(page.get_by_role("heading", name=sections()[code].question.en)).to_be_visible()
        choose_first(page)
    page.get_by_label("Not yet: somebody sees to it").check()
    page.get_by_role("button", name="On", exact=True).click()
    expect(page.get_by_text("It is not said who sees to it.")).to_be_visible()
    assert faults(page) == []
    page.get_by_role("link", name=sections()["voice"].title.en).first.click()
    page.get_by_label("Who sees to it?").fill("The chair of the committee")
    page.get_by_label("By which day?").fill((localdate() + timedelta(days=60)).isoformat())
    page.get_by_role("button", name="On", exact=True).click()
    expect(page.get_by_text("KES\u00a0200")).to_be_visible()
    assert faults(page) == []
    page.get_by_role("button", name="Write it into the book").click()


def consult(page: Page, address: str) -> None:
    """What the community said is written down (OWN-08)."""
    page.get_by_role("link", name="Write down what the community said").click()
    page.get_by_label("Which groups were asked?").fill("village elders\nmothers of small children")
    page.get_by_label("What did they say?").fill("They want visits in the morning.")
    page.get_by_role("button", name="Go on to sign").click()
    assert "written on line" in sign(page)
    page.goto(address)


def phone_of_chair(village: Village, open_page: OpenPage) -> Walk:
    """The chair's own phone, let in by a code, vouched for by both sides: nobody vouches for his own key."""
    chair, nurse = village.committee, village.facility
    secretary = village.admit(Member("Zawadi Mwende"), "committee")
    told = {"side": "community", "name": secretary.name, "chosen_by": "the assembly", "answers_for": "everyone here"}
    days = {"since": "2020-01-01", "until": "2199-12-31"}
    given = chair.pen(village.book).write("mandate.given", secretary.person, {**told, **days}, made_at=now())
    assert village.append(given)[0].outcome == "written"
    vouch(village, secretary.person, secretary.key.id, {"community": chair, "health_system": nurse})
    walk = phone_of(open_page, make_code(village.connection, chair.person, nurse.person), "Our community")
    with village.connection.transaction():
        reach.enter(village.connection.cursor(), nurse.person, localdate().isoformat())
        query = "SELECT key FROM admitted_key WHERE book = %s AND person = %s AND rooted = ''"
        key = village.connection.execute(query, [village.book, chair.person]).fetchone()
    assert key is not None
    vouch(village, chair.person, key[0], {"community": secretary, "health_system": nurse})
    sync(walk)
    return walk


def vouch(village: Village, person: str, key: str, by: dict[str, Member]) -> None:
    """Both sides say that a key is its person's."""
    for side, holder in by.items():
        vouched = holder.pen(village.book).write("key.vouched", person, {"key": key, "side": side}, made_at=now())
        assert village.append(vouched)[0].outcome == "written"


def sign_without_network(walk: Walk) -> None:
    """The text is read and signed on the phone with no network, and arrives later."""
    page = walk.page
    page.context.set_offline(True)
    walk.tab("Home")
    page.get_by_role("list", name="Charter").get_by_role("button", name="Mtakuja").click()
    page.get_by_role("list", name="Texts").get_by_role("button", name="Before both keys").click()
    expect(page.get_by_text("Not before the tenth of the month")).to_be_visible()
    walk.press("Sign for: The community")
    page.get_by_role("dialog").get_by_role("button", name="Sign", exact=True).click()
    expect(page.get_by_text("Signed. It goes out with the next sync.")).to_be_visible()
    page.context.set_offline(False)
    sync(walk)
    expect(page.get_by_text("Everything you wrote has arrived.")).to_be_visible()


def check_on_the_phone(walk: Walk, village: Village, address: str) -> None:
    """Paper against the phone's own keys, again without a network."""
    sync(walk)
    page = walk.page
    page.context.set_offline(True)
    code, words = on_paper(village, address)
    page.get_by_role("button", name="Settings").click()
    page.get_by_role("button", name="Check a printed charter").click()
    page.get_by_label("What the code says").fill(code)
    page.get_by_label("The six words on the paper").fill(words)
    walk.press("Check")
    expect(page.get_by_text("It holds: both sides have signed this text")).to_be_visible()
    expect(page.get_by_text("This text is on this phone")).to_be_visible()
    assert faults(page) == []
    page.get_by_label("What the code says").fill(code.replace("charter=1.eN", "charter=1.eM"))
    walk.press("Check")
    expect(page.get_by_text("It does not hold")).to_be_visible()


def put_key(page: Page, address: str) -> None:
    """Sign the text for one's side."""
    page.goto(address)
    page.get_by_role("link", name="Sign this text").click()
    page.get_by_role("button", name="Go on to sign").click()
    assert "written on line" in sign(page)


def check_the_paper(page: Page, village: Village, address: str) -> None:
    """Poster and booklet are there; the code of the paper holds on the page that checks it."""
    client = client_of(village.facility)
    for name in ("Poster", "Booklet"):
        href = page.get_by_role("link", name=name, exact=True).get_attribute("href")
        assert href is not None
        assert client.get(href).content.startswith(b"%PDF")
    code, words = on_paper(village, address)
    page.goto("/charters/verify/")
    page.get_by_label("What the code says").fill(code)
    page.get_by_label("The six words on the paper").fill(words)
    page.get_by_role("button", name="Check", exact=True).click()
    expect(page.get_by_text("It holds: both sides have signed this text")).to_be_visible()
    assert faults(page) == []
    page.get_by_label("The six words on the paper").fill("bafi dolu semi tavo koru mipe")
    page.get_by_role("button", name="Check", exact=True).click()
    expect(page.get_by_text("The words on the paper are not those of the text")).to_be_visible()


def on_paper(village: Village, address: str) -> tuple[str, str]:
    """What the QR code says, and the six words printed beside it."""
    text = re.findall(r"[0-9a-f-]{36}", address)[2]
    connection = village.connection
    with connection.transaction():
        reach.enter(connection.cursor(), village.facility.person, localdate().isoformat())
        digest = connection.execute("SELECT digest FROM charter_text WHERE text = %s", [text]).fetchone()
        query = """SELECT e.id::text, e.book::text, e.kind, e.subject::text, e.happened_on::text, e.made_at, b.body,
            b.salt, e.author::text, e.key, e.channel, e.seen, '', e.sig FROM entry e JOIN body b USING (book, line)
            WHERE e.book = %s AND e.kind = 'charter.signed' ORDER BY e.line"""
        signed = [Entry(*row) for row in connection.execute(query, [village.book]).fetchall()]
    assert digest is not None
    return address_of(code_of(signed), "https://ubia.example.org"), " ".join(words_of(digest[0]))
