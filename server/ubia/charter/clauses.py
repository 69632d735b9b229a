"""The clauses of a charter that the system acts on: pages show them, phones plan and pay runs price by them.

A clause that is None says nothing: the charter of the district or the nation holds there.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from .scheme import Scheme

Days = Annotated[int, Meta(ge=1, le=366)]
Code = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]{0,39}$(?!\n)")]
"""What a section, a choice, a clause or an item is called in every language."""


class Supervision(Struct, frozen=True, omit_defaults=True):
    """Supervisory visits that a CHW is owed in a month, by the side that comes."""

    facility: Annotated[int, Meta(ge=0, le=31)] = 0
    community: Annotated[int, Meta(ge=0, le=31)] = 0


class Reply(Struct, frozen=True, omit_defaults=True):
    """Days until an answer is owed: to a complaint, suggestion or contested figure, and to a referral."""

    days: Days
    referral_days: Days | None = None


class Catchment(Struct, frozen=True, omit_defaults=True):
    """How many families, and how many people, one CHW looks after."""

    households: Annotated[int, Meta(ge=1, le=5000)]
    people: Annotated[int, Meta(ge=1, le=50_000)] | None = None


class Hours(Struct, frozen=True, omit_defaults=True):
    """Minutes a week that a CHW works, and the minutes that a visit of a service is reckoned with."""

    minutes_a_week: Annotated[int, Meta(ge=30, le=5040)]
    visit_minutes: dict[Code, Annotated[int, Meta(ge=1, le=1440)]] = {}


class Statement(Struct, frozen=True, omit_defaults=True):
    """Days after a month's end until she has her statement, and until silence about a payment opens a case."""

    days: Days
    silence_days: Days | None = None


class PayDay(Struct, frozen=True, omit_defaults=True):
    """Days after a month's end until her pay is there. A day that the scheme of pay has of its own counts first."""

    days: Days


Source = Literal["community", "health_system", "payer"]


class PackageItem(Struct, frozen=True, omit_defaults=True):
    """One item of the package of incentives, by its code in the catalogue; money in minor units, if it costs any."""

    item: Code
    amount: Annotated[int, Meta(ge=0, le=10**12)] | None = None
    every: str = ""
    """How often, in the words of the charter."""
    source: Source | None = None
    """Who gives it."""
    megabyte: Annotated[int, Meta(ge=0, le=10**12)] | None = None
    """For airtime: what a megabyte costs here, so that what syncing costs can be set beside what is given (INC-15)."""


class Criterion(Struct, frozen=True, omit_defaults=True):
    """What somebody has to have done for a step up, in words that all can read and check."""

    code: Code
    words: Annotated[str, Meta(min_length=1, max_length=500)]
    at_least: Annotated[int, Meta(ge=0, le=10**9)] | None = None
    """The figure that it takes, where it is one."""


class Step(Struct, frozen=True, omit_defaults=True):
    """A step of the career ladder, and what it takes (INC-13)."""

    code: Code
    words: Annotated[str, Meta(min_length=1, max_length=500)]
    criteria: Annotated[list[Criterion], Meta(min_length=1, max_length=20)]


class Clauses(Struct, frozen=True, omit_defaults=True):
    """All that a charter says in figures."""

    pay: Scheme | None = None
    supervision: Supervision | None = None
    reply: Reply | None = None
    catchment: Catchment | None = None
    hours: Hours | None = None
    statement: Statement | None = None
    schedules: dict[Code, Code] | None = None
    """By service, the code of the schedule of visits that holds (contract/care)."""
    thresholds: dict[Code, Annotated[int, Meta(ge=0, le=10**9)]] | None = None
    """By signal, the figure from which on it asks."""
    package: list[PackageItem] | None = None
    ladder: list[Step] | None = None
    """The steps above the first, from the lowest on."""
    pay_day: PayDay | None = None


SECTION_OF = {
    "pay": "incentives",
    "package": "incentives",
    "statement": "incentives",
    "pay_day": "incentives",
    "supervision": "supervision",
    "thresholds": "supervision",
    "reply": "voice",
    "catchment": "catchment",
    "hours": "hours",
    "schedules": "tasks",
    "ladder": "career",
}
"""The section of a charter to which a clause in figures belongs."""
