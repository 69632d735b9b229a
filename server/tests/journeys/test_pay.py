"""docs/journeys/visit-to-payment.md, dispute-to-answer.md: from visits to her word on the money; what is wrong."""

import csv
import io
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.test_phone_mine import phone_of, sync
from tests.journeys.test_phone_visit import Walk
from tests.pocket.phones import code_for
from tests.village import Member, Village, new_id
from ubia.incentives.pages.ordering import prepare_run, send_run
from ubia.register import reach
from ubia.register.book import now
from ubia.register.entry import Entry, digest
from ubia.register.pages.tests.browsers import browser_of, sign
from ubia.web.tests.browser import OpenPage, faults

pytestmark = pytest.mark.browser
MONTH = datetime.now(UTC).strftime("%Y-%m")


@pytest.fixture
def connection(module_database: Any) -> Iterator[Any]:
    """A connection as the application has it."""
    with module_database.connect(autocommit=True) as found:
        yield found


@pytest.fixture
def village(connection: Any) -> Village:
    """A village that has agreed on a rate."""
    village = Village(connection)
    rates = {"from_on": "2020-01-01", "currency": "KES", "rates": {"home_visit": 10_000}}
    charter, pen = new_id(), village.facility.pen(village.book)
    package = pen.write("package.proposed", charter, rates, made_at=now())
    assert [answer.outcome for answer in village.append(package)] == ["written"]
    signed = {"package": package.id, "package_digest": digest(package.text()).hex()}
    keys = [
        member.pen(village.book).write("package.signed", charter, signed | {"side": side}, made_at=now())
        for member, side in ((village.facility, "health_system"), (village.committee, "community"))
    ]
    assert {answer.outcome for answer in village.append(*keys)} == {"written"}
    return village


def worked(village: Village, chw: Member, visits: int = 2) -> list[Entry]:
    """A family and visits of a CHW, written down."""
    home = village.enrol(chw)
    made = [village.visit(chw, home) for _ in range(visits)]
    assert {answer.outcome for answer in village.append(*made)} == {"written"}
    return made


def go_on(page: Page) -> None:
    """Sign, and go where it leads."""
    assert "written on line" in sign(page)
    page.get_by_role("link", name="Go on").click()
    page.wait_for_load_state()


def take_in(page: Page, folder: Path, state: str) -> None:
    """Save the file that a page offers, and give back what a provider says of its first payment."""
    with page.expect_download() as download:
        page.get_by_role("link", name="Save the file").click()
    (row,) = csv.DictReader(io.StringIO(Path(download.value.path()).read_text("utf-8")))
    assert (row["recipient_phone"], row["amount"]) == ("+254712345678", "200.00")
    back = folder / f"{state}.csv"
    back.write_text(f"reference,status,reason\n{row['reference']},{state},wallet closed\n")
    page.get_by_label("File of results").set_input_files(back)
    page.get_by_role("button", name="Take them in").click()
    expect(page.get_by_text("1 row matches this file.")).to_be_visible()


