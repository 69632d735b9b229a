"""A small book with named people, for tests: written through the front door, with keys that the test holds."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.register.book import Answer, append
from ubia.register.entry import Entry
from ubia.register.keys import SigningKey
from ubia.register.office import server_key
from ubia.register.pen import Pen
from ubia.register.uuid7 import uuid7
from ubia.register.words import six_words

DAY = 86_400_000
NOON = 1_772_712_000_000
"""2026-03-05 12:00 UTC."""
SINCE, UNTIL = "2026-01-01", "2028-12-31"


@dataclass
class Village:
    """A book and its people; `at` is the village's clock in milliseconds, a second later at each entry."""

    connection: Connection[TupleRow]
    book: str = field(default_factory=lambda: uuid7(NOON))
    at: int = NOON

    def __post_init__(self) -> None:
        self.facility, self.committee, self.amina, self.baraka, self.rehema = (
            Pen(SigningKey(), uuid7(NOON), self.book) for _ in range(5)
        )

    def tick(self) -> int:
        """A second later."""
        self.at += 1000
        return self.at

    def append(self, *entries: Entry | bytes, **options: Any) -> list[Answer]:
        """Hand entries in, now by the village's clock."""
        return append(self.connection, self.book, entries, **{"received_at": self.tick(), **options})

    def hand_in(self, *entries: Entry | bytes, **options: Any) -> list[str]:
        """Hand entries in; the outcomes, with the reason of what was not written."""
        return [f"{a.outcome} {a.reason}".strip() for a in self.append(*entries, **options)]

    def open(self, kind: str = "community", within: str | None = None, both: bool = False) -> "Village":
        """Open the book; with the committee's key at once if `both`."""
        body = {
            "name": "Kibera",
            "kind": kind,
            "server": server_key().public,
            "facility": holder(self.facility, "Fatuma"),
            "committee": holder(self.committee, "Otieno") if both else None,
            "within": within,
        }
        opened = self.facility.write("book.opened", self.book, body, made_at=self.tick())
        assert self.hand_in(opened, opening=True) == ["written"]
        return self

    def meet(self, **changes: Any) -> Entry:
        """The committee's key as admitted at a meeting."""
        key = self.committee.key
        body = {
            "committee": holder(self.committee, "Otieno"),
            "possession": key.possession(self.book),
            "words": six_words(key.public),
            "witnesses": ["Neema", "Juma", "Salma"],
            "meeting_on": "2026-03-05",
            **changes,
        }
        return self.facility.write("committee.key_admitted", self.book, body, made_at=self.tick())

    def people(self) -> "Village":
        """Give Amina (chw), Baraka (facility supervisor) and Rehema (community supervisor) their roles and keys."""
        parts = ((self.amina, "chw"), (self.baraka, "facility_supervisor"), (self.rehema, "community_supervisor"))
        entries = [entry for pen, role in parts for entry in (self.role(pen, role), self.key(pen))]
        assert set(self.hand_in(*entries)) == {"written"}
        return self

    def role(self, pen: Pen, role: str, by: Pen | None = None, **body: Any) -> Entry:
        """A role given."""
        given = {"name": role, "role": role, "since": SINCE, **body}
        return (by or self.facility).write("role.given", pen.author, given, made_at=self.tick())

    def key(self, pen: Pen, by: Pen | None = None, code: str = "code", **body: Any) -> Entry:
        """A key admitted."""
        by, key = by or self.facility, pen.key
        shown = {"public": key.public, "possession": key.possession(code), "code": code, "admitted_by": by.author}
        return by.write("key.admitted", pen.author, shown | body, made_at=self.tick())

    def work(self, pen: Pen | None = None, name: str = "Nurse", **options: Any) -> Entry:
        """An ordinary fact of the kind that any role may write: it confides `name` to its own author."""
        pen = pen or self.amina
        reader = {"person": pen.author, "key": pen.key.id, "wrapped": "AA"}
        body = {"readers": [reader], "ephemeral": "AA", "sealed": name}
        return pen.write("confidence.kept", uuid7(self.at), body, **{"made_at": self.tick(), **options})

    def rows(self, query: str, *values: Any) -> list[TupleRow]:
        """Ask the database with all rows of the book in sight."""
        return self.connection.execute(query, values or None).fetchall()


def holder(pen: Pen, name: str) -> dict[str, Any]:
    """A key-holder with her mandate."""
    given = {"chosen_by": "the assembly of 5 March", "answers_for": "everyone of Kibera", "until": UNTIL}
    return {"person": pen.author, "name": name, "public": pen.key.public, **given}


def outcomes(answers: Sequence[Answer]) -> list[str]:
    """What became of each."""
    return [answer.outcome for answer in answers]
