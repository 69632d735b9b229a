"""What travels: pushes, pulls and their answers.

Entries are read one by one only when a bundle cannot be read whole.
"""

from typing import Any

import msgspec
from msgspec import Raw, Struct

from ubia.register import merkle
from ubia.register.entry import Entry, digest, from_base64, to_base64

MOST_BUNDLES = 40
MOST_ENTRIES = 500


class Root(Struct, frozen=True):
    """A bundle's root, sent once: the signature over the bundle text, and the leaf hashes, 32 bytes each, base64url."""

    signature: str
    leaves: str


class Bundle(Struct, frozen=True):
    """Up to 500 entries, in the order in which they were signed if they have a root."""

    entries: list[Entry]
    root: Root | None = None


class RawBundle(Struct, frozen=True):
    """A bundle with something in it that is no entry."""

    entries: list[Raw]
    root: Root | None = None


class Push(Struct, frozen=True):
    """What a phone hands in. `opening`: the one-time code that allows a new book."""

    bundles: list[Bundle]
    opening: str = ""


class RawPush(Struct, frozen=True):
    """A push read as far as it goes."""

    bundles: list[RawBundle]
    opening: str = ""


class EntryAnswer(Struct, frozen=True, omit_defaults=True):
    """What became of one entry: written, already, to_settle or quarantine."""

    id: str
    outcome: str
    line: int | None = None
    reason: str = ""


class PushAnswer(Struct, frozen=True):
    """The answers, in the order of the entries, and the server's clock in milliseconds."""

    answers: list[EntryAnswer]
    received_at: int


class Pull(Struct, frozen=True):
    """What a phone holds: a cursor per book, as the last pull gave it. `limit`: most entries in one answer.

    `proofs`: with the signatures, which cannot be compressed; a phone on a thin line may do without.
    """

    cursors: dict[str, str] = {}
    limit: int = 10_000
    proofs: bool = True


class ToldEntry(Struct, frozen=True, omit_defaults=True, gc=False):
    """A line of a book as a pull tells it. Without `salt` and `body`, but with `body_hash`, once it has been erased."""

    line: int
    id: str
    book: str
    kind: str
    subject: str
    author: str
    key: str
    channel: str
    happened_on: str
    made_at: int
    seen: int
    received_at: int
    amends: str = ""
    flagged: str = ""
    body_hash: str | None = None
    salt: str | None = None
    body: str | None = None
    sig: str | None = None


class BadRequest(ValueError):
    """A request that cannot be read. `args[0]` is a reason from docs/sync.md."""


_PUSH, _RAW_PUSH = msgspec.json.Decoder(Push), msgspec.json.Decoder(RawPush)
_PULL = msgspec.json.Decoder(Pull)


def read_push(content: bytes) -> tuple[list[list[Entry | bytes]], str]:
    """The entries of each bundle, with their proofs, and the opening code. Raises BadRequest."""
    try:
        push: Push | RawPush = _PUSH.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        push = _decode(_RAW_PUSH, content)
    if len(push.bundles) > MOST_BUNDLES or any(len(bundle.entries) > MOST_ENTRIES for bundle in push.bundles):
        raise BadRequest("too_many")
    return [_proven(bundle) for bundle in push.bundles], push.opening


def read_pull(content: bytes) -> Pull:
    """The cursors of a pull. Raises BadRequest."""
    pull: Pull = _decode(_PULL, content)
    if len(pull.cursors) > 1000 or not 1 <= pull.limit <= 10_000:
        raise BadRequest("too_many")
    return pull


def _decode(decoder: Any, content: bytes) -> Any:
    try:
        return decoder.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        raise BadRequest("unreadable") from problem


def _proven(bundle: Bundle | RawBundle) -> list[Entry | bytes]:
    entries = [read_entry(given) for given in bundle.entries]
    return _with_paths(entries, bundle.root) if bundle.root else entries


def read_entry(given: Entry | Raw) -> Entry | bytes:
    """An entry, or its bytes where they are none."""
    if isinstance(given, Entry):
        return given
    try:
        return msgspec.json.decode(given, type=Entry)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return bytes(given)


def _with_paths(entries: list[Entry | bytes], root: Root) -> list[Entry | bytes]:
    """Give each entry its own path to the root. One that is not its leaf gets a path that will not prove it."""
    try:
        raw = from_base64(root.leaves)
    except ValueError as problem:
        raise BadRequest("unreadable") from problem
    leaves = [raw[i : i + 32] for i in range(0, len(raw), 32)]
    if len(raw) != 32 * len(entries) or not entries:
        raise BadRequest("leaves")
    n = len(leaves)
    return [
        _with_proof(entry, f"p.{root.signature}.{i}.{n}.{to_base64(path)}")
        for i, (entry, path) in enumerate(zip(entries, merkle.paths(leaves), strict=True))
    ]


def _with_proof(entry: Entry | bytes, proof: str) -> Entry | bytes:
    if isinstance(entry, bytes) or entry.sig:
        return entry
    return msgspec.structs.replace(entry, sig=proof)


def leaf_of(entry: Entry) -> bytes:
    """The leaf hash of an entry in its bundle."""
    return merkle.leaf(digest(entry.text()))
