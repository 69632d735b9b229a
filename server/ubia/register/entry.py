"""What an entry is, and which of its bytes are signed (docs/register.md)."""

import hashlib
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode

import msgspec

CHANNELS = ("phone", "page", "paper", "sms", "import", "demo")
ATTESTED_CHANNELS = frozenset({"paper", "sms", "import"})

_UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_TEXT = re.compile(
    rf"ubia-entry-1\n{_UUID}\n{_UUID}\n[a-z_]{{1,40}}\.[a-z_]{{1,40}}\n{_UUID}\n({_UUID})?\n([\w-]{{22}})?\n"
    rf"({'|'.join(CHANNELS)})\n\d{{4}}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\n"
    rf"\d{{1,14}}\n\d{{1,14}}\n({_UUID})?\n[0-9a-f]{{64}}",
    re.ASCII,
)
_SALT = re.compile(r"[\w-]{22}", re.ASCII)


class Entry(msgspec.Struct, frozen=True, omit_defaults=True):
    """One entry as it travels. `made_at` is milliseconds since 1970 UTC; `body` is JSON text, kept byte for byte."""

    id: str
    book: str
    kind: str
    subject: str
    happened_on: str
    made_at: int
    body: str
    salt: str
    author: str = ""
    key: str = ""
    channel: str = ""
    seen: int = 0
    amends: str = ""
    sig: str = ""

    def text(self) -> str:
        """The signed text."""
        return envelope_text(self, body_hash(self.salt, self.body))


class Envelope(msgspec.Struct, frozen=True, omit_defaults=True):
    """An entry without its body, as partners check it and proofs carry it."""

    id: str
    book: str
    kind: str
    subject: str
    happened_on: str
    made_at: int
    body_hash: str
    author: str = ""
    key: str = ""
    channel: str = ""
    seen: int = 0
    amends: str = ""
    sig: str = ""

    def text(self) -> str:
        """The signed text."""
        return envelope_text(self, self.body_hash)


def envelope_text(e: Entry | Envelope, body_digest: str) -> str:
    """The lines that are signed, joined by line breaks."""
    return (
        f"ubia-entry-1\n{e.id}\n{e.book}\n{e.kind}\n{e.subject}\n{e.author}\n{e.key}\n{e.channel}\n"
        f"{e.happened_on}\n{e.made_at}\n{e.seen}\n{e.amends}\n{body_digest}"
    )


def body_hash(salt: str, body: str) -> str:
    """Lower-case hex of SHA-256(salt ‖ body)."""
    return hashlib.sha256(from_base64(salt) + body.encode()).hexdigest()


def digest(text: str) -> bytes:
    """The 32 bytes that chains and trees stand on."""
    return hashlib.sha256(text.encode()).digest()


def well_formed(text: str, salt: str) -> bool:
    """Whether every field has its shape; the calendar is checked apart."""
    return _TEXT.fullmatch(text) is not None and _SALT.fullmatch(salt) is not None


def to_base64(raw: bytes) -> str:
    """Base64url without padding."""
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def from_base64(text: str) -> bytes:
    """The bytes of base64url without padding. Raises ValueError unless it is the one way of writing them."""
    raw = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if to_base64(raw) != text:
        raise ValueError("not base64url without padding")
    return raw
