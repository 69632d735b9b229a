"""Kinds of entry: what a body holds, who may write it, and who may read it."""

from dataclasses import dataclass
from typing import Literal

import msgspec

Side = Literal["community", "health_system"]
SIDES: tuple[Side, Side] = ("community", "health_system")

Reach = Literal["open", "work", "care", "apart", "confidence", "voice", "pay"]
"""Who reads a body: everyone with a role in the book; the CHW and those who supervise or pay her; those who look after
the subject; whoever said it, and everyone with a role in the book once both sides have said theirs; the readers it
names; those who answer the voice book; the CHW whom it is about with those who pay (managers, payers, holders of a
mandate)."""

Power = Literal["", "partner", "office", "own_side", "party", "mandate", "side", "opening", "meeting", "nobody"]
"""What writing it takes: any role; a role of either side; an office (a mandate, a supervisor or a manager); a role of
the side that the body names; the same; a mandate of either side; a mandate of the side that the body names; opening a
book; a recorded meeting; no author at all. What takes a partner, an office or one's own side the server may attest;
from `party` on nothing attested is accepted."""


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
    hers_first: int = 0
    """Days in which pages show it to its subject and its author alone, unless she says something about it sooner."""
