"""Reading an entry in: its shape, its kind, its body and its bytes, before anyone asks whether it may be written."""

import hashlib
from datetime import date
from functools import lru_cache
from typing import Any

import msgspec

from .entry import Entry, digest, well_formed
from .keys import key_id
from .kind import Kind
from .order import flag_of
from .programme import Programme
from .rules import ATTESTABLE, Ruling, proof_holds

_ENTRY = msgspec.json.Decoder(Entry)
NO_KIND = Kind("", msgspec.Struct, "open")  # type: ignore[arg-type]  # stands for a kind nobody knows
_TAKES_AWAY = frozenset({"key.revoked", "role.ended", "mandate.ended"})
LONGEST = 200_000
"""Characters in one body."""


class Read:
    """An entry read in, with the ruling it has already earned if it cannot be understood."""

    __slots__ = ("_bundle", "body", "digest", "entry", "flagged", "kind", "raw", "received_at", "ruling", "text")

    def __init__(self, entry: Entry, raw: bytes | None, received_at: int) -> None:
        self.entry, self.raw, self.received_at = entry, raw, received_at
        self.text, self.digest, self.flagged = "", b"", ""
        self.kind: Kind = NO_KIND
        self.body: Any = None
        self.ruling: Ruling | None = None

    @property
    def id(self) -> str:
        """The entry's id as far as it can be told."""
        return self.entry.id

    @property
    def opens(self) -> bool:
        """Whether this opens a book."""
        return self.entry.kind == "book.opened"

    @property
    def powerful(self) -> bool:
        """Whether what is right may change with this entry."""
        return self.kind.power not in ("", "nobody")

    def stands_beside(self, before: "Read") -> bool:
        """Whether its right is the same before and after another act of power, so that both can be judged at once."""
        takes = before.entry.kind in _TAKES_AWAY or self.entry.kind in _TAKES_AWAY
        alone = before.opens or takes or before.entry.key != self.entry.key
        return self.kind.power in ATTESTABLE and not alone

    def proven_by(self, public: str) -> bool:
        """Whether the entry's proof fits this public key."""
        return proof_holds(self.entry, self.text, public)

    def flag(self, seen_at: int | None) -> None:
        """Flag the entry if its clock or day cannot be. `seen_at`: when the line that the device held was received."""
        self.flagged = flag_of(self.entry.made_at, self.entry.happened_on, self.received_at, seen_at)

    def opened_by_own_key(self) -> bool:
        """A book is opened by the facility's key that it carries itself."""
        holder = self.body.facility
        own = holder.person == self.entry.author and key_id(holder.public) == self.entry.key
        return own and self.entry.subject == self.entry.book and self.proven_by(holder.public)


def read_in(given: Entry | bytes, book: str, received_at: int, known: Programme) -> Read:
    """Understand an entry as far as it can be; never raises."""
    raw = given if isinstance(given, bytes) else None
    try:
        entry = _ENTRY.decode(given) if isinstance(given, bytes) else given
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return _unread(Read(Entry("", book, "", "", "", 0, "", ""), raw, received_at), "unreadable")
    read = Read(entry, raw, received_at)
    try:
        if len(entry.body) > LONGEST or entry.book != book:
            return _unread(read, "unreadable")
        read.text = entry.text()
        if not (well_formed(read.text, entry.salt) and _is_day(entry.happened_on)):
            return _unread(read, "unreadable")
    except (ValueError, UnicodeEncodeError):
        return _unread(read, "unreadable")
    read.digest = digest(read.text)
    if entry.kind not in known.kinds:
        return _unread(read, "unknown_kind")
    read.kind = known.kinds[entry.kind]
    if not entry.sig or not entry.author or not entry.key:
        return _unread(read, "unsigned")
    try:
        read.body = known.body(entry.kind, entry.body)
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
        return _unread(read, "unreadable")
    return read


def _unread(read: Read, reason: str) -> Read:
    read.ruling = Ruling("quarantine", reason)
    if not read.digest:
        raw = read.raw if read.raw is not None else msgspec.json.encode(read.entry)
        read.digest = hashlib.sha256(raw).digest()
    return read


@lru_cache(maxsize=8192)
def _is_day(text: str) -> bool:
    try:
        return 1900 <= date.fromisoformat(text).year <= 2200
    except ValueError:
        return False
