"""What is folded anew from the entries is what the live tables hold, and replaces them where it is not."""

from typing import Any

import psycopg
import pytest
from psycopg.rows import TupleRow

from ubia.register.programme import Programme, programme
from ubia.register.rebuild import Difference, rebuild
from ubia.register.schema import install
from ubia.register.tests.district import Village

Connection = psycopg.Connection[TupleRow]


@pytest.fixture
def dsn(module_database: Any) -> str:
    return str(module_database.dsn("ubia_owner"))


def test_live_tables_are_what_the_entries_add_up_to(village: Village, dsn: str) -> None:
    village.append(*(village.work() for _ in range(30)))
    told: list[tuple[int, int]] = []
    assert rebuild(dsn, workers=2, tell=lambda done, of: told.append((done, of))) == []
    assert told
    assert told[-1][0] == told[-1][1]


def test_a_difference_is_found_both_ways_and_put_right(village: Village, owner: Connection, dsn: str) -> None:
    amina, baraka = village.amina.author, village.baraka.author
    owner.execute("UPDATE role SET until = '2020-01-01' WHERE book = %s AND subject = %s", [village.book, amina])
    owner.execute("DELETE FROM admitted_key WHERE book = %s AND subject = %s", [village.book, baraka])
    found = rebuild(dsn, workers=0)
    wrong = {Difference("role", village.book, amina), Difference("admitted_key", village.book, baraka)}
    assert set(found) == wrong
    assert set(rebuild(dsn, swap=True, workers=0)) == wrong
    assert rebuild(dsn, workers=0) == []


def test_no_copy_stays_behind(village: Village, owner: Connection, dsn: str) -> None:
    rebuild(dsn, workers=0)
    assert owner.execute("SELECT FROM pg_namespace WHERE nspname = 'rebuilt'").fetchone() is None


def test_a_table_of_another_shape_is_made_and_folded_again(village: Village, owner: Connection, dsn: str) -> None:
    before = owner.execute("SELECT * FROM role ORDER BY 1, 2, 3").fetchall()
    owner.execute("UPDATE folded SET shape = 'older' WHERE name = 'role'")
    owner.execute("ALTER TABLE role DROP COLUMN name CASCADE")
    assert [table.name for table in install(owner)] == ["role"]
    assert owner.execute("SELECT * FROM role ORDER BY 1, 2, 3").fetchall() == before
    assert install(owner) == []
    assert village.rows("SELECT count(*) FROM role") == [(0,)], "row-level security is on again"


def test_every_table_of_the_programme_is_made(owner: Connection) -> None:
    known: Programme = programme()
    made = {name for (name,) in owner.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()}
    assert set(known.tables) <= made
