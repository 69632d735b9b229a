"""A body goes, its line stays, and afterwards no file of the server holds what it said."""

import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import make_conninfo
from psycopg.rows import TupleRow

from ubia.register.entry import Entry
from ubia.register.erasure import kept
from ubia.register.rebuild import rebuild
from ubia.register.shred import NotShredded, keep_all, shred
from ubia.register.tests.district import Village, outcomes
from ubia.register.uuid7 import uuid7
from ubia.register.verify import verify

Connection = psycopg.Connection[TupleRow]


def household(village: Village, name: str, **options: Any) -> Entry:
    """A family folder, whose name comes to stand in a table."""
    body = {"name": name, "chw": village.amina.author, "since": "2026-03-01", "persons": [], "neighbourhood": name}
    return village.amina.write("household.enrolled", uuid7(village.at), body, made_at=village.tick(), **options)


def erased(village: Village, entry: str, subject: str = "") -> Entry:
    body = {"entry": entry, "decided_by": "the committee, asked by the family", "reason": "they moved"}
    return village.committee.write("entry.erased", subject or uuid7(village.at), body, made_at=village.tick())


def admin(database: Any) -> str:
    return make_conninfo(database.postgres.admin, dbname=database.name)


def files_with(folder: Path, text: str) -> Iterator[Path]:
    """Every file below the folder that holds the text."""
    for path in folder.rglob("*"):
        try:
            if path.is_file() and text.encode() in path.read_bytes():
                yield path
        except FileNotFoundError:  # PostgreSQL removes files while we look
            continue


def test_an_erased_body_leaves_its_line(village: Village, owner: Connection, module_database: Any) -> None:
    entry = household(village, "Were")
    other = household(village, "Odhiambo")
    village.append(entry, other)
    query = "SELECT name FROM household WHERE book = %s"
    assert sorted(owner.execute(query, [village.book]).fetchall()) == [("Odhiambo",), ("Were",)]
    assert outcomes(village.append(erased(village, entry.id))) == ["written"], "whatever subject the erasure stands in"
    assert owner.execute(query, [village.book]).fetchall() == [("Odhiambo",)]
    lines = (
        "SELECT e.line, b.body IS NULL FROM entry e LEFT JOIN body b USING (book, line) WHERE e.book = %s AND e.id = %s"
    )
    assert owner.execute(lines, [village.book, entry.id]).fetchall() == [(8, True)]
    assert verify(module_database.dsn("ubia_owner"), village.book, workers=0).sound
    assert rebuild(module_database.dsn("ubia_owner"), workers=0) == []


def test_what_waits_to_be_settled_is_erased_too(village: Village, owner: Connection) -> None:
    revoked = {"key": village.amina.key.id}
    village.append(village.facility.write("key.revoked", village.amina.author, revoked, made_at=village.tick()))
    entry = household(village, "Were")
    assert village.hand_in(entry) == ["to_settle key_revoked"]
    strange = village.baraka.write("visit.unheard_of", entry.subject, {"words": "Were"}, made_at=village.tick())
    assert village.hand_in(strange) == ["quarantine unknown_kind"]
    for one in (entry, strange):
        village.append(erased(village, one.id))
        assert owner.execute("SELECT raw FROM held WHERE entry = %s", [one.id]).fetchall() == [("",)]


def test_only_a_mandate_erases_and_never_an_act_of_power(village: Village) -> None:
    entry = village.work()
    given = village.role(village.amina, "nurse")
    village.append(entry, given)
    by_amina = village.amina.write(
        "entry.erased", entry.subject, {"entry": entry.id, "decided_by": "me"}, made_at=village.at
    )
    assert village.hand_in(by_amina) == ["quarantine no_mandate"]
    assert village.hand_in(erased(village, given.id)) == ["quarantine no_mandate"]


def test_erasures_are_kept_outside_the_backup(village: Village, owner: Connection) -> None:
    entry = village.work()
    village.append(entry)
    decision = erased(village, entry.id)
    village.append(decision)
    found = [one for one in kept() if one.entry.id == decision.id]
    assert [(one.entry, one.received_at) for one in found] == [(decision, village.at)]
    assert keep_all(owner) == 0, "append has kept them all"


def test_no_file_of_the_server_holds_what_was_shredded(database: Any) -> None:
    """Searches every file of the server: tables, indexes, TOAST, statistics, write-ahead log."""
    folder = database.postgres.cluster.folder
    short, long = f"Were-{secrets.token_hex(12)}", secrets.token_hex(6000)
    with database.connect(autocommit=True) as app:
        village = Village(app).open(both=True).people()
        entries = [household(village, short), village.work(name=long)]
        assert village.hand_in(*entries) == ["written", "written"]
        with psycopg.connect(admin(database), autocommit=True) as superuser:
            superuser.execute("ANALYZE")
            superuser.execute("CHECKPOINT")
        assert all(any(files_with(folder, text)) for text in (short, long[3000:3100]))
        village.append(*(erased(village, entry.id, entry.subject) for entry in entries))
    shred(admin(database))
    assert [path for text in (short, long[3000:3100]) for path in files_with(folder, text)] == []


def test_an_older_transaction_is_waited_for_and_then_named(database: Any) -> None:
    """A VACUUM FULL keeps what somebody may still see; saying that it is gone would be a lie."""
    with database.connect() as reader, database.connect(autocommit=True) as app:
        reader.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        reader.execute("SELECT 1")
        Village(app).open()
        with pytest.raises(NotShredded, match="open since before"):
            shred(admin(database), patience=0)