def test_a_visit_is_paid_by_two_keys_and_she_says_that_it_came(
    village: Village,
    open_page: OpenPage,
    tmp_path: Path,
) -> None:
    """INC-04, INC-06, INC-07, INC-18."""
    amina = village.admit(Member("Amina Wanjiru"))
    worked(village, amina)
    phone = phone_of(open_page, code_for(village, amina), "Today")
    name_number(phone)

    runs = f"/statements/runs/{village.book}/"
    sister = browser_of(open_page, village.facility, f"{runs}accounts/", size="desktop")
    sister.get_by_role("link", name="Amina Wanjiru").click()
    expect(sister.get_by_text("“Juma is my brother; I have no phone of my own.”")).to_be_visible()
    sister.get_by_role("button", name="I made sure of it").click()
    expect(sister.get_by_text("Verified", exact=True)).to_be_visible()
    read_verified(phone)
    sister.goto(runs)
    sister.get_by_label("For which month?").select_option(MONTH)
    sister.get_by_role("button", name="Prepare it").click()
    expect(sister.get_by_role("heading", name="KES 200")).to_be_visible()
    expect(sister.get_by_text("2 × Home visit instead of 0")).to_be_visible()
    run = sister.url
    assert faults(sister) == []
    sister.get_by_role("link", name="Sign for: Health system").click()
    go_on(sister)
    expect(sister.get_by_role("button", name="Order these payments")).to_have_count(0)

    mzee = browser_of(open_page, village.committee, run)
    mzee.get_by_role("link", name="Sign for: Community").click()
    assert faults(mzee) == []
    go_on(mzee)

    sister.goto(run)
    sister.get_by_role("button", name="Order these payments").click()
    expect(sister.get_by_text("Ordered is not paid")).to_be_visible()
    sister.get_by_label("By which file?").select_option("reference_csv")
    sister.get_by_role("button", name="Make the file").click()
    take_in(sister, tmp_path, "FAILED")
    expect(sister.get_by_role("table", name="Failed")).to_contain_text("wallet closed")
    assert faults(sister) == []
    sister.get_by_role("link", name="Back to the run").click()
    sister.get_by_role("button", name="Make the file").click()
    take_in(sister, tmp_path, "SUCCESS")
    expect(sister.get_by_role("table", name="Matched and paid")).to_contain_text("Juma Wanjiru")

    hers = browser_of(open_page, amina, "/statements/", has_key=False)
    expect(hers.get_by_text("Mobile money says: paid on")).to_be_visible()
    assert faults(hers) == []
    hers.get_by_role("button", name="The money came").click()
    expect(hers.get_by_text("She says it came")).to_be_visible()

    check(sister, f"{runs}checks/")
    answer_check(phone)
    sister.reload()
    expect(sister.get_by_text("She says: “The grandmother was at home.”")).to_be_visible()
    assert phone.wrong == []


def name_number(phone: Walk) -> None:
    """Without a network, on her phone: somebody's number whom she trusts; what cannot be right is said at once."""
    page = phone.page
    page.context.set_offline(True)
    phone.tab("My work")
    expect(page.get_by_text("None named yet")).to_be_visible()
    phone.press("Where my pay goes")
    phone.title("Where my pay goes")
    phone.look("account-none")
    page.get_by_label("Of somebody I trust").check()
    page.get_by_label("Number", exact=True).fill("0712 345 678")
    phone.press("Write it down")
    expect(page.get_by_role("alert")).to_have_count(2)
    phone.look("account-wrong")
    page.get_by_label("Number", exact=True).fill("+254 712 345 678")
    page.get_by_label("In whose name is it?").fill("Juma Wanjiru")
    page.get_by_label("Your agreement, in your words").fill("Juma is my brother; I have no phone of my own.")
    phone.press("Write it down")
    expect(page.get_by_text("On this phone only. It goes out with the next sync.")).to_be_visible()
    expect(page.get_by_text("To be verified first")).to_be_visible()
    phone.look("account-waits")
    page.context.set_offline(False)
    sync(phone)


def read_verified(phone: Walk) -> None:
    """Who made sure of it stands on her phone; another number would be verified again."""
    sync(phone)
    phone.tab("My work")
    phone.press("Where my pay goes")
    expect(phone.page.get_by_text("Verified", exact=True)).to_be_visible()
    phone.press("Name another account")
    expect(phone.page.get_by_text("A new number is verified first")).to_be_visible()
    phone.look("account-verified")
    phone.press("Leave it as it is")


def check(sister: Page, checks: str) -> None:
    """A family was asked about a visit that chance drew, and knows nothing of it."""
    sister.goto(checks)
    sister.locator("tbody a").first.click()
    sister.locator("tbody a").first.click()
    sister.get_by_label("What did the family say?").select_option("not_found")
    sister.get_by_label("In their words").fill("Nobody came on that day.")
    sister.get_by_role("button", name="Write it down").click()
    expect(sister.get_by_text("Nobody came on that day.")).to_be_visible()
    assert faults(sister) == []


