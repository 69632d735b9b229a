"""Which scheme of pay holds for the work of a book, and on which days. Twin: client/src/incentives/terms.ts.

The nearest charter that has a clause `pay` holds: that of the book's own place, else that of the place above it.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ubia.charter.scheme import Scheme

END = "9999-12-31"


class Term(NamedTuple):
    """A scheme, in force for the work of one book on the days from `since` until before `until`."""

    source: str
    """The book whose charter says it."""
    charter: str
    text: str
    scheme: Scheme
    since: str
    until: str


class Served(NamedTuple):
    """Days on which a CHW had her part in a book, both included; `until` is None while nothing has ended it."""

    book: str
    since: str
    until: str | None


class Told(NamedTuple):
    """A text's clause of pay and the days on which the text is in force at a place."""

    source: str
    charter: str
    text: str
    place: str
    since: str
    until: str | None
    began_at: int
    scheme: Scheme


Terms = Mapping[str, Sequence[Term]]
"""The terms of each book, by day; those of one book never overlap."""


def path_of(place: str, parents: Mapping[str, str | None]) -> list[str]:
    """A place and those above it, the nearest first."""
    path = [place]
    while (above := parents.get(path[-1])) and above not in path and len(path) < 33:
        path.append(above)
    return path


def terms_at(path: Sequence[str], told: Iterable[Told]) -> list[Term]:
    """What holds at the first place of a path: on each day the nearest text; of one place, the elder charter."""
    steps = {place: n for n, place in enumerate(path)}
    near = [one for one in told if one.place in steps]
    free = [("0001-01-01", END)]
    found: list[Term] = []
    for one in sorted(near, key=lambda one: (steps[one.place], one.began_at, one.charter, one.since, one.text)):
        until = one.until or END
        for first, last in free:
            since, before = max(first, one.since), min(last, until)
            if since < before:
                found.append(Term(one.source, one.charter, one.text, one.scheme, since, before))
        free = [gap for first, last in free for gap in ((first, min(last, one.since)), (max(first, until), last))]
        free = [(first, last) for first, last in free if first < last]
    return sorted(found, key=lambda term: term.since)


def holding(terms: Sequence[Term], day: str) -> Term | None:
    """The term that holds on a day."""
    return next((term for term in terms if term.since <= day < term.until), None)
