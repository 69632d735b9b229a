"""A community's book with its keys, and bundles signed as phones sign them."""

import json
import secrets
from typing import Any

import msgspec
from psycopg import Connection

from ubia.register import admit, merkle, office
from ubia.register.book import append, now
from ubia.register.entry import Entry, digest, to_base64
from ubia.register.keys import SigningKey
from ubia.register.pen import Pen, bundle_text
from ubia.register.uuid7 import uuid7

ANSWERS = {
    "fever": "no",
    "cough": "yes",
    "breaths": "34",
    "muac": "13.5",
    "note": "Mother asked about the next vaccine.",
}


def new_id() -> str:
    """A fresh id."""
    return uuid7(now())


class Village:
    """An open book with one CHW whose phone is admitted."""

    def __init__(self, connection: Connection[Any], within: str | None = None) -> None:
        self.connection, self.book = connection, new_id()
        self.facility, self.facility_person = SigningKey(), new_id()
        body = {
            "name": f"Village {self.book[-4:]}",
            "kind": "community",
            "server": office.server_key().public,
            "facility": self._holder(self.facility, self.facility_person),
            "committee": self._holder(SigningKey(), new_id()),
            "within": within,
        }
        self._office("book.opened", self.book, body, opening=True)
        self.chw, self.key = new_id(), SigningKey()
        self.give_role(self.chw, "chw")
        self.token = self.admit(self.chw, self.key)
        self.pen = Pen(self.key, self.chw, self.book)

    def give_role(self, person: str, role: str) -> None:
        """Give a person a part in the book."""
        self._office("role.given", person, {"name": "A person", "role": role, "since": "2020-01-01"})

    def admit(self, person: str, key: SigningKey) -> str:
        """Admit a key by a one-time code; returns the device's token."""
        code = admit.make_code(self.connection, person, self.facility_person)
        return admit.admit(self.connection, code, key.public, key.possession(code), "bench").token

    def enrol(self, households: list[str]) -> None:
        """Enrol households that the CHW looks after."""
        persons = [{"id": new_id(), "name": "Akinyi", "sex": "female", "born_on": "1991-04-02"}]
        body = {"name": "Family of Akinyi", "chw": self.chw, "since": "2025-01-01", "persons": persons}
        for i in range(0, len(households), 500):
            entries = [self._entry("household.enrolled", h, body) for h in households[i : i + 500]]
            self.append(_rooted(self.key, entries))

    def visits(self, households: list[str], count: int, rooted: bool) -> list[Entry]:
        """`count` visits over the households, signed singly, or unsigned for a root."""
        body = {"service": "home_visit", "minutes": 25, "answers": ANSWERS}
        entries = [self._entry("visit.made", households[i % len(households)], body) for i in range(count)]
        return entries if rooted else [self.pen.signed(entry) for entry in entries]

    def append(self, entries: list[Entry]) -> None:
        """Write entries in process."""
        answers = append(self.connection, self.book, entries)
        assert all(answer.outcome == "written" for answer in answers), answers[:3]

    def push_body(self, households: list[str], count: int, rooted: bool) -> bytes:
        """A push as a phone sends it, one bundle."""
        entries = self.visits(households, count, rooted)
        bundle: dict[str, Any] = {"entries": [msgspec.to_builtins(entry) for entry in entries]}
        if rooted:
            leaves = [merkle.leaf(digest(entry.text())) for entry in entries]
            signature = self.key.sign(bundle_text(len(leaves), merkle.root(leaves)))
            bundle["root"] = {"signature": signature, "leaves": to_base64(b"".join(leaves))}
        return json.dumps({"bundles": [bundle]}, separators=(",", ":")).encode()

    def _entry(self, kind: str, subject: str, body: dict[str, Any]) -> Entry:
        return self.pen.write(kind, subject, body, made_at=now(), seen=1, sign=False)

    def _office(self, kind: str, subject: str, body: dict[str, Any], opening: bool = False) -> None:
        entry = Pen(self.facility, self.facility_person, self.book).write(kind, subject, body, made_at=now())
        answer = append(self.connection, self.book, [entry], opening=opening)[0]
        assert answer.outcome == "written", answer

    def _holder(self, key: SigningKey, person: str) -> dict[str, Any]:
        chosen = {"chosen_by": "a meeting", "answers_for": "everyone", "until": "2199-12-31"}
        return {"person": person, "name": secrets.token_hex(4), "public": key.public, **chosen}


def _rooted(key: SigningKey, entries: list[Entry]) -> list[Entry]:
    from ubia.register.pen import sign_bundle

    return sign_bundle(key, entries)
