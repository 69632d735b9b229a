"""docs/journeys/score-card.md: a score card from scoring, apart and one side without a network, to a changed clause."""

import re
from base64 import b64encode
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from cryptography.hazmat.primitives import serialization
from playwright.sync_api import Page, expect
from psycopg import Connection
from psycopg.rows import TupleRow

from bench.phone.steps import kept
from tests.journeys.people import browser_of
from tests.journeys.test_phone_shell import PIN, WAIT, code_for, type_pin
from ubia.demo.tests.district import District
from ubia.register import reach
from ubia.register.book import append, now
from ubia.register.entry import digest
from ubia.register.pages.tests.browsers import KEEP_KEY
from ubia.register.pen import Pen
from ubia.register.uuid7 import uuid7
from ubia.web.tests.browser import OpenPage, faults

pytestmark = pytest.mark.browser
TITLE, WAITS = "Our clinic in the rains", "We stand in the rain"
ITEMS = [{"code": "kind", "words": "We are received kindly"}, {"code": "near", "words": "Care comes near enough"}]
GROUPS = [
    {"code": "women", "side": "community", "words": "Women"},
    {"code": "staff", "side": "health_system", "words": "The clinic"},
]


@pytest.fixture(scope="module")
def until() -> date:
    """The phones' own day goes on from there."""
    return datetime.now(UTC).date()


def write(app: Connection[TupleRow], district: District, member: str, kind: str, subject: str, body: Any) -> str:
    """Something that happens elsewhere: a member's entry, through the front door. Returns its digest."""
    stage = district.story.stage
    entry = Pen(district.keys[member], stage.person(member), stage.book("tumaini")).write(
        kind, subject, body, made_at=now()
    )
    (answer,) = append(app, stage.book("tumaini"), [entry])
    assert (answer.outcome, answer.reason) == ("written", ""), kind
    return f"{entry.id} {digest(entry.text()).hex()}"


def phone_of(open_page: OpenPage, district: District, app: Connection[TupleRow], member: str) -> Page:
    """A member's own phone, let in and filled."""
    page = open_page(f"/app/#code={code_for(district, app, member)}")
    page.set_default_timeout(WAIT)
    page.get_by_role("button", name="Fish", exact=True).click()
    page.get_by_role("button", name="Go on").click()
    for _ in range(2):
        type_pin(page, PIN, "Go on")
    page.get_by_role("button", name="Begin").click()
    synced(page)
    kept(page)
    return page


def synced(page: Page) -> None:
    """Everything has gone and come."""
    page.get_by_role("navigation").get_by_role("button", name="Sync").click()
    with page.expect_response("**/sync/pull"):
        page.get_by_role("button", name="Sync now").click()
    expect(page.get_by_text("Done.", exact=True)).to_be_visible()
    expect(page.get_by_text("Everything you wrote has arrived.")).to_be_visible()


def to_card(page: Page) -> None:
    """From anywhere to the card."""
    page.get_by_role("navigation").get_by_role("button", name="Home").click()
    work = page.get_by_role("list", name="The committee’s work")
    work.get_by_role("button", name=re.compile("^Tumaini")).click()
    page.get_by_role("button", name=re.compile(f"^{TITLE}")).click()
    expect(page.get_by_role("heading", level=1, name=TITLE)).to_be_visible()


def score(page: Page, group: str, levels: tuple[str, str], why: str = "") -> None:
    """A group scores both things."""
    page.get_by_role("button", name=re.compile(f"^{group}")).click()
    for item, level in zip(ITEMS, levels, strict=True):
        page.get_by_role("group", name=item["words"]).get_by_role("radio", name=level).check()
    page.get_by_label("Why?").first.fill(why)
    page.get_by_role("button", name="Keep").click()
    expect(page.get_by_text("Nobody sees it until both sides are in.").first).to_be_visible()


