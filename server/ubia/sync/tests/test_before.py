"""A household that arrived from another community: its story of before comes to the phone that looks after it now."""

from typing import Any

import pytest

from tests.village import Member, Village, new_id
from ubia.register.book import now
from ubia.sync.tests.phone import Phone, phone_of


@pytest.fixture
def town(village: Village) -> Village:
    """Another community on the same server."""
    return Village(village.connection, "Mjini")


@pytest.fixture
def beatrice(town: Village) -> Phone:
    """A CHW there."""
    return phone_of(town, town.admit(Member("Beatrice")))


def moved(village: Village, amina: Phone, town: Village, beatrice: Phone) -> tuple[str, str, str]:
    """A household that was visited in the village and lives in the town now: old id, visit, new id."""
    old, new = village.enrol(amina.member), new_id()
    visit = village.visit(amina.member, old)
    pen = amina.member.pen(village.book)
    line = village.append(visit)[0].line
    village.append(pen.write("household.moved_away", old, {"to_book": town.book}, made_at=now()))
    origin = {"from_book": village.book, "from_subject": old, "from_line": line}
    body = {"name": "Achieng", "chw": beatrice.member.person, "since": "2026-01-01", **origin}
    arrived = beatrice.member.pen(town.book).write("household.arrived", new, body, made_at=now())
    assert town.append(arrived)[0].outcome == "written"
    return old, visit.id, new


def before(phone: Phone, town: Village, household: str, known: str = "", signed: bool = True) -> Any:
    return phone.post("before", {"book": town.book, "household": household, "known": known}, signed=signed)


def test_the_story_comes_once_and_the_old_book_writes_the_look_down(
    village: Village, amina: Phone, town: Village, beatrice: Phone, database: Any
) -> None:
    """TRU-05."""
    old, visit, new = moved(village, amina, town, beatrice)
    told = before(beatrice, town, new).json()
    assert [entry["kind"] for entry in told["entries"]] == ["household.enrolled", "visit.made"]
    assert {(entry["book"], entry["subject"]) for entry in told["entries"]} == {(village.book, old)}
    again = before(beatrice, town, new, told["digest"]).json()
    assert again == {"entries": [], "digest": told["digest"]}
    with database.connect("ubia_owner") as owner:
        looks = owner.execute(
            "SELECT reader::text, subjects::text[] FROM reading WHERE book = %s AND reader = %s",
            [village.book, beatrice.member.person],
        ).fetchall()
    assert looks == [(beatrice.member.person, [old])]
    body = {"entry": visit, "decided_by": "the committee", "reason": "asked"}
    village.append(village.committee.pen(village.book).write("entry.erased", village.book, body, made_at=now()))
    after = before(beatrice, town, new, told["digest"]).json()
    assert ["body" in entry for entry in after["entries"]] == [True, False]


def test_nobody_else_is_told_and_a_token_alone_reads_nothing(
    village: Village, amina: Phone, town: Village, beatrice: Phone
) -> None:
    """TRU-06."""
    new = moved(village, amina, town, beatrice)[2]
    other = phone_of(town, town.admit(Member("Chebet")))
    assert before(other, town, new).json() == {"entries": [], "digest": ""}
    assert before(amina, town, new).json() == {"entries": [], "digest": ""}
    assert before(beatrice, town, new, signed=False).status_code == 401
