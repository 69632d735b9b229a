"""The kinds of client care: a visit made, put right, looked into."""

from typing import Annotated, Any

from msgspec import Meta, Struct

from ubia.register.entries import Day, Hex, Id
from ubia.register.kind import Body, Kind

Service = Annotated[str, Meta(min_length=1, max_length=80, pattern=r"^[^\x00-\x1f\x7f]*$(?!\n)")]
"""The code of a service as the charter prices it, for example `anc_visit`."""

Minutes = Annotated[int, Meta(ge=-(2**53) + 1, le=2**53 - 1)]
"""Whole minutes, as a phone may have reckoned them with a wrong clock: a fact is never refused for being odd."""


Size = Annotated[int, Meta(ge=1, le=2**53 - 1)]
"""Bytes."""


class Attached(Struct, frozen=True):
    """A picture, a sound or a paper that an answer names; it travels after the entry, by its hash."""

    name: str
    """As the answer says it."""
    hash: Hex
    """SHA-256 of its bytes."""
    size: Size
    type: str = ""
    """What the phone took it for, for example `image/jpeg`."""


class VisitMade(Body):
    """A CHW was with a household. The answers belong to the form whose hash is `form`."""

    service: Service
    person: Id | None = None
    form: Hex | None = None
    answers: dict[str, Any] | None = None
    minutes: Minutes | None = None
    danger: list[str] | None = None
    """Codes of the danger signs seen; an empty list says that she looked and saw none."""
    files: list[Attached] | None = None


class VisitCorrected(Body):
    """Amends a visit or an earlier correction of it. What is left out stays as it was; `void` strikes it through."""

    service: Service | None = None
    day: Day | None = None
    answers: dict[str, Any] | None = None
    minutes: Minutes | None = None
    danger: list[str] | None = None
    files: list[Attached] | None = None
    """All that the answers name now, those of earlier words too."""
    void: bool | None = None
    settles: list[Id] | None = None
    """Corrections by others that this one was written in knowledge of, and takes the place of."""
    reason: str = ""


class VisitVerified(Body):
    """Amends the entry that somebody in office, other than the CHW, looked into and found to be so."""

    words: str = ""


KINDS = (
    Kind("visit.made", VisitMade, "care"),
    Kind("visit.corrected", VisitCorrected, "care"),
    Kind("visit.verified", VisitVerified, "work", "office"),
)
