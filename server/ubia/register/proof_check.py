"""Checks a proof that one entry stands on a sealed page, with nothing but the proof and the sides' public keys.

Needs no database and no book. The same check in TypeScript is client/src/register/proof.ts, and both run
contract/cases/register/proof.json.
"""

import json
import re
from collections.abc import Iterator, Mapping
from operator import attrgetter
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from . import merkle
from .chain import link
from .entry import ATTESTED_CHANNELS, Entry, Envelope, body_hash, digest, envelope_text
from .keys import key_id
from .kind import SIDES, Side
from .rules import proof_holds
from .seal import leaf_of

Problem = Literal[
    "unreadable", "unexpected_key", "key", "signature", "line", "path", "sides", "seal", "seal_key", "seal_signature"
]
Hex = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$(?!\n)")]
Count = Annotated[int, Meta(ge=0, le=2**53 - 1)]
LINE_BREAKS = 12
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


class KeyOf(Struct, frozen=True, forbid_unknown_fields=True):
    """Whose key signed the entry; no author for the server's key."""

    public: str
    author: str


class SealOf(Struct, frozen=True, forbid_unknown_fields=True):
    """The page: its lines and their root."""

    book: str
    first_line: Count
    last_line: Count
    root: Hex


class Proven(Envelope, frozen=True, forbid_unknown_fields=True):
    """The entry that is proven: its envelope and the hash of its body."""


class Whole(Entry, frozen=True, forbid_unknown_fields=True):
    """A side's `seal.signed` with its body."""


class Signature(Struct, frozen=True, forbid_unknown_fields=True):
    """One side's signature and the key that made it."""

    side: Side
    author: str
    key: str
    public: str
    entry: Whole


class Proof(Struct, frozen=True, forbid_unknown_fields=True):
    """One line of a sealed page with all that proves it. Hashes are lower-case hex, instants milliseconds."""

    entry: Proven
    line: Count
    received_at: Count
    chain_before: Hex
    key: KeyOf
    path: list[Hex]
    seal: SealOf
    signatures: list[Signature]


def check_proof(proof: Any, known: Mapping[Side, str] | None = None) -> list[Problem]:
    """Everything that is wrong with a proof (JSON already read), the first problem first; empty: it holds.

    `known` are the sides' public keys as the reader knows them from elsewhere (the poster, the book's first line); a
    side left out is taken at the proof's word.
    """
    found: dict[Problem, None] = {}
    try:
        for problem in _problems(msgspec.convert(proof, Proof), known or {}):
            found[problem] = None
    except ValueError:
        found["unreadable"] = None
    return list(found)


def _problems(proof: Proof, known: Mapping[Side, str]) -> Iterator[Problem]:
    if any(known.get(one.side, one.public) != one.public for one in proof.signatures):
        yield "unexpected_key"
    yield from _entry_problems(proof)
    yield from _place_problems(proof)
    yield from _seal_problems(proof)


def _entry_problems(proof: Proof) -> Iterator[Problem]:
    entry, key = proof.entry, proof.key
    author = "" if entry.channel in ATTESTED_CHANNELS else entry.author
    if key_id(key.public) != entry.key or key.author not in (author, ""):
        yield "key"
    if not proof_holds(entry, _text(entry, entry.body_hash), key.public):
        yield "signature"


def _place_problems(proof: Proof) -> Iterator[Problem]:
    entry, seal = proof.entry, proof.seal
    if not 1 <= seal.first_line <= proof.line <= seal.last_line or entry.book != seal.book:
        yield "line"
    stood = digest(_text(entry, entry.body_hash))
    chain = link(bytes.fromhex(proof.chain_before), proof.line, proof.received_at, stood)
    place, count = proof.line - seal.first_line, seal.last_line - seal.first_line + 1
    siblings = bytes.fromhex("".join(proof.path))
    root = merkle.root_from(leaf_of(proof.line, chain), place, count, siblings)
    if root is None or root.hex() != seal.root:
        yield "path"


def _seal_problems(proof: Proof) -> Iterator[Problem]:
    if not _one_of_each_side(proof.signatures):
        yield "sides"
    for one in proof.signatures:
        entry = one.entry
        if not _speaks_of(one, proof.seal):
            yield "seal"
        if (entry.key, entry.author) != (one.key, one.author) or key_id(one.public) != one.key:
            yield "seal_key"
        if not proof_holds(entry, _text(entry, body_hash(entry.salt, entry.body)), one.public):
            yield "seal_signature"


def _one_of_each_side(signatures: list[Signature]) -> bool:
    if sorted(one.side for one in signatures) != sorted(SIDES):
        return False
    return all(len({of(one) for one in signatures}) == 2 for of in _APART)


_APART = (attrgetter("key"), attrgetter("author"), attrgetter("public"))


def _speaks_of(signature: Signature, seal: SealOf) -> bool:
    """Whether it is a `seal.signed`, by a person's own key, for this page and this side."""
    entry = signature.entry
    if entry.kind != "seal.signed" or entry.book != seal.book or entry.channel in ATTESTED_CHANNELS:
        return False
    said = json.loads(entry.body)
    wanted = (seal.root, seal.first_line, seal.last_line, signature.side)
    return isinstance(said, dict) and wanted == tuple(map(said.get, ("root", "first_line", "last_line", "side")))


def _text(entry: Entry | Envelope, hash_of_body: str) -> str:
    """The signed text. Raises ValueError when a field could not be signed."""
    text = envelope_text(entry, hash_of_body)
    numbers = (entry.made_at, entry.seen)
    if len(_CONTROL.findall(text)) != LINE_BREAKS or not all(0 <= number < 2**53 for number in numbers):
        raise ValueError("a field that cannot be signed")
    return text


WORDS: Mapping[Problem, str] = {
    "unreadable": "it is not a proof, or something in it is not written as it must be",
    "unexpected_key": "a side's key is not the one that you know",
    "key": "the key is not the one that the entry names",
    "signature": "the entry's signature does not fit; the entry was altered",
    "line": "the line is not on that page",
    "path": "the line does not lead to what both sides signed",
    "sides": "it takes one signature of each side, by two persons with two keys",
    "seal": "a signature is for something else than this page",
    "seal_key": "a signature is by another key or person than it says",
    "seal_signature": "a side's signature does not fit",
}
