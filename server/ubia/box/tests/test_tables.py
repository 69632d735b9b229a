"""Tables are made for a version once, and again when it is another version."""

from typing import Any

import psycopg
import pytest

from ubia.box.postgres import OWNER
from ubia.box.tables import update_tables

pytestmark = pytest.mark.database


def mark(database: Any) -> str:
    with psycopg.connect(database.dsn(OWNER)) as connection:
        asked = "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = current_database()"
        return str((connection.execute(asked).fetchone() or ("",))[0])


def test_a_second_start_of_the_same_version_has_nothing_to_do(database: Any) -> None:
    assert update_tables(database.dsn(OWNER)) is True
    assert update_tables(database.dsn(OWNER)) is False


def test_another_version_makes_what_it_lacks(database: Any) -> None:
    update_tables(database.dsn(OWNER))
    ours = mark(database)
    with database.connect(OWNER) as owner:
        owner.execute(f"COMMENT ON DATABASE {database.name} IS 'ubia: tables of an older version'")
        owner.execute("DROP TABLE role CASCADE")
        owner.execute("DELETE FROM folded WHERE name = 'role'")
    assert update_tables(database.dsn(OWNER)) is True
    assert mark(database) == ours
    with database.connect(OWNER) as owner:
        assert owner.execute("SELECT count(*) FROM role").fetchone() == (0,)
