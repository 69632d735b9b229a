"""Merges: two records are one, until somebody says that it was a mistake."""

from collections.abc import Iterator, Sequence
from typing import Any

from ubia.register.amend import standing
from ubia.register.line import Line


def merges(story: Sequence[Line], kind: str) -> Iterator[Any]:
    """The bodies of the merges of a kind that have not been undone, in order."""
    for held in standing([line for line in story if line.kind in (kind, "merge.undone")]):
        undone = any(line.kind == "merge.undone" for line in held.amendments)
        if not undone and held.first.kind == kind and held.last.body is not None:
            yield held.last.body
