"""Books that an operator has prepared: what an opening code opens."""

from dataclasses import dataclass

from ubia.register.book import now
from ubia.register.codes import code_hash

from .asking import ask


@dataclass(frozen=True)
class Prepared:
    """A book as its opening code describes it; `place` and `within` are ids."""

    name: str
    kind: str
    place: str | None
    within: str | None


def find_prepared(code: str) -> Prepared | None:
    """What a code opens; None when it is wrong, used up or too old."""
    rows = ask("SELECT * FROM find_opening_code(%s, %s)", code_hash(code), now())
    return Prepared(*rows[0]) if rows else None
