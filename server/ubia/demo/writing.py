"""Writes a story through the front door, book by book, a month at a time."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import groupby

from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.register.book import MOST, append
from ubia.register.voice import append_voice

from .days import day_of
from .scribe import Bundle
from .voices import Voice


class Unexpected(Exception):
    """Append answered otherwise than the story expects: the demo and the register no longer agree."""


def write(
    connection: Connection[TupleRow], bundles: Iterable[Bundle], tell: Callable[[date, int], None] = lambda *_: None
) -> int:
    """Append every bundle as of the instant at which it was received. Returns the number of entries.

    `tell` hears of each month that is written: its first day and its entries. Raises Unexpected.
    """
    total = 0
    for month, group in groupby(bundles, key=lambda bundle: day_of(bundle.received_at).replace(day=1)):
        count = sum(_append(connection, run) for run in _runs(group))
        tell(month, count)
        total += count
    return total


def write_voices(connection: Connection[TupleRow], book: str, voices: Iterable[Voice]) -> None:
    """Write what was said without a name into the voice book, which must be open."""
    for voice in voices:
        append_voice(connection, book, voice.words, voice.topic, voice.place, voice.said_on.isoformat())


def _runs(bundles: Iterable[Bundle]) -> Iterator[list[Bundle]]:
    """The bundles of one book after another, as many at once as append takes.

    A flagged one begins a run, because the line that its device has seen must be there; one about settling ends it,
    because what both sides have taken is written down last, and answered as written if it came in the same run.
    """
    for _, of_book in groupby(sorted(bundles, key=lambda bundle: bundle.book), key=lambda bundle: bundle.book):
        run: list[Bundle] = []
        for bundle in of_book:
            full = sum(len(b.entries) for b in run) + len(bundle.entries) > MOST
            if run and (full or bundle.is_flagged or run[-1].is_about_settling):
                yield run
                run = []
            run.append(bundle)
        yield run


def _append(connection: Connection[TupleRow], run: list[Bundle]) -> int:
    entries = [entry for bundle in run for entry in bundle.entries]
    times = [bundle.received_at for bundle in run for _ in bundle.entries]
    expected = [outcome for bundle in run for outcome in bundle.outcomes]
    answers = append(connection, run[0].book, entries, received_at=times, opening=True)
    for entry, answer, outcome in zip(entries, answers, expected, strict=True):
        if answer.outcome != outcome:
            raise Unexpected(f"{entry.kind} {entry.id}: {answer.outcome} {answer.reason}, not {outcome}: {entry.body}")
    return len(entries)
