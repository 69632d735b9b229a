"""Who may see what in the whole project: every part against every table, address and door.

The grids in `access/` say it; a table or an address that nobody has thought of fails the test.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import psycopg
import pytest
from django.apps import apps
from django.urls import reverse
from psycopg import sql

from tests.access import grid
from tests.access.addresses import PUSHED, Answer, answers, examples, names_of, refused_when_sent
from tests.access.cast import MEMBERS, VOICE, Cast, bring_together, browser_of
from tests.access.names import leaks, named_to
from tests.access.rows import CARED, seen
from ubia.register.book import append, now
from ubia.register.pen import Pen

pytestmark = pytest.mark.database
Answered = dict[str, dict[str, Answer]]


@pytest.fixture(scope="module")
def cast(module_database: Any) -> Iterator[Cast]:
    with (
        module_database.connect(autocommit=True) as app,
        module_database.connect("ubia_owner", autocommit=True) as owner,
    ):
        yield bring_together(app, owner)


@pytest.fixture(scope="module")
def answered(cast: Cast) -> Answered:
    """What everybody is answered everywhere."""
    return answers(cast)


def test_every_part_sees_of_every_table_what_the_grid_says(cast: Cast, module_database: Any) -> None:
    expected = grid.read("tables.txt")
    with module_database.connect(autocommit=True) as app:
        found = seen(cast, app, datetime.now(UTC).date().isoformat(), expected)
    assert grid.differences(found, expected) == [], grid.write(found)


def test_every_part_is_answered_at_every_address_as_the_grid_says(answered: Answered) -> None:
    expected = grid.read("pages.txt")
    found = {name: {part: one.word for part, one in parts.items()} for name, parts in answered.items()}
    assert grid.differences(found, expected) == [], grid.write(found)


def test_who_may_not_look_may_not_send_either(cast: Cast) -> None:
    """What is refused when one looks is refused when one sends a form there."""
    assert refused_when_sent(cast, grid.read("pages.txt")) == []


def test_names_are_seen_by_whoever_looks_after_the_family_and_nobody_else(cast: Cast) -> None:
    """TRU-06: the grid itself may not allow more."""
    cells = grid.read("tables.txt")
    assert {word for table in CARED for word in cells[table].values()} == {"-", "care"}


@pytest.mark.parametrize("part", MEMBERS)
def test_no_answer_names_a_family_that_one_does_not_look_after(cast: Cast, answered: Answered, part: str) -> None:
    """TRU-06: on no page, in no pull."""
    assert leaks(cast, part, answered) == []
    if part == "chw":
        assert any(name in answered["people:home"][part].text for name in named_to(cast, part))


def test_every_look_at_a_record_is_written_down_and_a_refused_one_is_none(cast: Cast) -> None:
    """TRU-05."""
    home = examples(cast)["people:household"]
    address = reverse("people:household", kwargs=home)
    looks = "SELECT count(*) FROM reading WHERE reader = %s AND %s = ANY (subjects)"
    for part, status, more in (("chw", 200, 1), ("csup", 200, 1), ("chw2", 404, 0), ("fsup", 404, 0), ("mgr", 404, 0)):
        before = cast.one(looks, cast.person(part), home["household"])
        assert browser_of(cast, part).get(address).status_code == status
        assert cast.one(looks, cast.person(part), home["household"]) == before + more, part


def test_a_list_of_names_is_a_look_at_each(cast: Cast) -> None:
    """TRU-05."""
    whose = "SELECT subjects FROM reading WHERE reader = %s ORDER BY at DESC, n DESC LIMIT 1"
    browser_of(cast, "chw2").get("/people/")
    listed = {str(one) for one in cast.one(whose, cast.person("chw2"))}
    assert cast.household("hamisi/01") in listed
    assert cast.household("akinyi/03") not in listed


@pytest.mark.parametrize(("signs", "named"), [("fsup", "csup"), ("csup", "fsup"), ("chw", "csup"), ("csup", "chw")])
def test_nobody_writes_in_anothers_name(cast: Cast, module_database: Any, signs: str, named: str) -> None:
    """SUP-01: what a supervisor enters is hers alone; a correction stands under the name of who made it."""
    book, home = cast.book("tumaini"), cast.household("akinyi/00")
    key = cast.district.keys[MEMBERS[signs]]
    lent = Pen(key, str(cast.person(named)), book).write("visit.made", home, {"service": "home_visit"}, made_at=now())
    with module_database.connect(autocommit=True) as app:
        answer = append(app, book, [lent])[0]
    assert (answer.outcome, answer.reason) == ("quarantine", "forged")


@pytest.mark.parametrize("table", ["entry", "body", "visit", "household", "reading"])
def test_nobody_changes_what_stands_in_the_book(cast: Cast, module_database: Any, table: str) -> None:
    """SUP-01: neither side edits what the other entered, because nobody edits."""
    for change in ("UPDATE {} SET book = book", "DELETE FROM {}"):
        with module_database.connect() as app, pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute(sql.SQL(change).format(sql.Identifier(table)))


def test_a_plan_opens_one_record_to_one_supervisor(cast: Cast) -> None:
    """SUP-01: the record of a joint visit is read by the supervisor of the plan, not by the other one."""
    planned = set(cast.all("SELECT subject::text, supervisor::text FROM visit_plan WHERE NOT closed"))
    assert planned == {(cast.household("akinyi/00"), cast.person("csup"))}
    assert named_to(cast, "csup")
    assert named_to(cast, "fsup") == set()


def test_a_voice_is_heard_by_who_was_given_a_part_in_its_book_and_names_nobody(cast: Cast) -> None:
    """VOI-02: not by supervisors, managers or payers of the communities because of a part there or above."""
    heard = set()
    for part in MEMBERS:
        pulled = browser_of(cast, part).post("/sync/pull", PUSHED["sync:pull"], content_type="application/json")
        if VOICE in pulled.content.decode():
            heard.add(part)
    assert heard == {"focal", "mgr"}
    given = cast.all("SELECT person::text FROM role WHERE book = %s", cast.book("voice"))
    assert {person for (person,) in given} == {
        cast.person("focal"),
        cast.person("mgr"),
        cast.district.story.stage.person("naliaka"),
    }
    assert set(cast.all("SELECT author, key FROM entry WHERE kind = 'voice.heard'")) == {(None, "")}


def test_views_show_no_more_than_their_tables(cast: Cast) -> None:
    loose = """SELECT relname FROM pg_class WHERE relkind IN ('v', 'm') AND relnamespace = 'public'::regnamespace
        AND NOT 'security_invoker=true' = ANY (coalesce(reloptions, '{}')) AND relowner = 'ubia_owner'::regrole"""
    assert cast.all(loose) == []


def test_no_table_but_the_shells_own_is_without_rows_rules(cast: Cast) -> None:
    open_tables = """SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND NOT relrowsecurity
        AND relnamespace = 'public'::regnamespace"""
    shells = {model._meta.db_table for model in apps.get_models(include_auto_created=True)}
    assert {name for (name,) in cast.all(open_tables)} <= shells | {"django_migrations", "web_cache"}


def test_every_address_has_an_example_and_nothing_else_has(cast: Cast) -> None:
    assert set(examples(cast)) <= set(names_of())
