"""One number: what her phone shows as earned is what the run pays, also when schemes, runs and late work meet."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ubia.charter.fold import Clause
from ubia.charter.scheme import Scheme
from ubia.charter.scheme_reading import convert
from ubia.incentives.fold import Paid
from ubia.incentives.measures.known import COUNTED, Beside, DueMonth, InCare, Number, Trait
from ubia.incentives.monthly import line_id
from ubia.incentives.rules import Act
from ubia.incentives.run import close_run
from ubia.incentives.statement import Ledger, statement
from ubia.incentives.terms import Served, Term, holding
from ubia.incentives.tests import schemes

CLIENT = Path(__file__).parents[4] / "client"
TWIN = "src/incentives/testing/ledgers.mjs"
BOOKS = (line_id("one"), line_id("two"))
HOMES = ("h1", "h2", "h3")
MONTHS = ("2026-02", "2026-03", "2026-04")
REPORTED = ("score", "meetings")
COUNT = 300
RATES = [Clause(line_id("charter"), line_id("package"), "anc", 150_00, "KES", "2025-01-01", None, 1)]
"""Of a package from before there were schemes."""
often = settings(max_examples=60, deadline=None)


def ledger_of(seed: int) -> Ledger:
    """A CHW's work under schemes; a run has paid part of it, before the rest came in or was put right."""
    r = Random(seed)
    acts = [_act(r, n) for n in range(r.randint(4, 14))]
    terms = {book: _terms(r, book) for book in BOOKS if r.random() < 0.8}
    parts = (("2025-01-01", None), ("2026-02-10", "2026-03-20"), ("2026-03-05", None))
    served = [Served(book, *r.choice(parts)) for book in BOOKS[: r.choice((1, 1, 2))]]
    clauses = {BOOKS[1]: RATES} if r.random() < 0.5 else {}
    beside = _beside(r)
    known = Beside._make(r.sample(rows, len(rows) // 2) for rows in beside)
    early = Ledger(r.sample(acts, len(acts) // 2), clauses, [], terms, served, known)
    changed = [act._replace(void=True) if schemes._one_in(r, 8) else act for act in acts]
    return Ledger(changed, clauses, paid_by(early, r.choice(MONTHS), 1), terms, served, beside)


def _beside(r: Random) -> Beside:
    """What was reported, of months and quarters, in one book or the other; what was due; whom she looked after."""
    periods = ("2026-01", "2026-02", "2026-03", "2026-03", "2026-04", "2026-Q1", "2026-Q4", "2025")
    numbers = [
        Number(r.choice(BOOKS), r.choice(REPORTED), r.choice(periods), str(schemes._small(r)), schemes._day(r))
        for _ in range(r.randint(0, 6))
    ]
    days = ("2026-01-01", "2026-02-15", "2026-03-31", "2026-04-01")
    traits = [
        Trait(r.choice(BOOKS), name, r.choice(days), r.choice(("", "rural", "remote", "2", "12.5")), schemes._day(r))
        for name in r.sample(("area", "order", "nothing", "score"), r.randint(0, 4))
        for _ in range(r.randint(1, 2))
    ]
    dues = [
        DueMonth(book, month, due, r.randint(0, due)) for book in BOOKS for month in MONTHS for due in [r.randint(0, 9)]
    ]
    homes = [InCare(r.choice(BOOKS), day, r.choice((None, "2026-03-30", "2026-03-31"))) for day in days[:3]]
    told = {(one.book, one.measure, one.period): one for one in numbers}
    known = {(one.book, one.trait, one.from_on): one for one in traits}
    return Beside([*told.values()], [*known.values()], dues, homes)


def _asking(part: Any, r: Random) -> Any:
    """A scheme that asks for what can be known in a run; numbers that nobody reports are mostly not said otherwise."""
    if isinstance(part, list):
        return [_asking(one, r) for one in part]
    if not isinstance(part, dict):
        return "minutes" if part == "nothing" else part
    found = {name: _asking(one, r) for name, one in part.items()}
    if found.get("what") == "measure":
        found["measure"] = r.choice((*REPORTED, *sorted(COUNTED)))
        if r.random() < 0.8:
            found.pop("otherwise", None)
    return found


def _act(r: Random, n: int) -> Act:
    service = None if schemes._one_in(r, 15) else r.choice(schemes.ITEMS)
    flagged = "clock" if schemes._one_in(r, 8) else ""
    where = (r.choice(BOOKS), line_id(f"act {n}"), r.choice(HOMES))
    told = (r.choice((None, 20, 45)), r.choice((None, 0, 2)))
    return Act(*where, service, schemes._day(r), False, flagged, schemes._one_in(r, 12), *told)


def _terms(r: Random, book: str) -> list[Term]:
    days = ["2026-01-01", r.choice(("2026-03-01", "2026-03-12")), "9999-12-31"]
    return [
        Term(book, line_id(f"charter of {book}"), line_id(f"text {n} of {book}"), _scheme(r), days[n], days[n + 1])
        for n in range(2)
    ]


def _scheme(r: Random) -> Scheme:
    told = _asking(schemes.scheme(r), r)
    return convert({**told, "payee": "worker", "currency": "KES"}, Scheme)


def paid_by(ledger: Ledger, period: str, number: int) -> list[Paid]:
    """What a run orders, as rows."""
    orders = close_run(line_id(f"run {number}"), period, ledger, {})
    return [
        Paid(f"p{number}{order.part}", n, "chw", line.book, line.act, line.service, line.day, line.void, line.earned,
             line.amount, order.currency, line.reason, line.package, order.run, period, "1", number, line.payer)
        for order in orders
        for n, line in enumerate(order.lines, 1)
    ]  # fmt: skip


@cache
def told() -> list[tuple[Ledger, str]]:
    return [(ledger_of(seed), MONTHS[seed % 3]) for seed in range(COUNT)]


def shown(ledger: Ledger, period: str) -> Any:
    """A statement as JSON."""
    found = statement(ledger, period)
    return {"lines": [line._asdict() for line in found.lines], "totals": [total._asdict() for total in found.totals]}


def as_json(ledger: Ledger, period: str) -> Any:
    """A ledger as the client is given it."""
    terms = {
        book: [{**term._asdict(), "scheme": msgspec.to_builtins(term.scheme)} for term in mine]
        for book, mine in ledger.terms.items()
    }
    rows = {name: [row._asdict() for row in getattr(ledger, name)] for name in ("acts", "paid", "served")}
    clauses = {book: [clause._asdict() for clause in mine] for book, mine in ledger.clauses.items()}
    beside = {name: [row._asdict() for row in told] for name, told in ledger.beside._asdict().items()}
    return {**rows, "beside": beside, "clauses": clauses, "terms": terms, "period": period}


@pytest.mark.skipif(not shutil.which("node"), reason="needs Node to run the client's half")
@pytest.mark.skipif(not (CLIENT / "node_modules").is_dir(), reason="needs the client's packages: run ./dev setup")
def test_the_phone_shows_what_the_run_pays(tmp_path: Path) -> None:
    """INC-04, INC-11: equal line by line, at equal lines and rule version."""
    given_, gotten = tmp_path / "ledgers.json", tmp_path / "statements.json"
    given_.write_text(json.dumps([as_json(*one) for one in told()]), "utf-8")
    run = subprocess.run(["node", TWIN, given_, gotten], cwd=CLIENT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    clients = json.loads(gotten.read_text("utf-8"))
    assert len(clients) == COUNT
    for (ledger, period), client in zip(told(), clients, strict=True):
        assert client == shown(ledger, period)


def test_the_ledgers_have_something_to_tell() -> None:
    lines = [line for ledger, period in told() for line in statement(ledger, period).lines]
    assert sum(bool(ledger.paid) for ledger, _ in told()) > COUNT / 4
    assert {line.change for line in lines} == {"", "late", "corrected"}
    assert {"scheme", "in_scheme", "rate", "to_verify", "void", "not_reported"} <= {line.reason for line in lines}
    assert any(line.kept for line in lines)


@often
@given(st.integers(0, 10**9), st.sampled_from(MONTHS))
def test_a_run_settles_all_that_is_due(seed: int, period: str) -> None:
    """INC-18: after a run nothing of it is due again, and what it orders adds up to what was due."""
    ledger = ledger_of(seed)
    before = statement(ledger, period)
    orders = paid_by(ledger, period, 2)
    assert sum(paid.amount for paid in orders) == sum(total.due for total in before.totals)
    after = ledger._replace(paid=[*ledger.paid, *orders])
    assert all(line.due == 0 for line in statement(after, period).lines)
    assert paid_by(after, period, 3) == []


@often
@given(st.integers(0, 10**9), st.sampled_from(MONTHS), st.randoms())
def test_order_does_not_matter_and_nothing_is_taken_back(seed: int, period: str, chance: Any) -> None:
    ledger = ledger_of(seed)
    found = statement(ledger, period)
    acts, paid, served = (_shuffled(rows, chance) for rows in (ledger.acts, ledger.paid, ledger.served))
    beside = Beside._make(_shuffled(told, chance) for told in ledger.beside)
    assert statement(ledger._replace(acts=acts, paid=paid, served=served, beside=beside), period) == found
    for line in found.lines:
        assert line.earned - line.paid == line.due - line.kept
        assert min(line.earned, line.due, line.kept, line.to_verify) >= 0
    assert all(one.amount >= 0 for one in ledger.paid)


def _shuffled(rows: Sequence[Any], chance: Any) -> list[Any]:
    mixed = list(rows)
    chance.shuffle(mixed)
    return mixed


def test_what_a_scheme_counts_has_no_rate_beside_it() -> None:
    """An old package of the community's own pays nothing on days on which a charter's scheme does, near or above."""
    for ledger, period in told():
        rated = [line for line in statement(ledger, period).lines if line.reason == "rate"]
        assert not [line for line in rated if holding(ledger.terms.get(line.book, ()), line.day)]
