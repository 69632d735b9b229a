"""One-time codes that people read to each other or scan: 128 bits in short groups. Only their hash is ever kept."""

import hashlib
import secrets

DAY_MS = 24 * 3_600_000
_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # none that look alike


def new_code() -> str:
    """A new code: 26 letters (128 bits) in groups of five."""
    letters = [secrets.choice(_LETTERS) for _ in range(26)]
    return "-".join("".join(letters[i : i + 5]) for i in range(0, 26, 5))


def code_hash(code: str) -> bytes:
    """The SHA-256 of a code, however it was typed: small letters, spaces and hyphens make no difference."""
    return hashlib.sha256("".join(code.upper().split()).replace("-", "").encode()).digest()
