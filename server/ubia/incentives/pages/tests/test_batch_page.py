"""Results of a file: odd ones are told apart, and a difference is settled by whoever asked the provider (INC-18)."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.readers import client_of
from tests.village import Member

from .conftest import Page, PayVillage


@pytest.fixture
def page(village: PayVillage, amina: Member) -> str:
    """The page of a file with Amina's payment of KES 200 in it."""
    named = village.say(
        amina, "payee.named", amina.person, channel="mobile_money", account="+254712345678", holder="Amina", owner="own"
    )
    village.say(village.facility, "payee.verified", amina.person, named=named, how="called")
    run = village.ordered()
    made = client_of(village.facility).post(
        f"/statements/runs/{village.book}/runs/{run}/pay-out/", {"layout": "reference_csv"}
    )
    assert made.status_code == 302
    return str(made["Location"])


def take(village: PayVillage, page: str, content: str) -> str:
    """What the page says when a file of results is taken in."""
    file = SimpleUploadedFile("back.csv", content.encode())
    response = client_of(village.facility).post(page, {"file": file}, follow=True)
    return response.content.decode()


def reference(village: PayVillage) -> str:
    return str(village.one("SELECT reference FROM payout"))


def settle(village: PayVillage, page: str, **said: Any) -> str:
    """What the page says when somebody writes down what she was told."""
    told = {"reference": reference(village), **said}
    return client_of(village.facility).post(f"{page}by-hand/", told, follow=True).content.decode()


def test_another_files_answer_is_kept_and_asked_about(village: PayVillage, page: str) -> None:
    said = take(village, page, "reference,status\nFOREIGN,SUCCESS\n")
    assert "No row matches this file." in said
    assert "FOREIGN" in said
    assert "Its columns: name, total." in take(village, page, "name,total\nAmina,200\n")


def test_a_difference_waits_for_words_and_is_settled(village: PayVillage, page: str, amina: Member, seen: Page) -> None:
    """She is not told that it came before it is settled, and nothing more goes out to her meanwhile."""
    assert "1 row matches this file." in take(
        village, page, f"reference,status,amount\n{reference(village)},PAID,1.00\n"
    )
    assert village.one("SELECT outcome FROM payout") == "differs"
    assert "paid on" not in seen(amina, "/statements/")
    assert "write down what the provider says now" in settle(village, page, state="failed", words=" ")
    settle(village, page, state="failed", words="Mr Otieno: it came back to us.")
    assert village.one("SELECT outcome FROM payout") == "failed"
    assert "It failed on" in seen(amina, "/statements/")
    run = village.one("SELECT run FROM payout")
    again = f"/statements/runs/{village.book}/runs/{run}/pay-out/"
    assert "/files/" in client_of(village.facility).post(again, {"layout": "reference_csv"})["Location"]
    assert village.one("SELECT count(*) FROM payout") == "2"


def test_what_asking_settled_is_what_she_reads(village: PayVillage, page: str, amina: Member, seen: Page) -> None:
    """Told as paid, then as failed: whoever asks writes down what holds, and her page says that, each time anew."""
    take(village, page, f"reference,status\n{reference(village)},PAID\n")
    assert "paid on" in seen(amina, "/statements/")
    take(village, page, f"reference,status\n{reference(village)},FAILED\n")
    assert "paid on" in seen(amina, "/statements/")
    settle(village, page, state="failed", words="It came back.")
    hers = seen(amina, "/statements/")
    assert "It failed on" in hers
    assert "It came back." in hers
    assert "paid on" not in hers
    take(village, page, f"reference,status,note\n{reference(village)},PAID,again\n")
    settle(village, page, state="paid", words="It is there.")
    assert "paid on" in seen(amina, "/statements/")
    assert "It failed on" not in seen(amina, "/statements/")
