"""Everybody finds from home what waits for her in pay, and nobody is led to a page that is not hers."""

from tests.readers import client_of
from tests.village import Member

from .conftest import MONTH, Page, PayVillage


def test_home_says_what_waits_for_each(village: PayVillage, amina: Member, seen: Page) -> None:
    """INC-04, INC-06, INC-18: a run to sign, a number to name, money to confirm, a case to answer."""
    baraka = village.admit(Member("Baraka Odhiambo"), "facility_supervisor")
    assert "what waits for you" not in seen(baraka, "/")
    run = village.prepared()
    address = f"/statements/runs/{village.book}/runs/{run}/"
    for member in (village.facility, village.committee):
        assert f'href="{address}"' in seen(member, "/")
    assert "Say where your pay goes." in seen(amina, "/")
    assert "what waits for you" not in seen(baraka, "/")


def test_money_that_came_and_what_is_wrong_wait_for_a_word(village: PayVillage, amina: Member, seen: Page) -> None:
    """INC-06: she is asked, and whoever supervises her when she says that something is wrong."""
    baraka = village.admit(Member("Baraka Odhiambo"), "facility_supervisor")
    village.ordered()
    payment = village.one("SELECT payment FROM payment WHERE chw = %s", amina.person)
    assert "Did KES\xa0200 for" in seen(amina, "/")
    village.say(amina, "payment.contested", amina.person, payment=payment, words="Only half came.")
    assert "Did KES" not in seen(amina, "/")
    assert "1 thing in Majengo is said to be wrong" in seen(baraka, "/")
    assert "1 thing in Majengo is said to be wrong" not in seen(amina, "/")


def test_the_focal_person_finds_what_she_alone_is_told(village: PayVillage, amina: Member, seen: Page) -> None:
    """VOI-02: her way to the disputes of the book is on her home page; supervisors have no such line."""
    zawadi = village.admit(Member("Zawadi Mwende"), "focal")
    way = f'href="/statements/runs/{village.book}/disputes/"'
    assert way in seen(zawadi, "/")
    assert way in seen(zawadi, "/statements/runs/")
    assert way in seen(amina, f"/statements/?month={MONTH}")
    assert way not in seen(village.admit(Member("Baraka Odhiambo"), "facility_supervisor"), "/")


def test_a_holder_of_a_key_is_not_led_where_she_may_not_go(village: PayVillage, amina: Member, seen: Page) -> None:
    """She signs the run: it names no address of a statement, and no figures that she may not open."""
    run = village.ordered()
    page = seen(village.committee, f"/statements/runs/{village.book}/runs/{run}/")
    assert "Amina Wanjiru" in page
    assert f"/statements/{amina.person}/" not in page
    assert "on-time" not in seen(village.committee, "/statements/runs/")
    assert client_of(village.committee).get("/statements/runs/on-time/").status_code == 404
    assert f"/statements/{amina.person}/" in seen(village.facility, f"/statements/runs/{village.book}/runs/{run}/")


def test_she_sees_who_reads_what_she_said_and_what_comes_next(village: PayVillage, amina: Member, seen: Page) -> None:
    """VOI-02, VOI-03: told to the focal person alone, or contested before those who supervise and pay her."""
    village.admit(Member("Zawadi Mwende"), "focal")
    village.admit(Member("Baraka Odhiambo"), "facility_supervisor")
    raised = f"/statements/runs/{village.book}/disputes/new/"
    said = {"about": "treatment", "words": "I was shouted at.", "outside": "1", "against": ""}
    page = client_of(amina).post(raised, said, follow=True).content.decode()
    assert "Read by Zawadi Mwende, and nobody else." in page
    assert "Somebody answers within 14 days." in page
    village.ordered()
    payment = village.one("SELECT payment FROM payment WHERE chw = %s", amina.person)
    contest = village.say(amina, "payment.contested", amina.person, payment=payment, words="Only half came.")
    page = seen(amina, f"/statements/runs/{village.book}/disputes/{contest}/")
    assert "Read by those who supervise and pay her." in page
    assert "you appeal here, and both keys decide" in page


def test_a_run_names_whom_it_left_out_and_who_has_no_agreement(village: PayVillage, amina: Member, seen: Page) -> None:
    """INC-12, INC-18: by name, with the way to the page on which an agreement is written."""
    late, first = village.prepared(), village.ordered()
    root = village.one("SELECT root FROM pay_run WHERE subject = %s", late)
    village.write(*village.signed("payrun.approved", late, {"root": root}))
    client_of(village.facility).post(f"/statements/runs/{village.book}/runs/{late}/send/")
    page = seen(village.facility, f"/statements/runs/{village.book}/runs/{late}/")
    assert "Some were left out" in page
    assert "Amina Wanjiru" in page.split("Some were left out")[1].split("</div>")[0]
    assert f'href="/rewards/{village.book}/{amina.person}/"' in seen(
        village.facility, f"/statements/runs/{village.book}/runs/{first}/"
    )
