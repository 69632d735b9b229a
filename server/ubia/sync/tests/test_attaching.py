"""Pictures of a visit: named by its signed entry, handed in after it in pieces, read and forgotten with it."""

import hashlib
from typing import Any

import pytest

from tests.readers import client_of
from tests.village import Member, Village
from ubia.register.book import now
from ubia.register.entry import to_base64
from ubia.sync import attaching
from ubia.sync.tests.phone import Phone, phone_of

PICTURE = bytes(range(256)) * 40
HASH = hashlib.sha256(PICTURE).hexdigest()


class Sent:
    """A visit that names a picture, and the way to hand it in."""

    def __init__(self, village: Village, phone: Phone, size: int = len(PICTURE)) -> None:
        self.village, self.phone, self.home = village, phone, village.enrol(phone.member)
        files = [{"name": "wound.jpg", "hash": HASH, "size": size, "type": "image/jpeg"}]
        body = {"service": "home_visit", "files": files}
        self.visit = phone.member.pen(village.book).write("visit.made", self.home, body, made_at=now())
        self.line = 0

    def push(self) -> "Sent":
        answer = self.phone.push(self.visit)[0]
        assert answer["outcome"] == "written"
        self.line = answer["line"]
        return self

    def piece(self, start: int, piece: bytes, phone: Phone | None = None, hash_: str = HASH) -> Any:
        sent = {"book": self.village.book, "entry": self.visit.id, "hash": hash_, "start": start}
        return (phone or self.phone).post("file", {**sent, "piece": to_base64(piece)}, signed=False)

    def whole(self) -> "Sent":
        assert self.piece(0, PICTURE).json() == {"have": len(PICTURE), "whole": len(PICTURE)}
        return self

    @property
    def address(self) -> str:
        return f"/books/{self.village.book}/{self.line}/"


@pytest.fixture
def sent(village: Village, amina: Phone) -> Sent:
    return Sent(village, amina)


def test_a_picture_comes_in_pieces_and_goes_on_where_it_stopped(sent: Sent) -> None:
    sent.push()
    whole = len(PICTURE)
    assert sent.piece(0, b"").json() == {"have": 0, "whole": whole}
    assert sent.piece(0, PICTURE[:4000]).json() == {"have": 4000, "whole": whole}
    assert sent.piece(0, PICTURE[:4000]).json() == {"have": 4000, "whole": whole}, "sent again, nothing is doubled"
    assert sent.piece(9000, PICTURE[9000:]).json() == {"have": 4000, "whole": whole}, "a gap is not taken"
    assert sent.piece(4000, PICTURE[4000:]).json() == {"have": whole, "whole": whole}
    shown = client_of(sent.phone.member).get(f"{sent.address}files/{HASH}")
    assert (shown.status_code, shown.content, shown["Content-Type"]) == (200, PICTURE, "image/jpeg")


def test_a_whole_that_is_not_what_was_named_is_dropped_and_may_come_again(sent: Sent) -> None:
    sent.push()
    assert sent.piece(0, b"x" * len(PICTURE)).json()["have"] == 0
    sent.whole()


def test_nothing_comes_but_what_an_entry_of_ones_own_names(sent: Sent, village: Village) -> None:
    assert sent.piece(0, PICTURE).json() == {"problem": "no_file"}, "the entry comes first"
    sent.push()
    other = phone_of(village, village.admit(Member("Beatrice")))
    assert sent.piece(0, PICTURE, phone=other).json() == {"problem": "no_file"}
    assert sent.piece(0, PICTURE, hash_="0" * 64).json() == {"problem": "no_file"}
    assert sent.piece(0, PICTURE + b"more").json()["have"] == 0


