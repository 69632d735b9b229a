"""Seals on pages: closed by an office, signed for one's own side, refused when the lines do not give the root."""

from typing import Any

from tests.readers import client_of
from tests.village import Member, Village, open_provisional
from ubia.register.book import now
from ubia.register.pages.tests.pages import asked_to_sign, at, posted, text_of
from ubia.register.proof import check_proof


def closed(village: Village, database: Any) -> str:
    """Close the open page; returns its subject."""
    posted(client_of(village.facility), at(village, "seals/close/"), 302)
    with database.connect("ubia_owner") as owner:
        return str(owner.execute("SELECT subject::text FROM seal WHERE book = %s", [village.book]).fetchone()[0])


def sign(village: Village, by: Member, subject: str) -> None:
    side = "community" if by is village.committee else "health_system"
    act = asked_to_sign(text_of(client_of(by), at(village, f"seals/{subject}/{side}/")))[0]
    signed = by.pen(village.book, "page").write(act["kind"], act["subject"], act["body"], made_at=now())
    assert village.append(signed)[0].outcome == "written"


def test_only_an_office_closes_a_page(village: Village, amina: Member, baraka: Member) -> None:
    assert "Close this page now" not in text_of(client_of(amina), at(village, "seals/"))
    posted(client_of(amina), at(village, "seals/close/"), 403)
    posted(client_of(baraka), at(village, "seals/close/"), 302)
    assert "Lines 1 to 5" in text_of(client_of(amina), at(village, "seals/"))


def test_a_provisional_book_closes_no_page(village: Village) -> None:
    alone = open_provisional(village.connection)
    client = client_of(alone.facility)
    assert "Close this page now" not in text_of(client, at(alone, "seals/"))
    posted(client, at(alone, "seals/close/"), 403)


def test_each_side_signs_for_itself_alone(village: Village, amina: Member, database: Any) -> None:
    subject = closed(village, database)
    for member, side, status in (
        (village.committee, "community", 200),
        (village.committee, "health_system", 403),
        (village.facility, "health_system", 200),
        (amina, "community", 403),
    ):
        text_of(client_of(member), at(village, f"seals/{subject}/{side}/"), status)
    text_of(client_of(village.committee), at(village, f"seals/{village.book}/community/"), 404)


def test_a_sealed_line_gives_a_proof_that_holds_without_the_book(
    village: Village, amina: Member, database: Any
) -> None:
    """MON-19: what is in the book can be shown to stand there by anyone."""
    subject = closed(village, database)
    client = client_of(amina)
    text_of(client, at(village, "2/proof.json"), 404)
    sign(village, village.facility, subject)
    assert "waiting for the community" in text_of(client, at(village, "seals/"))
    text_of(client, at(village, "2/proof.json"), 404)
    sign(village, village.committee, subject)
    assert "Sealed by both sides" in text_of(client, at(village, "seals/"))
    assert "Sealed by both sides" in text_of(client, at(village))
    answer = client.get(at(village, "2/proof.json"))
    assert "attachment" in answer["Content-Disposition"]
    assert check_proof(answer.json()) == []
    assert "It stands on a page that both sides sealed." in text_of(client, at(village, "2/"))


def test_nobody_is_asked_to_sign_a_page_that_was_tampered_with(village: Village, database: Any) -> None:
    subject = closed(village, database)
    with database.connect("ubia_owner") as owner:
        owner.execute("ALTER TABLE entry DISABLE TRIGGER never_changed")
        owner.execute("UPDATE entry SET chain = sha256('x') WHERE line = 1")
    page = text_of(client_of(village.committee), at(village, f"seals/{subject}/community/"), 409)
    assert asked_to_sign(page) == []
    assert "Do not sign" in page


def test_a_tampered_line_is_shown_to_be_wrong(village: Village, amina: Member, database: Any) -> None:
    with database.connect("ubia_owner") as owner:
        owner.execute("ALTER TABLE entry DISABLE TRIGGER never_changed")
        owner.execute("UPDATE entry SET happened_on = '2020-01-01' WHERE line = 2")
    page = text_of(client_of(amina), at(village, "2/"))
    assert "The signature does not fit any key we know." in page
    assert "It does not follow the line before it." in page
