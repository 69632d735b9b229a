"""What waits: who sees it, in which words, and who may say what about it."""

import re

import msgspec
import pytest

from tests.readers import client_of
from tests.village import Member, Village
from ubia.register.book import now
from ubia.register.entry import Entry
from ubia.register.pages.tests.pages import asked_to_sign, at, posted, text_of


@pytest.fixture
def late(village: Village, amina: Member) -> Entry:
    """A visit that arrived after its key had been withdrawn."""
    home = village.enrol(amina, "Achieng")
    body = {"key": amina.key.id, "reason": "lost"}
    village.append(village.facility.pen(village.book).write("key.revoked", amina.person, body, made_at=now()))
    visit = village.visit(amina, home, service="the_service")
    assert village.append(visit)[0].outcome == "to_settle"
    return visit


def word(village: Village, by: Member, side: str, decision: str, entry: Entry) -> None:
    body = {"entry": entry.id, "decision": decision, "side": side, "reason": "we asked around"}
    signed = by.pen(village.book).write("settlement.signed", entry.id, body, made_at=now())
    assert village.append(signed)[0].outcome == "written"


def test_an_author_sees_what_waits_of_hers_and_nobody_else_s(village: Village, amina: Member, late: Entry) -> None:
    page = text_of(client_of(amina), at(village, "held/"))
    assert "The key that signed it had been withdrawn" in page
    assert "Give your word" not in page
    other = village.admit(Member("Beatrice"))
    page = text_of(client_of(other), at(village, "held/"))
    assert "Nothing waits" in page
    text_of(client_of(other), at(village, f"held/{late.id}/"), 404)


def test_her_own_words_are_hers_to_read(village: Village, amina: Member, rehema: Member, late: Entry) -> None:
    assert "the_service" in text_of(client_of(amina), at(village, f"held/{late.id}/"))
    page = text_of(client_of(rehema), at(village, f"held/{late.id}/"))
    assert "the_service" not in page
    assert "You are not one of them" in page


def test_nobody_settles_her_own_work(village: Village, amina: Member, late: Entry) -> None:
    client = client_of(amina)
    assert "others decide about it" in text_of(client, at(village, f"held/{late.id}/"))
    posted(client, at(village, f"held/{late.id}/"), 403, decision="take", side="community")


def test_a_word_is_for_the_reader_s_own_side(village: Village, rehema: Member, late: Entry) -> None:
    client, address = client_of(rehema), at(village, f"held/{late.id}/")
    act = asked_to_sign(posted(client, address, decision="take", side="community", reason="she was there"))[0]
    assert (act["kind"], act["subject"]) == ("settlement.signed", late.id)
    said = {"entry": late.id, "decision": "take", "side": "community", "reason": "she was there"}
    assert act["body"] == said
    page = posted(client, address, decision="take", side="health_system")
    assert asked_to_sign(page) == []


def test_both_words_stand_there_and_what_became_of_it(village: Village, rehema: Member, late: Entry) -> None:
    client = client_of(rehema)
    word(village, rehema, "community", "take", late)
    page = text_of(client, at(village, "held/"))
    assert "Rehema Katana said: take it: “we asked around”" in page
    assert "You gave your word" in text_of(client, at(village, f"held/{late.id}/"))
    word(village, village.facility, "health_system", "take", late)
    page = text_of(client, at(village, "held/"))
    assert "Taken into the book" in page
    assert "Written on line 10" in page


def test_what_one_side_declines_is_not_taken(village: Village, amina: Member, rehema: Member, late: Entry) -> None:
    word(village, rehema, "community", "decline", late)
    for member in (amina, rehema):
        page = text_of(client_of(member), at(village, "held/"))
        assert "Not taken" in page
        assert "Rehema Katana said: do not take it" in page


def test_taking_work_of_another_book_names_its_key(village: Village, rehema: Member) -> None:
    other = Village(village.connection, "Gatina")
    joseph = other.admit(Member("Joseph"))
    visit = village.visit(joseph, village.book)
    assert village.append(visit)[0].reason == "key_of_another_place"
    page = posted(client_of(rehema), at(village, f"held/{visit.id}/"), decision="take", side="community")
    assert asked_to_sign(page)[0]["body"]["public"] == joseph.key.public


def test_every_entry_that_waits_can_be_reached(village: Village, amina: Member, rehema: Member, late: Entry) -> None:
    """Also those of one bundle, which were received at one instant."""
    others = [village.visit(amina, late.subject) for _ in range(119)]
    assert {answer.outcome for answer in village.append(*others)} == {"to_settle"}
    client, seen, place = client_of(rehema), [], "held/"
    while place:
        page = text_of(client, at(village, place))
        seen += re.findall(r'<h3><a href="[^"]*/held/([^"/]+)/"', page)
        older = re.search(r'rel="next" href="([^"]+)"', page)
        place = f"held/{older[1]}" if older else ""
    assert len(seen) == 120
    assert set(seen) == {late.id, *(visit.id for visit in others)}


def test_what_is_set_aside_says_why_and_what_to_do(village: Village, amina: Member, rehema: Member) -> None:
    forged = msgspec.structs.replace(village.visit(amina, village.book), body='{"service":"other"}')
    village.append(b"\xff{not an entry", forged)
    page = text_of(client_of(rehema), at(village, "held/"))
    assert "It could not be read." in page
    assert "Ask its author to send it again." in page
    assert "The signature does not fit" in page
    assert "Give your word" not in page
