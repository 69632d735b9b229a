"""OWN-06, OWN-07: which of the four strategies is live where, since when, derived from what happened."""

from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from django.db import connection as django_connection

from ubia.monitoring.asking import changes_of
from ubia.monitoring.strategies import STRATEGIES, Change, Standing, nothing, standings

from .units import LAST, Plan, Unit, facts, month_ends, plan, truth

UNITS = 20


@pytest.fixture(scope="module")
def plans() -> list[Plan]:
    return [plan(Random(seed)) for seed in range(UNITS)]


@pytest.fixture(scope="module")
def units(module_database: Any, plans: list[Plan]) -> Iterator[list[Unit]]:
    with module_database.connect(autocommit=True) as connection:
        made = [Unit(connection, f"Community {n}") for n in range(UNITS)]
        for unit, its_plan in zip(made, plans, strict=True):
            unit.come_true(its_plan)
        yield made


def changes(books: list[str], reach: str = "figures") -> list[Change]:
    """What somebody sees who has this reach over the books."""
    with django_connection.cursor() as cursor:
        for name in ("open", "figures", "work"):
            books_in = "{" + ",".join(books) + "}" if name == reach else "{}"
            cursor.execute("SELECT set_config(%s, %s, false)", [f"ubia.{name}", books_in])
    return changes_of(books)


def test_the_tracker_equals_what_is_true_at_every_months_end(units: list[Unit], plans: list[Plan]) -> None:
    found = changes([unit.book for unit in units])
    seen: set[tuple[str, str]] = set()
    for day in month_ends():
        stand = standings(found, day)
        for unit, its_plan in zip(units, plans, strict=True):
            here = {one.strategy: one for one in stand.get(unit.book, nothing())}
            for strategy in STRATEGIES:
                said = here[strategy]
                expected = truth(list(facts(its_plan)), strategy, day)
                assert (said.state, said.since, said.asks) == expected, (unit.village.book, strategy, day)
                seen.add((strategy, said.state))
    assert len(seen) == 3 * len(STRATEGIES)  # every strategy was live, partial and absent somewhere


def test_partial_for_longer_than_ninety_days_asks(units: list[Unit], plans: list[Plan]) -> None:
    stand = standings(changes([unit.book for unit in units]), LAST)
    asked = [one for rows in stand.values() for one in rows if one.asks]
    assert asked
    assert all(one.state == "partial" and one.missing and (LAST - _since(one)).days > 90 for one in asked)


def _since(standing: Standing) -> Any:
    return standing.since


def test_what_is_alive_and_what_is_missing_make_the_whole(units: list[Unit]) -> None:
    for rows in standings(changes([unit.book for unit in units]), LAST).values():
        for one in rows:
            assert (one.state == "live") == (not one.missing)
            assert (one.state == "absent") == (not one.alive)


def test_everybody_who_sees_figures_sees_the_same_and_nobody_else_sees_any(units: list[Unit]) -> None:
    """A committee may not read payments; that some were made it may know."""
    books = [unit.book for unit in units]
    assert {one.strategy for one in changes(books)} == set(STRATEGIES)
    assert changes(books, reach="work") == []
    assert changes(books, reach="open") == []
    assert {one.book for one in changes(books[:2])} == set(books[:2])


def test_deleting_what_happened_lowers_it(units: list[Unit], module_database: Any) -> None:
    """No table holds a state; with the facts gone the state is gone."""
    books = [unit.book for unit in units]
    before = standings(changes(books), LAST)
    paid = [book for book, rows in before.items() if any("paid" in one.alive for one in rows)]
    assert paid
    with module_database.connect("ubia_owner", autocommit=True) as owner:
        owner.execute("DELETE FROM payment WHERE book = ANY (%s::text[]::uuid[])", [paid])
    after = standings(changes(books), LAST)
    for book in paid:
        pay_before, pay_after = before[book][2], after.get(book, nothing())[2]
        assert set(pay_before.alive) - set(pay_after.alive) == {"paid"}
        assert pay_after.state in ("partial", "absent")


def test_nothing_that_people_fill_in_sets_a_state(units: list[Unit], module_database: Any) -> None:
    """OWN-07: no table has a column of that name; the state is a view."""
    with module_database.connect("ubia_owner") as owner:
        found = owner.execute(
            """SELECT relkind FROM pg_class WHERE relname = 'strategy_state'
            UNION ALL SELECT 'r' FROM information_schema.columns c JOIN information_schema.tables t
                USING (table_schema, table_name)
            WHERE column_name = 'strategy' AND table_type = 'BASE TABLE' AND table_schema IN ('public', 'web')"""
        ).fetchall()
    assert found == [("v",)]
