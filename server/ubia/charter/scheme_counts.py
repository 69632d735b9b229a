"""What a rule of pay counts, and in which units: the words of `scheme` about work (docs/pay-scheme.md)."""

import atexit
import gc
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct, field

Code = Annotated[str, Meta(min_length=1, max_length=80, pattern=r"^[A-Za-z0-9][A-Za-z0-9_.:/+-]*$(?!\n)")]
"""A short name without spaces, for example `anc_visit`."""

Decimal = (
    Annotated[int, Meta(ge=-(10**12), le=10**12)]
    | Annotated[str, Meta(pattern=r"^-?[0-9]{1,12}(\.[0-9]{1,6})?$(?!\n)", max_length=20)]
)
"""An exact number: `300`, or a text with a point, `"66.66"`; up to six digits after the point."""

Value = str | int | bool
"""A property of an act, a client, a worker or a place. Compared as text: `2` is `"2"`, `true` is `"true"`."""


class Word(Struct, frozen=True, omit_defaults=True, kw_only=True, forbid_unknown_fields=True):
    """A part of a scheme. A field that is not known is an error, so that a slip of the pen cannot change pay."""


class Range(Word, frozen=True):
    """What a property must be; all that is said must hold. A property that is missing fits none but `known: false`."""

    at_least: Decimal | None = None
    more_than: Decimal | None = None
    at_most: Decimal | None = None
    less_than: Decimal | None = None
    is_not: list[Value] = []
    """None of these values."""
    known: bool | None = None
    """True: the property is given, whatever it is. False: it is missing."""


Match = Value | list[Value] | Range
"""A value, one of several values, or a range."""

Where = dict[str, Match]
"""Properties that must all fit. A property is looked for in the act, then its client (`cases` of the case), then the
worker, then the measures of the period. `service_months` is known of a worker who has `started_on`: whole months served
at the end of the period; of every act `weekday` is known, `monday` to `sunday`, and `item`."""

GROUPS = ("act", "case", "item", "day", "week", "month", "quarter", "half_year", "year", "period", "ever")
Groups = str | list[str]
"""What is taken together: `act`, `case` (the client), `item`, `day`, `week` (from Monday), `month`, `quarter`,
`half_year`, `year`, `period` (of the rule), `ever`, or the name of any property; several: `["case", "month"]`."""


class Within(Word, frozen=True):
    """A window of time, counted from the day that a property holds: `{"since": "born_on", "to": 364}`."""

    since: str
    """A property that is a day, or `anchor`: the day of the act that `dated_by` names (in sets only)."""
    from_: int = field(default=0, name="from")
    to: int | None = None
    in_: Literal["days", "months", "years"] = field(default="days", name="in")
    """`months` and `years` are those completed, as people tell ages: `to` 11 months is before the first birthday."""


class Limit(Word, frozen=True):
    """At most so many count, for each client, day, month …; the earliest count."""

    most: Decimal
    per: Groups


class Acts(Word, frozen=True, tag_field="what", tag="acts"):
    """Counts what was done: each act as one, unless `each`, `add_up` or `points` say otherwise."""

    item: Code | list[Code] = []
    """One item of work or one of several; empty: any."""
    where: Where = {}
    within: Within | None = None
    each: Groups = "act"
    """Counts each different client, day … once, on the day of its `at_least`-th act in the rule's period."""
    at_least: Annotated[int, Meta(ge=1)] = 1
    """How many acts one client, day … needs, to count."""
    add_up: str = ""
    """Adds up this property instead of counting acts: packets, hours, the value of what was sold."""
    points: dict[Code, Decimal] = {}
    """What an act of each item counts instead of one. Items that are not named do not count."""
    limits: list[Limit] = []


