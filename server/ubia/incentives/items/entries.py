"""The kind of an item that a programme adds to the catalogue of incentives."""

from typing import Annotated

from msgspec import Meta, Struct

from ubia.charter.catalogue import Sort, Way
from ubia.charter.clauses import Code, Source
from ubia.evidence.findings import FindingCode
from ubia.register.kind import Body, Kind

Name = Annotated[str, Meta(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$(?!\n)")]
Said = Annotated[str, Meta(min_length=1, max_length=1000, pattern=r"^[^\x00]*$(?!\n)")]
Told = Annotated[list[Said], Meta(min_length=1, max_length=20)]


class Cost(Struct, frozen=True, omit_defaults=True):
    """What one of it costs whoever gives it, in minor units."""

    amount: Annotated[int, Meta(ge=0, le=10**12)]
    currency: Annotated[str, Meta(pattern=r"^[A-Z]{3}$(?!\n)")]
    every: Annotated[str, Meta(max_length=100, pattern=r"^[^\x00-\x1f\x7f]*$(?!\n)")] = ""
    """How often, in words."""


class ItemOffered(Body):
    """An item that a package can be made of. Without something for it and something against it, it is none.

    Once more for the same subject: another wording.
    """

    item: Code
    """What packages, promises and charters call it."""
    words: Name
    sort: Sort
    way: Way
    sides: Annotated[list[Source], Meta(min_length=1, max_length=3)]
    """From whom it can come."""
    pros: Told
    cons: Told
    cost: Cost | None = None
    findings: Annotated[list[FindingCode], Meta(max_length=20)] = []


KINDS = (Kind("item.offered", ItemOffered, "open", "office"),)
