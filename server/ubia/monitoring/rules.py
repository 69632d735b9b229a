"""Rolling visits up a tree of places. Pure: months and counts are given."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple


class Step(NamedTuple):
    """A place or, at the end of a path, a community's book."""

    id: str
    name: str
    is_book: bool = False


class Row(NamedTuple):
    """One line of the dashboard: what lies directly below, and its visits month by month."""

    step: Step
    counts: list[int]


def months_to(last: str, count: int) -> list[str]:
    """The `count` months up to and including `last` (`YYYY-MM`), oldest first."""
    year, month = int(last[:4]), int(last[5:])
    numbers = range(year * 12 + month - count, year * 12 + month)
    return [f"{n // 12:04}-{n % 12 + 1:02}" for n in numbers]


def top_of(paths: Iterable[Sequence[Step]]) -> list[Step]:
    """The part that all paths share: where a reader's own area begins."""
    shared: list[Step] | None = None
    for path in paths:
        places = [step for step in path if not step.is_book]
        pairs = zip(shared, places, strict=False) if shared is not None else ((p, p) for p in places)
        shared = [a for a, b in _while_same(pairs)]
    return shared or []


def below(
    paths: Mapping[str, Sequence[Step]], at: str, counts: Mapping[str, Mapping[str, int]], months: Sequence[str]
) -> list[Row]:
    """The rows directly below a place (`at`, or "" for the very top), summed over the books under each."""
    sums: dict[Step, list[int]] = defaultdict(lambda: [0] * len(months))
    for book, path in paths.items():
        step = _next(path, at)
        if step:
            row = sums[step]
            for i, month in enumerate(months):
                row[i] += counts.get(book, {}).get(month, 0)
    return [Row(step, sums[step]) for step in sorted(sums, key=lambda s: (s.is_book, s.name, s.id))]


def _next(path: Sequence[Step], at: str) -> Step | None:
    if not at:
        return path[0]
    places = [step.id for step in path]
    place = places.index(at) + 1 if at in places else len(path)
    return path[place] if place < len(path) else None


def _while_same(pairs: Iterable[tuple[Step, Step]]) -> Iterable[tuple[Step, Step]]:
    for a, b in pairs:
        if a != b:
            return
        yield a, b
