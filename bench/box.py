"""A database and a server for the time of a run, in a folder that goes afterwards."""

import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from psycopg import Connection


@dataclass(frozen=True)
class Box:
    """Where the run's database and server are."""

    app: str
    owner: str
    url: str

    def connect(self, owner: bool = False) -> Connection[Any]:
        """A connection of one's own, in autocommit."""
        return psycopg.connect(self.owner if owner else self.app, autocommit=True)


@contextmanager
def box(workers: int = 2) -> Iterator[Box]:
    """Start PostgreSQL (durable, as for real use) and granian on a free port; stop both afterwards."""
    with tempfile.TemporaryDirectory(prefix="ubia-bench-") as folder:
        os.environ |= {"UBIA_HOME": folder, "DJANGO_SETTINGS_MODULE": "ubia.web.settings"}
        Path(folder).chmod(0o755)
        import django

        django.setup()
        from ubia.box.postgres import APP, OWNER, Postgres
        from ubia.box.tables import make_tables
        from ubia.box.web_server import find_free

        port = find_free("127.0.0.1", 8642)
        with Postgres(Path(folder)) as postgres:
            make_tables(postgres.dsn_for(OWNER))
            found = Box(postgres.dsn_for(APP), postgres.dsn_for(OWNER), f"http://127.0.0.1:{port}")
            with _server(found, port, workers):
                yield found


@contextmanager
def _server(found: Box, port: int, workers: int) -> Iterator[None]:
    env = os.environ | {"UBIA_DSN_APP": found.app, "UBIA_HOSTS": "127.0.0.1"}
    command = [sys.executable, "-m", "granian", "--interface=wsgi", f"--port={port}", f"--workers={workers}"]
    command += ["--blocking-threads=2", "--log-level=warning", "--no-ws", "ubia.web.wsgi:application"]
    server = subprocess.Popen(command, env=env)
    try:
        _wait(found.url)
        yield
    finally:
        server.terminate()
        server.wait(20)


def _wait(url: str) -> None:
    for _ in range(200):
        try:
            urllib.request.urlopen(f"{url}/offline/", timeout=2).read()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("the server did not start")
