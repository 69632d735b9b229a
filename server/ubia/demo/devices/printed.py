"""What a command has printed, read back from a file: people would read it from the screen."""

import re
from pathlib import Path

_CODE = re.compile(r"\b[0-9A-Za-z]{5}(?:-[0-9A-Za-z]{5}){4}-[0-9A-Za-z]\b")


def printed(file: str) -> str:
    """The one-time code or pass phrase that a command printed into a file. Raises LookupError."""
    found = _CODE.search(Path(file).read_text())
    if not found:
        raise LookupError(f"no code in {file}")
    return found[0]
