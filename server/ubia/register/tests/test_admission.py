"""Keys come in by a one-time code, go out by revocation, and the committee's by a recorded meeting."""

from typing import Any

import psycopg
import pytest
from psycopg.rows import TupleRow

from ubia.register.admit import NotAdmitted, admit, make_code, revoke
from ubia.register.codes import code_hash
from ubia.register.entry import Entry
from ubia.register.keys import SigningKey
from ubia.register.office import server_key
from ubia.register.opening import append_opening, prepare_book
from ubia.register.pen import Pen
from ubia.register.tests.district import Village, holder, outcomes
from ubia.register.uuid7 import uuid7
from ubia.register.words import six_words

Connection = psycopg.Connection[TupleRow]


def let_in(village: Village, pen: Pen, code: str, **changes: str) -> Any:
    shown = {"public": pen.key.public, "possession": pen.key.possession(code), "device": "phone 7"} | changes
    return admit(village.connection, code, **shown)


@pytest.fixture
def phone(village: Village) -> Pen:
    """A second phone of Amina's."""
    return Pen(SigningKey(), village.amina.author, village.book)


def test_a_code_admits_a_key_into_every_book_of_its_person(village: Village, phone: Pen) -> None:
    other = Village(village.connection).open(both=True)
    assert other.hand_in(other.role(village.amina, "chw")) == ["written"]
    admission = let_in(village, phone, make_code(village.connection, phone.author, village.baraka.author))
    assert set(admission.books) == {village.book, other.book}
    assert (admission.person, admission.key) == (phone.author, phone.key.id)
    assert other.append(other.work(phone.into(other.book)), received_at=None)[0].outcome == "written"


def test_a_code_works_once_and_only_with_the_private_half(village: Village, phone: Pen, owner: Connection) -> None:
    code = make_code(village.connection, phone.author, village.baraka.author)
    with pytest.raises(NotAdmitted):
        let_in(village, phone, code, possession=SigningKey().possession(code))
    let_in(village, phone, code)
    with pytest.raises(NotAdmitted):
        let_in(village, Pen(SigningKey(), phone.author, village.book), code)
    kept = owner.execute("SELECT count(*) FROM admission_code WHERE hash = %s", [code_hash(code)]).fetchone()
    assert kept == (1,), "only the hash is kept"


def test_wrong_and_old_codes_let_nobody_in(village: Village, phone: Pen, owner: Connection) -> None:
    code = make_code(village.connection, phone.author, village.baraka.author)
    with pytest.raises(NotAdmitted):
        let_in(village, phone, code[:-1] + ("2" if code[-1] != "2" else "3"))
    owner.execute("UPDATE admission_code SET expires_at = 1 WHERE hash = %s", [code_hash(code)])
    with pytest.raises(NotAdmitted):
        let_in(village, phone, code)


def test_nobody_is_let_in_without_a_part_or_with_anothers_key(village: Village, phone: Pen) -> None:
    stranger = Pen(SigningKey(), uuid7(village.at), village.book)
    with pytest.raises(NotAdmitted):
        let_in(village, stranger, make_code(village.connection, stranger.author, village.baraka.author))
    with pytest.raises(NotAdmitted):
        let_in(village, village.rehema, make_code(village.connection, phone.author, village.baraka.author))


def test_a_revoked_device_is_out_and_its_key_too(village: Village, phone: Pen, owner: Connection) -> None:
    admission = let_in(village, phone, make_code(village.connection, phone.author, village.baraka.author))
    revoke(village.connection, phone.author, phone.key.id, village.baraka.author, "lost in the river")
    assert owner.execute("SELECT revoked_at > 0 FROM device WHERE key = %s", [admission.key]).fetchone() == (True,)
    late = village.append(village.work(phone), received_at=None)
    assert [(answer.outcome, answer.reason) for answer in late] == [("to_settle", "key_revoked")]


def test_a_key_of_the_opening_is_revoked_where_it_stands(village: Village) -> None:
    revoke(village.connection, village.committee.author, village.committee.key.id, village.baraka.author, "lost")
    given = village.role(village.amina, "nurse", by=village.committee)
    assert village.append(given, received_at=None)[0].reason == "no_mandate"


def test_the_application_reads_no_codes_and_no_tokens_of_others(village: Village) -> None:
    make_code(village.connection, village.amina.author, village.baraka.author)
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        village.rows("SELECT * FROM admission_code")
    assert village.rows("SELECT * FROM device") == []


def provisional(app: Connection) -> Village:
    return Village(app).open()


def test_a_book_is_provisional_until_the_committees_meeting(app: Connection, owner: Connection) -> None:
    """Work counts, nothing can be signed for the community; after the meeting it can."""
    village = provisional(app).people()
    state = "SELECT provisional FROM book WHERE book = %s"
    assert owner.execute(state, [village.book]).fetchone() == (True,)
    assert village.hand_in(village.work()) == ["written"]
    vouch = {"key": village.amina.key.id, "side": "community"}
    early = village.committee.write("key.vouched", village.amina.author, vouch, made_at=village.tick())
    assert village.hand_in(early) == ["quarantine unknown_key"]
    assert village.hand_in(village.meet()) == ["written"]
    assert owner.execute(state, [village.book]).fetchone() == (False,)
    later = village.committee.write("key.vouched", village.amina.author, vouch, made_at=village.tick())
    assert village.hand_in(later) == ["written"]


def test_a_meeting_counts_only_with_the_words_that_were_read(app: Connection) -> None:
    village = provisional(app)
    other = six_words(SigningKey().public)
    assert village.hand_in(village.meet(words=other)) == ["quarantine no_mandate"]
    assert village.hand_in(village.meet(possession=SigningKey().possession(village.book))) == ["quarantine forged"]
    assert village.hand_in(village.meet(witnesses=["Neema"])) == ["quarantine unreadable"], "three witness it"


def test_there_is_one_meeting_and_the_committees_key_stays(app: Connection) -> None:
    village = provisional(app)
    assert village.hand_in(village.meet()) == ["written"]
    second = Pen(SigningKey(), uuid7(village.at), village.book)
    shown = {"possession": second.key.possession(village.book), "words": six_words(second.key.public)}
    again = village.meet(committee=holder(second, "Another"), **shown)
    assert village.hand_in(again) == ["quarantine no_mandate"]


def opening(village: Village, **changes: Any) -> Entry:
    body = {"name": "Mathare", "kind": "community", "server": server_key().public} | changes
    body["facility"] = holder(village.facility, "Fatuma")
    return village.facility.write("book.opened", village.book, body, made_at=village.tick())


def test_a_code_opens_one_book_as_it_was_prepared(app: Connection, owner: Connection) -> None:
    code = prepare_book(owner, "Mathare")
    village = Village(app)
    for wrong in ({"name": "Kibera"}, {"kind": "nation"}, {"server": SigningKey().public}):
        answers = append_opening(app, village.book, [opening(village, **wrong)], code)
        assert outcomes(answers) == ["quarantine"]
    assert outcomes(append_opening(app, village.book, [opening(village)], "WRONG")) == ["quarantine"]
    assert outcomes(append_opening(app, village.book, [opening(village)], code)) == ["written"]
    second = Village(app)
    assert outcomes(append_opening(app, second.book, [opening(second)], code)) == ["quarantine"], "it is used up"


def test_without_a_code_nobody_opens_a_book(app: Connection) -> None:
    village = Village(app)
    assert village.hand_in(opening(village)) == ["quarantine no_mandate"]
