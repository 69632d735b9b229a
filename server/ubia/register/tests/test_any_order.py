"""Any order, any batching, any repetition of the same stories gives the same tables."""

from random import Random
from typing import Any

import msgspec
import psycopg
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from psycopg.rows import TupleRow

from ubia.register.book import append
from ubia.register.contract import schema_of
from ubia.register.entry import Entry
from ubia.register.order import DAY_MS
from ubia.register.programme import programme
from ubia.register.rebuild import rebuild
from ubia.register.tests.district import NOON, Village
from ubia.register.tests.stories import (
    FOUND,
    differs,
    keep_found,
    random_body,
    random_story,
    read_found,
    rows_of,
    without_lines,
)
from ubia.register.uuid7 import uuid7
from ubia.register.verify import verify

Connection = psycopg.Connection[TupleRow]
TABLES = sorted(programme().tables.values(), key=lambda table: table.name)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
@settings(max_examples=60, database=None)
@given(seed=st.integers(0, 2**64))
def test_a_story_tells_the_same_in_any_order(table: Any, seed: int) -> None:
    """Sixty random stories for each table, each in four orders; what fails is kept in contract/cases/found."""
    random = Random(seed)
    story = random_story(random, table.kinds)
    rows = rows_of(table, story)
    for _ in range(3):
        other = random.sample(story, len(story))
        if rows_of(table, other) != rows:
            path = keep_found(table, story, other)
            raise AssertionError(f"rows depend on the order of arrival: {path.name}")


def test_stories_found_once_tell_the_same_in_both_orders() -> None:
    for path in sorted(FOUND.glob("*.json")):
        assert not differs(*read_found(path)), path.name


def facts_of(village: Village, random: Random, stories: int) -> list[tuple[Entry, int]]:
    """Random entries of every kind that takes a role or an office, signed, each with when it is received."""
    known = programme()
    kinds = [kind for kind in known.kinds.values() if kind.power == "" and kind.name != "confidence.kept"]
    facts = []
    for _ in range(stories):
        subject, ids = uuid7(NOON), [uuid7(NOON) for _ in range(random.randint(2, 7))]
        for id_ in ids:
            kind = random.choice(kinds)
            body = random_body(
                random, schema_of(kind), [village.amina.author, village.baraka.author, subject, *ids[:2]]
            )
            made_at = village.at + random.randint(0, 5) * DAY_MS
            entry = random.choice([village.amina, village.baraka]).write(
                kind.name,
                subject,
                body,
                made_at=made_at,
                id=id_,
                amends=random.choice(ids) if random.random() < 0.3 else "",
            )
            facts.append((entry, made_at + random.randint(0, 3) * DAY_MS))
    return facts


def hand_in(
    app: psycopg.Connection[TupleRow], village: Village, facts: list[tuple[Entry, int]], random: Random
) -> None:
    """In bundles of any size, some of them twice."""
    facts = random.sample(facts, len(facts))
    while facts:
        size = random.choice([1, 2, 5, 30, 100])
        bundle, facts = facts[:size], facts[size:]
        facts += random.sample(bundle, len(bundle) // 4)
        entries, times = [entry for entry, _ in bundle], [at for _, at in bundle]
        answers = append(app, village.book, entries, received_at=times)
        assert {answer.outcome for answer in answers} <= {"written", "already"}


def tables_of(database: Any) -> dict[str, list[Any]]:
    with database.connect("ubia_owner") as owner:
        return {table.name: rows_in(owner, table) for table in TABLES}


def rows_in(owner: Connection, table: Any) -> list[Any]:
    names = ", ".join(("book", "subject", *(column.name for column in table.columns)))
    rows = owner.execute(f"SELECT {names} FROM {table.name}".encode()).fetchall()
    return sorted(((str(row[0]), str(row[1]), *without_lines(table, row[2:])) for row in rows), key=repr)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_any_order_batching_and_repetition_gives_the_same_tables(database: Any, seed: int) -> None:
    """The same signed entries into three databases, power first; rebuilt equals live, and every line checks."""
    random, copies = Random(seed), [database]
    try:
        with database.connect(autocommit=True) as app:
            village = Village(app).open(both=True).people()
        facts = facts_of(village, random, stories=25)
        for n in (1, 2):
            copies.append(type(database)(database.postgres, f"{database.name}_{n}"))
            database.postgres.ensure_database(copies[n].name, database.name)
        for copy in copies:
            with copy.connect(autocommit=True) as app:
                hand_in(app, village, facts, random)
        tables = [tables_of(copy) for copy in copies]
        assert tables[1] == tables[0]
        assert tables[2] == tables[0]
        assert sum(map(len, tables[0].values())) > 25
        owner = copies[-1].dsn("ubia_owner")
        assert rebuild(owner, workers=0) == []
        assert verify(owner, workers=0).findings == []
    finally:
        for copy in copies[1:]:
            database.postgres.drop_database(copy.name)


def test_entries_read_back_are_what_was_signed(database: Any) -> None:
    """A body is kept byte for byte, whatever spaces and letters its author used."""
    with database.connect(autocommit=True) as app:
        village = Village(app).open(both=True).people()
        entry = village.work(sign=False)
        strange = msgspec.structs.replace(
            entry, body=entry.body.replace(":", " :\t\n ").replace("Nurse", "ሰላም \\u00e9")
        )
        assert village.hand_in(village.amina.signed(strange)) == ["written"]
    with database.connect("ubia_owner") as owner:
        found = owner.execute(
            "SELECT body FROM body JOIN entry USING (book, line) WHERE id = %s", [entry.id]
        ).fetchone()
        assert found == (strange.body,)
