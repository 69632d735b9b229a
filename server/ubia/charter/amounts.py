"""What amounts of money are written in: a currency, and minor units of it for one visit of a service."""

from typing import Annotated

from msgspec import Meta

Currency = Annotated[str, Meta(pattern=r"^[A-Z]{3}$(?!\n)")]
"""An ISO 4217 code."""

ServiceCode = Annotated[str, Meta(min_length=1, max_length=80, pattern=r"^[^\x00-\x1f\x7f]*$(?!\n)")]

Rate = Annotated[int, Meta(ge=0, le=10**12)]
"""Minor units for one visit: small enough that sums stay exact on a phone too."""
