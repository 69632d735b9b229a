"""The kinds of pay in their first form: a payment ordered by a run, what the CHW says of it, and what she contests."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from ubia.care.entries import Service
from ubia.charter.amounts import Currency
from ubia.register.entries import Day, Id
from ubia.register.kind import Body, Kind

Month = Annotated[str, Meta(pattern=r"^(19|2[01])[0-9][0-9]-(0[1-9]|1[0-2])$(?!\n)")]
Minor = Annotated[int, Meta(ge=0, le=10**12)]
"""Minor units. Never negative: nothing is taken back (docs/pay.md)."""

Code = Annotated[str, Meta(max_length=80, pattern=r"^[^\x00-\x1f\x7f]*$(?!\n)")]
RuleVersion = Annotated[str, Meta(pattern=r"^[0-9a-z.]{1,20}$(?!\n)")]
Part = Annotated[int, Meta(ge=1, le=10_000)]

Why = Literal["rate", "late", "corrected", "rule_corrected"]
"""Why a line pays what it pays: the rate of its clause; the same, for work of an earlier month; the visit was put right
after it had been paid; the visit is as it was, but its price or the rule is not."""


class PaymentLine(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One visit in a payment: what it was worth when the run closed, and what this payment adds to what was paid."""

    book: Id
    act: Id
    service: Service
    day: Day
    earned: Minor
    amount: Minor
    reason: Why
    package: Id | None = None
    payer: Code = ""
    """Who pays this line, where the charter names several; for the line of a scheme's rule, `service` is the rule."""
    void: bool = False
    """Struck through after it had been paid: it is worth nothing now, and what was paid stays paid."""


class PaymentOrdered(Body):
    """A run orders what one CHW is due in one currency, and keeps what it reckoned with (INC-11)."""

    run: Id
    period: Month
    currency: Currency
    rule_version: RuleVersion
    cuts: dict[Id, int]
    """The last line of each book that the run had read."""
    lines: list[PaymentLine]
    part: Part = 1
    """A payment longer than one entry may be goes out in parts."""


class PaymentReceived(Body):
    """The CHW says that the money came."""

    payment: Id
    words: str = ""


class PaymentContested(Body):
    """The CHW says that the payment is not what it should be."""

    payment: Id
    words: str = ""


Figure = Literal["line", "earned", "visits", "speed", "danger_asked", "corrected", "to_check"]
"""What a CHW's own page shows of her: one visit's line, what she earned, how many visits, how soon, how many with
danger signs asked, how many put right, how many to be looked into."""


class FigureContested(Body):
    """The CHW says that a figure about herself is not right (SUP-04). Until she closes it, nobody judges her by it."""

    figure: Figure
    month: Month
    words: str
    book: Id | None = None
    """With `act`, the visit whose line is meant."""
    act: Id | None = None
    shown: str = ""
    """What stood on her screen."""


class ContestClosed(Body):
    """The CHW says that what she contested has been put right, or that she takes it back."""

    contest: Id
    words: str = ""


KINDS = (
    Kind("payment.ordered", PaymentOrdered, "work", "office"),
    Kind("payment.received", PaymentReceived, "work"),
    Kind("payment.contested", PaymentContested, "work"),
    Kind("figure.contested", FigureContested, "work"),
    Kind("contest.closed", ContestClosed, "work"),
)
