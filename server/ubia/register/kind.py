"""Kinds of entry: what a body holds, who may write it, and who may read it."""

from dataclasses import dataclass
from typing import Literal

import msgspec

Side = Literal["community", "health_system"]
SIDES: tuple[Side, Side] = ("community", "health_system")

Reach = Literal["open", "work", "care", "confidence", "voice"]
"""Who reads a body: everyone with a role in the book; the CHW and those who supervise or pay her; those who look after
the subject; the readers it names; those who answer the voice book."""

Power = Literal["", "office", "party", "mandate", "side", "opening", "meeting", "nobody"]
"""What writing it takes: any role; an office (a mandate, a supervisor or a manager; the server may attest it); a role
of the side that the body names; a mandate of either side; a mandate of the side that the body names; opening a book;
a recorded meeting; no author at all. From `party` on nothing attested is accepted."""


class Attested(msgspec.Struct, frozen=True, omit_defaults=True):
    """Who typed in what somebody else wrote on paper or said, and the SHA-256 of the scan."""

    typist: str
    scan: str = ""


class Body(msgspec.Struct, omit_defaults=True, kw_only=True):
    """What every body may carry. Fields are only ever added, and only optional ones."""

    attested: Attested | None = None


@dataclass(frozen=True)
class Kind:
    """A kind of entry. `name` is `noun.past`."""

    name: str
    body: type[Body]
    reach: Reach
    power: Power = ""