class Need(Word, frozen=True):
    """One thing that a set needs: `times` acts, or one act for each value of each property in `each_of`."""

    item: Code | list[Code]
    where: Where = {}
    within: Within | None = None
    times: Annotated[int, Meta(ge=1)] = 1
    each_of: dict[str, list[Value]] = {}
    """`{"day": [3, 7, 14]}`: an act whose `day` is 3, one whose is 7, one whose is 14."""
    only_where: Where = {}
    """Needed only where the act that dates the set (or its client, worker …) has these properties."""


class Sets(Word, frozen=True, tag_field="what", tag="sets"):
    """Counts complete sets, all or nothing: one for each client (or other group) for whom all it needs was done."""

    needs: Annotated[list[Need], Meta(min_length=1)]
    each: Groups = "case"
    dated_by: Code | None = None
    """The item whose first act dates the set and lends it its properties. Else the act that completes the set."""


class Measure(Word, frozen=True, tag_field="what", tag="measure"):
    """A number that is reported for the period: a score, a number of reports; else a property of the worker."""

    measure: str
    otherwise: Decimal | None = None
    """The number where nothing is reported. Without it, that is nothing; a pay run pays nothing for it, and asks."""


class Pay(Word, frozen=True, tag_field="what", tag="pay"):
    """Money that rules listed before this one pay in the period. A deduction sees what caps and minimums have left."""

    rules: list[Code] = []
    kinds: list[str] = []
    """Both empty: all before this one but deductions; in a deduction, all that its payee gets."""


class Share(Word, frozen=True, tag_field="what", tag="share"):
    """How many per cent `part` is of `of`; nothing where `of` is nothing."""

    part: "Number"
    of: "Number"


class Several(Word, frozen=True):
    """A number made of several."""

    of: "Annotated[list[Number], Meta(min_length=1)]"


class Total(Several, frozen=True, tag_field="what", tag="sum"):
    """Several numbers added up."""


class Difference(Several, frozen=True, tag_field="what", tag="difference"):
    """The first number less all others; never below nothing."""


class Product(Several, frozen=True, tag_field="what", tag="product"):
    """Several numbers multiplied."""


class Least(Several, frozen=True, tag_field="what", tag="least"):
    """The lowest of several numbers."""


class Greatest(Several, frozen=True, tag_field="what", tag="greatest"):
    """The highest of several numbers."""


# Unions that hold themselves crash msgspec 0.22 when Python takes down its modules (msgspec issue 717), and a
# command that had done its work would end as if it had failed. So they are left where they are.
atexit.register(gc.freeze)


class Test(Word, frozen=True):
    """Something that must hold for the period."""

    number: "Number"
    at_least: Decimal | None = None
    more_than: Decimal | None = None
    at_most: Decimal | None = None
    less_than: Decimal | None = None
    words: str = ""
    points: Decimal = 1
    """What it counts in `holding`, if it holds."""


class Holding(Word, frozen=True, tag_field="what", tag="holding"):
    """How many of these conditions hold: for three out of four, for one or the other, for points by criteria met."""

    of: Annotated[list[Test], Meta(min_length=1)]


ProRata = Literal["no", "days", "thirtieths", "weekdays", "halves", "months", "whole"]
"""What a part of a period counts. `days`: its days of service by the days of the calendar; `weekdays`: the same, Monday
to Friday; `thirtieths`: each month has thirty days; `halves`: each half of a month (to the 15th, from the 16th) of
which any day was served; `months`: each month of which fifteen days were served; `whole`: nothing unless all of the
period was served; `no`: all of it, if the rule holds on the last day of service in the period."""


class Period(Word, frozen=True, tag_field="what", tag="period"):
    """The period itself, once: a stipend, an allowance. As a number: the part of it that was served, from 0 to 1."""

    pro_rata: ProRata = "no"


Number = (
    Decimal | Acts | Sets | Measure | Pay | Share | Total | Difference | Product | Least | Greatest | Holding | Period
)
"""A number that is known for each period."""


def listed(value: Any) -> list[Any]:
    """One or several, as several."""
    return value if isinstance(value, list) else [value]
