"""The kinds of rewards that no pay run pays: promised and given things, thanks, the agreement, a step up.

All stand in the CHW's own story (the subject is she), in her home book.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from ubia.charter.clauses import Code, Source
from ubia.register.entries import Day, Id
from ubia.register.kind import Body, Kind

Words = Annotated[str, Meta(max_length=2000, pattern=r"^[^\x00]*$(?!\n)")]
Said = Annotated[str, Meta(min_length=1, max_length=2000, pattern=r"^[^\x00]*$(?!\n)")]
Many = Annotated[int, Meta(ge=1, le=10_000)]
Minor = Annotated[int, Meta(ge=0, le=10**12)]
Currency = Annotated[str, Meta(pattern=r"^[A-Z]{3}$(?!\n)")]


class Worth(Struct, frozen=True):
    """What something is worth in minor units, as those who give it see it. It is not pay and lowers none (INC-16)."""

    amount: Minor
    currency: Currency


class RewardPromised(Body):
    """Somebody promises her something by a day: an item of the catalogue, or one of their own in `words`."""

    item: Code
    source: Source
    by_on: Day
    quantity: Many = 1
    worth: Worth | None = None
    words: Words = ""


class RewardDelivered(Body):
    """It was handed over, or done. Without a promise it is a gift."""

    item: Code
    source: Source
    promise: Id | None = None
    quantity: Many = 1
    worth: Worth | None = None
    words: Words = ""


class RewardAnswered(Body):
    """The CHW says of a promise or a delivery that it has come, or that it has not, or not as it should be."""

    reward: Id
    says: Literal["came", "missing", "wrong"]
    words: Words = ""


class ThanksGiven(Body):
    """Somebody thanks her. Only what she wants to be public is read by others (INC-14)."""

    words: Said
    thanks_from: Literal["client", "committee", "facility", "district", "community"]


class PublicityChosen(Body):
    """The CHW says whether thanks to her may be read by all. Until she says so, they may not."""

    may_be_public: bool


class AgreementMade(Body):
    """The written agreement: her role, the conditions, the pay and her rights (INC-12)."""

    role: Said
    starts_on: Day
    conditions: Said
    pay: Said
    rights: Said
    ends_on: Day | None = None
    language: Annotated[str, Meta(min_length=2, max_length=20)] = "en"


class AgreementAccepted(Body):
    """The CHW agrees to it, having read it or heard it read aloud."""

    agreement: Id
    heard: bool = False


class Met(Struct, frozen=True, omit_defaults=True):
    """One criterion of the ladder with what was found, so that anyone can check the decision."""

    code: Code
    words: Said
    found: Said
    is_met: bool


class PromotionDecided(Body):
    """A step up was given or not yet, by the criteria of the ladder (INC-13)."""

    step: Code
    outcome: Literal["given", "not_yet"]
    criteria: Annotated[list[Met], Meta(min_length=1, max_length=20)]
    from_on: Day | None = None
    words: Words = ""


KINDS = (
    Kind("reward.promised", RewardPromised, "work", "partner"),
    Kind("reward.delivered", RewardDelivered, "work", "partner"),
    Kind("reward.answered", RewardAnswered, "work"),
    Kind("thanks.given", ThanksGiven, "work"),
    Kind("publicity.chosen", PublicityChosen, "work"),
    Kind("agreement.made", AgreementMade, "work", "office"),
    Kind("agreement.accepted", AgreementAccepted, "work"),
    Kind("promotion.decided", PromotionDecided, "work", "office"),
)
