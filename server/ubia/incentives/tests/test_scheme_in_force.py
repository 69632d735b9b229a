"""A charter's clause of pay, from two keys to a run, and which text holds where."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import msgspec
import psycopg
import pytest
from psycopg.rows import TupleRow

from ubia.charter.scheme import Scheme
from ubia.charter.scheme_reading import convert
from ubia.charter.tests.test_register import agreed
from ubia.incentives.ledger import books_of, read_books, read_cuts, read_ledgers
from ubia.incentives.reckoned import reckoned
from ubia.incentives.replay import ledger_of, run_again
from ubia.incentives.run import close_run
from ubia.incentives.statement import statement
from ubia.incentives.terms import Told, holding, path_of, terms_at
from ubia.incentives.tests.test_register import HOME, RUN, read_lines, reading
from ubia.register.tests.district import Village

Connection = psycopg.Connection[TupleRow]
SCHEME = {
    "scheme": "ours",
    "currency": "KES",
    "payer": "county",
    "rules": [
        {"code": "stipend", "kind": "stipend", "count": {"what": "period"}, "amount": 2500},
        {"code": "visits", "count": {"what": "acts", "item": "home_visit"}, "lots_of": 2, "amount": "150.50"},
    ],
}


@pytest.fixture
def village(database: Any) -> Iterator[Village]:
    """A full book with its people, and a charter in force that says how work is paid."""
    with database.connect(autocommit=True) as connection:
        village = Village(connection).open(both=True).people()
        agreed(village, place=village.book, from_on="2026-03-01", clauses={"pay": SCHEME})
        yield village


def test_a_signed_scheme_pays_and_is_reckoned_again_from_the_lines(village: Village, database: Any) -> None:
    """INC-04, INC-11: supervisor, CHW and whoever holds the lines come to the same statement and the same run."""
    for _ in range(3):
        made = village.amina.write("visit.made", HOME, {"service": "home_visit"}, made_at=village.tick())
        assert village.hand_in(made) == ["written"]
    chw = village.amina.author
    seen = []
    for who in (village.amina, village.facility):
        with reading(village, who) as cursor:
            ledger = read_ledgers(cursor, [chw])[chw]
            seen.append(statement(ledger, "2026-03"))
            assert books_of(ledger) <= read_books(cursor, [chw])
            order = close_run(RUN, "2026-03", ledger, read_cuts(cursor, [village.book]))[0]
    assert seen[0] == seen[1]
    assert {(line.service, line.reason, line.payer, line.due) for line in seen[0].lines if line.currency} == {
        ("stipend", "scheme", "county", 250_000),
        ("visits", "scheme", "county", 15_050),
    }
    with database.connect("ubia_owner") as owner:
        lines = {village.book: read_lines(owner, village.book)}
    assert statement(ledger_of(chw, lines), "2026-03") == seen[0]
    again = run_again(order, chw, lines)
    assert msgspec.json.encode(again) == msgspec.json.encode(order)


def told(place: str, since: str, until: str | None = None, charter: str = "c", began_at: int = 0) -> Told:
    scheme = convert({**SCHEME, "scheme": f"{charter}-{since}"}, Scheme)
    return Told("book", charter, f"text of {charter} {since}", place, since, until, began_at, scheme)


def test_the_nearest_charter_holds_and_the_one_above_fills_the_days_between() -> None:
    """OWN-03: day by day, as for every other clause."""
    path = path_of("village", {"village": "district", "district": "nation", "nation": "village"})
    assert path == ["village", "district", "nation"]
    texts = [
        told("nation", "2025-01-01", charter="n"),
        told("village", "2026-02-10", "2026-03-05", charter="v"),
        told("elsewhere", "2025-01-01", charter="e"),
        told("district", "2026-03-01", charter="younger", began_at=2),
        told("district", "2026-03-20", charter="elder", began_at=1),
    ]
    terms = terms_at(path, texts)
    days = ("2024-12-31", "2026-02-09", "2026-02-10", "2026-03-04", "2026-03-05", "2026-03-19", "2026-03-20")
    assert [getattr(holding(terms, day), "charter", None) for day in days] == [
        None, "n", "v", "v", "younger", "younger", "elder"
    ]  # fmt: skip
    assert all(one.until <= two.since for one, two in pairwise(terms))


def test_the_page_tells_how_a_line_was_reckoned(village: Village) -> None:
    """INC-04: the words of the rule, how many times how much."""
    made = [
        village.amina.write("visit.made", HOME, {"service": "home_visit"}, made_at=village.tick()) for _ in range(2)
    ]
    assert village.hand_in(*made) == ["written"] * 2
    chw = village.amina.author
    with reading(village, village.amina) as cursor:
        ledger = read_ledgers(cursor, [chw])[chw]
    told = reckoned(ledger, "2026-03")
    shown = {line.service: told[line.act].why for line in statement(ledger, "2026-03").lines if line.reason == "scheme"}
    assert shown == {"stipend": "1 counted, 2500 each.", "visits": "1 counted, 150.5 each."}
