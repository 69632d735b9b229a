"""Fresh databases for tests, copied ahead of time: while one test runs on one core, the next one's copy is made."""

import itertools
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue

from ubia.box.postgres import Postgres

AHEAD = 2


class Copies:
    """Copies of one template, each taken once; `close` ends the making of more."""

    def __init__(self, postgres: Postgres, template: str) -> None:
        self._postgres = postgres
        self._template = template
        self._numbers = itertools.count(1)
        self._maker = ThreadPoolExecutor(max_workers=1)
        self._coming: SimpleQueue[Future[str]] = SimpleQueue()
        for _ in range(AHEAD):
            self._order()

    def take(self) -> str:
        """Return the name of a copy that nobody has used; raises what making it raised."""
        self._order()
        return self._coming.get().result()

    def close(self) -> None:
        """Wait for the copy being made, and make no more."""
        self._maker.shutdown(cancel_futures=True)

    def _order(self) -> None:
        self._coming.put(self._maker.submit(self._make, f"ubia_test_{next(self._numbers)}"))

    def _make(self, name: str) -> str:
        self._postgres.ensure_database(name, self._template)
        return name