def key_into(page: Page, district: District, member: str) -> None:
    """The member's key in her browser, as the admission page would have put it there."""
    key = district.keys[member]
    private: Any = serialization.load_pem_private_key(key.to_pem(), None)
    shape = (serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    held = {"key": key.id, "publicKey": key.public, "pkcs8": b64encode(private.private_bytes(*shape)).decode()}
    page.evaluate(KEEP_KEY, {"person": district.story.stage.person(member), "name": member, **held})


def test_a_card_from_scoring_to_a_changed_clause(
    district: District,
    app: Connection[TupleRow],
    open_page: OpenPage,
) -> None:
    """OWN-13, OWN-14: both partners on devices of their own, one of them without a network."""
    stage, card = district.story.stage, uuid7(now())
    begun = {"purpose": "card", "title": TITLE, "items": ITEMS, "groups": GROUPS, "top": 5}
    write(app, district, "adhiambo", "scoring.begun", card, begun)
    chair = phone_of(open_page, district, app, "were")
    nurse = phone_of(open_page, district, app, "nyambura")

    chair.context.set_offline(True)
    to_card(chair)
    score(chair, "Women", ("1 · Very bad", "3 · So-so"), WAITS)
    assert faults(chair) == []
    to_card(nurse)
    score(nurse, "The clinic", ("4 · Good", "3 · So-so"))
    synced(nurse)
    to_card(nurse)
    expect(nurse.get_by_text("Each side scores by itself")).to_be_visible()
    expect(nurse.get_by_text(WAITS)).to_have_count(0)

    chair.context.set_offline(False)
    synced(chair)
    for phone in (chair, nurse):
        synced(phone)
        to_card(phone)
        rows = phone.get_by_role("list", name="Both sides beside each other").get_by_role("button")
        expect(rows.first).to_contain_text("We are received kindly")
        expect(rows.first).to_contain_text("two or more apart")
        expect(rows.first).to_contain_text("Community 1 · Health system 4")
    assert faults(chair) == []

    chair.get_by_role("list", name="Both sides beside each other").get_by_role("button").first.click()
    chair.get_by_label("What is to be done?").fill("A visit of the supervisor twice a month")
    chair.get_by_label("Who sees to it for the community?").fill("Salome Adhiambo Ogola")
    chair.get_by_role("button", name="Keep").click()
    expect(chair.get_by_text("This is empty. Please fill it in.").first).to_be_visible()
    chair.get_by_label("Who sees to it for the health system?").fill("Stephen Mutiso Nzioka")
    chair.get_by_label("Until which day").fill((datetime.now(UTC).date() + timedelta(days=60)).isoformat())
    chair.get_by_role("button", name="Keep").click()
    synced(chair)

    charter = changed_charter(app, district)
    page = browser_of(district, open_page, "were")
    key_into(page, district, "were")
    page.goto(f"/committee/{stage.book('tumaini')}/scorings/{card}/")
    assert faults(page) == []
    page.get_by_role("link", name=re.compile("^It led to the charter")).click()
    page.get_by_role("button", name="Sign", exact=True).click()
    expect(page.locator("[data-sign=answer] li").first).to_contain_text("line")
    page.goto(f"/committee/{stage.book('tumaini')}/scorings/{card}/")
    expect(page.get_by_text("led to the charter")).to_be_visible()
    found = page.request.get(page.get_by_role("link", name="Poster of the plan").get_attribute("href") or "")
    assert found.body().startswith(b"%PDF")
    led = "SELECT a.charter::text FROM action a JOIN charter_span s ON s.book = a.book AND s.text = a.text" \
          " WHERE a.subject = %s"  # fmt: skip
    with app.transaction(), app.cursor() as cursor:
        reach.enter(cursor, stage.person("were"), datetime.now(UTC).date().isoformat())
        assert cursor.execute(led, [card]).fetchall() == [(charter,)]


def changed_charter(app: Connection[TupleRow], district: District) -> str:
    """What both sides then do on the charter's own pages (docs/journeys/charter.md): a text with more supervision is
    drafted, talked about, and signed with both keys. Returns the charter."""
    stage, charter = district.story.stage, district.story.stage.id("charter/tumaini")
    today = datetime.now(UTC).date().isoformat()
    clauses = {"supervision": {"facility": 2, "community": 1}}
    text = {"title": "Charter of Tumaini", "place": stage.place("tumaini"), "from_on": today, "clauses": clauses}
    id_, _, digest_ = write(app, district, "atieno", "charter.drafted", charter, text).partition(" ")
    talked = {"with_whom": ["women"], "words": "Yes, twice a month."}
    write(app, district, "atieno", "charter.consulted", charter, talked)
    named = {"text": id_, "text_digest": digest_}
    write(app, district, "nyambura", "charter.proposed", charter, {**named, "side": "health_system"})
    for member, side in (("were", "community"), ("nyambura", "health_system")):
        write(app, district, member, "charter.signed", charter, {**named, "side": side})
    return charter
