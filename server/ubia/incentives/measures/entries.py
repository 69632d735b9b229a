"""The kinds of what is reported of a CHW for her pay: a number for a period, and what she is from a day on.

Both stand in the CHW's own story (the subject is she), in her home book.
"""

from typing import Annotated

from msgspec import Meta

from ubia.charter.scheme_counts import Code, Decimal
from ubia.incentives.pricing.work import PeriodName
from ubia.register.entries import Day
from ubia.register.kind import Body, Kind

Words = Annotated[str, Meta(max_length=2000, pattern=r"^[^\x00]*$(?!\n)")]
Said = Annotated[str, Meta(min_length=1, max_length=80, pattern=r"^[^\x00-\x1f\x7f]+$(?!\n)")]


class MeasureReported(Body):
    """A number that a scheme of pay asks for: a score, meetings attended, a team's share. The last word stands."""

    measure: Code
    """The name that the scheme gives it."""
    period: PeriodName
    value: Decimal | None = None
    """None takes back what was said before."""
    words: Words = ""


class WorkerDescribed(Body):
    """What a CHW is from a day on, as far as her pay goes by it: her cadre, her area, how far it is to the facility."""

    from_on: Day
    properties: dict[Code, Said | None]
    """None takes back what was said of this day."""
    words: Words = ""


KINDS = (
    Kind("measure.reported", MeasureReported, "work", "office"),
    Kind("worker.described", WorkerDescribed, "work", "office"),
)
