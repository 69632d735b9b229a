"""A village to test with: one community's book with both keys, CHWs with phones, households. Written by `append`."""

from dataclasses import dataclass, field
from typing import Any

import psycopg

from ubia.register import office
from ubia.register.book import Answer, append, now
from ubia.register.entry import Entry
from ubia.register.keys import SigningKey
from ubia.register.pen import Pen
from ubia.register.uuid7 import uuid7


def new_id() -> str:
    """A fresh id."""
    return uuid7(now())


@dataclass
class Member:
    """A person with a key."""

    name: str
    person: str = field(default_factory=new_id)
    key: SigningKey = field(default_factory=SigningKey)

    def pen(self, book: str, channel: str = "phone") -> Pen:
        """The person's pen for a book."""
        return Pen(self.key, self.person, book, channel)

    def holder(self) -> dict[str, Any]:
        """The person as a key-holder."""
        chosen = {"chosen_by": "the meeting of 3 May", "answers_for": "everyone here", "until": "2199-12-31"}
        return {"person": self.person, "name": self.name, "public": self.key.public, **chosen}


class Village:
    """The book of a community, open and in force."""

    def __init__(self, connection: psycopg.Connection[Any], name: str = "Majengo", within: str | None = None) -> None:
        self.connection, self.book = connection, new_id()
        self.facility, self.committee = Member("Sister Atieno"), Member("Mzee Karisa")
        body = {
            "name": name,
            "kind": "community",
            "server": office.server_key().public,
            "facility": self.facility.holder(),
            "committee": self.committee.holder(),
            "within": within,
        }
        opened = self.facility.pen(self.book).write("book.opened", self.book, body, made_at=now())
        assert append(connection, self.book, [opened], opening=True)[0].outcome == "written"

    def append(self, *entries: Entry | bytes, **options: Any) -> list[Answer]:
        """Append to this village's book."""
        return append(self.connection, self.book, entries, **options)

    def admit(self, member: Member, role: str = "chw", device: str = "") -> Member:
        """Give a person a role, and her key its right."""
        at, pen = now(), self.facility.pen(self.book)
        given = {"name": member.name, "role": role, "since": "2020-01-01"}
        key = {
            "public": member.key.public,
            "possession": member.key.possession(""),
            "admitted_by": self.facility.person,
            "device": device,
        }
        answers = self.append(
            pen.write("role.given", member.person, given, made_at=at),
            pen.write("key.admitted", member.person, key, made_at=at),
        )
        assert [a.outcome for a in answers] == ["written", "written"], answers
        return member

    def enrol(self, chw: Member, name: str = "Achieng", household: str = "") -> str:
        """Enrol a household that a CHW looks after. Returns its id."""
        household = household or new_id()
        person = {"id": new_id(), "name": name, "sex": "female", "born_on": "1990-05-01", "born_estimated": True}
        body = {"name": name, "chw": chw.person, "since": "2020-01-01", "persons": [person]}
        entry = chw.pen(self.book).write("household.enrolled", household, body, made_at=now())
        assert self.append(entry)[0].outcome == "written"
        return household

    def visit(self, chw: Member, household: str, service: str = "home_visit", **options: Any) -> Entry:
        """A visit, signed and not yet appended."""
        return chw.pen(self.book).write("visit.made", household, {"service": service}, **{"made_at": now()} | options)


def open_provisional(connection: Any, name: str = "Mtakuja") -> Village:
    """A book that still lacks the committee's key."""
    village = Village.__new__(Village)
    village.connection, village.book = connection, new_id()
    village.facility, village.committee = Member("Sister Atieno"), Member("Mzee Karisa")
    body = {
        "name": name,
        "kind": "community",
        "server": office.server_key().public,
        "facility": village.facility.holder(),
    }
    opened = village.facility.pen(village.book).write("book.opened", village.book, body, made_at=now())
    assert append(connection, village.book, [opened], opening=True)[0].outcome == "written"
    return village
