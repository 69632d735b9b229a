"""Erasure: the body of an entry goes from every table at once; its line and its chain stay.

What was decided is also kept in a file outside every backup, so that a restored backup forgets again what it must.
"""

import fcntl
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct
from psycopg import Cursor
from psycopg.rows import TupleRow

from .entry import Entry
from .folding import refold
from .office import home
from .programme import Programme
from .reading_in import Read


class Decided(Struct, frozen=True):
    """An erasure as it was received: the whole signed entry."""

    received_at: int
    entry: Entry


def erase(cursor: Cursor[TupleRow], book: str, reads: Iterable[Read], known: Programme) -> None:
    """Drop the bodies that these `entry.erased` name, and fold again every story that told of them."""
    named = [read.body.entry for read in reads if read.entry.kind == "entry.erased"]
    cursor.execute("SELECT erase_bodies(%s)", [book])
    rows = cursor.execute(
        "SELECT DISTINCT subject::text FROM entry WHERE book = %s AND id = ANY (%b::text[]::uuid[])", [book, named]
    )
    subjects = {subject for (subject,) in rows}
    refold(cursor, book, dict.fromkeys(known.kinds, subjects), known)


def remember(reads: Sequence[Read]) -> None:
    """Keep erasures in the file outside the backup."""
    if reads:
        keep([Decided(read.received_at, read.entry) for read in reads])


def keep(erasures: Iterable[Decided], folder: Path | None = None) -> int:
    """Add to the file those that it does not hold yet. Returns how many were new."""
    path = file_of(folder)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.seek(0)
        held = {one.entry.id for one in _read(file)}
        new = [one for one in erasures if one.entry.id not in held]
        file.writelines(msgspec.json.encode(one) + b"\n" for one in new)
        file.flush()
        os.fsync(file.fileno())
    return len(new)


def kept(folder: Path | None = None) -> list[Decided]:
    """Every erasure that the file holds, as they were decided."""
    path = file_of(folder)
    if not path.exists():
        return []
    with path.open("rb") as file:
        return list(_read(file))


def file_of(folder: Path | None = None) -> Path:
    """Where erasures are kept: `UBIA_HOME/erasures.jsonl`."""
    return (folder or home()) / "erasures.jsonl"


def _read(lines: Iterable[bytes]) -> Iterator[Decided]:
    """A line cut short by a power failure is passed over; the book itself still has that erasure."""
    for line in lines:
        try:
            yield msgspec.json.decode(line, type=Decided)
        except msgspec.DecodeError:
            continue
