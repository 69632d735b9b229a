"""What this machine has, and what to say when something is missing."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from tools.show import Stop, run_quietly

NODE = (20, 19)
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
INSTALL_CHROMIUM = ["apt-get", "install", "-y", "--no-install-recommends", "chromium"]


def require_node() -> None:
    """Raise Stop unless Node and npm of the version the client needs are on the PATH."""
    wanted = ".".join(map(str, NODE))
    advice = f"Install Node {wanted} or newer (https://nodejs.org, or your system's packages), then run this again."
    if not (shutil.which("node") and shutil.which("npm")):
        raise Stop(f"Node and npm are needed to build the phone's app, and are not on the PATH. {advice}")
    answer = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout
    found = re.match(r"v(\d+)\.(\d+)", answer)
    if not found or (int(found[1]), int(found[2])) < NODE:
        raise Stop(f"Node {answer.strip()} is too old. {advice}")


def find_chromium() -> str | None:
    """Return the path of a Chromium (`UBIA_CHROMIUM` names one), or None."""
    named = os.environ.get("UBIA_CHROMIUM")
    return named or next(filter(None, map(shutil.which, BROWSERS)), None)


def bring_chromium() -> str | None:
    """Return a Chromium's path, installing Debian's when we may; None when that is left to the user."""
    if (found := find_chromium()) or not may_install():
        return found
    try:
        run_quietly("package lists", ["apt-get", "update"])
        run_quietly(
            "Chromium (Debian package)", INSTALL_CHROMIUM, env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        )
    except Stop as reason:
        print(f"  {reason}")
    return find_chromium()


def may_install() -> bool:
    """Return True for root on a Debian, the only place where we install a system package ourselves."""
    return os.geteuid() == 0 and bool(shutil.which("apt-get"))


def has_installed_postgres() -> bool:
    """Return True when PostgreSQL 15 or newer is installed on this machine (Debian's folders, or on the PATH)."""
    folders = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/postgres")]
    majors = [int(folder.parent.name) for folder in folders if folder.parent.name.isdigit()]
    return any(major >= 15 for major in majors) or bool(shutil.which("postgres"))
