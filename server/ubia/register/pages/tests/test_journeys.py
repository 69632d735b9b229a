"""People at their browsers: a key is let in, pages are sealed, the meeting is held, late work is settled."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.village import Member, Village, open_provisional
from ubia.register.book import now
from ubia.register.opening import prepare_book
from ubia.register.pages.tests.browsers import browser_of, sign, words_on
from ubia.web.tests.browser import OpenPage, complaints, faults

pytestmark = pytest.mark.browser


@pytest.fixture
def connection(module_database: Any) -> Iterator[Any]:
    """A connection as the application has it."""
    with module_database.connect(autocommit=True) as found:
        yield found


@pytest.fixture
def village(connection: Any) -> Village:
    return Village(connection)


def test_a_browser_is_let_in_by_a_code_and_signs(village: Village, open_page: OpenPage) -> None:
    baraka = village.admit(Member("Baraka Odhiambo"), "facility_supervisor")
    sister = browser_of(open_page, village.facility, f"/books/{village.book}/people/", size="desktop")
    row = sister.locator("article", has=sister.get_by_role("heading", name="Baraka Odhiambo")).first
    row.get_by_role("link", name="Let a device in").click()
    sister.get_by_role("button", name="Make the code").click()
    code = sister.locator(".code-groups").inner_text()
    assert faults(sister) == []

    his = browser_of(open_page, baraka, "/admit/", has_key=False)
    his.get_by_label("Your code").fill(code.lower())
    his.get_by_role("button", name="Let this browser sign for me").click()
    answer = his.locator("[data-admit=answer]")
    expect(answer).to_contain_text("now signs for Baraka Odhiambo")
    words = answer.inner_text().split("words: ")[1].split()[:6]
    his.goto(f"/books/{village.book}/people/")
    expect(his.get_by_text(" ".join(words))).to_be_visible()

    his.goto(f"/books/{village.book}/people/role/")
    his.get_by_label("Name").fill("Zawadi Mwende")
    his.get_by_label("Role", exact=True).select_option("chw")
    his.get_by_role("button", name="Go on to sign").click()
    expect(his.locator("[data-sign=review]")).to_contain_text("Zawadi Mwende")
    assert "written on line" in sign(his)
    his.get_by_role("link", name="Go on").click()
    expect(his.get_by_role("heading", name="Zawadi Mwende")).to_be_visible()
    assert complaints[his] == []


def test_a_used_code_says_what_to_do(village: Village, open_page: OpenPage) -> None:
    page = browser_of(open_page, village.facility, "/admit/", has_key=False)
    page.get_by_label("Your code").fill("AAAAA-BBBBB")
    page.get_by_role("button", name="Let this browser sign for me").click()
    expect(page.locator("[data-admit=answer]")).to_contain_text("Ask for a new one")


def test_a_page_is_sealed_by_both_sides_in_two_browsers(village: Village, open_page: OpenPage) -> None:
    address = f"/books/{village.book}/seals/"
    sister = browser_of(open_page, village.facility, address)
    sister.get_by_role("button", name="Close this page now").click()
    expect(sister.get_by_text("Now both sides sign it")).to_be_visible()
    assert faults(sister) == []
    sister.get_by_role("link", name="Sign for: Health system").click()
    expect(sister.locator("[data-sign=review]")).to_contain_text("Health system")
    assert "written on line 3" in sign(sister)
    sister.get_by_role("link", name="Go on").click()
    expect(sister.get_by_text("waiting for the community")).to_be_visible()

    mzee = browser_of(open_page, village.committee, address, size="desktop")
    mzee.get_by_role("link", name="Sign for: Community").click()
    assert faults(mzee) == []
    assert "written on line 4" in sign(mzee)
    mzee.get_by_role("link", name="Go on").click()
    expect(mzee.get_by_text("Sealed by both sides")).to_be_visible()
    mzee.goto(f"/books/{village.book}/1/")
    expect(mzee.get_by_text("It stands on a page that both sides sealed.")).to_be_visible()
    with mzee.expect_download() as download:
        mzee.get_by_role("link", name="Take the proof with you").click()
    assert re.fullmatch(r"ubia-proof-[0-9a-f]{8}-1\.json", download.value.suggested_filename)


def test_a_meeting_makes_a_provisional_book_full(connection: Any, open_page: OpenPage) -> None:
    """OWN-02: who chose the key's holder, for whom, until when."""
    village = open_provisional(connection)
    chair = village.committee
    given = {"name": chair.name, "role": "committee", "since": "2020-01-01"}
    pen = village.facility.pen(village.book)
    assert village.append(pen.write("role.given", chair.person, given, made_at=now()))[0].outcome == "written"

    hers = browser_of(open_page, chair, f"/books/{village.book}/", has_key=False)
    hers.get_by_role("link", name="Prepare the meeting").click()
    hers.get_by_role("button", name="Make my key in this browser").click()
    expect(hers.locator("[data-admit=answer]")).to_contain_text("Read these six words aloud")
    hers.get_by_role("link", name="Go on").click()
    words = words_on(hers)
    assert faults(hers) == []

    sister = browser_of(open_page, village.facility, f"/books/{village.book}/meeting/", size="desktop")
    assert words_on(sister) == words
    sister.get_by_label("Who chose this person?").fill("the assembly of 22 November")
    sister.get_by_role("button", name="Go on to sign").click()
    expect(sister.get_by_text("Please tick this box first.")).to_have_count(1)
    assert faults(sister) == []
    expect(sister.get_by_label("Who chose this person?")).to_have_value("the assembly of 22 November")
    sister.get_by_label("The six words read aloud").check()
    sister.get_by_label("For whom does this person answer?").fill("everyone of Mtakuja")
    sister.get_by_label("Until which day is the mandate given?").fill("2199-12-31")
    for which, name in (("First", "Neema"), ("Second", "Juma"), ("Third", "Salma")):
        sister.get_by_label(f"{which} witness").fill(name)
    sister.get_by_role("button", name="Go on to sign").click()
    expect(sister.locator("[data-sign=review]")).to_contain_text("the assembly of 22 November")
    assert faults(sister) == []
    assert "written on line 3" in sign(sister)
    sister.get_by_role("link", name="Go on").click()
    expect(sister.get_by_text("Witnesses: Neema, Juma, Salma.")).to_be_visible()
    assert words_on(sister) == words
    assert faults(sister) == []

    hers.goto(f"/books/{village.book}/")
    expect(hers.get_by_text("provisional")).to_have_count(0)
    hers.goto(f"/books/{village.book}/people/mandate/community/")
    expect(hers.get_by_role("heading", name="Give a mandate")).to_be_visible()


