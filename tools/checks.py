"""The steps of `./dev check`, which is all that CI runs, in this order."""

import subprocess
import time
from collections.abc import Callable

from tools.machine import has_installed_postgres
from tools.setup import BIN, CLIENT, environment
from tools.show import ROOT, say
from tools.suites import run_client_tests, run_pytest

SOURCES = ["server", "bench", "tools", "dev"]
KERNEL = ["server/ubia/register", "server/ubia/sync", "server/ubia/people", "server/ubia/box"]
HERE_TOO = ["-m", "database and not browser and not slow", *KERNEL]
"""What speaks to PostgreSQL in its own ways. The tables and views of all modules are made for it."""


def check(_: list[str]) -> int:
    """Run every step even when one fails; returns 0 only if all passed."""
    results = [(title, *timed(title, act)) for title, act in STEPS]
    say("\nsummary")
    for title, code, seconds in results:
        say(f"  {'ok    ' if code == 0 else 'FAILED'} {seconds:6.1f} s  {title}")
    return next((code for _, code, _ in results if code), 0)


def timed(title: str, act: Callable[[], int]) -> tuple[int, float]:
    """Run one step; returns its exit code and seconds."""
    say(f"\n== {title}")
    began = time.monotonic()
    code = act()
    seconds = time.monotonic() - began
    say(f"== {title}: {'ok' if code == 0 else 'FAILED'}, {seconds:.1f} s")
    return code, seconds


def tool(*words: str) -> Callable[[], int]:
    """Return a step that runs a tool of `.venv`."""
    return lambda: subprocess.run([str(BIN / words[0]), *words[1:]], cwd=ROOT, env=environment()).returncode


def npm(script: str) -> Callable[[], int]:
    """Return a step that runs a script of the client."""
    return lambda: subprocess.run(["npm", "run", "--silent", script], cwd=CLIENT).returncode


def installed_engine() -> int:
    """Run the Python tests on the machine's PostgreSQL, or say that there is none."""
    if not has_installed_postgres():
        say("No PostgreSQL 15 or newer is installed here: all tests run on the wheel's engine only.")
        return 0
    return run_pytest([], "installed")


def wheel_engine() -> int:
    """Run on the wheel's engine: what speaks to the database, or everything when it is the only engine here."""
    return run_pytest(HERE_TOO if has_installed_postgres() else [], "wheel")


STEPS = [
    ("format", tool("ruff", "format", "--check", *SOURCES)),
    ("lint", tool("ruff", "check", *SOURCES)),
    ("types", tool("mypy")),
    ("import contracts", tool("lint-imports")),
    ("tests on the installed PostgreSQL", installed_engine),
    ("tests on the wheel's PostgreSQL", wheel_engine),
    ("client: types and lint", npm("check")),
    ("client: tests", run_client_tests),
]
