"""The kinds of a charter: whole texts drafted, discussed, proposed and signed by both sides, and packages of rates."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from ubia.register.entries import Day, Hex, Id
from ubia.register.kind import Body, Kind, Side

from .amounts import Currency, Rate, ServiceCode
from .clauses import Clauses, Code
from .task_entries import KINDS as TASK_KINDS

Said = Annotated[str, Meta(min_length=1, max_length=4000)]
Words = Annotated[str, Meta(max_length=20_000)]


class PackageProposed(Body):
    """What each service is to be paid from a day on. Amends an earlier proposal when it is an edit of it."""

    from_on: Day
    currency: Currency
    rates: dict[ServiceCode, Rate]
    words: str = ""


class PackageSigned(Body):
    """One side's key on a package: on exactly the entry with this digest, and no other."""

    package: Id
    package_digest: Hex
    side: Side


class NotYet(Struct, frozen=True, omit_defaults=True):
    """A question left open: who sees to it, and by when (OWN-04)."""

    owner: Said
    until: Day


class Section(Struct, frozen=True, omit_defaults=True):
    """What a charter says on one of its questions: choices by code and words of its own, or that it is not chosen yet.

    `why` is the reason where this departs from the charter above (OWN-03).
    """

    choices: list[Code] = []
    words: Words = ""
    not_yet: NotYet | None = None
    why: Words = ""


class CharterDrafted(Body):
    """A whole text. Amends the text that it is an edit of.

    A section or clause left out is as the charter above has it.
    """

    title: Said
    place: Id
    from_on: Day
    parent: Id | None = None
    """The text of the charter above that the drafters had before them."""
    programme: str = ""
    """Whose programme this is, where a place has more than one (OWN-18)."""
    language: str = ""
    sections: dict[Code, Section] = {}
    clauses: Clauses = Clauses()
    words: Words = ""
    """What this text changes, and why."""
    prepared_in: str = ""
    """Where the text was made, for example `wizard` or `paper`."""


class CharterCommented(Body):
    """Something said on a text, or on one of its sections.

    An objection stays open until who made it says that it is met.
    """

    text: Id
    says: Literal["comment", "objection", "support"]
    words: Said
    section: str = ""
    answers: Id | None = None
    """The comment that this one answers."""


class ObjectionMet(Body):
    """Who objected says that it is settled, and by what."""

    objection: Id
    words: Words = ""


class CharterConsulted(Body):
    """A consultation held before the keys are given (OWN-08): which groups, how many people, and what they said."""

    with_whom: Annotated[list[Said], Meta(min_length=1)]
    words: Said
    people: Annotated[int, Meta(ge=1, le=100_000)] | None = None
    where: str = ""
    text: Id | None = None
    """The text that they had before them, if they had one."""


class CharterProposed(Body):
    """A side lays a text before both keys."""

    text: Id
    text_digest: Hex
    side: Side


class CharterSigned(Body):
    """One side's key on exactly the text with this digest, with what it agrees to against its will (OWN-05)."""

    text: Id
    text_digest: Hex
    side: Side
    reservation: Words = ""


class CharterReturned(Body):
    """A side gives a text back with a reason; a signature that it had put on it before counts no more."""

    text: Id
    text_digest: Hex
    side: Side
    reason: Said
    section: str = ""


class CharterSuspended(Body):
    """A side's key on setting a text in force aside for some days: it takes the same words from both sides."""

    text: Id
    text_digest: Hex
    side: Side
    from_on: Day
    reason: Said
    until: Day | None = None
    """The first day on which the text holds again; none: it does not."""


KINDS = (
    Kind("package.proposed", PackageProposed, "open", "office"),
    Kind("package.signed", PackageSigned, "open", "side"),
    Kind("charter.drafted", CharterDrafted, "open", "partner"),
    Kind("charter.commented", CharterCommented, "open"),
    Kind("objection.met", ObjectionMet, "open"),
    Kind("charter.consulted", CharterConsulted, "open", "partner"),
    Kind("charter.proposed", CharterProposed, "open", "party"),
    Kind("charter.signed", CharterSigned, "open", "side"),
    Kind("charter.returned", CharterReturned, "open", "side"),
    Kind("charter.suspended", CharterSuspended, "open", "side"),
    *TASK_KINDS,
)
