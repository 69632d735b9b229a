"""One PostgreSQL cluster in a folder of ours: made on first start, reached by a socket, stopped with its owner."""

import contextlib
import fcntl
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import psycopg

from ubia.box import become, place
from ubia.box.account import Account, choose_account
from ubia.box.engine import Engine, find_engine
from ubia.box.trouble import Trouble
from ubia.box.tuning import QUICK, SETTINGS

SUPERUSER = "postgres"
PATIENCE = 60.0  # seconds that a start or stop may take
STILL_IN_USE = "shared memory block"
LARGEST_LOG = 10_000_000  # bytes


class Cluster:
    """A cluster under `home`; `is_durable=False` gives up safety at a power cut for speed, for tests only."""

    def __init__(self, home: Path, is_durable: bool = True) -> None:
        self.account: Account = choose_account()
        self.folder = place.postgres_folder(home, self.account)
        self.sockets = place.socket_folder(self.folder, self.account)
        self.data = self.folder / "data"
        self.log = self.folder / "postgres.log"
        self.is_durable = is_durable
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def engine(self) -> Engine:
        """The programs that fit the data here (or any, before there is data). Raises Trouble when none do."""
        stamp = self.data / "PG_VERSION"
        made_by = int(stamp.read_text()) if stamp.exists() else None
        return place.reachable(find_engine(made_by), self.folder, self.account)

    @property
    def dsn(self) -> str:
        """The superuser's connection, to the database `postgres`."""
        return f"host='{self.sockets}' user={SUPERUSER} dbname=postgres"

    def start(self) -> None:
        """Start the cluster, or join the one that another process of ours has started. Raises Trouble when it fails."""
        with self._only_one():
            if self.answers():
                return
            self._wait_for_the_last_one()
            if not (self.data / "PG_VERSION").exists():
                self._make()
            self._launch()

    def stop(self) -> None:
        """Stop the cluster if we started it; running transactions are rolled back."""
        if self._process is None:
            return
        self._process.send_signal(signal.SIGINT)
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.send_signal(signal.SIGQUIT)
            self._process.wait()
        self._process = None

    def answers(self) -> bool:
        """Return whether a server answers on the socket."""
        try:
            psycopg.connect(self.dsn, connect_timeout=5).close()
        except psycopg.OperationalError:
            return False
        return True

    @contextlib.contextmanager
    def _only_one(self) -> Iterator[None]:
        with (self.folder / "start.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _wait_for_the_last_one(self) -> None:
        """A server whose parent was killed is shutting down, or is gone and left its pid behind.

        The file must stay: by it PostgreSQL finds whether children of a dead server still write. Only its number, which
        may be another program's by now, is made ours; a server takes the number of its parent for stale.
        """
        stale = self.data / "postmaster.pid"
        deadline = time.monotonic() + PATIENCE
        while stale.exists() and _is_postgres(int(stale.read_text().split()[0])):
            if time.monotonic() > deadline:
                raise Trouble(f"A PostgreSQL on {self.data} neither answers nor stops; see {self.log}.")
            time.sleep(0.05)
        if stale.exists():
            _, *rest = stale.read_text().splitlines()
            stale.write_text("\n".join([str(os.getpid()), *rest, ""]))

    def _make(self) -> None:
        """Make the cluster in a draft folder, so that one cut short is never taken for whole."""
        draft = self.folder / "draft"
        shutil.rmtree(draft, ignore_errors=True)
        options = ["--encoding=UTF8", "--locale=C", "--lc-ctype=C.UTF-8", "--auth=trust", f"--username={SUPERUSER}"]
        quick = [] if self.is_durable else ["--no-sync"]
        command = [self.engine.program("initdb"), "-D", str(draft), "--no-instructions", *options, *quick]
        done = subprocess.run(
            self._as_account(command), cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        if done.returncode:
            raise Trouble(f"PostgreSQL could not make its folder {self.data}:\n{done.stdout}")
        with (draft / "postgresql.conf").open("a") as file:
            file.writelines(f"{name} = {value}\n" for name, value in SETTINGS.items())
        draft.rename(self.data)

    def _launch(self) -> None:
        """Start the server; memory of one that was killed may be in use for a moment, then try again."""
        deadline = time.monotonic() + PATIENCE
        options = {
            "listen_addresses": "",
            "unix_socket_directories": f"{self.sockets}",
            "unix_socket_permissions": "0700",
        }
        words = [f"--{name}={value}" for name, value in (options | ({} if self.is_durable else QUICK)).items()]
        command = self._as_account([self.engine.program("postgres"), "-D", str(self.data), *words])
        while (failure := self._try(command, deadline)) is not None:
            if STILL_IN_USE not in failure or time.monotonic() > deadline:
                raise Trouble(f"PostgreSQL did not start:\n{failure}")

    def _try(self, command: list[str], deadline: float) -> str | None:
        """Run the server until it answers. Returns None, or what it wrote when it ended or took too long."""
        with self._open_log() as log:
            began_at = log.seek(0, os.SEEK_END)
            self._process = subprocess.Popen(
                command, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
            )
        while not self.answers():
            if self._process.poll() is not None or time.monotonic() > deadline:
                self.stop()
                return self.log.read_bytes()[began_at:].decode(errors="replace")
            time.sleep(0.02)
        return None

    def _as_account(self, command: list[str]) -> list[str]:
        """Return the command that becomes this command as the account, and ends when we end."""
        ids = [str(self.account.uid), str(self.account.gid), str(os.getpid())]
        return [sys.executable, "-I", "-S", become.__file__, *ids, *command]

    def _open_log(self) -> BinaryIO:
        if self.log.exists() and self.log.stat().st_size > LARGEST_LOG:
            self.log.replace(self.log.with_suffix(".log.1"))
        return self.log.open("ab")


def _is_postgres(pid: int) -> bool:
    """Return whether this process lives and is PostgreSQL (its number may have gone to another program)."""
    if Path("/proc/self/comm").exists():
        comm = Path(f"/proc/{pid}/comm")
        return comm.exists() and comm.read_text().startswith("postgres")
    said = subprocess.run(["ps", "-o", "comm=", "-p", str(pid)], capture_output=True, text=True).stdout
    return "postgres" in said
