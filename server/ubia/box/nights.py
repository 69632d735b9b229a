"""Does the night's work once a day beside a server that runs: soon after its start, then at two o'clock."""

import sys
import threading
from datetime import datetime, time, timedelta
from types import TracebackType
from typing import Self
from zoneinfo import ZoneInfo

from ubia.box.nightly import spend_night
from ubia.box.opened import Box
from ubia.box.shredding import shred_new

AFTER_START = 60.0  # seconds: the first pages come first
HOUR = time(2)


class Nights:
    """A context manager: a thread that waits and works, and ends with the server."""

    def __init__(self, box: Box, zone: str) -> None:
        self.box, self.zone = box, zone
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._live, name="nights", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join(timeout=10)

    def _live(self) -> None:
        wait = AFTER_START
        while not self._over.wait(wait):
            at = datetime.now(ZoneInfo(self.zone))
            self._spend(at)
            wait = seconds_to_night(at)

    def _spend(self, at: datetime) -> None:
        """One night; its trouble is said and does not end the server, and tomorrow it is tried again."""
        try:
            night = spend_night(self.box.owner, self.box.app, at.date(), self.zone)
            shred_new(self.box)
        except Exception as error:  # whatever it is, pages go on
            print(f"The night's work failed: {error}. Try `ubia nightly`.", file=sys.stderr, flush=True)
            return
        if night and night.refused:
            print(night, file=sys.stderr, flush=True)


def seconds_to_night(at: datetime) -> float:
    """How long it is from an instant (with its zone) to the next two o'clock."""
    tonight = datetime.combine(at.date(), HOUR, at.tzinfo)
    return ((tonight if at < tonight else tonight + timedelta(days=1)) - at).total_seconds()
