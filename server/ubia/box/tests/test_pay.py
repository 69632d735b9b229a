"""`ubia pay run|show|files|results`, as an operator runs them between the two keys."""

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import make_conninfo
from psycopg.rows import TupleRow

from ubia.box.cli import main
from ubia.box.connections import point
from ubia.box.roles import OWNER
from ubia.incentives.tests.payday import Payday

pytestmark = pytest.mark.database
SIGNALS = (signal.SIGTERM, signal.SIGHUP)
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def village(database: Any) -> Iterator[Payday]:
    """A village on the eve of payday, Amina's number verified."""
    with database.connect(autocommit=True) as connection:
        yield eve(connection)


def eve(connection: psycopg.Connection[TupleRow]) -> Payday:
    """Two visits of Amina, and her number."""
    village = Payday(connection).ready()
    village.visit(village.amina), village.visit(village.amina, "anc_visit")
    village.verify_payee(village.amina, village.name_payee(village.amina))
    return village


@pytest.fixture
def ubia(
    village: Payday, database: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Run]:
    """Run the command against this test's database, in a folder of its own."""
    for name in ("UBIA_DSN_APP", "UBIA_HOME", "DJANGO_SETTINGS_MODULE"):
        monkeypatch.setenv(name, os.environ.get(name, ""))
    monkeypatch.setenv("DATABASE_URL", make_conninfo(database.postgres.admin, dbname=database.name))
    monkeypatch.chdir(tmp_path)
    handlers = {number: signal.getsignal(number) for number in SIGNALS}

    def run(*words: str) -> tuple[int, str, str]:
        return (main(words), *capsys.readouterr())

    yield run
    point("owner", database.postgres.dsn_for(OWNER, "postgres"))
    for number, handler in handlers.items():
        signal.signal(number, handler)


def test_a_run_from_its_preparation_to_its_results(ubia: Run, village: Payday, tmp_path: Path) -> None:
    """INC-18: without both keys no file comes out; the second time there is nobody left to pay."""
    author = ("--author", village.facility.author)
    code, said, _ = ubia("pay", "run", village.book, "2026-03", *author)
    run = said.strip()
    assert code == 0
    assert "KES" in ubia("pay", "show", village.book, *author)[1]
    refused = ubia("pay", "files", village.book, run, *author)
    assert refused[0] == 1
    assert "has not both keys" in refused[2]
    village.approve(run)
    code, said, _ = ubia("pay", "files", village.book, run, *author, "--payer", "Fund")
    assert code == 0, said
    batch, path = said.split()
    text = (tmp_path / path).read_text("utf-8")
    assert "+254712345678,300.00,KES" in text
    reference = text.splitlines()[1].split(",")[5]
    (tmp_path / "back.csv").write_text(f"reference,status\n{reference},SUCCESS\nOTHER,FAILED\n")
    assert ubia("pay", "results", village.book, batch, "back.csv", *author)[1] == "1 rows match.\n"
    assert "ordered on" in ubia("pay", "show", village.book, *author)[1]
    again = ubia("pay", "files", village.book, run, *author)
    assert "Nobody can be paid this way now" in again[2]
    nothing = ubia("pay", "run", village.book, "2026-03", *author)
    assert "Nothing is due" in nothing[2]


def test_what_cannot_be_read_is_said_in_words(ubia: Run, village: Payday, tmp_path: Path) -> None:
    author = ("--author", village.facility.author)
    assert "There is no file none.csv" in ubia("pay", "results", village.book, village.book, "none.csv", *author)[2]
    (tmp_path / "back.csv").write_text("reference,status\n")
    assert "has no batch" in ubia("pay", "results", village.book, village.book, "back.csv", *author)[2]
    assert "There are: " in ubia("pay", "files", village.book, village.book, "--layout", "x", *author)[2]
