"""Rules that depend on each other in a circle."""

from collections.abc import Collection, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

MOST = 20
"""Circles that are looked for; nobody reads more before mending these."""


def circles(reads: Mapping[str, Collection[str]]) -> Iterator[list[str]]:
    """Circles in "this one reads those", in the order of reading; what reads itself is a circle of one.

    Circles that share a rule are told once.
    """
    left = {name: set(read) for name, read in reads.items()}
    for _ in range(MOST):
        try:
            TopologicalSorter(left).prepare()
        except CycleError as found:
            circle = list(reversed(found.args[1][1:]))
            yield circle
            left = {name: read.difference(circle) for name, read in left.items() if name not in circle}
        else:
            return
