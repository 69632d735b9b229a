"""The stage on which the story is told: its days, its ids, its phones, and the facts so far."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from .days import DAY, MINUTE, at, day_of, months_back
from .dice import Dice
from .fact import Body, Desk, Fact
from .people import MEMBERS
from .phones import Phone


@dataclass(frozen=True)
class Size:
    """How much to tell: households for each CHW, and months of visits before the month of the day."""

    households: int
    months: int


DISTRICT = Size(households=32, months=9)
TINY = Size(households=4, months=3)


class Stage:
    """Facts are told in any order; each knows when the server received it. Nothing happens on `day` or after."""

    def __init__(self, seed: str, day: date, size: Size) -> None:
        if size.households < TINY.households or size.months < TINY.months:
            raise ValueError(f"the story needs at least {TINY.households} households a CHW and {TINY.months} months")
        self.dice = Dice(seed)
        self.day = day
        self.size = size
        self.first = months_back(day, size.months)
        """The first day of visits."""
        self.opening = self.first - timedelta(days=24)
        self.last_month = months_back(day, 1)
        """The first day of the last month that is over: most of what is told apart happens in it."""
        self.facts: list[Fact] = []
        self.phones: dict[str, Phone] = {}
        self.new_keys: dict[str, tuple[int, str]] = {}
        """Since when a member signs with another key."""
        self.id = cache(self.dice.id)

    def book(self, name: str) -> str:
        """The id of a book."""
        return self.id(f"book/{name}")

    def person(self, key: str) -> str:
        """The id of a member."""
        return self.id(f"member/{key}")

    def place(self, key: str) -> str:
        """The id of a place."""
        return self.id(f"place/{key}")

    def phone(self, member: str) -> Phone:
        """The phone of a CHW: it finds a signal every few days."""
        if member not in self.phones:
            self.phones[member] = Phone(self.dice.roll(f"phone/{member}"), self.opening, self.day)
        return self.phones[member]

    def tell(
        self,
        member: str,
        book: str,
        kind: str,
        subject: str,
        body: Body | Callable[[Desk], Body],
        when: int,
        *,
        received_at: int | None = None,
        on: date | None = None,
        **more: Any,
    ) -> Fact:
        """A member writes an entry at `when` into a book; CHWs by phone, received at its next signal, others at once.

        `more` are fields of Fact. Raises ValueError for what would lie in the future.
        """
        if received_at is None:
            received_at = self.phone(member).signal_after(when) if MEMBERS[member].role == "chw" else when + MINUTE // 6
        if received_at >= at(self.day, 0):
            raise ValueError(f"{kind} of {member} would be received on {day_of(received_at)}, after the story's end")
        own_id = self.id(f"{kind}/{subject}/{member}/{when}/{more.get('name', '')}", when)
        fact = Fact(
            book=self.book(book),
            kind=kind,
            subject=subject,
            author=self.person(member),
            body=body,
            happened_on=(on or day_of(when)).isoformat(),
            made_at=when,
            received_at=received_at,
            **{"id": own_id, "key": self._key(member, when), **more},
        )
        self.facts.append(fact)
        return fact

    def _key(self, member: str, when: int) -> str:
        since, key = self.new_keys.get(member, (when + 1, member))
        return key if when >= since else member

    @property
    def yesterday(self) -> date:
        """The last day of the story."""
        return self.day - DAY
