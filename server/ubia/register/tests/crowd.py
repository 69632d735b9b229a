"""A crowd at one book: writers with random rollbacks, and readers who must never miss a line."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from ubia.register.book import append
from ubia.register.entry import Entry
from ubia.register.tests.district import Village


@dataclass
class Crowd:
    """16 writers and 4 readers at a village's book; `seconds` 0 ends when each writer has handed in its share."""

    database: Any
    village: Village
    writers: int = 16
    readers: int = 4
    bundles: int = 12
    seconds: float = 0
    written: list[tuple[int, str]] = field(default_factory=list)
    rolled_back: set[str] = field(default_factory=set)
    read: list[list[int]] = field(default_factory=list)
    troubles: list[BaseException] = field(default_factory=list)
    _done: threading.Event = field(default_factory=threading.Event)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def run(self) -> "Crowd":
        """Let all of them work at once, and wait until the last reader has seen the last line."""
        writers = [threading.Thread(target=self._safely, args=(self._write, n)) for n in range(self.writers)]
        readers = [threading.Thread(target=self._safely, args=(self._read, n)) for n in range(self.readers)]
        for thread in readers + writers:
            thread.start()
        for thread in writers:
            thread.join()
        self._done.set()
        for thread in readers:
            thread.join()
        return self

    def _safely(self, work: Callable[[int], None], number: int) -> None:
        try:
            work(number)
        except BaseException as trouble:  # a thread's failure must be the test's
            self.troubles.append(trouble)

    def _write(self, number: int) -> None:
        random, until = Random(number), time.monotonic() + self.seconds
        shares = 0
        with self.database.connect(autocommit=True) as app:
            while shares < self.bundles if not self.seconds else time.monotonic() < until:
                bundle = [self.village.work() for _ in range(random.randint(1, 6))]
                self._hand_in(app, bundle, keep=random.random() > 0.25)
                shares += 1

    def _hand_in(self, app: Any, bundle: list[Entry], keep: bool) -> None:
        with app.transaction(force_rollback=not keep):
            answers = append(app, self.village.book, bundle)
        with self._lock:
            if keep:
                self.written += [(answer.line or 0, answer.id) for answer in answers]
            else:
                self.rolled_back |= {entry.id for entry in bundle}

    def _read(self, _: int) -> None:
        """Read on from the last line seen, as a phone pulls."""
        seen: list[int] = []
        self.read.append(seen)
        query = "SELECT line FROM entry WHERE book = %s AND line > %s ORDER BY line"
        with self.database.connect("ubia_owner", autocommit=True) as owner:
            while True:
                is_last = self._done.is_set()
                seen += [line for (line,) in owner.execute(query, [self.village.book, seen[-1] if seen else 0])]
                if is_last:
                    return
