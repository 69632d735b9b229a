"""The three roles, on a cluster of our own and behind a DATABASE_URL."""

from collections.abc import Iterator

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from ubia.box.postgres import APP, OWNER, WRITER, Postgres
from ubia.box.tests.homes import new_home, own_postgres
from ubia.box.trouble import Trouble

pytestmark = pytest.mark.database


@pytest.fixture(scope="module")
def server() -> Iterator[Postgres]:
    with new_home() as home, own_postgres(home) as started:
        yield started


def administrator(server: Postgres, **parts: str) -> str:
    return make_conninfo(server.admin, **parts)


def test_the_app_owns_nothing_and_makes_nothing(server: Postgres) -> None:
    with psycopg.connect(server.dsn_for(APP)) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute("CREATE TABLE mine (word text)")


def test_the_app_has_the_writers_rights_only_after_asking(server: Postgres) -> None:
    """The writer's rights last for one transaction, on every version of PostgreSQL."""
    with psycopg.connect(server.dsn_for(OWNER)) as owner:
        owner.execute("CREATE TABLE book (word text)")
        owner.execute(f"GRANT SELECT, INSERT ON book TO {WRITER}")
    with psycopg.connect(server.dsn_for(APP)) as app:
        with app.transaction():
            app.execute(f"SET LOCAL ROLE {WRITER}")
            app.execute("INSERT INTO book VALUES ('neno')")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute("SELECT * FROM book")


def test_no_role_can_pass_row_level_security(server: Postgres) -> None:
    """TRU-05: the roles that serve and write are bound by row-level security."""
    with psycopg.connect(server.admin) as connection:
        asked = "SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname LIKE 'ubia%' ORDER BY 1"
        found = connection.execute(asked).fetchall()
    assert found == [(APP, False, False), (OWNER, False, False), (WRITER, False, False)]


def test_nobody_signs_in_as_the_writer(server: Postgres) -> None:
    with pytest.raises(psycopg.OperationalError, match="not permitted to log in"):
        psycopg.connect(server.dsn_for(WRITER))


def test_a_url_with_a_password_gives_every_role_one_derived_from_it(server: Postgres) -> None:
    url = administrator(server, password="the operator's", dbname="from_url")
    server.ensure_database("from_url")
    given = Postgres(url=url)
    given.start()
    password = conninfo_to_dict(given.dsn_for(APP))["password"]
    assert password
    assert password == conninfo_to_dict(Postgres(url=url).dsn_for(APP))["password"]
    assert password not in ("the operator's", conninfo_to_dict(given.dsn_for(OWNER))["password"])
    with psycopg.connect(given.dsn_for(APP)) as connection:
        assert connection.execute("SELECT current_user, current_database()").fetchone() == (APP, "from_url")


def test_an_administrator_who_is_no_superuser_will_do(server: Postgres) -> None:
    with new_home() as home, own_postgres(home) as fresh:
        with psycopg.connect(fresh.admin) as connection:
            for role in (OWNER, APP, WRITER):
                connection.execute(f"DROP OWNED BY {role}")
        with psycopg.connect(fresh.admin, autocommit=True) as connection:
            connection.execute("DROP DATABASE ubia")
            for role in (APP, WRITER, OWNER):
                connection.execute(f"DROP OWNED BY {role}")
                connection.execute(f"DROP ROLE {role}")
            connection.execute("CREATE ROLE operator LOGIN CREATEROLE CREATEDB")
            connection.execute("CREATE DATABASE programme OWNER operator")
        given = Postgres(url=administrator(fresh, user="operator", dbname="programme"))
        for _ in range(2):
            given.start()
        with psycopg.connect(given.dsn_for(OWNER)) as connection:
            connection.execute("CREATE EXTENSION pg_trgm")
            connection.execute("CREATE TABLE made (word text)")


def test_a_role_that_is_too_powerful_is_refused(server: Postgres) -> None:
    with new_home() as home, own_postgres(home) as fresh:
        with psycopg.connect(fresh.admin) as connection:
            connection.execute(f"ALTER ROLE {APP} BYPASSRLS")
        with pytest.raises(Trouble, match="too powerful"):
            Postgres(url=fresh.admin).start()


def test_a_url_that_does_not_answer_is_said_in_words(server: Postgres) -> None:
    with pytest.raises(Trouble, match="cannot be reached"):
        Postgres(url=administrator(server, port="1")).start()
