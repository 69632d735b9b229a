"""Bring `.venv` and the built client to what the lock files say; a stamp makes it instant when nothing changed."""

import hashlib
import importlib.util
import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tools.machine import require_node
from tools.show import ROOT, Stop, run_quietly, say

VENV = ROOT / ".venv"
BIN = VENV / "bin"
CLIENT = ROOT / "client"
BUILT = ROOT / "server/ubia/web/static/client/manifest.json"
APP = ROOT / "server/ubia/web/static/phone/manifest.json"
ENGINE = ROOT / "server/ubia/forms/engine/built/engine.js"
COMPILED = ROOT / "server/ubia/web/locale/sw/LC_MESSAGES/django.mo"
STAMPS = ROOT / ".dev"


@dataclass(frozen=True)
class Step:
    """One step of the setup: what it reads, what it makes, how it is done."""

    title: str
    made: tuple[Path, ...]
    reads: Callable[[], list[Path]]
    act: Callable[[], None]

    @property
    def stamp(self) -> Path:
        """The file that remembers the inputs of the last success."""
        return STAMPS / self.act.__name__

    def fingerprint(self) -> str:
        """Return one hash of the names and contents of what the step reads."""
        total = hashlib.sha256(f"{ROOT} {sys.version}".encode())
        for path in sorted(self.reads()):
            total.update(f"\0{path.relative_to(ROOT)}\0".encode() + path.read_bytes())
        return total.hexdigest()

    def is_due(self) -> bool:
        """Return True when the inputs differ from those of the last success, or what was made is gone."""
        is_made = all(made.exists() for made in (*self.made, self.stamp))
        return not (is_made and self.stamp.read_text() == self.fingerprint())

    def do(self) -> None:
        """Do the step and remember on which inputs."""
        self.act()
        STAMPS.mkdir(exist_ok=True)
        self.stamp.write_text(self.fingerprint())


def set_up() -> None:
    """Do every step whose inputs changed since it last succeeded; raises Stop when one cannot be done."""
    due = [step for step in STEPS if step.is_due()]
    for number, step in enumerate(due, 1):
        say(f"setup {number} of {len(due)}: {step.title}")
        step.do()


def install_python() -> None:
    """Make `.venv`, put the pinned uv in it, and let uv install exactly what `uv.lock` says."""
    if importlib.util.find_spec("ensurepip") is None:
        raise Stop("Python's venv module is incomplete. On Debian: apt-get install python3-venv, then run this again.")
    if not (BIN / "pip").exists():
        run_quietly("virtual environment in .venv", [sys.executable, "-m", "venv", "--clear", str(VENV)])
    wanted = re.search(r'"uv==([\d.]+)"', (ROOT / "pyproject.toml").read_text())
    if wanted is None:
        raise Stop("pyproject.toml does not pin uv.")
    run_quietly("uv", [str(BIN / "python"), "-m", "pip", "install", "--quiet", f"uv=={wanted[1]}"])
    run_quietly("Python packages", [str(BIN / "uv"), "sync", "--frozen", "--quiet"], env=environment())


def install_node() -> None:
    """Install exactly what `package-lock.json` says."""
    require_node()
    run_quietly("client packages", ["npm", "ci", "--no-audit", "--no-fund"], CLIENT)


def build_client() -> None:
    """Build the phone's app, and the form engine once more for the server."""
    require_node()
    run_quietly("client build", ["npm", "run", "build"], CLIENT)


def compile_translations() -> None:
    """Compile the .po files; Babel does it, so that no gettext need be installed."""
    words = "from ubia.web.catalogs import compile_all; compile_all()"
    run_quietly("translations", [str(BIN / "python"), "-c", words])


def environment() -> dict[str, str]:
    """Return the environment for tools of `.venv`, whatever else is active in the caller's shell."""
    clean = {name: value for name, value in os.environ.items() if name not in {"VIRTUAL_ENV", "PYTHONHOME"}}
    path = f"{BIN}{os.pathsep}{clean.get('PATH', '')}"
    return clean | {"VIRTUAL_ENV": str(VENV), "PATH": path, "UV_PROJECT_ENVIRONMENT": str(VENV)}


def files(*patterns: str) -> list[Path]:
    """Return the files matching glob patterns of the repository."""
    return [path for pattern in patterns for path in ROOT.glob(pattern) if path.is_file()]


def client_sources() -> list[Path]:
    """Return what the client's build reads."""
    return files("client/*.json", "client/*.ts", "client/*.html", "client/src/**/*", "client/public/**/*")


STEPS = [
    Step("Python packages (.venv)", (BIN / "uv",), lambda: files("uv.lock", "pyproject.toml"), install_python),
    Step("client packages", (CLIENT / "node_modules",), lambda: files("client/package-lock.json"), install_node),
    Step("the phone's app", (BUILT, APP, ENGINE), client_sources, build_client),
    Step("translations", (COMPILED,), lambda: files("server/ubia/web/locale/**/*.po"), compile_translations),
]
