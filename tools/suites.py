"""The Python tests: on the engine asked for, with a browser where there is one."""

import os
import subprocess

from tools.machine import INSTALL_CHROMIUM, bring_chromium
from tools.setup import BIN, CLIENT, environment
from tools.show import ROOT, say

SIDE_BY_SIDE = ["-n", str(min(os.cpu_count() or 1, 4)), "--dist", "loadfile", "--no-loadscope-reorder"]
"""A process for each core, each with a PostgreSQL of its own; a file stays together, and files in their order."""


def run_tests(words: list[str]) -> int:
    """Run both test suites; words are pytest's and skip the client's. Returns the first exit code that is not 0."""
    codes = [run_pytest(words)] if words else [run_pytest([]), run_client_tests()]
    return next(filter(None, codes), 0)


def run_pytest(words: list[str], engine: str | None = None) -> int:
    """Run pytest with its output shown; without Chromium the browser tests are left out, and that is said."""
    env = environment()
    if engine:
        env["UBIA_POSTGRES"] = engine
    chromium = bring_chromium()
    if chromium:
        env["UBIA_CHROMIUM"] = chromium
    else:
        say(f"No Chromium here: the browser tests are left out. To run them too: sudo {' '.join(INSTALL_CHROMIUM)}")
        words = ["-m", "not browser", *words]
    if not any(word.endswith(".py") or "::" in word for word in words):
        words = [*SIDE_BY_SIDE, *words]
    return subprocess.run([str(BIN / "python"), "-m", "pytest", *words], cwd=ROOT, env=env).returncode


def run_client_tests() -> int:
    """Run the client's suite; returns its exit code."""
    return subprocess.run(["npm", "test", "--silent"], cwd=CLIENT, env=os.environ).returncode
