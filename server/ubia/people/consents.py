"""Who agreed to be in the book, having heard which version of what that means, and who no longer does (TRU-04)."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ubia.register.line import Line
from ubia.register.table import Day, Text

from .entries import ConsentGiven, ConsentWithdrawn

CONSENTS = ("consent.given", "consent.withdrawn")


class Consent(NamedTuple):
    """What the household, or the person in `whose` (else empty), said last. It holds while `withdrawn_on` is None."""

    whose: Text
    version: Text
    """Empty when only a withdrawal was told: they had agreed on paper, or never."""
    language: Text
    given_on: Day | None
    withdrawn_on: Day | None


def consents(story: Sequence[Line]) -> Iterator[Consent]:
    """The last word of everybody who said one."""
    last: dict[str, Consent] = {}
    for line in story:
        match line.body:
            case ConsentGiven() as b:
                last[b.person or ""] = Consent(b.person or "", b.version, b.language, line.happened_on, None)
            case ConsentWithdrawn() as b:
                before = last.get(b.person or "", Consent(b.person or "", "", "", None, None))
                last[b.person or ""] = before._replace(withdrawn_on=line.happened_on)
    yield from last.values()
