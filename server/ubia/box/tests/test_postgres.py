"""PostgreSQL of our own: made, started again, shared, and started after every way of dying."""

import json
import os
import pwd
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

import ubia
from ubia.box import place
from ubia.box.account import Account
from ubia.box.postgres import OWNER, Postgres
from ubia.box.tests import hold
from ubia.box.tests.homes import new_home, own_postgres
from ubia.box.trouble import Trouble

pytestmark = pytest.mark.database


@pytest.fixture
def home() -> Iterator[Path]:
    with new_home() as folder:
        yield folder


def write(server: Postgres, text: str) -> None:
    with psycopg.connect(server.dsn_for(OWNER)) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS kept (word text)")
        connection.execute("INSERT INTO kept VALUES (%s)", [text])


def read(server: Postgres) -> list[str]:
    with psycopg.connect(server.dsn_for(OWNER)) as connection:
        return [word for (word,) in connection.execute("SELECT word FROM kept")]


def postmaster(server: Postgres) -> int:
    assert server.cluster
    return int((server.cluster.data / "postmaster.pid").read_text().split()[0])


def holder(home: Path, python: str = sys.executable, **options: object) -> subprocess.Popen[str]:
    paths = [str(Path(ubia.__file__).parent.parent), str(Path(psycopg.__file__).parent.parent)]
    env = os.environ | {"PYTHONPATH": os.pathsep.join(paths), "HOME": str(home)}
    command = [python, hold.__file__, str(home)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=env, **options)  # type: ignore[call-overload,no-any-return]


def test_a_second_start_keeps_the_data(home: Path) -> None:
    with own_postgres(home) as first:
        write(first, "mkutano")
    with own_postgres(home) as second:
        assert read(second) == ["mkutano"]


def test_nothing_is_left_running(home: Path) -> None:
    with own_postgres(home) as server:
        pid = postmaster(server)
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_a_guest_leaves_the_server_to_its_owner(home: Path) -> None:
    with own_postgres(home) as owner:
        with own_postgres(home) as guest:
            write(guest, "mgeni")
        assert read(owner) == ["mgeni"]


def test_text_is_utf8_and_knows_letters_beyond_ascii(home: Path) -> None:
    with own_postgres(home) as server, psycopg.connect(server.dsn_for(OWNER)) as connection:
        assert connection.execute("SELECT lower('ÉLOÏSE')").fetchone() == ("éloïse",)


def test_no_network_port_is_open(home: Path) -> None:
    with own_postgres(home) as server, psycopg.connect(server.admin) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)


def test_the_killed_parent_takes_the_server_down_and_the_next_start_finds_the_data(home: Path) -> None:
    with own_postgres(home) as server:
        write(server, "kabla")
    held = holder(home)
    assert held.stdout
    assert json.loads(held.stdout.readline())["role"] == "ubia_app"
    held.kill()
    held.communicate()
    with own_postgres(home) as server:
        assert read(server) == ["kabla"]
        pid = postmaster(server)
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_a_killed_server_starts_again(home: Path) -> None:
    killed = own_postgres(home)
    killed.start()
    write(killed, "mshtuko")
    os.kill(postmaster(killed), signal.SIGKILL)
    killed.stop()
    with own_postgres(home) as server:
        assert read(server) == ["mshtuko"]


def test_a_pid_left_behind_that_is_another_program_now_does_not_stop_the_start(home: Path) -> None:
    with own_postgres(home) as server:
        write(server, "jina")
        assert server.cluster
        stale = server.cluster.data / "postmaster.pid"
        lines = stale.read_text().splitlines()
    stale.write_text("\n".join([str(os.getppid()), *lines[1:], ""]))
    with own_postgres(home) as server:
        assert read(server) == ["jina"]


def test_a_folder_too_long_for_a_socket_gets_one_elsewhere(home: Path) -> None:
    deep = home / ("kijiji-" * 12) / ("kaya-" * 6)
    home.chmod(0o755)
    deep.parent.mkdir(mode=0o755)
    with own_postgres(deep) as server:
        write(server, "mbali")
        assert server.cluster
        assert server.cluster.sockets.stat().st_mode & 0o077 == 0
    with own_postgres(deep) as server:
        assert read(server) == ["mbali"]


def test_data_of_another_version_is_refused_with_what_to_do(home: Path) -> None:
    server = own_postgres(home)
    assert server.cluster
    server.cluster.data.mkdir()
    (server.cluster.data / "PG_VERSION").write_text("13\n")
    with pytest.raises(Trouble, match="made by PostgreSQL 13"):
        server.start()


def test_others_on_the_machine_reach_neither_data_nor_socket(home: Path) -> None:
    with own_postgres(home) as server:
        assert server.cluster
        for folder in (server.cluster.folder, server.cluster.data, server.cluster.sockets):
            assert folder.stat().st_mode & 0o077 == 0


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else; an ordinary user's tests prove this")
def test_an_ordinary_user_starts_one_too(home: Path) -> None:
    nobody = pwd.getpwnam("nobody")
    account = Account(nobody.pw_uid, nobody.pw_gid)
    pythons = [sys.executable, f"/usr/bin/python3.{sys.version_info.minor}"]
    python = next((path for path in pythons if account.reaches(Path(path).resolve(), "-x")), None)
    if python is None or not account.reaches(Path(hold.__file__)):
        pytest.skip("the account `nobody` can reach no Python or not this folder")
    os.chown(home, nobody.pw_uid, nobody.pw_gid)
    held = holder(home, python, user=nobody.pw_uid, group=nobody.pw_gid, extra_groups=[])
    said, _ = held.communicate()
    assert json.loads(said) | {"pid": 0} == {"uid": nobody.pw_uid, "role": "ubia_app", "pid": 0}
    assert {path.stat().st_uid for path in home.iterdir()} == {nobody.pw_uid}


@pytest.mark.skipif(os.geteuid() != 0, reason="an ordinary user's PostgreSQL reaches whatever that user reaches")
def test_a_home_closed_to_the_account_keeps_its_data_in_the_system_folder(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed, system = home / "closed", home / "system"
    home.chmod(0o755)
    closed.mkdir(mode=0o700)
    monkeypatch.setattr(place, "SYSTEM", system)
    with own_postgres(closed / "box") as server:
        write(server, "siri")
        assert server.cluster
        assert system in server.cluster.data.parents
    with own_postgres(closed / "box") as server:
        assert read(server) == ["siri"]
