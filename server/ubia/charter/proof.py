"""The code on a printed charter: both signatures over its text's hash, checked with the reader's public keys alone.

A code is `1.` and base64url of deflated JSON (RFC 1950): [book, charter, [[id, author, key, channel, happened_on,
made_at, seen, amends, salt, body, sig], …]], the whole `charter.signed` of each side. Its twin is
client/src/charter/proof.ts, under contract/cases/charter_proof.
"""

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

import msgspec
from msgspec import Struct

from ubia.register.entry import ATTESTED_CHANNELS, Entry, digest, from_base64, to_base64, well_formed
from ubia.register.keys import key_id
from ubia.register.kind import SIDES
from ubia.register.rules import proof_holds
from ubia.register.words import six_words

Problem = Literal["unreadable", "sides", "two_texts", "unknown_key", "wrong_side", "signature", "changed", "words"]
FORM = "1."
LONGEST, LARGEST = 4000, 20_000
"""Letters of a code, and bytes of what it unpacks to: a code of strangers must not fill a phone."""


class Signed(Struct, frozen=True, array_like=True):
    """One side's `charter.signed`, without what both have in common."""

    id: str
    author: str
    key: str
    channel: str
    happened_on: str
    made_at: int
    seen: int
    amends: str
    salt: str
    body: str
    sig: str


class Packed(Struct, frozen=True, array_like=True):
    """What a code holds."""

    book: str
    charter: str
    signed: list[Signed]


class KnownKey(NamedTuple):
    """A public key as the reader holds it, and the side it stands for; empty when only the key is known."""

    public: str
    side: str = ""


class Checked(NamedTuple):
    """What a code says: empty `problems`: it holds. `signed` are side, author, and day of each signature."""

    problems: list[Problem]
    book: str = ""
    charter: str = ""
    text: str = ""
    digest: str = ""
    words: Sequence[str] = ()
    signed: Sequence[tuple[str, str, str]] = ()


def code_of(signed: Sequence[Entry]) -> str:
    """The code of the two signatures on one text."""
    first = signed[0]
    packed = Packed(
        first.book, first.subject, [Signed(**{name: getattr(one, name) for name in _FIELDS}) for one in signed]
    )
    return FORM + to_base64(zlib.compress(msgspec.json.encode(packed), 9))


def address_of(code: str, server: str) -> str:
    """What the QR code holds: it opens the app, which reads what stands behind the `#` without a network."""
    return f"{server.rstrip('/')}/app/#charter={code}"


def words_of(text_digest: str) -> list[str]:
    """Six words of a text's hash, to compare by eye or ear with those on paper."""
    return six_words(to_base64(bytes.fromhex(text_digest)))


def check_code(said: str, known: Iterable[KnownKey], text: Entry | None = None, words: Sequence[str] = ()) -> Checked:
    """Everything wrong with a code (or a QR code's address). `text` is the drafted text, `words` those on paper."""
    try:
        packed = _unpack(said)
        bodies = [json.loads(one.body) for one in packed.signed]
        found = {(str(body["text"]), str(body["text_digest"])) for body in bodies}
        sides = [str(body["side"]) for body in bodies]
        text_id, text_digest = min(found)
        named = words_of(text_digest)
    except (ValueError, KeyError, TypeError, zlib.error):
        return Checked(["unreadable"])
    problems: dict[Problem, None] = {}
    for problem in _problems(packed, sides, {key_id(one.public): one for one in known}):
        problems[problem] = None
    if len(found) > 1:
        problems["two_texts"] = None
    if text is not None and (text.id, digest(text.text()).hex()) != (text_id, text_digest):
        problems["changed"] = None
    if words and [word.lower() for word in words] != named:
        problems["words"] = None
    told = [(side, one.author, one.happened_on) for side, one in zip(sides, packed.signed, strict=True)]
    return Checked(list(problems), packed.book, packed.charter, text_id, text_digest, named, told)


def _unpack(said: str) -> Packed:
    """Raises ValueError or zlib.error."""
    code = said.strip().rpartition("charter=")[2]
    if not code.startswith(FORM) or len(code) > LONGEST:
        raise ValueError("not a charter's code")
    unpacker = zlib.decompressobj()
    raw = unpacker.decompress(from_base64(code.removeprefix(FORM)), LARGEST)
    if not unpacker.eof:
        raise ValueError("too large, or cut off")
    return msgspec.json.decode(raw, type=Packed)


def _problems(packed: Packed, sides: Sequence[str], known: Mapping[str, KnownKey]) -> Iterator[Problem]:
    signed = packed.signed
    people, keys = {one.author for one in signed}, {one.key for one in signed}
    if sorted(sides) != sorted(SIDES) or len(people) != len(SIDES) or len(keys) != len(SIDES):
        yield "sides"
    for side, one in zip(sides, signed, strict=True):
        key = known.get(one.key)
        if key is None:
            yield "unknown_key"
            continue
        if key.side not in ("", side):
            yield "wrong_side"
        if not _holds(packed, one, key.public):
            yield "signature"


def _holds(packed: Packed, one: Signed, public: str) -> bool:
    """Whether this person's own key signed this very `charter.signed`."""
    entry = Entry(
        book=packed.book,
        subject=packed.charter,
        kind="charter.signed",
        **{name: getattr(one, name) for name in _FIELDS},
    )
    if one.channel in ATTESTED_CHANNELS:
        return False
    try:
        text = entry.text()
    except ValueError:
        return False
    return well_formed(text, entry.salt) and proof_holds(entry, text, public)


_FIELDS = Signed.__struct_fields__

WORDS: Mapping[Problem, str] = {
    "unreadable": "it is not a charter's code, or it was not read to its end",
    "sides": "it takes one signature of each side, by two persons with two keys",
    "two_texts": "the two signatures are for two different texts",
    "unknown_key": "a signature is by a key that you do not know",
    "wrong_side": "a key signed for the other side",
    "signature": "a signature does not fit: the code was altered or forged",
    "changed": "the text is not the one that was signed",
    "words": "the words on the paper are not those of the text that was signed",
}
