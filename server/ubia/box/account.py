"""PostgreSQL refuses to run as root, so on a box where we are root it gets an account that may do nothing else."""

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path

from ubia.box.trouble import Trouble

CANDIDATES = ("postgres", "nobody")


@dataclass(frozen=True)
class Account:
    """The account PostgreSQL runs as; the numbers are those of the operating system."""

    uid: int
    gid: int

    def owns(self, folder: Path) -> None:
        """Make the folder if need be, this account's and closed to all others."""
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.geteuid() == 0:
            os.chown(folder, self.uid, self.gid)
        folder.chmod(0o700)

    def reaches(self, path: Path, how: str = "-r") -> bool:
        """Return whether this account can read the path (or with `-x` pass through a folder)."""
        if os.geteuid() == self.uid:
            return os.access(path, os.R_OK if how == "-r" else os.X_OK)
        asked = subprocess.run(["test", how, str(path)], user=self.uid, group=self.gid, extra_groups=[], cwd="/")
        return asked.returncode == 0


def choose_account() -> Account:
    """Return our own account, or as root the first of CANDIDATES that exists. Raises Trouble when none does."""
    if os.geteuid() != 0:
        return Account(os.geteuid(), os.getegid())
    for name in CANDIDATES:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(entry.pw_uid, entry.pw_gid)
    raise Trouble("PostgreSQL must not run as root, and this machine has no account `postgres` or `nobody`: make one.")