def test_a_picture_is_taken_when_the_household_has_gone_to_another(sent: Sent, village: Village) -> None:
    """SRV-01: late work is not lost."""
    sent.push()
    beatrice = village.admit(Member("Beatrice"))
    given = {"chw": beatrice.person, "since": "2026-01-02"}
    moved = village.facility.pen(village.book).write("household.assigned", sent.home, given, made_at=now())
    assert village.append(moved)[0].outcome == "written"
    sent.whole()
    assert client_of(beatrice).get(f"{sent.address}files/{HASH}").content == PICTURE
    assert client_of(sent.phone.member).get(f"{sent.address}files/{HASH}").status_code == 404


def test_too_large_a_file_is_said_to_be_so(village: Village, amina: Phone) -> None:
    sent = Sent(village, amina, size=attaching.MOST_BYTES + 1).push()
    answer = sent.piece(0, PICTURE)
    assert (answer.status_code, answer.json()) == (413, {"problem": "too_large"})
    assert sent.piece(0, b"x" * (attaching.MOST_OF_PIECE + 1)).status_code == 413


def test_who_may_not_read_the_words_sees_no_picture_and_looks_are_written_down(
    sent: Sent, village: Village, database: Any
) -> None:
    """TRU-05, TRU-06."""
    sent.push().whole()
    supervisor = village.admit(Member("Baraka"), "facility_supervisor")
    assert client_of(supervisor).get(f"{sent.address}files/{HASH}").status_code == 404
    assert HASH not in client_of(supervisor).get(sent.address).content.decode()
    client_of(sent.phone.member).get(f"{sent.address}files/{HASH}")
    with database.connect("ubia_owner") as owner:
        rows = owner.execute("SELECT reader::text, subjects::text[], how FROM reading").fetchall()
    assert rows == [(sent.phone.member.person, [sent.home], "page")]


def test_the_page_of_the_visit_shows_it_and_says_what_is_still_on_the_phone(sent: Sent) -> None:
    sent.push()
    client = client_of(sent.phone.member)
    assert "Still on the phone" in client.get(sent.address).content.decode()
    sent.whole()
    page = client.get(sent.address).content.decode()
    assert f'<img src="{sent.address}files/{HASH}"' in page
    assert "wound.jpg" in page


def test_a_correction_shows_the_picture_of_the_visit_that_it_puts_right(sent: Sent, village: Village) -> None:
    sent.push().whole()
    files = [{"name": "wound.jpg", "hash": HASH, "size": len(PICTURE), "type": "image/jpeg"}]
    pen = sent.phone.member.pen(village.book)
    put = pen.write("visit.corrected", sent.home, {"files": files}, made_at=now(), amends=sent.visit.id)
    sent.visit, sent.line = put, sent.phone.push(put)[0]["line"]
    client = client_of(sent.phone.member)
    assert f'<img src="{sent.address}files/{HASH}"' in client.get(sent.address).content.decode()
    assert client.get(f"{sent.address}files/{HASH}").content == PICTURE


def test_what_is_no_picture_is_only_saved(village: Village, amina: Phone) -> None:
    sent = Sent(village, amina)
    files = [{"name": "page.html", "hash": HASH, "size": len(PICTURE), "type": "text/html"}]
    body = {"service": "home_visit", "files": files}
    sent.visit = amina.member.pen(village.book).write("visit.made", sent.home, body, made_at=now())
    sent.push().whole()
    answer = client_of(amina.member).get(f"{sent.address}files/{HASH}")
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"] == "attachment"
    assert "sandbox" in answer["Content-Security-Policy"]


def test_an_erased_visit_takes_its_picture_along(sent: Sent, village: Village, database: Any) -> None:
    sent.push().whole()
    erasure = {"entry": sent.visit.id, "decided_by": "the committee", "reason": "asked"}
    erased = village.committee.pen(village.book).write("entry.erased", village.book, erasure, made_at=now())
    assert village.append(erased)[0].outcome == "written"
    with database.connect("ubia_owner") as owner:
        assert owner.execute("SELECT count(*) FROM attached").fetchone() == (0,)
    assert sent.piece(0, PICTURE).json() == {"problem": "no_file"}
