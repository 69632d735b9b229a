"""What append answers: nothing dropped, nothing twice, nobody blocked by a neighbour."""

from typing import Any

import psycopg
import pytest
from psycopg.rows import TupleRow

from ubia.register.keys import SigningKey
from ubia.register.pen import Pen, sign_bundle
from ubia.register.tests.district import DAY, Village

Connection = psycopg.Connection[TupleRow]


def test_lines_are_gap_free_and_answers_in_order(village: Village, owner: Connection) -> None:
    answers = village.append(*(village.work() for _ in range(20)))
    assert [a.line for a in answers] == list(range(8, 28))
    lines = owner.execute("SELECT line FROM entry WHERE book = %s ORDER BY line", [village.book]).fetchall()
    assert [line for (line,) in lines] == list(range(1, 28))


def test_a_replayed_bundle_is_already_there(village: Village) -> None:
    bundle = sign_bundle(village.amina.key, [village.work(sign=False) for _ in range(7)])
    first, again = village.append(*bundle), village.append(*bundle)
    assert [a.outcome for a in first] == ["written"] * 7
    assert [(a.outcome, a.line) for a in again] == [("already", a.line) for a in first]


def test_the_same_entry_twice_in_a_bundle_is_written_once(village: Village) -> None:
    entry = village.work()
    answers = village.append(entry, entry)
    assert [(a.outcome, a.line) for a in answers] == [("written", 8), ("already", 8)]


def test_unreadable_entries_wait_in_quarantine_and_block_nobody(village: Village, owner: Connection) -> None:
    hostile: list[Any] = [
        b'{"nonsense',
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'{"id":"\\u0000","book":"","kind":"","subject":"","happened_on":"","made_at":0,"body":"","salt":""}',
        village.work(happened_on="2026-02-30"),
        village.role(village.amina, "chw", since="2026-02-30"),
        village.facility.write("visit.unheard_of", village.book, {}, made_at=village.at),
    ]
    outcomes = village.hand_in(*hostile, village.work())
    assert outcomes[:-2] == ["quarantine unreadable"] * 6
    assert outcomes[-2:] == ["quarantine unknown_kind", "written"]
    assert owner.execute("SELECT count(*) FROM held WHERE book = %s", [village.book]).fetchone() == (7,)


@pytest.mark.parametrize("name", ["a\x00b", "\ud800"])
def test_a_text_that_no_column_can_hold_is_held_alone(village: Village, name: str) -> None:
    strange = village.role(village.rehema, "nurse", name="PLACE")
    text = strange.body.replace("PLACE", name.encode("unicode_escape").decode().replace("\\x", "\\u00"))
    strange = village.facility.write("role.given", strange.subject, {}, made_at=village.tick(), sign=False)
    strange = village.facility.signed(type(strange)(**{**_fields(strange), "body": text}))
    before, after = village.role(village.amina, "nurse"), village.role(village.baraka, "nurse")
    assert village.hand_in(before, strange, after) == ["written", "quarantine unreadable", "written"]


def test_a_number_that_no_column_can_hold_is_held_alone(village: Village) -> None:
    strange = village.key(Pen(SigningKey(), village.amina.author, village.book), expires_at=10**30)
    assert village.hand_in(strange, village.work()) == ["quarantine unreadable", "written"]


def test_more_than_five_hundred_are_refused_whole(village: Village) -> None:
    with pytest.raises(ValueError, match="at most 500"):
        village.append(*[village.work()] * 501)


def test_the_same_id_with_another_content_is_kept_apart(village: Village, owner: Connection) -> None:
    first = village.work()
    other = village.work(id=first.id, name="Other")
    assert village.hand_in(first, other, first) == ["written", "quarantine other_content", "already"]
    held = owner.execute("SELECT entry::text, reason FROM held WHERE book = %s", [village.book]).fetchall()
    assert held == [(first.id, "other_content")]


def test_entries_with_impossible_clocks_and_days_are_flagged_not_refused(village: Village, owner: Connection) -> None:
    seen = village.append(village.work())[0].line
    early = village.work(made_at=village.at - DAY, seen=seen)
    future = village.work(happened_on="2027-01-01")
    assert village.hand_in(early, future, village.work()) == ["written"] * 3
    flags = owner.execute("SELECT flagged FROM entry WHERE book = %s ORDER BY line", [village.book]).fetchall()
    assert flags[-3:] == [("clock",), ("future",), ("",)]


def test_a_production_server_refuses_demo_entries(village: Village) -> None:
    demo = type(village.amina)(village.amina.key, village.amina.author, village.book, "demo")
    assert village.hand_in(village.work(demo), production=True) == ["quarantine demo_book"]
    assert village.hand_in(village.work(demo)) == ["written"]


def test_append_inside_a_transaction_gives_the_caller_her_own_role_back(village: Village) -> None:
    """Row-level security speaks of the role: a page that has appended must not read on as the writer."""
    with village.connection.transaction():
        village.append(village.work())
        assert village.rows("SELECT current_user, current_setting('ubia.writing')") == [("ubia_app", "")]
        assert village.rows("SELECT count(*) FROM entry") == [(0,)]


def test_a_bundle_rolled_back_leaves_no_gap(village: Village) -> None:
    with village.connection.transaction(force_rollback=True):
        assert [a.line for a in village.append(village.work())] == [8]
    assert [a.line for a in village.append(village.work())] == [8]


def test_a_forged_copy_cannot_take_the_place_of_the_true_one(village: Village, owner: Connection) -> None:
    """Nothing that a phone has sent is dropped: the same content with another signature is another sending."""
    village.append(_revoke(village))
    true = village.work()
    forged = type(true)(**{**_fields(true), "sig": "s." + village.baraka.key.sign(true.text())})
    assert village.hand_in(forged) == ["quarantine forged"]
    assert village.hand_in(true) == ["to_settle key_revoked"]
    assert village.hand_in(true) == ["to_settle key_revoked"]
    held = owner.execute("SELECT list, reason FROM held WHERE book = %s ORDER BY list", [village.book]).fetchall()
    assert held == [("quarantine", "forged"), ("to_settle", "key_revoked")]


def _revoke(village: Village) -> Any:
    return village.facility.write(
        "key.revoked", village.amina.author, {"key": village.amina.key.id}, made_at=village.at
    )


def _fields(entry: Any) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in entry.__struct_fields__}
