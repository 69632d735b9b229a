"""What the register's own entries add up to: who holds which key, role and mandate, what is sealed, settled, erased."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .entries import (
    BookOpened,
    CommitteeKeyAdmitted,
    EntryErased,
    Holder,
    KeyAdmitted,
    KeyRevoked,
    KeyVouched,
    MandateEnded,
    MandateGiven,
    RoleEnded,
    RoleGiven,
    SealClosed,
    SealSigned,
    SettlementSigned,
)
from .keys import key_id
from .kind import Side
from .line import Line
from .table import Day, Instant, LineNumber, Table, Text, Truth, Uuid

SIDE_OF_ROLE: dict[str, Side] = {
    "facility_supervisor": "health_system",
    "nurse": "health_system",
    "manager": "health_system",
    "community_supervisor": "community",
    "committee": "community",
}


class Book(NamedTuple):
    """A book; provisional until the committee's key is admitted."""

    name: Text
    kind: Text
    place: Uuid | None
    within: Uuid | None
    opened_on: Day
    demo: Truth
    provisional: Truth


class AdmittedKey(NamedTuple):
    """A key that may write in this book. `rooted`: it signs for its side by the opening or by a recorded meeting."""

    key: Text
    person: Uuid | None
    public: Text
    reading: Text
    device: Text
    rooted: Text
    server: Truth
    admitted_at: Instant
    expires_at: Instant | None
    revoked_at: Instant | None
    vouched_community: Uuid | None
    vouched_health: Uuid | None


class Mandate(NamedTuple):
    """Who may sign for a side."""

    person: Uuid
    side: Text
    name: Text
    chosen_by: Text
    answers_for: Text
    since: Day
    until: Day


class Role(NamedTuple):
    """A person's part in the book."""

    person: Uuid
    role: Text
    name: Text
    side: Text
    since: Day
    until: Day | None
    facility: Uuid | None


class Seal(NamedTuple):
    """A closed page and who countersigned it."""

    first_line: LineNumber
    last_line: LineNumber
    root: Text
    month: Text
    community_by: Uuid | None
    community_entry: Uuid | None
    health_by: Uuid | None
    health_entry: Uuid | None


class Settlement(NamedTuple):
    """One side's word on an entry to settle."""

    entry: Uuid
    side: Text
    person: Uuid
    decision: Text
    public: Text
    reason: Text


class Erasure(NamedTuple):
    """A body that went, and who decided."""

    entry: Uuid
    decided_by: Text
    erased_on: Day


class Confidant(NamedTuple):
    """A reader whom a confidence names."""

    person: Uuid


def books(story: Sequence[Line]) -> Iterator[Book]:
    """The book as opened, provisional until it has both keys."""
    opened = next((line for line in story if isinstance(line.body, BookOpened)), None)
    if opened:
        b: BookOpened = opened.body
        met = any(isinstance(line.body, CommitteeKeyAdmitted) for line in story)
        alone = b.kind == "community" and b.committee is None and not met
        yield Book(b.name, b.kind, b.place, b.within, opened.happened_on, b.demo, alone)


def admitted_keys(story: Sequence[Line]) -> Iterator[AdmittedKey]:
    """Every key of this story, with its revocation and who vouched for it."""
    keys: dict[str, AdmittedKey] = {}
    for line in _as_received(story):
        match line.body:
            case BookOpened() as b:
                server = AdmittedKey(key_id(b.server), None, b.server, "", "", "", True, *_at(line))
                holders = [_held(b.facility, "health_system", line)]
                holders += [_held(b.committee, "community", line)] if b.committee else []
                keys |= {k.key: k for k in (server, *holders)}
            case CommitteeKeyAdmitted() as b if not any(k.rooted == "community" for k in keys.values()):
                keys[key_id(b.committee.public)] = _held(b.committee, "community", line)
            case KeyAdmitted() as b:
                key = key_id(b.public)
                at = (line.received_at, b.expires_at, None, None, None)
                keys.setdefault(key, AdmittedKey(key, line.subject, b.public, b.reading, b.device, "", False, *at))
            case KeyRevoked(key=key) if key in keys and keys[key].revoked_at is None:
                keys[key] = keys[key]._replace(revoked_at=line.received_at)
            case KeyVouched(key=key, side=side) if key in keys and line.author != keys[key].person:
                keys[key] = _vouched(keys[key], side, line.author)
    yield from keys.values()


def _vouched(key: AdmittedKey, side: Side, by: str) -> AdmittedKey:
    return key._replace(vouched_community=by) if side == "community" else key._replace(vouched_health=by)


def _as_received(story: Sequence[Line]) -> list[Line]:
    """Acts of power take effect when they are received: no clock can put a revocation before what it revokes."""
    return sorted(story, key=lambda line: line.received_at)


def _at(line: Line) -> tuple[int, None, None, None, None]:
    return line.received_at, None, None, None, None


def _held(holder: Holder, side: Side, line: Line) -> AdmittedKey:
    public = holder.public
    return AdmittedKey(key_id(public), holder.person, public, "", holder.device, side, False, *_at(line))


