"""Which PostgreSQL is taken, and how the wheel's is reached by an account that may enter few folders."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from ubia.box.account import choose_account
from ubia.box.engine import WHEEL, Engine, find_engine, installed_engines, wheel_engines
from ubia.box.place import reachable
from ubia.box.tests.homes import new_home
from ubia.box.trouble import Trouble

pytestmark = pytest.mark.database


@pytest.fixture
def home() -> Iterator[Path]:
    with new_home() as folder:
        yield folder


def test_the_wheel_is_always_there() -> None:
    assert [engine.major for engine in wheel_engines()] == [18]


def test_an_installed_engine_comes_before_the_wheels(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("UBIA_POSTGRES", raising=False)
    assert find_engine() == [*installed_engines(), *wheel_engines()][0]


def test_the_engine_that_made_the_data_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("UBIA_POSTGRES", raising=False)
    assert find_engine(18).major == 18


def test_one_source_only_can_be_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UBIA_POSTGRES", "wheel")
    assert find_engine().source == WHEEL
    monkeypatch.setenv("UBIA_POSTGRES", "elephant")
    with pytest.raises(Trouble, match="may be `installed` or `wheel`"):
        find_engine()


@pytest.mark.skipif(os.geteuid() != 0, reason="an ordinary user's PostgreSQL reaches whatever that user reaches")
def test_a_wheel_in_a_closed_folder_is_copied_to_where_it_can_be_reached(home: Path) -> None:
    account, [engine] = choose_account(), wheel_engines()
    package = engine.bin.parent.parent
    closed, open_to_it = home / "closed", home / "open"
    home.chmod(0o755)
    closed.mkdir(mode=0o700)
    account.owns(open_to_it)
    for part in (package, package.parent / f"{package.name}.libs"):
        shutil.copytree(part, closed / part.name)
    hidden = Engine(engine.major, engine.source, closed / package.name / "pginstall" / "bin")
    found = reachable(hidden, open_to_it, account)
    said = subprocess.run(
        [found.program("initdb"), "--version"],
        user=account.uid,
        group=account.gid,
        capture_output=True,
        text=True,
        cwd="/",
    )
    assert "PostgreSQL) 18" in said.stdout
    assert reachable(hidden, open_to_it, account) == found, "a second start uses the same copy"
