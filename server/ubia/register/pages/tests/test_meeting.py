"""The meeting and the opening: what each reader is offered, and what is refused without losing what was typed."""

import json
from typing import Any

import pytest

from tests.readers import client_of
from tests.village import Member, Village, new_id, open_provisional
from ubia.register.book import now
from ubia.register.opening import prepare_book
from ubia.register.pages.tests.pages import asked_to_sign, at, posted, text_of
from ubia.register.words import six_words

SAID = {
    "words_agree": "on",
    "chosen_by": "the assembly",
    "answers_for": "everyone",
    "until": "2199-12-31",
    "meeting_on": "2026-11-22",
    "first_witness": "Neema",
    "second_witness": "Juma",
    "third_witness": "Salma",
}


@pytest.fixture
def alone(village: Village) -> Village:
    """A provisional book, whose chair has the role of a committee member."""
    book = open_provisional(village.connection)
    given = {"name": book.committee.name, "role": "committee", "since": "2020-01-01"}
    book.append(book.facility.pen(book.book).write("role.given", book.committee.person, given, made_at=now()))
    return book


def offer(village: Village, member: Member, **changes: str) -> Any:
    """Offer a key as the browser's script does."""
    key = {"code": village.book, "public": member.key.public, "possession": member.key.possession(village.book),
           "device": "d-1", **changes}  # fmt: skip
    address = at(village, "meeting/key/")
    return client_of(member).post(address, json.dumps(key), content_type="application/json")


def test_a_full_book_needs_no_meeting(village: Village) -> None:
    assert "This book is full" in text_of(client_of(village.committee), at(village, "meeting/"))
    assert offer(village, village.committee).status_code == 403
    posted(client_of(village.facility), at(village, "meeting/"), 403, **SAID)


def test_only_a_member_of_the_committee_offers_a_key_and_must_hold_it(alone: Village) -> None:
    amina = alone.admit(Member("Amina"))
    assert offer(alone, amina).status_code == 403
    assert offer(alone, alone.facility).status_code == 403
    assert offer(alone, alone.committee, possession=alone.facility.key.possession(alone.book)).status_code == 400
    assert offer(alone, alone.committee, public="x").status_code == 400
    assert offer(alone, alone.committee).json()["person"] == alone.committee.person
    assert "Make my key" not in text_of(client_of(amina), at(alone, "meeting/"))


def test_the_one_who_signs_for_the_facility_writes_the_meeting_down(alone: Village) -> None:
    client, address = client_of(alone.facility), at(alone, "meeting/")
    assert "Nobody of the committee has made a key yet" in text_of(client, address)
    offer(alone, alone.committee)
    chair = alone.committee
    typed = {**SAID, "person": chair.person, "more_witnesses": "Ali, Bahati,"}
    act = asked_to_sign(posted(client, address, **typed))[0]
    assert act["body"] == {
        "committee": {"person": chair.person, "name": chair.name, "public": chair.key.public, "device": "d-1",
                      "chosen_by": "the assembly", "answers_for": "everyone", "until": "2199-12-31"},
        "possession": act["body"]["possession"],
        "words": six_words(chair.key.public),
        "witnesses": ["Neema", "Juma", "Salma", "Ali", "Bahati"],
        "meeting_on": "2026-11-22",
    }  # fmt: skip
    signed = alone.facility.pen(alone.book, "page").write(act["kind"], act["subject"], act["body"], made_at=now())
    assert alone.append(signed)[0].outcome == "written"
    assert "Neema, Juma, Salma, Ali, Bahati" in text_of(client, at(alone, "poster/"))
    posted(client_of(chair), address, 403, **typed)


def test_three_different_witnesses_are_needed(alone: Village) -> None:
    offer(alone, alone.committee)
    typed = {**SAID, "person": alone.committee.person, "third_witness": "neema"}
    page = posted(client_of(alone.facility), at(alone, "meeting/"), **typed)
    assert asked_to_sign(page) == []
    assert "Write the names of three different people." in page
    assert 'value="the assembly"' in page


def test_an_opening_code_is_needed_to_open_a_book(village: Village, database: Any) -> None:
    with database.connect("ubia_owner", autocommit=True) as owner:
        code = prepare_book(owner, "Chasimba")
    nurse = Member("Grace")
    client = client_of(nurse)
    assert client.get(f"/books/new/{new_id()}/").status_code == 302
    assert "This code opens no book" in posted(client, "/books/new/", code="AAAAA")
    answer = client.post("/books/new/", {"code": code})
    address = answer["Location"]
    assert "First make your key" in text_of(client, address)
    book = address.split("/")[-2]
    key = {"code": book, "public": nurse.key.public, "possession": nurse.key.possession(book), "device": "d-2"}
    assert client.post(f"{address}key/", json.dumps(key), content_type="application/json").status_code == 200
    typed = {"name": "Grace Achieng", "chosen_by": "the office", "answers_for": "all", "until": "2199-12-31"}
    act = asked_to_sign(posted(client, address, **typed, public=nurse.key.public))[0]
    assert (act["kind"], act["book"], act["body"]["name"]) == ("book.opened", book, "Chasimba")
    assert act["body"]["facility"]["public"] == nurse.key.public
    assert asked_to_sign(posted(client, address, **typed, public=village.facility.key.public)) == []
