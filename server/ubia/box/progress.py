"""A line on the terminal that says how far a long step has come."""

import sys
import time
from collections.abc import Callable


def progress(what: str) -> Callable[[int, int], None]:
    """Return a function that is told how much is done, and of how much; it writes only where somebody watches."""
    began_at = time.monotonic()

    def tell(done: int, of: int) -> None:
        if sys.stderr.isatty():
            rate = done / max(time.monotonic() - began_at, 0.001)
            sys.stderr.write(f"\r{done:,} of {of:,} {what} ({rate:,.0f} a second)")
            sys.stderr.write("\n" if done >= of else "")
            sys.stderr.flush()

    return tell
