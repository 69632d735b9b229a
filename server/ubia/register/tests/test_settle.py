"""What waits is taken by both sides, or declined; one side, or one person twice, settles nothing."""

from typing import Any

import psycopg
from psycopg.rows import TupleRow

from ubia.register.again import read_again
from ubia.register.entry import Entry
from ubia.register.keys import SigningKey
from ubia.register.pen import Pen
from ubia.register.tests.district import Village, outcomes
from ubia.register.uuid7 import uuid7
from ubia.register.verify import verify

Connection = psycopg.Connection[TupleRow]


def waiting(village: Village) -> Entry:
    """Work received after its key was revoked."""
    revoked = {"key": village.amina.key.id}
    village.append(village.facility.write("key.revoked", village.amina.author, revoked, made_at=village.tick()))
    entry = village.work()
    assert village.hand_in(entry) == ["to_settle key_revoked"]
    return entry


def word(village: Village, pen: Pen, entry: str, side: str, decision: str = "take", **more: Any) -> Entry:
    body = {"entry": entry, "decision": decision, "side": side, **more}
    return pen.write("settlement.signed", uuid7(village.at), body, made_at=village.tick())


def line_of(owner: Connection, village: Village, entry: Entry) -> tuple[int, int] | None:
    query = "SELECT line, received_at FROM entry WHERE book = %s AND id = %s"
    return owner.execute(query, [village.book, entry.id]).fetchone()


def lists(owner: Connection, village: Village) -> list[TupleRow]:
    return owner.execute("SELECT entry::text, reason FROM waiting WHERE book = %s", [village.book]).fetchall()


def test_both_sides_take_it_and_it_stands_as_first_received(
    village: Village, owner: Connection, module_database: Any
) -> None:
    entry = waiting(village)
    came_at = village.at
    assert village.hand_in(word(village, village.rehema, entry.id, "community")) == ["written"]
    assert line_of(owner, village, entry) is None
    assert lists(owner, village) == [(entry.id, "key_revoked")]
    assert village.hand_in(word(village, village.baraka, entry.id, "health_system")) == ["written"]
    assert line_of(owner, village, entry) == (11, came_at)
    assert village.hand_in(entry) == ["already"]
    assert lists(owner, village) == []
    assert verify(module_database.dsn("ubia_owner"), village.book, workers=0).findings == []


def test_one_side_alone_or_one_person_twice_takes_nothing(village: Village, owner: Connection) -> None:
    entry = waiting(village)
    village.append(village.role(village.rehema, "facility_supervisor"))
    both = [word(village, village.rehema, entry.id, side) for side in ("community", "health_system")]
    assert village.hand_in(*both) == ["written", "written"]
    assert line_of(owner, village, entry) is None


def test_who_is_of_no_side_has_no_word(village: Village) -> None:
    entry = waiting(village)
    assert village.hand_in(word(village, village.amina, entry.id, "community")) == ["quarantine no_mandate"]
    assert village.hand_in(word(village, village.rehema, entry.id, "health_system")) == ["quarantine no_mandate"]


def test_declined_work_gets_no_line_and_its_author_sees_who_said_so(village: Village, owner: Connection) -> None:
    entry = waiting(village)
    village.append(word(village, village.rehema, entry.id, "community", "decline", reason="not known here"))
    village.append(word(village, village.baraka, entry.id, "health_system"))
    assert line_of(owner, village, entry) is None
    assert lists(owner, village) == []
    with village.connection.transaction(), village.connection.cursor() as cursor:
        cursor.execute("SELECT set_config('ubia.person', %s, true)", [village.amina.author])
        held = cursor.execute("SELECT reason FROM held WHERE entry = %s", [entry.id]).fetchall()
    assert held == [("key_revoked",)]


def test_words_that_come_before_the_work_count(village: Village, owner: Connection) -> None:
    village.append(
        village.facility.write("key.revoked", village.amina.author, {"key": village.amina.key.id}, made_at=village.at)
    )
    entry = village.work()
    village.append(word(village, village.rehema, entry.id, "community"))
    village.append(word(village, village.baraka, entry.id, "health_system"))
    assert outcomes(village.append(entry)) == ["written"]
    assert line_of(owner, village, entry) is not None


def test_two_versions_of_one_id_do_not_stop_the_book(village: Village, owner: Connection) -> None:
    """Both wait; the one that came first is taken."""
    entry = waiting(village)
    other = village.work(id=entry.id, name="Other")
    assert village.hand_in(other) == ["to_settle key_revoked"]
    village.append(word(village, village.rehema, entry.id, "community"))
    assert village.hand_in(word(village, village.baraka, entry.id, "health_system")) == ["written"]
    digest = owner.execute("SELECT body FROM body JOIN entry USING (book, line) WHERE id = %s", [entry.id]).fetchone()
    assert digest == (entry.body,)


def test_work_of_another_places_key_is_taken_with_its_key_named(
    village: Village, owner: Connection, module_database: Any
) -> None:
    """The book can then be checked alone."""
    there = Village(village.connection).open(both=True).people()
    entry = there.work(village.amina.into(there.book))
    assert there.hand_in(entry) == ["to_settle key_of_another_place"]
    assert there.hand_in(word(there, there.rehema, entry.id, "community")) == ["quarantine unreadable"]
    named = {"public": village.amina.key.public}
    there.append(word(there, there.rehema, entry.id, "community", **named))
    there.append(word(there, there.baraka, entry.id, "health_system", **named))
    assert line_of(owner, there, entry) is not None
    assert verify(module_database.dsn("ubia_owner"), there.book, workers=0).findings == []


def test_what_came_before_its_key_is_read_again(village: Village, owner: Connection) -> None:
    """Nothing is dropped: work that arrived before its key was admitted gets its line later, as first received."""
    phone = Pen(SigningKey(), village.amina.author, village.book)
    early, strange = (
        village.work(phone),
        village.facility.write("visit.unheard_of", village.book, {}, made_at=village.at),
    )
    assert village.hand_in(early, strange) == ["quarantine unknown_key", "quarantine unknown_kind"]
    came_at = village.at
    assert read_again(village.connection, village.book) == 0
    village.append(village.key(phone))
    assert read_again(village.connection, village.book) == 1
    assert line_of(owner, village, early) == (9, came_at)
    assert read_again(village.connection, village.book) == 0
    assert lists(owner, village) == [(strange.id, "unknown_kind")]
