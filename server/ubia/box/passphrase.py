"""Passphrases come from files: on the command line everybody on the machine could read them."""

from pathlib import Path

from ubia.box.trouble import Trouble


def read_passphrase(path: Path | None) -> str:
    """Return the file's first line, nothing when none is named. Raises Trouble when it cannot be read or is empty."""
    if path is None:
        return ""
    try:
        found = (path.read_text("utf-8").splitlines() or [""])[0].strip()
    except (OSError, UnicodeDecodeError) as error:
        raise Trouble(f"{path} cannot be read: {error}") from error
    if not found:
        raise Trouble(f"{path} is empty: write the passphrase on its first line.")
    return found
