"""Who may write what: forged, altered, revoked, foreign and powerless entries never get a line."""

from dataclasses import replace
from typing import Any

import msgspec
import psycopg
import pytest
from psycopg.rows import TupleRow

from ubia.register.keys import SigningKey
from ubia.register.kind import Attested
from ubia.register.office import server_key, server_pen
from ubia.register.pen import Pen, sign_bundle
from ubia.register.tests.district import DAY, NOON, Village, holder
from ubia.register.uuid7 import uuid7

Connection = psycopg.Connection[TupleRow]


def seal(village: Village, pen: Pen, side: str = "community", **more: Any) -> Any:
    """A signature for a side over a page."""
    body = {"first_line": 1, "last_line": 2, "root": "0" * 64, "side": side, **more}
    return pen.write("seal.signed", uuid7(village.at), body, made_at=village.tick())


def test_a_forged_author(village: Village) -> None:
    as_rehema = replace(village.amina, author=village.rehema.author)
    assert village.hand_in(village.work(as_rehema)) == ["quarantine forged"]


def test_a_forged_signature_that_names_a_good_key(village: Village) -> None:
    entry = village.work(Pen(SigningKey(), village.amina.author, village.book), sign=False)
    stolen = msgspec.structs.replace(entry, key=village.amina.key.id)
    forged = msgspec.structs.replace(stolen, sig="s." + SigningKey().sign(stolen.text()))
    assert village.hand_in(forged) == ["quarantine forged"]


def test_an_altered_body(village: Village) -> None:
    entry = village.work()
    altered = msgspec.structs.replace(entry, body=entry.body.replace("Nurse", "Other"))
    assert village.hand_in(altered, entry) == ["quarantine forged", "quarantine other_content"]
    assert village.hand_in(entry) == ["written"], "the true one is taken as soon as it comes alone"


def test_an_altered_entry_of_a_bundle_falls_alone(village: Village) -> None:
    bundle = sign_bundle(village.amina.key, [village.work(sign=False) for _ in range(5)])
    bundle[2] = msgspec.structs.replace(bundle[2], happened_on="2026-03-01")
    assert village.hand_in(*bundle) == ["written", "written", "quarantine forged", "written", "written"]


def test_unsigned_and_unknown(village: Village) -> None:
    stranger = Pen(SigningKey(), village.amina.author, village.book)
    assert village.hand_in(village.work(sign=False), village.work(stranger)) == [
        "quarantine unsigned",
        "quarantine unknown_key",
    ]


def test_ordinary_append_refuses_entries_without_author(village: Village) -> None:
    nobody = replace(village.amina, author="")
    body = {"words": "The clinic was closed"}
    voice = nobody.write("voice.heard", uuid7(village.at), body, made_at=village.tick())
    assert village.hand_in(village.work(nobody), voice) == ["quarantine unsigned"] * 2
    signed = village.amina.write("voice.heard", uuid7(village.at), body, made_at=village.tick())
    assert village.hand_in(signed) == ["quarantine no_mandate"], "a voice with a name is none"


def test_a_back_dated_entry_of_a_revoked_key_waits_for_both_sides(village: Village) -> None:
    revoked = {"key": village.amina.key.id, "reason": "phone stolen"}
    village.append(village.facility.write("key.revoked", village.amina.author, revoked, made_at=village.tick()))
    assert village.hand_in(village.work(made_at=village.at - 30 * DAY)) == ["to_settle key_revoked"]


def test_a_clock_that_is_slow_cannot_put_a_revocation_before_its_key(village: Village) -> None:
    """By the revoker's clock the key was revoked before it was admitted: it is revoked all the same."""
    body = {"key": village.amina.key.id}
    village.append(village.facility.write("key.revoked", village.amina.author, body, made_at=NOON + 1500))
    assert village.hand_in(village.work()) == ["to_settle key_revoked"]


