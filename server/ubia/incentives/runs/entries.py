"""The kinds of a pay run, of paying it out, of numbers to pay to, of checks apart from coaching, and of disputes."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from ubia.charter.amounts import Currency
from ubia.incentives.entries import Minor, Month, RuleVersion
from ubia.register.entries import Hex, Id
from ubia.register.kind import Body, Kind, Side

Count = Annotated[int, Meta(ge=0, le=10**9)]
Reference = Annotated[str, Meta(pattern=r"^[A-Z2-7]{16}$(?!\n)")]
"""What a channel is given to name one payout by: at most 22 letters and digits go everywhere."""


class PayrunPrepared(Body):
    """A month's payments laid before both keys: how many, how much, and the root that names exactly these."""

    period: Month
    root: Hex
    payments: Count
    chws: Count
    lines: Count
    totals: dict[Currency, Minor]
    rule_version: RuleVersion
    cuts: dict[Id, int]
    """The last line of each book that the run has read."""


class PayrunApproved(Body):
    """One side's key on a run: on exactly the payments with this root, and no others."""

    root: Hex
    side: Side


class PayrunReturned(Body):
    """One side does not approve, and says why: this run is over, another is prepared."""

    side: Side
    words: str


class LeftOut(Struct, frozen=True, omit_defaults=True):
    """A payment of the run that was not ordered, and why."""

    chw: Id
    currency: Currency
    why: Literal["paid_since"] = "paid_since"


class PayrunSent(Body):
    """All payments of the run are ordered in their books."""

    root: Hex
    payments: Count
    left_out: list[LeftOut] = []


class PaymentReported(Body):
    """What the channel, or whoever handed the money over, reports of a payment. Accepted is not paid."""

    payments: Annotated[list[Id], Meta(min_length=1)]
    outcome: Literal["paid", "failed"]
    reference: str
    channel: str
    words: str = ""


class PayoutItem(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What one payee is to get by one file."""

    reference: Reference
    chw: Id
    home: Id
    payments: list[Id]
    amount: Minor
    payee: Id | None = None
    """The `payee.named` that says where to; none for cash."""
    instead_of: Reference | None = None
    """The payout that failed for good and that this one carries on."""


class PayoutBatched(Body):
    """A file for one channel and currency. Its subject is the batch."""

    run: Id
    period: Month
    layout: str
    currency: Currency
    items: Annotated[list[PayoutItem], Meta(min_length=1, max_length=500)]
    digest: Hex
    """SHA-256 of the file that was made."""
    payer: str = ""
    debit_account: str = ""
    debit_bank: str = ""
    made_at: str = ""
    """As the file says it, in ISO 8601 UTC: the same batch gives the same bytes again."""


State = Literal["accepted", "paid", "failed"]


class Told(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What a file of results, or a person, says of one payout."""

    reference: str
    state: State
    amount: Minor | None = None
    provider_id: str = ""
    words: str = ""


class PayoutTold(Body):
    """Results that came back, all of them: also those that no payout of the batch matches."""

    source: Literal["file", "asked", "hand"]
    items: list[Told]
    digest: str = ""
    """SHA-256 of the file."""


class PayeeNamed(Body):
    """Where a CHW's pay goes: her own number, or that of somebody she trusts, with her consent in words."""

    channel: Literal["mobile_money", "bank"]
    account: Annotated[str, Meta(min_length=4, max_length=40)]
    """A telephone number as `+254712345678`, or an account number or IBAN without spaces."""
    holder: str
    owner: Literal["own", "proxy"] = "own"
    consent: str = ""
    """In her words; a proxy's number is not paid to without."""
    bank: str = ""
    """The bank's BIC, for an account."""


class PayeeVerified(Body):
    """Somebody other than who named it has made sure that this account is the holder's."""

    named: Id
    how: Literal["called", "shown", "name_matched"]
    words: str = ""


class PayeeHeld(Body):
    """Nothing is paid to this account for now. The pay is not lost: it waits, and the reason is told to her."""

    named: Id
    reason: str


class PayeeReleased(Body):
    """The hold is over."""

    named: Id
    words: str = ""


HERS_FIRST = 7
"""Days in which only the CHW, and whoever asked the family, reads what was found, unless she answers sooner."""


class CheckReported(Body):
    """Somebody asked the family whether a visit took place. It lowers no pay; she hears of it first."""

    run: Id
    book: Id
    act: Id
    outcome: Literal["found", "different", "not_found", "not_reached"]
    words: str = ""


class CheckAnswered(Body):
    """Her answer, beside what was found."""

    check: Id
    words: str


class Reader(Struct, frozen=True):
    """Somebody who may read a dispute's story."""

    person: Id


class DisputeRaised(Body):
    """What she says is wrong, to exactly those whom she names: her supervisors, or somebody outside their line."""

    readers: Annotated[list[Reader], Meta(min_length=2)]
    """Herself and whoever is to hear it."""
    about: Literal["payment", "figure", "account", "treatment", "other"]
    words: str
    payment: Id | None = None
    month: Month | None = None
    against: Id | None = None
    """Whom it is about, who must not be the one who answers."""


class DisputeAnswered(Body):
    """An answer. Its story may begin with it, when it answers a contest or her silence: then it has that entry's id."""

    readers: list[Reader]
    outcome: Literal["put_right", "stands"]
    words: str
    chw: Id | None = None
    """Whose contest or silence it answers, when it begins the story."""


class DisputeAppealed(Body):
    """She does not accept the answer: both keys are to decide, and may read the story now."""

    readers: list[Reader]
    words: str


class DisputePassedOn(Body):
    """Others are brought in: by a reader, or by the clock when nobody has answered in time (VOI-03)."""

    readers: Annotated[list[Reader], Meta(min_length=1)]
    words: str = ""
    chw: Id | None = None
    """Whose contest or silence it is about, when it begins the story."""


class DisputeDecided(Body):
    """One side's word on an appeal; it is over when both say the same."""

    side: Side
    outcome: Literal["put_right", "stands"]
    words: str


KINDS = (
    Kind("payrun.prepared", PayrunPrepared, "pay", "office"),
    Kind("payrun.approved", PayrunApproved, "pay", "side"),
    Kind("payrun.returned", PayrunReturned, "pay", "side"),
    Kind("payrun.sent", PayrunSent, "pay", "office"),
    Kind("payment.reported", PaymentReported, "work", "office"),
    Kind("payout.batched", PayoutBatched, "pay", "office"),
    Kind("payout.told", PayoutTold, "pay", "office"),
    Kind("payee.named", PayeeNamed, "pay"),
    Kind("payee.verified", PayeeVerified, "pay", "office"),
    Kind("payee.held", PayeeHeld, "pay", "office"),
    Kind("payee.released", PayeeReleased, "pay", "office"),
    Kind("check.reported", CheckReported, "work", "office", hers_first=HERS_FIRST),
    Kind("check.answered", CheckAnswered, "work"),
    Kind("dispute.raised", DisputeRaised, "confidence"),
    Kind("dispute.answered", DisputeAnswered, "confidence"),
    Kind("dispute.passed_on", DisputePassedOn, "confidence"),
    Kind("dispute.appealed", DisputeAppealed, "confidence"),
    Kind("dispute.decided", DisputeDecided, "confidence", "side"),
)
