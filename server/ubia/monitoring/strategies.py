"""The four strategies by community and day: which is live, partial or absent, since when, and what is missing.

Pure: what the view `strategy_state` says of the days is given, and the day is an argument. Nobody types a state.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

State = Literal["live", "partial", "absent"]
STRATEGIES = ("ownership", "supervision", "incentives", "monitoring")
PARTS: Mapping[str, tuple[str, ...]] = {
    "ownership": ("charter", "meeting"),
    "supervision": ("facility", "community"),
    "incentives": ("agreed", "paid", "more"),
    "monitoring": ("visits", "community", "facility"),
}
"""What each strategy is made of; views.sql says which facts keep a part alive, and for how long."""
PATIENCE = timedelta(days=90)
"""A strategy that is partial for longer is asked about."""


class Change(NamedTuple):
    """From this day on these parts are alive; `changes`: the state is another than before."""

    book: str
    strategy: str
    day: date
    alive: Sequence[str]
    state: State
    changes: bool


class Standing(NamedTuple):
    """How a strategy stands on a day. `since` is None for what has never been anything but absent."""

    strategy: str
    state: State
    since: date | None
    alive: tuple[str, ...]
    missing: tuple[str, ...]
    asks: bool


def standings(changes: Iterable[Change], day: date) -> dict[str, list[Standing]]:
    """For each community, the four strategies in their order. `changes` come in the order of their days."""
    known: dict[tuple[str, str], list[Change]] = defaultdict(list)
    for change in changes:
        if change.day <= day:
            known[change.book, change.strategy].append(change)
    books = {book for book, _strategy in known}
    return {
        book: [_standing(strategy, known.get((book, strategy), []), day) for strategy in STRATEGIES] for book in books
    }


def nothing() -> list[Standing]:
    """How a community stands of which nothing is known."""
    return [_standing(strategy, [], date.min) for strategy in STRATEGIES]


def _standing(strategy: str, changes: Sequence[Change], day: date) -> Standing:
    if not changes:
        return Standing(strategy, "absent", None, (), PARTS[strategy], False)
    last = changes[-1]
    since = next(change.day for change in reversed(changes) if change.changes)
    alive = tuple(part for part in PARTS[strategy] if part in last.alive)
    missing = tuple(part for part in PARTS[strategy] if part not in last.alive)
    return Standing(strategy, last.state, since, alive, missing, last.state == "partial" and day - since > PATIENCE)


def counts(standings: Iterable[Sequence[Standing]]) -> dict[str, dict[State, int]]:
    """By strategy, how many communities are in each state."""
    found: dict[str, dict[State, int]] = {one: {"live": 0, "partial": 0, "absent": 0} for one in STRATEGIES}
    for rows in standings:
        for one in rows:
            found[one.strategy][one.state] += 1
    return found
