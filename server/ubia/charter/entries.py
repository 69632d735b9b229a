"""The kinds of a charter in their first form: a package of rates proposed, and signed by a side."""

from typing import Annotated

from msgspec import Meta

from ubia.register.entries import Day, Hex, Id
from ubia.register.kind import Body, Kind, Side

Currency = Annotated[str, Meta(pattern=r"^[A-Z]{3}$(?!\n)")]
"""An ISO 4217 code."""

ServiceCode = Annotated[str, Meta(min_length=1, max_length=80, pattern=r"^[^\x00-\x1f\x7f]*$(?!\n)")]

Rate = Annotated[int, Meta(ge=0, le=10**12)]
"""Minor units for one visit: small enough that sums stay exact on a phone too."""


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


KINDS = (
    Kind("package.proposed", PackageProposed, "open", "office"),
    Kind("package.signed", PackageSigned, "open", "side"),
)
