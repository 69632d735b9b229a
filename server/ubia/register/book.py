"""The one writer. `append` is the only way into a book."""

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from psycopg import Connection, Cursor, DataError
from psycopg.rows import TupleRow

from . import chain, erasure, held
from .entry import Entry
from .folding import refold
from .objections import objection
from .programme import Programme, programme
from .reading_in import Read, read_in
from .rights import rights_of
from .rules import Rights, Ruling, judge

MOST = 500
"""Entries in one bundle."""


@dataclass(frozen=True)
class Answer:
    """What became of one entry: `outcome` is written, already, to_settle or quarantine."""

    id: str
    outcome: str
    line: int | None = None
    reason: str = ""


def append(
    connection: Connection[TupleRow],
    book: str,
    entries: Sequence[Entry | bytes],
    *,
    received_at: int | Sequence[int] | None = None,
    opening: bool = False,
    production: bool = False,
) -> list[Answer]:
    """Write a bundle into a book, all in one transaction, and fold what it touches. Answers for each entry in order.

    `entries` may be raw JSON where it could not be read as an Entry. `received_at` (milliseconds) is now unless a test
    or a demo tells a story of the past. `opening`: the caller has checked that a new book may be opened.
    `production`: refuse demo entries. Raises ValueError for more than 500 entries.
    """
    if len(entries) > MOST:
        raise ValueError(f"a bundle holds at most {MOST} entries, not {len(entries)}")
    at = received_at if received_at is not None else now()
    times = [at] * len(entries) if isinstance(at, int) else list(at)
    known = programme()
    reads = [read_in(raw, book, when, known) for raw, when in zip(entries, times, strict=True)]
    with connection.transaction(), Cursor(connection) as cursor, writing(cursor, book):
        page = Page(cursor, book, known, opening, production)
        for run in _runs(reads):
            page.write(run)
        held.keep(cursor, book, page.rulings)
        held.take_settled(cursor, book, page)
    erasure.remember(page.erasures)
    return page.answers_for(reads)


def now() -> int:
    """This instant in milliseconds since 1970 UTC."""
    return time.time_ns() // 1_000_000


@contextmanager
def writing(cursor: Cursor[TupleRow], book: str) -> Iterator[None]:
    """Be the writer of one book, and then again whoever one was: a caller's transaction may go on afterwards."""
    was = cursor.execute(
        "SELECT current_setting('role'), current_setting('ubia.writing', true),"
        " set_config('role', 'ubia_writer', true), set_config('ubia.writing', %s, true)",
        [book],
    ).fetchone()
    yield
    role, book, *_ = was or ("none", "")
    cursor.execute("SELECT set_config('role', %s, true), set_config('ubia.writing', %s, true)", [role, book or ""])


def _runs(reads: Sequence[Read]) -> Iterator[list[Read]]:
    """Acts of power change what is right for the entries after them, so each run ends where they may."""
    run: list[Read] = []
    for i, read in enumerate(reads):
        run.append(read)
        after = reads[i + 1] if i + 1 < len(reads) else None
        if read.powerful and (after is None or not after.stands_beside(read)):
            yield run
            run = []
    if run:
        yield run


