"""The command `ubia`: finds the verb's file in `commands`, and says troubles in words instead of a traceback."""

import argparse
import importlib
import os
import pkgutil
import signal
import sys
from collections.abc import Sequence

from ubia.box import commands
from ubia.box.trouble import Trouble


def main(words: Sequence[str] | None = None) -> int:
    """Run the verb that the words (by default the command line) name; returns the exit code."""
    given, rest = _common().parse_known_args(sys.argv[1:] if words is None else words)
    if given.demo:
        os.environ["UBIA_DEMO"] = "1"
    parser = _parser(rest)
    chosen = parser.parse_args(rest)
    for number in (signal.SIGTERM, signal.SIGHUP):  # an end asked for in order, a closed terminal: as Ctrl-C
        signal.signal(number, signal.default_int_handler)
    try:
        return int(chosen.act(chosen))
    except Trouble as trouble:
        print(f"ubia {chosen.verb}: {trouble}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def verbs() -> dict[str, str]:
    """Return the modules of all verbs by the verb's name."""
    found = pkgutil.iter_modules(commands.__path__)
    return {module.name.rstrip("_"): f"{commands.__name__}.{module.name}" for module in found if not module.ispkg}


def _common() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    common.add_argument("--demo", action="store_true", help="use the demo district's database")
    return common


def _parser(words: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser with the verb that the words begin with, or with all of them when they name none."""
    parser = argparse.ArgumentParser(
        prog="ubia", description="Runs a community health worker programme.", parents=[_common()], allow_abbrev=False
    )
    subparsers = parser.add_subparsers(title="verbs", metavar="verb", dest="verb", required=True)
    known = verbs()
    wanted = known if not words or words[0] not in known else {words[0]: known[words[0]]}
    for module in wanted.values():
        importlib.import_module(module).add(subparsers)
    return parser


if __name__ == "__main__":
    sys.exit(main())
