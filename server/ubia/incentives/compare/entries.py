"""The kinds of a comparison: laid down, agreed to by both sides, ended before its time."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from ubia.incentives.entries import Month
from ubia.register.entries import Hex, Id
from ubia.register.kind import Body, Kind, Side

Said = Annotated[str, Meta(min_length=1, max_length=4000, pattern=r"^[^\x00]*$(?!\n)")]
Short = Annotated[str, Meta(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$(?!\n)")]
Seed = Annotated[str, Meta(min_length=1, max_length=64, pattern=r"^[\x21-\x7e]*$(?!\n)")]
Months = Annotated[int, Meta(ge=1, le=24)]
Design = Literal["parallel", "stepped"]
OutcomeName = Literal["visits", "reached", "supervision", "days_late"]


class Arm(Struct, frozen=True, omit_defaults=True):
    """One way of rewarding, in words; `text` is the text of a charter that says it in full."""

    words: Short
    text: Id | None = None


class ComparisonRegistered(Body):
    """What is compared, where, by which figure, and how it will be weighed. Once more for the same subject: a change.

    `parallel`: each community keeps one arm. `stepped`: all begin with the first arm and change to the second, step by
    step; who changes when is drawn.
    """

    title: Short
    question: Said
    design: Design
    arms: Annotated[list[Arm], Meta(min_length=2, max_length=6)]
    """The first is what the others are compared with."""
    units: Annotated[list[Id], Meta(min_length=2, max_length=500)]
    """The books of the communities."""
    outcome: OutcomeName
    smallest: Annotated[int, Meta(ge=1, le=10**9)]
    """The smallest difference that matters, in hundredths of the figure's unit."""
    plan: Said
    """How it will be weighed, in words."""
    seed: Seed
    first_month: Month
    last_month: Month
    months_a_step: Months = 1
    baseline_months: Annotated[int, Meta(ge=0, le=12)] = 0
    """Months before the first whose mean is taken off each community's figure."""


class ComparisonAgreed(Body):
    """One side's key on exactly this plan."""

    registration: Id
    registration_digest: Hex
    side: Side


class ComparisonStopped(Body):
    """It ends before its last day, and why. What was seen until then describes; it does not test."""

    words: Said


KINDS = (
    Kind("comparison.registered", ComparisonRegistered, "open", "office"),
    Kind("comparison.agreed", ComparisonAgreed, "open", "side"),
    Kind("comparison.stopped", ComparisonStopped, "open", "mandate"),
)