class Page:
    """The page being written: the locked head of the book and what has become of the entries so far."""

    def __init__(
        self, cursor: Cursor[TupleRow], book: str, known: Programme, opening: bool = False, production: bool = False
    ) -> None:
        self.cursor, self.book, self.known = cursor, book, known
        self.opening, self.production = opening, production
        self.head = chain.lock(cursor, book)
        self.rulings: list[tuple[Read, Ruling]] = []
        self.lines: dict[str, int] = {}
        self.settled: set[str] = set()
        self.erasures: list[Read] = []
        self._answers: dict[int, Answer] = {}
        self._twins: dict[int, Read] = {}

    def write(self, run: Sequence[Read]) -> None:
        """Judge, write down and fold one run of entries."""
        fresh = self._fresh(run)
        rights = rights_of(self.cursor, self.book, [read.entry for read in fresh if read.ruling is None])
        seen = self._seen(fresh)
        written = []
        for read in fresh:
            ruling = read.ruling or self._judge(read, rights)
            if ruling:
                self._hold(read, ruling)
            else:
                read.flag(seen.get(read.entry.seen))
                written.append(read)
        self.put_down(written)

    def put_down(self, reads: Sequence[Read]) -> None:
        """Give lines to entries that may be written, and fold the stories they touch.

        What no column can hold (a number too large, a text with a NUL) is found and held alone.
        """
        if not reads:
            return
        before = self.head
        try:
            with self.cursor.connection.transaction():
                self._put_down(reads)
        except (DataError, ValueError, OverflowError):
            self.head, half = before, len(reads) // 2
            if half == 0:
                self._hold(reads[0], Ruling("quarantine", "unreadable"))
                return
            self.put_down(reads[:half])
            self.put_down(reads[half:])

    def _put_down(self, reads: Sequence[Read]) -> None:
        first = self.head.last + 1
        self.head = chain.extend(self.cursor, self.head, self.book, reads)
        touched: dict[str, set[str]] = defaultdict(set)
        for read in reads:
            touched[read.entry.kind].add(read.entry.subject)
        refold(self.cursor, self.book, touched, self.known)
        if "entry.erased" in touched:
            erasure.erase(self.cursor, self.book, reads, self.known)
        for line, read in enumerate(reads, first):
            self._note(read, line)

    def _note(self, read: Read, line: int) -> None:
        self.lines[read.entry.id] = line
        self._answers[id(read)] = Answer(read.entry.id, "written", line)
        if read.entry.kind == "settlement.signed":
            self.settled.add(read.body.entry)
        elif read.entry.kind == "entry.erased":
            self.erasures.append(read)

    def put_late(self, reads: Sequence[Read]) -> None:
        """Write down what was held and is now taken; whoever has just sent it is told so."""
        seen = self._seen(reads)
        for read in reads:
            read.flag(seen.get(read.entry.seen))
        self.put_down(reads)
        for read, _ in self.rulings:
            line = self.lines.get(read.id)
            if line and any(read.digest == late.digest for late in reads):
                self._answers[id(read)] = Answer(read.id, "written", line)

    def answers_for(self, reads: Iterable[Read]) -> list[Answer]:
        """What became of each entry."""
        return [self._answers.get(id(read)) or self._as_twin(self._twins[id(read)]) for read in reads]

    def _as_twin(self, first: Read) -> Answer:
        answer = self._answers[id(first)]
        return Answer(answer.id, "already", answer.line) if answer.outcome == "written" else answer

    def holds(self, entry: str) -> bool:
        """Whether the book has an entry."""
        found = self.cursor.execute("SELECT FROM entry WHERE book = %s AND id = %s", [self.book, entry])
        return found.fetchone() is not None

    def _judge(self, read: Read, rights: Rights) -> Ruling | None:
        entry, kind, body = read.entry, read.kind, read.body
        if self.production and (entry.channel == "demo" or getattr(body, "demo", False)):
            return Ruling("quarantine", "demo_book")
        if read.opens:
            allowed = self.opening and self.head.last == 0 and read.opened_by_own_key()
            return None if allowed else Ruling("quarantine", "no_mandate")
        ruling = judge(entry, kind, body, rights, read.received_at) or objection(self.cursor, read, self.known)
        if ruling and ruling.reason == "unknown_key":
            return ruling
        key = rights.keys.get(entry.key) or rights.elsewhere[entry.key]
        return ruling if read.proven_by(key.public) else Ruling("quarantine", "forged")

    def _fresh(self, run: Sequence[Read]) -> list[Read]:
        """Those that are not in the book yet; the others are answered here."""
        ids = [read.entry.id for read in run if read.ruling is None]
        rows = self.cursor.execute(
            "SELECT id::text, line, digest FROM entry WHERE book = %s AND id = ANY (%b::text[]::uuid[])",
            [self.book, ids],
        )
        there: dict[str, tuple[int, bytes]] = {id_: (line, digest) for id_, line, digest in rows}
        firsts: dict[str, Read] = {}
        fresh = []
        for read in run:
            if read.ruling:
                fresh.append(read)
            elif read.entry.id in there:
                line, digest = there[read.entry.id]
                self._again(read, Answer(read.entry.id, "already", line), digest)
            elif first := firsts.get(read.entry.id):
                self._again(read, first, first.digest)
            else:
                firsts[read.entry.id] = read
                fresh.append(read)
        return fresh

    def _again(self, read: Read, answer: Answer | Read, digest: bytes) -> None:
        """The same entry again gets the answer of the one before; another content under its id is held."""
        if read.digest != digest:
            self._hold(read, Ruling("quarantine", "other_content"))
        elif isinstance(answer, Answer):
            self._answers[id(read)] = answer
        else:
            self._twins[id(read)] = answer

    def _hold(self, read: Read, ruling: Ruling) -> None:
        self.rulings.append((read, ruling))
        self._answers[id(read)] = Answer(read.id, ruling.list, None, ruling.reason)

    def _seen(self, reads: Sequence[Read]) -> dict[int, int]:
        lines = list({read.entry.seen for read in reads if read.ruling is None and read.entry.seen})
        if not lines:
            return {}
        found = self.cursor.execute(
            "SELECT line, received_at FROM entry WHERE book = %s AND line = ANY (%b::bigint[])", [self.book, lines]
        )
        return dict(found.fetchall())
