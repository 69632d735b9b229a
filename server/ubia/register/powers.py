"""The acts of power of a book, walked through line by line: which keys were in force when, and who may have done what.

A check reads this from the entries themselves, not from the tables folded of them, which anyone who owns the database
could have altered.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from psycopg import Cursor
from psycopg.rows import TupleRow

from .entries import EntryErased, SealClosed, SealSigned, SettlementSigned
from .entry import Entry
from .findings import Finding
from .fold import AdmittedKey, Mandate, Role, admitted_keys, mandates, roles
from .folding import LINE_COLUMNS, to_line
from .kind import SIDES
from .line import Line
from .programme import Programme
from .rules import Rights, judge

_ACTS = f"""
SELECT {LINE_COLUMNS}, e.seen, e.sig, b.salt FROM entry e JOIN body b ON b.book = e.book AND b.line = e.line
WHERE e.book = %s AND e.kind = ANY (%b) ORDER BY e.line
"""
_STORIES = {AdmittedKey: admitted_keys, Mandate: mandates, Role: roles}
Subjects = dict[str, list[Any]]


class KeyInForce(NamedTuple):
    """A key of the book: from which line it could sign, and until when (milliseconds)."""

    public: str
    person: str | None
    server: bool
    line: int
    revoked_on: int | None
    """The line of its revocation."""
    revoked_at: int | None
    expires_at: int | None

    def over(self, line: int, received_at: int) -> bool:
        """Whether the key had lost its right before this line was received."""
        revoked = self.revoked_on is not None and line > self.revoked_on and received_at >= (self.revoked_at or 0)
        return revoked or (self.expires_at is not None and received_at >= self.expires_at)


class Page(NamedTuple):
    """A closed page and the sides that signed it."""

    subject: str
    line: int
    first_line: int
    last_line: int
    root: str
    sides: tuple[str, ...]


@dataclass
class Powers:
    """What the acts of power of one book add up to, for checking every other line."""

    book: str
    keys: dict[str, KeyInForce] = field(default_factory=dict)
    settled: dict[str, list[str]] = field(default_factory=dict)
    """Entries that both sides took, with the keys they named for them."""
    erased: set[str] = field(default_factory=set)
    pages: list[Page] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def powers_of(cursor: Cursor[TupleRow], book: str, known: Programme) -> Powers:
    """Read and judge all acts of power of a book, each by what stood on the lines before it."""
    kinds = [name for name, kind in known.kinds.items() if kind.power not in ("", "nobody")]
    walk = _Walk(book, known)
    for row in cursor.execute(_ACTS, [book, kinds]).fetchall():
        walk.step(to_line(row[:14], known), row)
    return walk.done()


class _Walk:
    def __init__(self, book: str, known: Programme) -> None:
        self.powers, self.known = Powers(book), known
        self.story: dict[str, list[Line]] = defaultdict(list)
        self.rows: dict[type, Subjects] = {AdmittedKey: {}, Mandate: {}, Role: {}}
        self.lines: dict[str, int] = {}
        self.ends: dict[str, int] = {}
        self.words: dict[str, dict[str, SettlementSigned]] = defaultdict(dict)
        self.closed: dict[str, tuple[int, SealClosed]] = {}
        self.signed: dict[str, set[str]] = defaultdict(set)

    def step(self, line: Line, row: TupleRow) -> None:
        """Judge an act and let it take effect."""
        if line.body is None:
            self.powers.findings.append(Finding(self.powers.book, line.line, "unreadable", line.kind))
            return
        self._judge(line, row)
        self.story[line.subject].append(line)
        for kind, fold in _STORIES.items():
            self.rows[kind][line.subject] = list(fold(self.story[line.subject]))
        for key in self.rows[AdmittedKey][line.subject]:
            self.lines.setdefault(key.key, line.line)
            if key.revoked_at is not None:
                self.ends.setdefault(key.key, line.line)
        self._note(line)

    def _judge(self, line: Line, row: TupleRow) -> None:
        if line.kind == "book.opened" and line.line == 1:
            return
        seen, sig, salt = row[14:]
        own = {"book": self.powers.book, "seen": seen, "sig": sig, "salt": salt, "body": ""}
        entry = Entry(**own, **{name: getattr(line, name) for name in _SHARED})
        ruling = judge(entry, self.known.kinds[line.kind], line.body, self._rights(), line.received_at)
        if ruling:
            self.powers.findings.append(
                Finding(self.powers.book, line.line, "no_power", f"{line.kind}, {ruling.reason}")
            )

    def _rights(self) -> Rights:
        keys = sorted((key for of in self.rows[AdmittedKey].values() for key in of), key=_last_wins)
        held: dict[str, list[Role]] = defaultdict(list)
        given: dict[str, list[Mandate]] = defaultdict(list)
        for of in self.rows[Role].values():
            for role in of:
                held[role.person].append(role)
        for of in self.rows[Mandate].values():
            for mandate in of:
                given[mandate.person].append(mandate)
        return Rights({key.key: key for key in keys}, {}, held, given)

    def _note(self, line: Line) -> None:
        match line.body:
            case SettlementSigned() as word:
                self.words[word.entry].setdefault(word.side, word)
            case EntryErased(entry=entry):
                self.powers.erased.add(entry)
            case SealClosed() as page:
                self.closed.setdefault(line.subject, (line.line, page))
            case SealSigned() as signed:
                self.signed[line.subject].add(f"{signed.side} {signed.first_line} {signed.last_line} {signed.root}")

    def done(self) -> Powers:
        """What it all adds up to."""
        for key in self._rights().keys.values():
            span = (self.lines[key.key], self.ends.get(key.key), key.revoked_at, key.expires_at)
            self.powers.keys[key.key] = KeyInForce(key.public, key.person, key.server, *span)
        for entry, words in self.words.items():
            if len(words) == len(SIDES) and all(word.decision == "take" for word in words.values()):
                self.powers.settled[entry] = [word.public for word in words.values() if word.public]
        self.powers.pages = [self._page(subject, at, page) for subject, (at, page) in self.closed.items()]
        return self.powers

    def _page(self, subject: str, at: int, page: SealClosed) -> Page:
        name = f"{page.first_line} {page.last_line} {page.root}"
        sides = tuple(side for side in SIDES if f"{side} {name}" in self.signed[subject])
        return Page(subject, at, page.first_line, page.last_line, page.root, sides)


_SHARED = ("id", "kind", "subject", "happened_on", "made_at", "author", "key", "channel", "amends")


def _last_wins(key: AdmittedKey) -> tuple[bool, int]:
    """As register.rights orders them: should a key stand under two names, the opening's and then the first holds."""
    return (bool(key.rooted) or key.server, -key.admitted_at)
