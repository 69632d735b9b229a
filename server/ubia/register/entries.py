"""The register's own kinds: books, keys, roles, mandates, seals, what was settled, erased, confided or said unnamed."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from .kind import Body, Kind, Side

# `$` alone would let a line break through at the end, and `\d` digits of every script; neither fits a column.
Id = Annotated[str, Meta(pattern=r"^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$(?!\n)")]
_DAY_OF_YEAR = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8])"
_LEAP_DAY = "(19|2[01])(0[48]|[2468][048]|[13579][26])-02-29|2000-02-29"
Day = Annotated[str, Meta(pattern=rf"^((19|2[01])[0-9][0-9]-({_DAY_OF_YEAR})|{_LEAP_DAY})$(?!\n)")]
"""A day of the calendar from 1900 to 2199."""
Hex = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$(?!\n)")]
PublicKey = Annotated[str, Meta(pattern=r"^B[A-Za-z0-9_-]{85}[AEIMQUYcgkosw048]$(?!\n)")]
"""An uncompressed point on P-256, 65 bytes as base64url."""
BookKind = Literal["community", "district", "nation", "payer", "voice"]
RoleName = Literal[
    "chw",
    "facility_supervisor",
    "community_supervisor",
    "committee",
    "nurse",
    "manager",
    "payer",
    "focal",
    "researcher",
]


class Holder(Struct, frozen=True, omit_defaults=True):
    """A key-holder and the mandate (OWN-02): who chose this person, for whom he or she answers, until when."""

    person: Id
    name: str
    public: PublicKey
    chosen_by: str
    answers_for: str
    until: Day
    algorithm: Literal["p256"] = "p256"
    device: str = ""


class BookOpened(Body):
    """The first entry of a book. It carries the keys that everything after it rests on."""

    name: str
    kind: BookKind
    server: PublicKey
    facility: Holder
    committee: Holder | None = None
    place: Id | None = None
    within: Id | None = None
    """The book of the district or nation whose managers and payers this book answers to."""
    demo: bool = False


class CommitteeKeyAdmitted(Body):
    """The committee's key, admitted at a recorded meeting where its six words were read aloud."""

    committee: Holder
    possession: str
    words: Annotated[list[str], Meta(min_length=6, max_length=6)]
    witnesses: Annotated[list[str], Meta(min_length=3)]
    meeting_on: Day


class KeyAdmitted(Body):
    """A phone's or browser's key for a person. `possession` is its signature over the admission text of the `code`."""

    public: PublicKey
    possession: str
    admitted_by: Id
    code: str = ""
    """The one-time code, worth nothing any more."""
    device: str = ""
    algorithm: Literal["p256"] = "p256"
    expires_at: int | None = None
    reading: str = ""


class KeyRevoked(Body):
    """From when the server received this, the key's new work goes to settle."""

    key: str
    reason: str = ""


class KeyVouched(Body):
    """A side knows that this key is its person's; a mandate counts with a key that both sides vouch for."""

    key: str
    side: Side


class RoleGiven(Body):
    """A person's part in this book."""

    name: str
    role: RoleName
    since: Day
    until: Day | None = None
    facility: Id | None = None
    """Where a nurse works: what concerns its communities concerns her."""


class RoleEnded(Body):
    """The last day of a role."""

    role: RoleName
    on: Day


class MandateGiven(Body):
    """Who may sign for a side, who chose them, for whom they answer, until when (OWN-02)."""

    name: str
    side: Side
    chosen_by: str
    answers_for: str
    since: Day
    until: Day


class MandateEnded(Body):
    """The last day of a mandate."""

    side: Side
    on: Day


class SealClosed(Body):
    """A page of the book closed by line: nothing in it can change unseen from now on."""

    first_line: int
    last_line: int
    root: Hex
    month: str


class SealSigned(Body):
    """One side countersigns a page."""

    first_line: int
    last_line: int
    root: Hex
    side: Side


class SettlementSigned(Body):
    """One side's word on an entry whose author had lost, or not yet got, the right to write it."""

    entry: Id
    decision: Literal["take", "decline"]
    side: Side
    public: str = ""
    reason: str = ""


class EntryErased(Body):
    """The body of an entry goes; its line and its chain stay."""

    entry: Id
    decided_by: str
    reason: str = ""


class Sealed(Struct, frozen=True):
    """The key of a confidence, wrapped for one reader."""

    person: Id
    key: str
    wrapped: str


class ConfidenceKept(Body):
    """Something sensitive, encrypted to the readers it names. Nobody else can read it, the server included."""

    readers: Annotated[list[Sealed], Meta(min_length=1)]
    ephemeral: str
    sealed: str


class VoiceHeard(Body):
    """Something said without a name, in the voice book: no author, key, device or time finer than a day."""

    words: str
    topic: str = ""
    place: Id | None = None


KINDS = (
    Kind("book.opened", BookOpened, "open", "opening"),
    Kind("committee.key_admitted", CommitteeKeyAdmitted, "open", "meeting"),
    Kind("key.admitted", KeyAdmitted, "open", "office"),
    Kind("key.revoked", KeyRevoked, "open", "office"),
    Kind("key.vouched", KeyVouched, "open", "side"),
    Kind("role.given", RoleGiven, "open", "office"),
    Kind("role.ended", RoleEnded, "open", "office"),
    Kind("mandate.given", MandateGiven, "open", "side"),
    Kind("mandate.ended", MandateEnded, "open", "side"),
    Kind("seal.closed", SealClosed, "open", "office"),
    Kind("seal.signed", SealSigned, "open", "side"),
    Kind("settlement.signed", SettlementSigned, "open", "party"),
    Kind("entry.erased", EntryErased, "open", "mandate"),
    Kind("confidence.kept", ConfidenceKept, "confidence"),
    Kind("voice.heard", VoiceHeard, "voice", "nobody"),
)
