"""The command `ubia`, run as an operator runs it: it serves, it ends, and nothing of it is left."""

import os
import re
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil
import pytest

from ubia.box.cli import main, verbs
from ubia.box.tests.homes import new_home

pytestmark = pytest.mark.database
PATIENCE = 60  # seconds until a process must be gone


@pytest.fixture(scope="module")
def home() -> Iterator[Path]:
    """One box for all, made once; what one test does to its processes must not hurt the next."""
    with new_home() as folder:
        yield folder


def processes_of(home: Path) -> list[psutil.Process]:
    """Every process that was started for this box: each inherits UBIA_HOME."""
    every = psutil.process_iter(["name", "environ"])
    return [process for process in every if (process.info["environ"] or {}).get("UBIA_HOME") == str(home)]


@contextmanager
def running(home: Path, *words: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Run `ubia` with these words until it says where it is; whatever is left of it in the end is killed."""
    env = os.environ | {"UBIA_HOME": str(home), "PYTHONUNBUFFERED": "1"}
    env.pop("DATABASE_URL", None)
    command = [sys.executable, "-m", "ubia.box.cli", *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env) as process:
        try:
            assert process.stdout
            said = ""
            while not (address := re.search(r"Ubia is (?:then )?at (\S+)", said)):
                line = process.stdout.readline()
                assert line, f"it ended after saying: {said}"
                said += line
            yield process, address[1]
        finally:
            for left in processes_of(home):
                with suppress(psutil.NoSuchProcess):
                    left.kill()


def fetch(address: str) -> int:
    """The code of the answer."""
    with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
        return int(answer.status)


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_it_serves_and_leaves_nothing_behind_however_it_ends(home: Path, end: signal.Signals) -> None:
    with running(home, "run") as (process, address):
        assert fetch(address) == 200
        started = processes_of(home)
        names = {part.info["name"] for part in started}
        assert "postgres" in names
        assert len(started) > 3
        process.send_signal(end)
        _, alive = psutil.wait_procs(started, timeout=PATIENCE)
        assert alive == []
        assert processes_of(home) == []


def test_a_second_box_takes_the_next_port(home: Path) -> None:
    with new_home() as other, running(home, "run") as (_, first), running(other, "run") as (_, second):
        assert first != second
        assert fetch(second) == 200


def test_help_names_every_verb(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--help"])
    said = capsys.readouterr().out
    assert {verb for verb in verbs() if not re.search(rf"^\s+{verb}\b", said, re.MULTILINE)} == set()


def test_an_unknown_verb_is_answered_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["dance"])
    assert "serve" in capsys.readouterr().err


def test_trouble_is_said_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--certificate", "nowhere.pem"]) == 1
    assert "give both --certificate and --key" in capsys.readouterr().err


def test_help_needs_neither_django_nor_the_database() -> None:
    script = (
        "import sys, ubia.box.cli as c\ntry: c.main(['--help'])\nexcept SystemExit: pass\nprint(sorted(sys.modules))"
    )
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    loaded = said.splitlines()[-1]
    assert "'ubia.box.cli'" in loaded
    assert not {name for name in ("'django'", "'psycopg'", "'granian'") if name in loaded}
