"""The kinds of evidence: a finding of one's own, and people's judgement of how sure one can be of it (EVI-03)."""

from typing import Annotated

from msgspec import Meta, Struct

from ubia.register.entries import Id
from ubia.register.kind import Body, Kind

from .certainty import Concern, GradeCerqualLevel
from .findings import Perspective, Strategy

Sentence = Annotated[str, Meta(min_length=1, max_length=2000, pattern=r"\S")]
Reason = Annotated[str, Meta(min_length=1, max_length=4000, pattern=r"\S")]
"""Something must be said: a level without a reason is no judgement."""


class FindingRecorded(Body):
    """What was found here, as a whole sentence. A later entry on the same finding puts the sentence in its place."""

    statement: Sentence
    perspectives: Annotated[list[Perspective], Meta(min_length=1)]
    strategies: Annotated[list[Strategy], Meta(min_length=1)]
    studies: Annotated[list[Sentence], Meta(min_length=1)]
    """What it rests on, each with whom, when and how: for example `12 mothers of Tumaini, talks at home, May 2026`."""
    setting: str = ""


class Judged(Struct, frozen=True):
    """How far one component gives concern, and why."""

    concern: Concern
    reason: Reason


class FindingJudged(Body):
    """GRADE-CERQual of one finding, in exactly the words of `finding`, the entry that recorded them.

    The overall level is what people judged, never worked out from the components (EVI-04).
    """

    finding: Id
    methodological: Judged
    coherence: Judged
    adequacy: Judged
    relevance: Judged
    overall: GradeCerqualLevel
    explanation: Reason


KINDS = (
    Kind("finding.recorded", FindingRecorded, "open"),
    Kind("finding.judged", FindingJudged, "open"),
)
