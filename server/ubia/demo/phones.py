"""A CHW's phone: days pass without a signal, and what was written waits."""

import random
from bisect import bisect_right
from datetime import date, timedelta

from .days import DAY, MINUTE, at


class Phone:
    """The instants at which a phone reaches the server, up to the evening before `end`."""

    def __init__(self, chance: random.Random, first: date, end: date) -> None:
        self.signals: list[int] = []
        day = first
        while day < end - DAY:
            self.signals.append(at(day, 18, 5) + chance.randrange(150) * MINUTE + chance.randrange(MINUTE))
            day += timedelta(days=chance.choice((1, 1, 2, 2, 3, 4)))
        self.signals.append(at(end - DAY, 20, 50) + chance.randrange(30) * MINUTE + chance.randrange(MINUTE))

    def signal_after(self, instant: int) -> int:
        """When the server receives what is written at an instant. Raises IndexError after the last signal."""
        return self.signals[bisect_right(self.signals, instant)]

    def reaches(self, instant: int) -> None:
        """There is a signal at an instant."""
        self.signals = sorted({*self.signals, instant})

    def is_away(self, since: int, until: int) -> None:
        """No signal from one instant until the other, at which there is one."""
        self.signals = [signal for signal in self.signals if not since < signal < until]
        self.reaches(until)
