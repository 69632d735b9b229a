"""A pen: writes signed entries as a phone does. For the server's own attested entries, demos, tests and benches."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import msgspec

from . import merkle
from .entry import Entry, digest, to_base64
from .keys import SigningKey
from .kind import Body
from .order import DAY_MS, latest_day
from .uuid7 import uuid7


@dataclass(frozen=True)
class Pen:
    """One person's key, writing into one book."""

    key: SigningKey
    author: str
    book: str
    channel: str = "phone"

    def write(
        self,
        kind: str,
        subject: str,
        body: Body | dict[str, Any],
        *,
        made_at: int,
        happened_on: str = "",
        amends: str = "",
        seen: int = 0,
        id: str = "",  # noqa: A002  the entry's own word for it
        sign: bool = True,
    ) -> Entry:
        """A new entry. `happened_on` defaults to the UTC day of `made_at` (milliseconds)."""
        entry = Entry(
            id=id or uuid7(made_at),
            book=self.book,
            kind=kind,
            subject=subject,
            author=self.author,
            key=self.key.id,
            channel=self.channel,
            happened_on=happened_on or latest_day(made_at - DAY_MS * 7 // 12),
            made_at=made_at,
            seen=seen,
            amends=amends,
            salt=to_base64(secrets.token_bytes(16)),
            body=msgspec.json.encode(body).decode(),
        )
        return self.signed(entry) if sign else entry

    def signed(self, entry: Entry) -> Entry:
        """The entry with a signature of its own."""
        return msgspec.structs.replace(entry, sig="s." + self.key.sign(entry.text()))

    def into(self, book: str) -> "Pen":
        """The same pen for another book."""
        return replace(self, book=book)


def sign_bundle(key: SigningKey, entries: Sequence[Entry]) -> list[Entry]:
    """The entries of one bundle under one signed Merkle root, each with its path."""
    leaves = [merkle.leaf(digest(entry.text())) for entry in entries]
    signature = key.sign(bundle_text(len(leaves), merkle.root(leaves)))
    return [
        msgspec.structs.replace(entry, sig=f"p.{signature}.{i}.{len(leaves)}.{to_base64(path)}")
        for i, (entry, path) in enumerate(zip(entries, merkle.paths(leaves), strict=True))
    ]


def bundle_text(count: int, root: bytes) -> str:
    """What is signed for a bundle."""
    return f"ubia-bundle-1\n{count}\n{root.hex()}"
