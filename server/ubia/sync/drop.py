"""Sealed entries that phones hand in while they are locked: opened, known by their token, then entries like all others.

The token of a revoked phone still opens this door: what was done before goes to settle, and nothing is lost.
"""

import hashlib
from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec import Raw, Struct
from psycopg import Connection

from ubia.register.entry import Entry

from .box import Box, NotForUs
from .wire import MOST_ENTRIES, BadRequest, read_entry


class Drop(Struct, frozen=True):
    """Sealed items (base64url), up to 500."""

    items: list[str]


class Sealed(Struct, frozen=True):
    """What stands in an item: the phone's token, and the entry as it would be pushed."""

    token: str
    entry: Raw


class Opened(Struct, frozen=True):
    """An item as far as it could be opened: the entry, or the reason why it is refused."""

    entry: Entry | bytes | None
    reason: str = ""


def read_drop(content: bytes) -> Sequence[str]:
    """The items of a drop. Raises BadRequest."""
    try:
        items = msgspec.json.decode(content, type=Drop).items
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        raise BadRequest("unreadable") from problem
    if len(items) > MOST_ENTRIES:
        raise BadRequest("too_many")
    return items


def open_items(database: Connection[Any], box: Box, items: Sequence[str]) -> list[Opened]:
    """Each item, opened if it is sealed to us and its token is one that this server gave."""
    sealed = [_unsealed(box, item) for item in items]
    hashes = [hashlib.sha256(one.token.encode("utf-8", "replace")).digest() if one else b"" for one in sealed]
    rows = database.execute("SELECT * FROM tokens_given(%b)", [hashes]).fetchall()
    known = {bytes(row[0]) for row in rows}
    return [_opened(one, hashed in known) for one, hashed in zip(sealed, hashes, strict=True)]


def _unsealed(box: Box, item: str) -> Sealed | None:
    try:
        return msgspec.json.decode(box.open(item), type=Sealed)
    except (NotForUs, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _opened(sealed: Sealed | None, is_known: bool) -> Opened:
    if sealed is None:
        return Opened(None, "sealed")
    return Opened(read_entry(sealed.entry)) if is_known else Opened(None, "token")
