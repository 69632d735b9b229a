"""Turns the story's facts into signed bundles, in the order in which the server receives them.

A pure function of facts and keys: which line each entry will get, and the chain up to it, follow from what came before,
so that seals and pay runs can be written without asking a database.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import msgspec

from ubia.register import merkle
from ubia.register.chain import link, start
from ubia.register.entry import Entry, digest
from ubia.register.keys import SigningKey
from ubia.register.line import Line
from ubia.register.order import flag_of
from ubia.register.pen import Pen, sign_bundle
from ubia.register.programme import Programme, programme
from ubia.register.words import six_words

from .fact import Fact
from .keys import Keys

CHANNEL = "demo"


@dataclass(frozen=True)
class Bundle:
    """What one person's device hands in at one instant for one book, and what append will answer to each entry."""

    book: str
    entries: list[Entry]
    received_at: int
    outcomes: list[str]
    is_flagged: bool = False
    is_about_settling: bool = False
    """It waits to be settled, or settles what waited."""


class Scribe:
    """Signs for everybody in the demo. It is the `Desk` that facts ask."""

    def __init__(self, keys: Keys, server: SigningKey, known: Programme | None = None) -> None:
        self._keys = keys | {"server": server}
        self._known = known or programme()
        self._lines: dict[str, list[Line]] = defaultdict(list)
        self._chains: dict[str, list[bytes]] = {}
        self._by_id: dict[str, Line] = {}
        self._held: dict[str, tuple[Fact, Entry]] = {}
        self._seen: dict[tuple[str, str], int] = {}

    def bundles(self, facts: Iterable[Fact]) -> Iterator[Bundle]:
        """The facts as bundles. Raises KeyError when a fact asks for an entry that is not there yet."""
        ordered = sorted(facts, key=lambda fact: (fact.received_at, fact.book, fact.key, fact.made_at, fact.id))
        for (_, book, key), group in groupby(ordered, key=lambda fact: (fact.received_at, fact.book, fact.key)):
            yield self._bundle(book, key, list(group))

    def _bundle(self, book: str, key: str, facts: Sequence[Fact]) -> Bundle:
        unsigned = [self._entry(fact) for fact in facts]
        signed = sign_bundle(self._keys[key], unsigned)
        sent = [_spoilt(entry, fact) for entry, fact in zip(signed, facts, strict=True)]
        flags = [self._put_down(entry, fact) for entry, fact in zip(signed, facts, strict=True)]
        settled = [self._held.pop(fact.settles) for fact in facts if fact.settles]
        for fact, entry in settled:
            self._write_line(entry, fact.received_at)
        self._seen[key, book] = self.last(book)
        outcomes = [fact.outcome for fact in facts]
        return Bundle(book, sent, facts[0].received_at, outcomes, any(flags), bool(settled) or "to_settle" in outcomes)

    def _entry(self, fact: Fact) -> Entry:
        pen = Pen(self._keys[fact.key], fact.author, fact.book, CHANNEL)
        return pen.write(
            fact.kind,
            fact.subject,
            dict(fact.body(self) if callable(fact.body) else fact.body),
            made_at=fact.made_at,
            happened_on=fact.happened_on,
            amends=fact.amends,
            seen=self._seen.get((fact.key, fact.book), 0),
            id=fact.id,
            sign=False,
        )

    def _put_down(self, entry: Entry, fact: Fact) -> bool:
        """Note what the server will do with an entry. Returns whether it will be flagged."""
        if fact.outcome == "written":
            return self._write_line(entry, fact.received_at)
        self._held[entry.id] = fact, entry
        return False

    def _write_line(self, entry: Entry, received_at: int) -> bool:
        lines, chains = self._lines[entry.book], self._chains.setdefault(entry.book, [start(entry.book)])
        number, text_digest = len(lines) + 1, digest(entry.text())
        chains.append(link(chains[-1], number, received_at, text_digest))
        seen_at = lines[entry.seen - 1].received_at if entry.seen else None
        flag = flag_of(entry.made_at, entry.happened_on, received_at, seen_at)
        line = Line(
            line=number,
            id=entry.id,
            kind=entry.kind,
            subject=entry.subject,
            author=entry.author,
            key=entry.key,
            channel=entry.channel,
            happened_on=entry.happened_on,
            made_at=entry.made_at,
            received_at=received_at,
            amends=entry.amends,
            flagged=flag,
            digest=text_digest.hex(),
            body=self._known.body(entry.kind, entry.body),
        )
        lines.append(line)
        self._by_id[line.id] = line
        return bool(flag)

    # What facts ask

    def public(self, key: str) -> str:
        """The public point of a demo key, or of `server`."""
        return self._keys[key].public

    def possession(self, key: str, code: str) -> str:
        """What shows that its holder has the private half."""
        return self._keys[key].possession(code)

    def key_id(self, key: str) -> str:
        """The id of a demo key."""
        return self._keys[key].id

    def words(self, key: str) -> list[str]:
        """The six words of a demo key."""
        return six_words(self._keys[key].public)

    def line(self, entry: str) -> Line:
        """An entry that has been written. Raises KeyError."""
        return self._by_id[entry]

    def lines(self) -> Mapping[str, Sequence[Line]]:
        """All that has been written, by book."""
        return self._lines

    def last(self, book: str) -> int:
        """The last line of a book so far."""
        return len(self._lines[book])

    def sealed(self, book: str) -> int:
        """The last line of a book that is on a closed page."""
        return max((line.body.last_line for line in self._lines[book] if line.kind == "seal.closed"), default=0)

    def root(self, book: str, first: int, last: int) -> str:
        """The Merkle root of a page, in hex (docs/register.md, *The Merkle tree*)."""
        chains = self._chains[book]
        return merkle.root([merkle.leaf(n.to_bytes(8) + chains[n]) for n in range(first, last + 1)]).hex()


def _spoilt(entry: Entry, fact: Fact) -> Entry:
    """The entry as it arrives."""
    if fact.spoil is None:
        return entry
    body = fact.spoil(msgspec.json.decode(entry.body))
    return msgspec.structs.replace(entry, body=msgspec.json.encode(body).decode())
