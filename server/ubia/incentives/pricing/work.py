"""What a scheme is tried on: one worker's (or team's) acts, counts and measures of a period.

Published as contract/pay/case.schema.json. Twin: client/src/incentives/pricing/work.ts.
"""

from typing import Annotated

from msgspec import Meta, Struct

from ubia.charter.scheme_counts import Code, Decimal, Value
from ubia.register.entries import Day

Properties = dict[str, Value]
PeriodName = Annotated[str, Meta(pattern=r"^(19|2[01])[0-9][0-9](-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?$(?!\n)")]
"""`2026-03`, `2026-Q1`, `2026-H1` or `2026`."""


class Thing(Struct, frozen=True, omit_defaults=True, kw_only=True, forbid_unknown_fields=True):
    """A part of a case."""


class Act(Thing, frozen=True):
    """Something done on a day."""

    item: Code
    on: Day
    id: str = ""
    """Its own name; where left out, its place in the list: `#1`, `#2` …"""
    case: str = ""
    """The client, by any pseudonym. An act without one counts as a client of its own."""
    times: Decimal = 1
    """So many of the same."""
    properties: Properties = {}
    waits: bool = False
    """People have to look at it first: it is shown apart, with what it would add."""
    void: bool = False
    """Struck through: it does not count."""


class Absence(Thing, frozen=True):
    """Days, both included, that are not service for pay by days."""

    from_on: Day
    last_on: Day
    paid: Decimal = 0
    """Per cent of these days that counts as served all the same: sick leave at half pay."""


class Worker(Thing, frozen=True):
    """Who worked: a CHW, or a team."""

    id: str = "worker"
    started_on: Day | None = None
    ended_on: Day | None = None
    """The last day of service."""
    away: list[Absence] = []
    properties: Properties = {}


class Member(Thing, frozen=True):
    """A member of a team, with what her share goes by."""

    id: str
    properties: Properties = {}


class Case(Thing, frozen=True):
    """All that pay is reckoned from. Acts of earlier periods belong here too where limits or sets look back."""

    period: PeriodName
    worker: Worker = Worker()
    acts: list[Act] = []
    counts: dict[Code, Decimal] = {}
    """So many acts of an item on the last day of the period, for clients who are not told apart."""
    measures: dict[str, Decimal] = {}
    """Numbers reported for the period: scores, per cents, reports."""
    cases: dict[str, Properties] = {}
    """Properties of clients."""
    members: list[Member] = []