def test_an_expired_key_waits_too(village: Village) -> None:
    pen = Pen(SigningKey(), village.amina.author, village.book)
    village.append(village.key(pen, expires_at=village.at + 60_000))
    assert village.hand_in(village.work(pen)) == ["written"]
    village.at += 120_000
    assert village.hand_in(village.work(pen)) == ["to_settle key_expired"]


def test_the_key_of_another_place_waits(village: Village) -> None:
    other = Village(village.connection).open(both=True)
    assert other.hand_in(other.work(village.amina.into(other.book))) == ["to_settle key_of_another_place"]
    assert other.hand_in(other.role(village.rehema, "chw", by=village.facility.into(other.book))) == [
        "quarantine no_mandate"
    ], "power does not travel"


def test_work_before_any_role_waits(village: Village) -> None:
    pen = Pen(SigningKey(), uuid7(village.at), village.book)
    village.append(village.key(pen))
    assert village.hand_in(village.work(pen)) == ["to_settle no_role"]
    ended = Pen(SigningKey(), uuid7(village.at), village.book)
    village.append(village.key(ended), village.role(ended, "chw", until="2026-02-01"))
    assert village.hand_in(village.work(ended)) == ["to_settle no_role"]


def test_the_operator_cannot_sign_for_the_committee(village: Village) -> None:
    """The server's key attests paper and SMS; it is never a side's signature, whatever it claims."""
    for channel in ("page", "paper", "phone"):
        pen = server_pen(village.book, village.committee.author, channel)
        attested = {"typist": village.baraka.author}
        assert village.hand_in(seal(village, pen, attested=attested)) == ["quarantine no_mandate"]
    own = Pen(server_key(), village.committee.author, village.book)
    assert village.hand_in(seal(village, own)) == ["quarantine forged"], "without saying who typed it"


def test_a_key_the_operator_admits_for_the_committee_does_not_sign_for_it(village: Village) -> None:
    """Admitted by the server for the very person who holds the mandate, and vouched for by one side only."""
    planted = Pen(SigningKey(), village.committee.author, village.book)
    pen = server_pen(village.book, village.baraka.author)
    shown = {"public": planted.key.public, "possession": planted.key.possession("c"), "code": "c"}
    body = {**shown, "admitted_by": village.baraka.author, "attested": {"typist": village.baraka.author}}
    assert village.hand_in(pen.write("key.admitted", planted.author, body, made_at=village.tick())) == ["written"]
    assert village.hand_in(seal(village, planted)) == ["quarantine no_mandate"]
    vouch = {"key": planted.key.id, "side": "health_system"}
    assert village.hand_in(village.facility.write("key.vouched", planted.author, vouch, made_at=village.tick())) == [
        "written"
    ]
    assert village.hand_in(seal(village, planted)) == ["quarantine no_mandate"]


def test_both_sides_vouch_for_a_new_key_and_then_it_signs(village: Village) -> None:
    """A lost key is replaced by the remaining mandated members with the other side, never by the operator."""
    second = Pen(SigningKey(), uuid7(village.at), village.book)
    mandate = {**{k: v for k, v in holder(second, "Achieng").items() if k not in ("person", "public")}}
    mandate |= {"side": "community", "since": "2026-01-01"}
    given = village.committee.write("mandate.given", second.author, mandate, made_at=village.tick())
    assert village.hand_in(given, village.key(second)) == ["written"] * 2
    assert village.hand_in(seal(village, second)) == ["quarantine no_mandate"]
    for pen, side in ((village.committee, "community"), (village.facility, "health_system")):
        body = {"key": second.key.id, "side": side}
        assert village.hand_in(pen.write("key.vouched", second.author, body, made_at=village.tick())) == ["written"]
    assert village.hand_in(seal(village, second)) == ["written"]


