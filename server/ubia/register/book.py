"""The one writer. `append` is the only way into a book."""

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from psycopg import Connection, Cursor
from psycopg.rows import TupleRow

from . import chain, held
from .entry import Entry
from .folding import refold
from .order import flag_of
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
    with connection.transaction(), connection.cursor() as cursor:
        enter(cursor, book)
        page = Page(cursor, book, known, opening, production)
        for run in _runs(reads):
            page.write(run)
        held.keep(cursor, book, page.rulings)
        held.take_settled(cursor, book, page)
    return page.answers_for(reads)


def now() -> int:
    """This instant in milliseconds since 1970 UTC."""
    return time.time_ns() // 1_000_000


def enter(cursor: Cursor[TupleRow], book: str) -> None:
    """Become the writer of one book until the transaction ends."""
    cursor.execute("SELECT set_config('role', 'ubia_writer', true), set_config('ubia.writing', %s, true)", [book])


def _runs(reads: Sequence[Read]) -> Iterator[list[Read]]:
    """Acts of power change what is right for the entries after them, so each run ends where they do."""
    run: list[Read] = []
    for i, read in enumerate(reads):
        run.append(read)
        after = reads[i + 1] if i + 1 < len(reads) else None
        if read.powerful and (after is None or not after.powerful or read.opens or after.needs_what_went_before):
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
        self._answers: dict[int, Answer] = {}

    def write(self, run: Sequence[Read]) -> None:
        """Judge, write down and fold one run of entries."""
        fresh = self._fresh(run)
        rights = rights_of(self.cursor, self.book, [read.entry for read in fresh if read.entry])
        seen = self._seen(fresh)
        written = []
        for read in fresh:
            ruling = read.ruling or self._judge(read, rights)
            if ruling:
                self._hold(read, ruling)
            else:
                at = seen.get(read.entry.seen)
                read.flagged = flag_of(read.entry.made_at, read.entry.happened_on, read.received_at, at)
                written.append(read)
        self.put_down(written)

    def put_down(self, reads: Sequence[Read]) -> None:
        """Give lines to entries that may be written, and fold the stories they touch."""
        if not reads:
            return
        first = self.head.last + 1
        self.head = chain.extend(self.cursor, self.head, self.book, reads)
        touched: dict[str, set[str]] = defaultdict(set)
        for line, read in enumerate(reads, first):
            self.lines[read.entry.id] = line
            self._answers[id(read)] = Answer(read.entry.id, "written", line)
            touched[read.entry.kind].add(read.entry.subject)
            if read.entry.kind == "settlement.signed":
                self.settled.add(read.body.entry)
        refold(self.cursor, self.book, touched, self.known)
        if "entry.erased" in touched:
            self.cursor.execute("SELECT erase_bodies(%s)", [self.book])
            self._refold_erased(reads)

    def answers_for(self, reads: Iterable[Read]) -> list[Answer]:
        """What became of each entry."""
        return [self._answers[id(read)] for read in reads]

    def holds(self, entry: str) -> bool:
        """Whether the book has an entry."""
        found = self.cursor.execute("SELECT FROM entry WHERE book = %s AND id = %s", [self.book, entry])
        return found.fetchone() is not None

    def _judge(self, read: Read, rights: Rights) -> Ruling | None:
        entry, kind, body = read.entry, read.kind, read.body
        if self.production and entry.channel == "demo":
            return Ruling("quarantine", "demo_book")
        if read.opens:
            allowed = self.opening and self.head.last == 0 and read.opened_by_own_key()
            return None if allowed else Ruling("quarantine", "no_mandate")
        ruling = judge(entry, kind, body, rights, read.received_at)
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
        fresh = []
        for read in run:
            if read.ruling is None and read.entry.id in there:
                line, digest = there[read.entry.id]
                self._again(read, line, same=digest == read.digest)
            else:
                if read.ruling is None:
                    there[read.entry.id] = (0, read.digest)
                fresh.append(read)
        return fresh

    def _again(self, read: Read, line: int, same: bool) -> None:
        if not same:
            self._hold(read, Ruling("quarantine", "other_content"))
        else:
            self._answers[id(read)] = Answer(read.entry.id, "already", line or self.lines.get(read.entry.id))

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

    def _refold_erased(self, reads: Sequence[Read]) -> None:
        """What an erased body said goes from every table of its subject."""
        subjects = {read.entry.subject for read in reads if read.entry.kind == "entry.erased"}
        refold(self.cursor, self.book, dict.fromkeys(self.known.kinds, subjects), self.known)
