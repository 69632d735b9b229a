"""May this entry be written down? Facts are never refused for a business reason; acts of power need the power."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, NamedTuple

from . import merkle
from .entries import CommitteeKeyAdmitted, KeyAdmitted
from .entry import ATTESTED_CHANNELS, Entry, Envelope, digest, from_base64
from .fold import AdmittedKey, Mandate, Role
from .keys import admission_text, signed_by
from .kind import SIDES, Body, Kind
from .order import latest_day
from .words import six_words

OFFICES = frozenset({"facility_supervisor", "community_supervisor", "nurse", "manager"})
ATTESTABLE = frozenset({"partner", "office", "own_side"})
_PATH = re.compile(r"([\w-]*)\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.([\w-]*)", re.ASCII)


class Ruling(NamedTuple):
    """Where an entry goes instead of into the book, and why (docs/register.md, *What append answers*)."""

    list: Literal["to_settle", "quarantine"]
    reason: str


@dataclass
class Rights:
    """What a book says of keys and people."""

    keys: Mapping[str, AdmittedKey] = field(default_factory=dict)
    elsewhere: Mapping[str, AdmittedKey] = field(default_factory=dict)
    """Keys that another book of this server knows."""
    roles: Mapping[str, Sequence[Role]] = field(default_factory=dict)
    mandates: Mapping[str, Sequence[Mandate]] = field(default_factory=dict)

    def has_committee(self) -> bool:
        """Whether the committee's key is in."""
        return any(key.rooted == "community" for key in self.keys.values())


def proof_holds(entry: Entry | Envelope, text: str, public: str) -> bool:
    """Whether the entry's `sig` proves that the key with this public point wrote it."""
    form, _, rest = entry.sig.partition(".")
    if form == "s":
        return signed_by(public, text, rest)
    parts = _PATH.fullmatch(rest)
    if form != "p" or not parts:
        return False
    signature, index, count, path = parts.groups()
    root = path_root(text, int(index), int(count), path)
    return root is not None and bundle_signed(public, int(count), root, signature)


def path_root(text: str, index: int, count: int, path: str) -> bytes | None:
    """The bundle's root that an entry's path leads to, or None when the path is not one."""
    try:
        return merkle.root_from(merkle.leaf(digest(text)), index, count, from_base64(path))
    except ValueError:
        return None


@lru_cache(maxsize=1024)
def bundle_signed(public: str, count: int, root: bytes, signature: str) -> bool:
    """Whether the key signed this root of a bundle of `count` entries."""
    return signed_by(public, f"ubia-bundle-1\n{count}\n{root.hex()}", signature)


def judge(entry: Entry, kind: Kind, body: Body, rights: Rights, received_at: int) -> Ruling | None:
    """The ruling on a well-formed entry whose signature is still to be checked; None: write it."""
    key = rights.keys.get(entry.key) or rights.elsewhere.get(entry.key)
    if key is None:
        return Ruling("quarantine", "unknown_key")
    if not key.server and key.person != entry.author:
        return Ruling("quarantine", "forged")
    if key.server and body.attested is None:
        return Ruling("quarantine", "forged")
    if kind.power:
        allowed = _may(entry, kind, body, rights, received_at) and _met(body)
        return _unshown(entry, body) if allowed else Ruling("quarantine", "no_mandate")
    return _right(entry, key, rights, received_at)


def _met(body: Body) -> bool:
    """A meeting counts when the six words that were read aloud are those of the key."""
    try:
        return not isinstance(body, CommitteeKeyAdmitted) or body.words == six_words(body.committee.public)
    except ValueError:
        return False


def _unshown(entry: Entry, body: Body) -> Ruling | None:
    """A key is admitted only when it shows that its holder has the private half."""
    match body:
        case KeyAdmitted(public=public, possession=shown, code=code):
            text = admission_text(code, public)
        case CommitteeKeyAdmitted(committee=holder, possession=shown):
            public, text = holder.public, admission_text(entry.book, holder.public)
        case _:
            return None
    return None if signed_by(public, text, shown) else Ruling("quarantine", "forged")


def _right(entry: Entry, key: AdmittedKey, rights: Rights, received_at: int) -> Ruling | None:
    if entry.key not in rights.keys:
        return Ruling("to_settle", "key_of_another_place")
    if key.revoked_at is not None and received_at >= key.revoked_at:
        return Ruling("to_settle", "key_revoked")
    if key.expires_at is not None and received_at >= key.expires_at:
        return Ruling("to_settle", "key_expired")
    day = latest_day(min(entry.made_at, received_at))
    return None if _part(entry.author, day, rights) or key.server else Ruling("to_settle", "no_role")


def _part(person: str, day: str, rights: Rights) -> bool:
    """Whether a person has any part in the book on a day. A slow clock is no reason to doubt a role given later."""
    roles, mandates = rights.roles.get(person, ()), rights.mandates.get(person, ())
    return any(r.until is None or day <= r.until for r in roles) or any(day <= m.until for m in mandates)


def _may(entry: Entry, kind: Kind, body: Body, rights: Rights, received_at: int) -> bool:
    """Whether an act of power stands: by a key in force, by one who holds the power when made and when received."""
    key = rights.keys.get(entry.key)
    if key is None or not _in_force(key, received_at):
        return False
    if key.server or entry.channel in ATTESTED_CHANNELS:
        return kind.power in ATTESTABLE and key.server
    days = (latest_day(min(entry.made_at, received_at)), latest_day(received_at))
    side = getattr(body, "side", None)
    match kind.power:
        case "office" | "partner":
            of = SIDES if kind.power == "partner" else (None,)
            return any(_has_part(entry.author, key, rights, days, one) for one in of)
        case "own_side" | "party":
            return _has_part(entry.author, key, rights, days, side)
        case "mandate" | "side":
            return _mandated(entry.author, key, rights, days, side if kind.power == "side" else None)
        case "meeting":
            return not rights.has_committee() and _mandated(entry.author, key, rights, days, "health_system")
    return False


def _in_force(key: AdmittedKey, received_at: int) -> bool:
    return not any(end is not None and received_at >= end for end in (key.revoked_at, key.expires_at))


def _has_part(person: str, key: AdmittedKey, rights: Rights, days: tuple[str, str], side: str | None) -> bool:
    """A role or a mandate of a side; of no side in particular, an office or any mandate."""
    return _in_office(person, rights, days, side) or _mandated(person, key, rights, days, side)


def _in_office(person: str, rights: Rights, days: tuple[str, str], side: str | None) -> bool:
    wanted = (r for r in rights.roles.get(person, ()) if (r.side == side if side else r.role in OFFICES))
    return any(all(r.since <= d and (r.until is None or d <= r.until) for d in days) for r in wanted)


def _mandated(person: str, key: AdmittedKey, rights: Rights, days: tuple[str, str], side: str | None) -> bool:
    """A mandate counts with the key of the opening or the meeting, or with one that both sides vouched for."""
    trusted = bool(key.rooted) or (key.vouched_community is not None and key.vouched_health is not None)
    held = (m for m in rights.mandates.get(person, ()) if side in (None, m.side))
    return trusted and any(all(m.since <= d <= m.until for d in days) for m in held)
