"""What the calendar does in every book: over visit plans are closed, stories continued, last month's page closed, and
what nobody has answered in time is brought before both keys.

Each is an attested entry of the server's, written once however often the night comes. The day is an argument.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import psycopg
from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.incentives.runs.escalating import escalations
from ubia.people.entries import StoryContinued, VisitPlanClosed
from ubia.register.book import append, now
from ubia.register.entry import Entry
from ubia.register.kind import Attested
from ubia.register.office import server_pen
from ubia.register.seal import BY_THE_CALENDAR, close_page, find_last_line, find_open_page

LOCK = 7_316_425_003  # an advisory lock of ours: two nights may begin at once
ATTESTED = Attested(typist=BY_THE_CALENDAR)


@dataclass
class Night:
    """How many of each were written, and what could not be: (book, kind, reason)."""

    plans: int = 0
    stories: int = 0
    pages: int = 0
    disputes: int = 0
    refused: list[tuple[str, str, str]] = field(default_factory=list)

    def __str__(self) -> str:
        said = f"{self.plans} visit plans closed, {self.stories} stories continued, {self.pages} pages closed."
        said += f" {self.disputes} disputes brought before both keys." if self.disputes else ""
        return "\n".join([said, *(f"book {book}: {kind} was not written ({why})" for book, kind, why in self.refused)])


def spend_night(owner: str, app: str, day: date, zone: str = "UTC") -> Night | None:
    """Do what is due on a day, in the zone of the programme. `owner` and `app` are connection strings.

    Returns None when another night is under way.
    """
    with psycopg.connect(owner, autocommit=True) as reading, psycopg.connect(app, autocommit=True) as writing:
        if not _is_alone(reading):
            return None
        night = Night()
        night.plans = _write(writing, plans_over(reading, day), night)
        night.stories = _write(writing, stories_grown(reading, day), night)
        night.disputes = _write(writing, disputes_overdue(reading, day), night)
        for book in _full_books(reading):
            _close_month(reading, writing, book, _end_of_month_before(day, zone), night)
        return night


def plans_over(owner: Connection[TupleRow], day: date) -> list[Entry]:
    """The closings of visit plans whose two weeks are over."""
    rows = owner.execute("SELECT book::text, household::text, plan::text FROM visit_plans_over(%s)", [day]).fetchall()
    body = VisitPlanClosed(attested=ATTESTED)
    return [_entry(book, "visit_plan.closed", household, body, day, plan) for book, household, plan in rows]


def stories_grown(owner: Connection[TupleRow], day: date) -> list[Entry]:
    """What the new book is told of lines that reached the old one after a household had moved."""
    rows = owner.execute("SELECT book::text, household::text, to_line FROM story_to_continue").fetchall()
    return [
        _entry(book, "story.continued", household, StoryContinued(to_line=line, attested=ATTESTED), day)
        for book, household, line in rows
    ]


def disputes_overdue(owner: Connection[TupleRow], day: date) -> list[Entry]:
    """What nobody has answered in time, for the holders of both keys."""
    with owner.cursor() as cursor:
        return [
            server_pen(book, book).write(
                "dispute.passed_on", one.case, one.body, made_at=now(), happened_on=day.isoformat(), id=one.id
            )
            for book in _full_books(owner)
            for one in escalations(cursor, book, day.isoformat(), ATTESTED)
        ]


def _entry(
    book: str, kind: str, subject: str, body: VisitPlanClosed | StoryContinued, day: date, amends: str = ""
) -> Entry:
    return server_pen(book, book).write(kind, subject, body, made_at=now(), happened_on=day.isoformat(), amends=amends)


def _write(app: Connection[TupleRow], entries: list[Entry], night: Night) -> int:
    by_book: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_book[entry.book].append(entry)
    written = 0
    for book, own in by_book.items():
        for first in range(0, len(own), 500):
            for entry, answer in zip(own[first:], append(app, book, own[first : first + 500]), strict=False):
                written += answer.outcome == "written"
                if answer.outcome != "written":
                    night.refused.append((book, entry.kind, answer.reason or answer.outcome))
    return written


def _close_month(
    owner: Connection[TupleRow], app: Connection[TupleRow], book: str, end: datetime, night: Night
) -> None:
    """Close the page of the month that ended, by line; nothing when there is no line since the last page."""
    with owner.cursor() as cursor:
        last = find_last_line(cursor, book, int(end.timestamp() * 1000))
        if not last or find_open_page(cursor, book, last) is None:
            return
    answer = close_page(app, book, f"{end - timedelta(days=1):%Y-%m}", last_line=last)
    if answer and answer.outcome == "written":
        night.pages += 1
    elif answer:
        night.refused.append((book, "seal.closed", answer.reason or answer.outcome))


def _end_of_month_before(day: date, zone: str) -> datetime:
    """The instant at which the month of a day began."""
    return datetime(day.year, day.month, 1, tzinfo=ZoneInfo(zone))


def _full_books(owner: Connection[TupleRow]) -> list[str]:
    """Communities' books with both keys: only their pages can be signed by both sides."""
    rows = owner.execute(
        "SELECT book::text FROM book WHERE kind = 'community' AND NOT provisional ORDER BY 1"
    ).fetchall()
    return [book for (book,) in rows]


def _is_alone(owner: Connection[TupleRow]) -> bool:
    """Whether no other night is under way; the lock goes with the connection."""
    row = owner.execute("SELECT pg_try_advisory_lock(%s)", [LOCK]).fetchone()
    return bool(row and row[0])