def test_a_lapsed_mandate_signs_nothing(village: Village) -> None:
    """OWN-02: an expired or unmandated key is refused."""
    ended = {"side": "community", "on": "2026-03-06"}
    nowhere = village.committee.write("mandate.ended", village.committee.author, ended, made_at=village.tick())
    assert village.hand_in(nowhere) == ["quarantine unreadable"], "it was given in the book's own story"
    body = village.committee.write("mandate.ended", village.book, ended, made_at=village.tick())
    assert village.hand_in(body) == ["written"]
    assert village.hand_in(seal(village, village.committee)) == ["written"], "its last day still counts"
    village.at += 2 * DAY
    assert village.hand_in(seal(village, village.committee)) == ["quarantine no_mandate"]
    back_dated = village.committee.write(*_parts(seal(village, village.committee)), made_at=village.at - 2 * DAY)
    assert village.hand_in(back_dated) == ["quarantine no_mandate"], "power is asked for on the day of receipt too"
    late = Village(village.connection).open(both=True)
    late.at += 4 * 365 * DAY
    assert late.hand_in(seal(late, late.committee)) == ["quarantine no_mandate"], "its last day is past"


def _parts(entry: Any) -> tuple[str, str, Any]:
    return entry.kind, entry.subject, msgspec.json.decode(entry.body)


def test_a_key_is_admitted_only_by_its_holder(village: Village) -> None:
    pen = Pen(SigningKey(), uuid7(village.at), village.book)
    assert village.hand_in(village.key(pen, possession="")) == ["quarantine forged"]
    other = SigningKey().possession("code")
    assert village.hand_in(village.key(pen, possession=other)) == ["quarantine forged"]


def test_nobodys_key_is_taken_by_another_name(village: Village) -> None:
    """What Amina once showed stands in the open book; it admits her key for nobody else."""
    thief = replace(village.amina, author=village.rehema.author)
    assert village.hand_in(village.key(thief)) == ["quarantine forged"]
    rooted = replace(village.committee, author=village.rehema.author)
    assert village.hand_in(village.key(rooted)) == ["quarantine forged"]
    assert village.hand_in(village.work(), seal(village, village.committee)) == ["written"] * 2


def test_two_keys_made_on_one_device_are_flagged(village: Village, owner: Connection) -> None:
    first, second = (Pen(SigningKey(), uuid7(village.at), village.book) for _ in range(2))
    village.append(village.key(first, device="phone 7"), village.key(second, device="phone 7"))
    found = owner.execute("SELECT device, persons FROM keys_of_one_device WHERE book = %s", [village.book]).fetchall()
    assert [(device, sorted(map(str, persons))) for device, persons in found] == [
        ("phone 7", sorted([first.author, second.author]))
    ]


def test_what_the_server_attests_says_who_typed_it(village: Village) -> None:
    pen = server_pen(village.book, village.amina.author, "paper")
    assert village.hand_in(village.work(pen)) == ["quarantine forged"]
    body = village.work(pen).body
    attested = msgspec.json.decode(body) | {"attested": msgspec.to_builtins(Attested(village.baraka.author, "ab" * 32))}
    typed = pen.write("confidence.kept", uuid7(village.at), attested, made_at=village.tick())
    assert village.hand_in(typed) == ["written"]


@pytest.mark.parametrize("statement", ["UPDATE {} SET book = book", "DELETE FROM {}", "TRUNCATE {}"])
@pytest.mark.parametrize("table", ["entry", "body", "reading", "book_head", "held"])
def test_the_application_can_neither_change_nor_remove_a_line(village: Village, statement: str, table: str) -> None:
    """As itself and as the writer that it may become."""
    allowed = table == "book_head" and statement.startswith("UPDATE")
    for role in ("ubia_app", "ubia_writer"):
        with village.connection.transaction(force_rollback=True):
            village.connection.execute("SELECT set_config('role', %s, true)", [role if role != "ubia_app" else "none"])
            if allowed and role == "ubia_writer":
                assert village.connection.execute(statement.format(table).encode()).rowcount == 0, "no book is open"
                continue
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                village.connection.execute(statement.format(table).encode())


def test_even_the_owner_is_told_that_lines_never_change(village: Village, owner: Connection) -> None:
    for statement in (
        "UPDATE entry SET line = line",
        "DELETE FROM entry",
        "TRUNCATE entry",
        "UPDATE body SET body = ''",
    ):
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="only ever added to"):
            owner.execute(statement.encode())