def mandates(story: Sequence[Line]) -> Iterator[Mandate]:
    """Every mandate given, shortened where it was ended."""
    found: dict[tuple[str, str, str], Mandate] = {}
    for line in _as_received(story):
        if isinstance(line.body, CommitteeKeyAdmitted) and any(m.side == "community" for m in found.values()):
            continue
        for mandate in _given(line):
            found.setdefault((mandate.person, mandate.side, mandate.since), mandate)
        if isinstance(line.body, MandateEnded):
            ended = line.body
            for at, mandate in found.items():
                if mandate.side == ended.side and mandate.since <= ended.on < mandate.until:
                    found[at] = mandate._replace(until=ended.on)
    yield from found.values()


def _given(line: Line) -> Iterator[Mandate]:
    match line.body:
        case BookOpened() as b:
            yield _mandate(b.facility, "health_system", line)
            if b.committee:
                yield _mandate(b.committee, "community", line)
        case CommitteeKeyAdmitted() as b:
            yield _mandate(b.committee, "community", line)
        case MandateGiven() as b:
            yield Mandate(line.subject, b.side, b.name, b.chosen_by, b.answers_for, b.since, b.until)


def _mandate(h: Holder, side: Side, line: Line) -> Mandate:
    return Mandate(h.person, side, h.name, h.chosen_by, h.answers_for, line.happened_on, h.until)


def roles(story: Sequence[Line]) -> Iterator[Role]:
    """Every role given, shortened where it was ended."""
    found: dict[tuple[str, str], Role] = {}
    for line in _as_received(story):
        match line.body:
            case RoleGiven() as b:
                side = SIDE_OF_ROLE.get(b.role, "")
                found[b.role, b.since] = Role(line.subject, b.role, b.name, side, b.since, b.until, b.facility)
            case RoleEnded(role=role, on=on):
                for at, given in found.items():
                    if given.role == role and given.since <= on and (given.until is None or on < given.until):
                        found[at] = given._replace(until=on)
    yield from found.values()


def seals(story: Sequence[Line]) -> Iterator[Seal]:
    """A closed page; a signature counts when it names the same lines and the same root."""
    closed = next((line.body for line in story if isinstance(line.body, SealClosed)), None)
    if closed is None:
        return
    by: dict[str, Line] = {}
    for line in story:
        signed = line.body
        if isinstance(signed, SealSigned) and (signed.first_line, signed.last_line, signed.root) == (
            closed.first_line,
            closed.last_line,
            closed.root,
        ):
            by.setdefault(signed.side, line)
    signatures = (*_signed(by.get("community")), *_signed(by.get("health_system")))
    yield Seal(closed.first_line, closed.last_line, closed.root, closed.month, *signatures)


def _signed(line: Line | None) -> tuple[str | None, str | None]:
    return (line.author, line.id) if line else (None, None)


def settlements(story: Sequence[Line]) -> Iterator[Settlement]:
    """The first word of each side stands."""
    by: dict[str, Settlement] = {}
    for line in story:
        if isinstance(line.body, SettlementSigned):
            b = line.body
            by.setdefault(b.side, Settlement(b.entry, b.side, line.author, b.decision, b.public, b.reason))
    yield from by.values()


def erasures(story: Sequence[Line]) -> Iterator[Erasure]:
    """Each erased entry once."""
    found: dict[str, Erasure] = {}
    for line in story:
        if isinstance(line.body, EntryErased):
            found.setdefault(line.body.entry, Erasure(line.body.entry, line.body.decided_by, line.happened_on))
    yield from found.values()


def confidants(story: Sequence[Line]) -> Iterator[Confidant]:
    """Whoever a confidence names, or anything else that only the readers it names may read."""
    named = (reader.person for line in story for reader in getattr(line.body, "readers", ()))
    yield from {Confidant(person): None for person in named}


_OPENING = ("book.opened", "committee.key_admitted")
DISPUTES = ("dispute.raised", "dispute.answered", "dispute.passed_on", "dispute.appealed")
"""Kinds of a module above whose readers are those they name (ubia.incentives.runs)."""
TABLES = (
    Table(Book, _OPENING, "public", books),
    Table(
        AdmittedKey,
        (*_OPENING, "key.admitted", "key.revoked", "key.vouched"),
        "open",
        admitted_keys,
        key=("key",),
        indexes=("key",),
    ),
    Table(
        Mandate,
        (*_OPENING, "mandate.given", "mandate.ended"),
        "own",
        mandates,
        key=("person", "side", "since"),
        indexes=("person",),
    ),
    Table(Role, ("role.given", "role.ended"), "own", roles, key=("role", "since"), indexes=("person",)),
    Table(Seal, ("seal.closed", "seal.signed"), "open", seals),
    Table(Settlement, ("settlement.signed",), "open", settlements, key=("side",)),
    Table(Erasure, ("entry.erased",), "open", erasures, key=("entry",)),
    Table(Confidant, ("confidence.kept", *DISPUTES), "mine", confidants, key=("person",), indexes=("person",)),
)
