"""A command run as an operator runs it."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import Database
from ubia.box.cli import main
from ubia.box.connections import point
from ubia.box.roles import OWNER
from ubia.box.tests.running import Ran, Run
from ubia.register.tests.district import Village

SIGNALS = (signal.SIGTERM, signal.SIGHUP)


@pytest.fixture
def ubia(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Run]:
    """Run the command against this test's database, which has a nation's book, in a folder of its own."""
    with database.connect(autocommit=True) as connection:
        Village(connection).open("nation")
    for name in ("UBIA_DSN_APP", "UBIA_HOME", "DJANGO_SETTINGS_MODULE"):
        monkeypatch.setenv(name, os.environ.get(name, ""))
    monkeypatch.setenv("DATABASE_URL", database.admin)
    monkeypatch.chdir(tmp_path)
    handlers = {number: signal.getsignal(number) for number in SIGNALS}

    def run(*words: str) -> Ran:
        return Ran(main(words), *capsys.readouterr())

    yield run
    point("owner", database.postgres.dsn_for(OWNER, "postgres"))
    for number, handler in handlers.items():
        signal.signal(number, handler)
