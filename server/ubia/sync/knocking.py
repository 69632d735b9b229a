"""How often an address may knock with what cannot be opened. Kept in memory: each serving process counts for itself."""

import threading
from collections import OrderedDict

MINUTE_MS = 60_000


class Knocks:
    """Counts by address within a minute; forgets the oldest addresses beyond `addresses`."""

    def __init__(self, most: int, addresses: int = 10_000) -> None:
        self._most, self._addresses = most, addresses
        self._counts: OrderedDict[str, tuple[int, int]] = OrderedDict()
        self._lock = threading.Lock()

    def too_many(self, address: str, at: int) -> bool:
        """Whether this address has to wait."""
        since, count = self._counts.get(address, (at, 0))
        return at - since < MINUTE_MS and count >= self._most

    def add(self, address: str, count: int, at: int) -> None:
        """Count what could not be opened."""
        if not count:
            return
        with self._lock:
            since, before = self._counts.pop(address, (at, 0))
            self._counts[address] = (since, before + count) if at - since < MINUTE_MS else (at, count)
            while len(self._counts) > self._addresses:
                self._counts.popitem(last=False)