def answer_check(phone: Walk) -> None:
    """She reads on her phone what was found, and answers without a network."""
    page = phone.page
    sync(phone)
    page.context.set_offline(True)
    phone.tab("My work")
    expect(page.get_by_text("A family was asked about a visit of yours.")).to_be_visible()
    phone.look("mine-asked")
    phone.press("Read and answer")
    expect(page.get_by_text("“Nobody came on that day.”")).to_be_visible()
    phone.look("check")
    page.get_by_label("How was it?").fill("The grandmother was at home.")
    phone.press("Say it")
    expect(page.get_by_role("heading", name="My answer")).to_be_visible()
    phone.look("check-answered")
    page.context.set_offline(False)
    sync(phone)


def test_what_she_says_is_wrong_is_answered_and_decided_by_both_keys(
    village: Village,
    connection: Any,
    open_page: OpenPage,
) -> None:
    """INC-06, VOI-02, VOI-03."""
    amina = village.admit(Member("Amina Wanjiru"))
    baraka = village.admit(Member("Baraka Odhiambo"), "facility_supervisor")
    zawadi = village.admit(Member("Zawadi Mwende"), "focal")
    worked(village, amina)
    order(village, connection)
    hers = browser_of(open_page, amina, "/statements/", has_key=False)
    hers.get_by_text("Something is wrong with it").click()
    hers.get_by_label("What is wrong?").fill("I made three visits, not two.")
    hers.get_by_role("button", name="Say it").click()
    expect(hers.get_by_text("She says something is wrong").first).to_be_visible()

    disputes = f"/statements/runs/{village.book}/disputes/"
    his = browser_of(open_page, baraka, disputes, has_key=False)
    his.get_by_role("link", name="A payment is not what it should be").click()
    expect(his.get_by_text("I made three visits, not two.")).to_be_visible()
    his.get_by_label("What is your answer?").select_option("stands")
    his.get_by_label("Why, in plain words").fill("Only two have arrived.")
    his.get_by_role("button", name="Give this answer").click()
    assert faults(his) == []

    hers.goto(disputes)
    hers.get_by_role("link", name="A payment is not what it should be").click()
    hers.get_by_label("In your own words").fill("The third is in my notebook.")
    hers.get_by_role("button", name="Appeal to both keys").click()
    case = hers.url
    for member, side in ((village.committee, "Community"), (village.facility, "Health system")):
        page = browser_of(open_page, member, case)
        page.get_by_role("link", name=f"Decide for: {side}").click()
        page.get_by_label("Why, in plain words").fill("We saw the notebook.")
        page.get_by_role("button", name="Go on").click()
        go_on(page)
        assert faults(page) == []
    hers.reload()
    expect(hers.get_by_text("Decided")).to_be_visible()

    hers.goto(f"{disputes}new/")
    hers.get_by_label("What is it about?").select_option("treatment")
    hers.get_by_label("What is wrong?").fill("Baraka shouted at me.")
    hers.get_by_label("Is it about a person?").select_option(label="Baraka Odhiambo")
    assert faults(hers) == []
    hers.get_by_role("button", name="Say it").click()
    expect(hers.get_by_text("Heard by: Zawadi Mwende. Nobody else can read it.")).to_be_visible()
    his.goto(disputes)
    expect(his.get_by_role("link", name="How she was treated")).to_have_count(0)
    outside = browser_of(open_page, zawadi, disputes, has_key=False)
    outside.get_by_role("link", name="How she was treated").click()
    expect(outside.get_by_text("Baraka shouted at me.")).to_be_visible()
    assert faults(outside) == []


def order(village: Village, connection: Any) -> None:
    """A run prepared, signed by both and ordered."""
    sister = village.facility.person
    with connection.transaction(), connection.cursor() as cursor:
        reach.enter(cursor, sister, datetime.now(UTC).date().isoformat())
        run = prepare_run(connection, village.book, MONTH, sister)
        root = cursor.execute("SELECT root FROM pay_run WHERE subject = %s", [run]).fetchone()[0]
        keys = [
            member.pen(village.book).write("payrun.approved", run, {"root": root, "side": side}, made_at=now())
            for member, side in ((village.committee, "community"), (village.facility, "health_system"))
        ]
        assert {answer.outcome for answer in village.append(*keys)} == {"written"}
        assert send_run(connection, village.book, run, sister) == 1
