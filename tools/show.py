"""How `./dev` speaks: one line per step with its seconds, the output of a step only when it fails."""

import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class Stop(Exception):
    """Something is missing; the text says what, and what to do about it."""


def say(text: str) -> None:
    """Print one line at once, also into a pipe."""
    print(text, flush=True)


def run_quietly(title: str, command: Sequence[str], folder: Path = ROOT, env: Mapping[str, str] | None = None) -> None:
    """Run a long step, showing its title and seconds; its output appears only if it fails (then Stop is raised)."""
    print(f"  {title} … ", end="", flush=True)
    began = time.monotonic()
    done = subprocess.run(command, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        say("failed")
        sys.stdout.write(done.stdout)
        raise Stop(f"`{' '.join(command)}` ended with {done.returncode}; its output is above.")
    say(f"{time.monotonic() - began:.1f} s")
