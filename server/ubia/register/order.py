"""The one order in which every device reads a story (docs/register.md, *Order*)."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .line import Line

DAY_MS = 86_400_000
_EASTMOST_MS = 14 * 3_600_000
_EPOCH = date(1970, 1, 1)


@lru_cache(maxsize=4096)
def _day_text(number: int) -> str:
    return (_EPOCH + timedelta(days=number)).isoformat()


def latest_day(at: int) -> str:
    """The day an instant (milliseconds) falls on in UTC+14, where days begin first."""
    return _day_text((at + _EASTMOST_MS) // DAY_MS)


def flag_of(made_at: int, happened_on: str, received_at: int, seen_at: int | None) -> str:
    """`future`, `clock` or nothing. `seen_at` is when the server received the line that the device held."""
    if happened_on > latest_day(received_at):
        return "future"
    return "clock" if seen_at is not None and made_at < seen_at else ""


def place_of(line: "Line") -> tuple[str, int, str]:
    """Where an entry stands in its story, amendments aside."""
    return (
        min(line.happened_on, latest_day(line.received_at)),
        min(line.made_at, line.received_at),
        line.id,
    )


def in_order(story: Iterable["Line"]) -> list["Line"]:
    """The entries of one subject in the order of folding: an amendment after its target, else by day, instant, id."""
    lines = sorted(story, key=place_of)
    if not any(line.amends for line in lines):
        return lines
    known = {line.id for line in lines}
    waiting: dict[str, list[Line]] = {}
    ready = []
    for line in lines:
        if line.amends in known:
            waiting.setdefault(line.amends, []).append(line)
        else:
            ready.append((place_of(line), line))
    heapify(ready)
    done: list[Line] = []
    while ready:
        line = heappop(ready)[1]
        done.append(line)
        for after in waiting.pop(line.id, ()):
            heappush(ready, (place_of(after), after))
    return done
