"""Runs granian, the web server, as a process of ours that goes when we go."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ubia.box import become
from ubia.box.trouble import Trouble

APPLICATION = "ubia.web.wsgi:application"
THREADS = 4  # per worker; each holds one connection to PostgreSQL
LOOPBACK, ANYWHERE = "127.0.0.1", "0.0.0.0"  # noqa: S104  a trial serves every phone of its network
PATIENCE = 20.0  # seconds that requests under way may still take


@dataclass(frozen=True)
class Address:
    """Where pages are served; with a certificate by HTTPS."""

    host: str
    port: int
    certificate: Path | None = None
    key: Path | None = None

    @property
    def url(self) -> str:
        """The address as a browser takes it."""
        return f"{'https' if self.certificate else 'http'}://{self.host}:{self.port}/"


def serve(address: Address, workers: int, ready: str) -> int:
    """Serve until Ctrl-C, printing `ready` once it listens; returns the exit code. Trouble if the port is taken."""
    require_free(address.host, address.port)
    server = subprocess.Popen(_command(address, workers), start_new_session=True)
    try:
        if _listens(address, server):
            print(ready, flush=True)
        return server.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        _end(server)


def require_free(host: str, port: int) -> None:
    """Raise Trouble when somebody listens on the port already."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise Trouble(
                f"{host}:{port} cannot be used ({error.strerror}). Choose another one with --port."
            ) from error


def find_free(host: str, port: int, tries: int = 50) -> int:
    """Return the first free port from this one on. Raises Trouble when there is none."""
    for candidate in range(port, port + tries):
        try:
            require_free(host, candidate)
        except Trouble:
            continue
        return candidate
    raise Trouble(f"No port from {port} to {port + tries - 1} is free on {host}. Choose one with --port.")


def _listens(address: Address, server: subprocess.Popen[bytes]) -> bool:
    """Wait until the server listens; False when it ended instead."""
    host = LOOPBACK if address.host == ANYWHERE else address.host
    while server.poll() is None:
        with suppress(OSError), socket.create_connection((host, address.port), timeout=1):
            return True
        time.sleep(0.05)
    return False


def _command(address: Address, workers: int) -> list[str]:
    ids = [str(os.geteuid()), str(os.getegid()), str(os.getpid())]
    options = {
        "interface": "wsgi",
        "host": address.host,
        "port": address.port,
        "workers": workers,
        "blocking-threads": THREADS,
        "log-level": "warning",
        "workers-kill-timeout": int(PATIENCE),
    }
    if address.certificate and address.key:
        options |= {"ssl-certificate": address.certificate, "ssl-keyfile": address.key, "ssl-protocol-min": "tls1.2"}
    words = [f"--{name}={value}" for name, value in options.items()]
    return [
        sys.executable,
        "-I",
        "-S",
        become.__file__,
        *ids,
        sys.executable,
        "-m",
        "granian",
        *words,
        "--no-ws",
        APPLICATION,
    ]


def _end(server: subprocess.Popen[bytes]) -> None:
    """Ask the server to end, and after PATIENCE make it and its workers end."""
    if server.poll() is None:
        server.send_signal(signal.SIGINT)
    try:
        server.wait(PATIENCE)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()