def test_late_work_is_settled_by_two_people(village: Village, open_page: OpenPage) -> None:
    amina = village.admit(Member("Amina Wanjiru"))
    rehema = village.admit(Member("Rehema Katana"), "community_supervisor")
    home = village.enrol(amina, "Achieng")
    revoked = village.facility.pen(village.book).write(
        "key.revoked", amina.person, {"key": amina.key.id, "reason": "lost"}, made_at=now()
    )
    village.append(revoked)
    visit = village.visit(amina, home)
    assert village.append(visit)[0].reason == "key_revoked"

    address = f"/books/{village.book}/held/"
    first = browser_of(open_page, rehema, address)
    assert faults(first) == []
    first.get_by_role("link", name="Give your word").click()
    assert "Achieng" not in first.content()
    first.get_by_role("button", name="Go on to sign").click()
    expect(first.get_by_text("This is empty. Please fill it in.")).to_have_count(1)
    first.get_by_label("Take it into the book").check()
    first.get_by_label("Why?").fill("She was there")
    assert faults(first) == []
    first.get_by_role("button", name="Go on to sign").click()
    first.get_by_role("button", name="Change something").click()
    expect(first.get_by_label("Why?")).to_have_value("She was there")
    first.get_by_role("button", name="Go on to sign").click()
    assert "written on line" in sign(first)

    hers = browser_of(open_page, amina, address)
    expect(hers.get_by_text("Rehema Katana said: take it: “She was there”")).to_be_visible()
    expect(hers.get_by_role("link", name="Give your word")).to_have_count(0)

    second = browser_of(open_page, village.facility, address, size="desktop")
    second.get_by_role("link", name="Give your word").click()
    second.get_by_label("Take it into the book").check()
    second.get_by_role("button", name="Go on to sign").click()
    assert "written on line" in sign(second)
    hers.reload()
    expect(hers.get_by_text("Taken into the book")).to_be_visible()
    expect(hers.get_by_role("link", name="Written on line")).to_be_visible()
    assert faults(hers) == []


def test_a_book_is_opened_with_a_code(module_database: Any, open_page: OpenPage) -> None:
    with module_database.connect("ubia_owner", autocommit=True) as owner:
        code = prepare_book(owner, "Chasimba")
    nurse = Member("Grace Achieng")
    page = browser_of(open_page, nurse, "/books/", has_key=False)
    assert faults(page) == []
    page.get_by_role("link", name="Open a new book with a code").click()
    page.get_by_label("Code").fill("AAAAA-BBBBB")
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("This code opens no book")).to_be_visible()
    assert faults(page) == []
    page.get_by_label("Code").fill(code.lower())
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", name="Chasimba")).to_be_visible()
    assert faults(page) == []
    page.get_by_role("button", name="Make my key in this browser").click()
    page.get_by_role("link", name="Go on").click()
    page.get_by_label("Who chose you?").fill("the district office")
    page.get_by_label("For whom do you answer?").fill("Chasimba health facility")
    page.get_by_label("Until which day?").fill("2199-12-31")
    assert faults(page) == []
    page.get_by_role("button", name="Go on to sign").click()
    expect(page.locator("[data-sign=review]")).to_contain_text("the district office")
    assert "written on line 1" in sign(page)
    page.get_by_role("link", name="Go on").click()
    expect(page.get_by_text("This book is provisional")).to_be_visible()
