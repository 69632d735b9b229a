"""What is to be answered: what a CHW says is wrong, by whatever way she says it, and what she has not said anything of.

A case's id is that of her words, or of the payment that she is silent about; the answer's story has the same id.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from psycopg import Cursor
from psycopg.rows import TupleRow

from .agreed_days import AgreedDays
from .disputes import Dispute

_CONTESTED = """SELECT e.id::text, e.book::text, e.subject::text, e.happened_on::text, b.body::jsonb ->> 'words',
    p.period
    FROM entry e JOIN body b ON b.book = e.book AND b.line = e.line
    LEFT JOIN payment p ON p.book = e.book AND p.payment::text = b.body::jsonb ->> 'payment'
    WHERE e.kind = 'payment.contested' AND e.author = e.subject AND e.book = ANY (%s::text[]::uuid[])"""
_FIGURES = """SELECT contest::text, book::text, chw::text, contested_on::text, words, figure, month, closed_on::text
    FROM contest WHERE book = ANY (%s::text[]::uuid[])"""
_SILENT = """SELECT payment::text, book::text, chw::text, ordered_on::text, period FROM payment
    WHERE book = ANY (%s::text[]::uuid[]) AND amount > 0 AND received_on IS NULL AND contested_on IS NULL
    AND ordered_on < %s"""
_DISPUTES = """SELECT subject::text, book::text, chw::text, raised_on::text, about, words, payment::text, month,
    against::text, answered_by::text, answered_on::text, outcome, answer, appealed_on::text, appeal,
    community_outcome, health_outcome, decided_on::text FROM dispute WHERE book = ANY (%s::text[]::uuid[])"""
_READERS = "SELECT person::text FROM confidant WHERE book = %s AND subject = %s"


class Case(NamedTuple):
    """One thing to answer. `what`: `payment`, `figure`, `silence`, or what a dispute is about."""

    id: str
    home: str
    chw: str
    what: str
    begun_on: str
    words: str
    detail: str
    dispute: Dispute | None
    is_closed: bool
    days: int
    """Until an answer is owed."""

    @property
    def due_on(self) -> str:
        """The day by which an answer, or after an appeal both keys' decision, is owed."""
        since = self.dispute.appealed_on if self.dispute and self.dispute.appealed_on else self.begun_on
        return (date.fromisoformat(since) + timedelta(days=self.days)).isoformat()

    @property
    def stands(self) -> str:
        """How far it has come: `open`, `answered`, `appealed`, `decided` or `closed`."""
        if self.dispute and self.dispute.decided_on:
            return "decided"
        if self.is_closed:
            return "closed"
        if self.dispute and self.dispute.appealed_on:
            return "appealed"
        return "answered" if self.dispute and self.dispute.answered_on else "open"


def cases(cursor: Cursor[TupleRow], books: Sequence[str], today: str, days: AgreedDays) -> list[Case]:
    """The cases of some books, as far as the reader sees, the longest waiting first; the finished ones last."""
    found = list(books)
    told = {row[0]: row for row in cursor.execute(_DISPUTES, [found]).fetchall()}
    disputes = {id_: Dispute(*row[2:]) for id_, row in told.items()}
    listed = [
        Case(id_, home, chw, "payment", on, words or "", period or "", disputes.get(id_), False, days.answer)
        for id_, home, chw, on, words, period in cursor.execute(_CONTESTED, [found]).fetchall()
    ]
    listed += [
        Case(id_, home, chw, "figure", on, words, f"{figure} {month}", disputes.get(id_), bool(closed), days.answer)
        for id_, home, chw, on, words, figure, month, closed in cursor.execute(_FIGURES, [found]).fetchall()
    ]
    silent_since = (date.fromisoformat(today) - timedelta(days=days.silence)).isoformat()
    listed += [
        Case(id_, home, chw, "silence", on, "", period, disputes.get(id_), False, days.answer)
        for id_, home, chw, on, period in cursor.execute(_SILENT, [found, silent_since]).fetchall()
    ]
    known = {case.id for case in listed}
    listed += [
        Case(
            id_,
            row[1],
            row[2] or "",
            row[4] or "other",
            row[3] or row[10] or today,
            row[5],
            row[7],
            disputes[id_],
            False,
            days.answer,
        )
        for id_, row in told.items()
        if id_ not in known
    ]
    return sorted(listed, key=lambda case: (case.stands in ("answered", "decided", "closed"), case.due_on, case.id))


def readers_of(cursor: Cursor[TupleRow], book: str, case: str) -> list[str]:
    """Who may read a case's story, as far as the reader is told: herself."""
    return [person for (person,) in cursor.execute(_READERS, [book, case]).fetchall()]
