"""The client reckons what the server reckons, to the smallest unit: random stories through both."""

import json
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings

from ubia.care.fold import TABLES as CARE
from ubia.care.tests.visits import AMINA
from ubia.charter.fold import TABLES as CHARTER
from ubia.charter.tests.stories import books_of, fold_all, in_key_order
from ubia.incentives.fold import TABLES as INCENTIVES
from ubia.incentives.measures.fold import TABLES as MEASURES
from ubia.incentives.replay import ledger_of
from ubia.incentives.rules import price
from ubia.incentives.statement import statement
from ubia.incentives.tests.programmes import MONTHS, Story, programmes

CLIENT = Path(__file__).parents[4] / "client"
TWIN = "src/incentives/testing/run.mjs"
TABLES = (*CARE, *CHARTER, *INCENTIVES, *MEASURES)
COUNT = 220


@cache
def told() -> list[Story]:
    """Many stories, the same in every run."""
    stories: list[Story] = []

    @settings(max_examples=COUNT, deadline=None, database=None, derandomize=True, phases=[Phase.generate])
    @given(programmes())
    def tell(story: Story) -> None:
        stories.append(story)

    tell()
    return stories


def reckoned(story: Story, period: str) -> dict[str, Any]:
    """What the server makes of a story, as JSON has it."""
    ledger = ledger_of(AMINA, books_of(story))
    whole = statement(ledger, period)
    lines, totals = ([row._asdict() for row in rows] for rows in (whole.lines, whole.totals))
    return {
        "tables": fold_all(TABLES, story),
        "price": [line._asdict() for line in price(ledger.acts, ledger.clauses, period)],
        "statement": {**whole._asdict(), "lines": lines, "totals": totals},
    }


@pytest.mark.skipif(not shutil.which("node"), reason="needs Node to run the client's half")
@pytest.mark.skipif(not (CLIENT / "node_modules").is_dir(), reason="needs the client's packages: run ./dev setup")
def test_the_client_folds_and_reckons_the_same(tmp_path: Path) -> None:
    """INC-04: the statement on the CHW's phone and the one her payer sees cannot differ."""
    stories = [(story, MONTHS[n % len(MONTHS)]) for n, story in enumerate(told())]
    given_, gotten = tmp_path / "stories.json", tmp_path / "reckoned.json"
    given_.write_text(json.dumps([{"chw": AMINA, "period": p, "entries": s} for s, p in stories]), "utf-8")
    run = subprocess.run(["node", TWIN, given_, gotten], cwd=CLIENT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    clients = json.loads(gotten.read_text("utf-8"))
    assert len(clients) == len(stories) >= 200
    for (story, period), client in zip(stories, clients, strict=True):
        client["tables"] = {table.name: in_key_order(table, client["tables"][table.name]) for table in TABLES}
        assert client == reckoned(story, period)


def test_the_stories_have_something_to_tell() -> None:
    """The comparison would prove nothing if the stories held no payments, corrections, strikes or new prices."""
    ledgers = [ledger_of(AMINA, books_of(story)) for story in told()]
    lines = [line for ledger in ledgers for period in MONTHS for line in statement(ledger, period).lines]
    assert sum(bool(ledger.paid) for ledger in ledgers) > 50
    assert {line.change for line in lines} == {"", "late", "corrected", "rule_corrected"}
    reasons = {"rate", "no_rate", "void", "to_verify", "to_settle", "erased", "scheme", "not_reported"}
    assert reasons <= {line.reason for line in lines}
    assert any(line.kept for line in lines)
    assert {"reached", "quality", "rural", "long"} <= {line.service for line in lines if line.earned}
    assert any(due.reached for ledger in ledgers for due in ledger.beside.dues)
