"""The verbs of `./dev`: each sets up first, then runs one tool with the rest of the command line."""

import argparse
import os
import subprocess
from collections.abc import Callable

from tools.checks import check
from tools.setup import BIN, environment, set_up
from tools.show import ROOT
from tools.suites import run_tests


def main(words: list[str]) -> int:
    """Run the verb that the command line names; returns the exit code."""
    parser = argparse.ArgumentParser(prog="./dev", description="Set up, run and check Ubia.")
    verbs = parser.add_subparsers(title="verbs", metavar="verb", required=True, dest="verb")
    for name, (_, about) in VERBS.items():
        verbs.add_parser(name, help=about, description=about, add_help=name in OWN_WORDS)
    chosen, rest = parser.parse_known_args(words)
    if rest and chosen.verb in OWN_WORDS:
        parser.error(f"./dev {chosen.verb} takes nothing more than its name: {' '.join(rest)}")
    set_up()
    return VERBS[chosen.verb][0](rest)


def ubia(verb: str) -> Callable[[list[str]], int]:
    """Return what becomes `ubia <verb> …`: the process is replaced, so that Ctrl-C reaches it alone."""

    def act(rest: list[str]) -> int:
        os.chdir(ROOT)
        env = environment()
        env.setdefault("UBIA_HOME", str(ROOT / ".ubia"))
        os.execve(BIN / "ubia", [str(BIN / "ubia"), verb, *rest], env)

    return act


def run_bench(rest: list[str]) -> int:
    """Run a suite of benches, the register's by default. Returns the exit code."""
    suite, *words = rest or ["book"]
    return subprocess.run([str(BIN / "python"), "-m", f"bench.{suite}", *words], cwd=ROOT, env=environment()).returncode


def nothing_more(_: list[str]) -> int:
    """Setting up was all."""
    print("Everything is set up. Next: ./dev demo")
    return 0


VERBS: dict[str, tuple[Callable[[list[str]], int], str]] = {
    "setup": (nothing_more, "install and build what the other verbs need (they do it themselves too)"),
    "demo": (ubia("demo"), "serve a believable district on this machine; --fresh starts over"),
    "run": (ubia("run"), "the same with an empty database of your own"),
    "test": (run_tests, "run every test; further words go to pytest"),
    "check": (check, "all that CI runs, in its order"),
    "bench": (run_bench, "measure: ./dev bench book"),
    "rebuild": (ubia("rebuild"), "fold every entry again beside the live tables and compare"),
    "verify": (ubia("verify"), "check every signature, chain and seal"),
}
OWN_WORDS = {"setup", "check"}
