"""The server and the database are killed at any moment while phones push and pull: nothing lost, nothing twice."""

import contextlib
import os
import random
import signal
import socket
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from pytest_django.plugin import DjangoDbBlocker

from tests.phones import Phone
from tests.village import Member, Village, new_id
from ubia.box.postgres import APP, OWNER, Postgres
from ubia.register import admit
from ubia.register.keys import SigningKey

KILLS = int(os.environ.get("UBIA_TEST_KILLS", "50"))
PHONES = 8


class Server:
    """granian on a port that stays ours while nobody listens, killed with everything it started."""

    def __init__(self, app: str, home: Path) -> None:
        self.held = socket.socket()
        self.held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        self.held.bind(("127.0.0.1", 0))
        self.port = int(self.held.getsockname()[1])
        self.env = os.environ | {"UBIA_DSN_APP": app, "UBIA_HOME": str(home)}
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        words = [
            "--interface=wsgi",
            f"--port={self.port}",
            "--workers=1",
            "--blocking-threads=4",
            "--log-level=critical",
            "--no-ws",
        ]
        command = [sys.executable, "-m", "granian", *words, "ubia.web.wsgi:application"]
        folder = Path(__file__).parents[1]
        self.process = subprocess.Popen(
            command,
            env=self.env,
            cwd=folder,
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def kill(self) -> None:
        assert self.process
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


def kill_database(postgres: Postgres) -> None:
    """As the out-of-memory killer does it; the next start recovers from the log."""
    assert postgres.cluster
    pid = int((postgres.cluster.data / "postmaster.pid").read_text().split()[0])
    os.kill(pid, signal.SIGKILL)
    postgres.cluster.stop()


@pytest.fixture
def village(tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[tuple[Village, Postgres, Server]]:
    """A cluster of this test's own, since it is killed."""
    from ubia.box.tables import make_tables

    with django_db_blocker.unblock(), Postgres(tmp_path, url="", is_durable=False) as own:
        make_tables(own.dsn_for(OWNER))
        server = Server(own.dsn_for(APP), tmp_path)
        with psycopg.connect(own.dsn_for(APP), autocommit=True) as connection:
            yield Village(connection), own, server
        server.kill()
        server.held.close()


def phones_for(village: Village, port: int) -> list[Phone]:
    """Phones, each of a CHW of her own with a few households."""
    phones = []
    for number in range(PHONES):
        member = village.admit(Member(f"CHW {number}"))
        member.key = SigningKey()
        code = admit.make_code(village.connection, member.person, village.facility.person)
        public, possession = member.key.public, member.key.possession(code)
        token = admit.admit(village.connection, code, public, possession, new_id()).token
        homes = [village.enrol(member) for _ in range(3)]
        phones.append(Phone(village, member, token, homes, port, number))
    return phones


@pytest.mark.slow
def test_fifty_kills_lose_nothing_and_repeat_nothing(village: tuple[Village, Postgres, Server]) -> None:
    book, postgres, server = village
    phones = phones_for(book, server.port)
    server.start()
    for phone in phones:
        phone.start()
    dice = random.Random(7)
    for number in range(KILLS):
        _let_work(phones, dice.randint(1, 30))
        if number % 2:
            kill_database(postgres)
            postgres.start()
        else:
            server.kill()
            server.start()
    for phone in phones:
        phone.stopping.set()
    for phone in phones:
        phone.join(120)
        assert not phone.is_alive()
        assert not phone.failure, f"{phone.name}: {phone.failure!r}"
        assert not phone.outbox, f"{phone.name} could not hand in {len(phone.outbox)} entries"
    _compare(postgres, book.book, phones)


def _let_work(phones: list[Phone], pushes: int) -> None:
    """Wait until some more answers have come, so that a kill falls into work and not into a start."""
    goal = sum(phone.answered for phone in phones) + pushes
    for _ in range(2000):
        if sum(phone.answered for phone in phones) >= goal:
            return
        met = {phone.name: phone.failure for phone in phones if phone.failure}
        assert not met, f"met what no phone must ever meet: {met}"
        phones[0].stopping.wait(0.01)
    raise AssertionError("the server did not come back")


def _compare(postgres: Postgres, book: str, phones: list[Phone]) -> None:
    with psycopg.connect(postgres.dsn_for(OWNER)) as owner:
        rows: list[Any] = owner.execute("SELECT id::text, line, author::text, kind FROM entry ORDER BY line").fetchall()
        held = owner.execute("SELECT count(*) FROM held").fetchone()
        folded = owner.execute("SELECT visit::text, chw::text FROM visit").fetchall()
    assert [line for _, line, _, _ in rows] == list(range(1, len(rows) + 1)), "lines without a gap"
    assert held == (0,)
    lines = {id_: line for id_, line, _, _ in rows}
    made = Counter(id_ for phone in phones for id_ in phone.made)
    assert {id_ for id_, _, _, kind in rows if kind == "visit.made"} == set(made)
    assert sorted(folded) == sorted((id_, phone.member.person) for phone in phones for id_ in phone.made)
    for phone in phones:
        assert all(lines[id_] == line for id_, line in phone.lines.items())
        missed = sorted(
            (lines[id_], phone.pulled.get(id_)) for id_ in phone.made if phone.pulled.get(id_) != lines[id_]
        )
        assert not missed, f"{phone.name} at {phone.cursors} did not get back {missed[:20]}"
    assert sum(made.values()) > 1000
