"""A phone: it writes entries while it is away, hands them in when it can, and holds what concerns its owner."""

import hashlib
import json
from typing import Any

import msgspec

from ubia.register.book import now
from ubia.register.entry import Entry, digest, to_base64
from ubia.register.keys import SigningKey
from ubia.register.pen import Pen, sign_bundle
from ubia.register.uuid7 import uuid7

from .wire import Wire, in_words


class Phone:
    """One person's phone, admitted by a one-time code into the books where she has a part."""

    def __init__(self, url: str, code: str, device: str = "Android phone") -> None:
        """Make a key on this phone and have it admitted (docs/sync.md). Raises Refused when the code is not good."""
        self.wire, self.key = Wire(url), SigningKey()
        asked = {"code": code, "public": self.key.public, "possession": self.key.possession(code), "device": device}
        found = self.wire.send("/sync/admit", asked)
        self.person, self.name, self.book = found["person"], found["name"], found["books"][0]
        self.outbox: list[Entry] = []
        self.written: dict[str, Entry] = {}
        self.entries: dict[str, dict[str, Any]] = {}
        self.cursors: dict[str, str] = {}
        self._token = {"Authorization": f"Bearer {found['token']}"}

    def write(self, kind: str, subject: str, body: dict[str, Any], *, on: str = "", amends: str = "") -> str:
        """Write an entry into the outbox; returns its id. `on` is the day it happened (today when empty)."""
        pen = Pen(self.key, self.person, self.book)
        entry = pen.write(kind, subject, body, made_at=now(), happened_on=on, amends=amends, seen=self.seen, sign=False)
        self.outbox.append(entry)
        self.written[entry.id] = entry
        return entry.id

    def begin(self, kind: str, body: dict[str, Any], *, on: str = "") -> str:
        """Write the first entry of a new story, such as a household's; returns the id of its subject."""
        subject = uuid7(now())
        self.write(kind, subject, body, on=on)
        return subject

    def push(self) -> list[str]:
        """Hand in the outbox under one signature; returns what became of each entry. Raises Refused, and keeps all."""
        bundle = sign_bundle(self.key, self.outbox)
        body = {"bundles": [{"entries": [msgspec.to_builtins(entry) for entry in bundle]}]}
        answers = self.wire.send("/sync/push", body, self._token)["answers"]
        self.outbox = []
        return [in_words(answer) for answer in answers]

    def pull(self) -> int:
        """Fetch what is new; returns how many entries came. Raises Refused."""
        before, more = len(self.entries), True
        while more:
            content = json.dumps({"cursors": self.cursors}).encode()
            signature = self.key.sign(f"ubia-pull-1\n{to_base64(hashlib.sha256(content).digest())}")
            answer = self.wire.send("/sync/pull", content, self._token | {"Ubia-Signature": signature})
            for part in answer["books"]:
                self.cursors[part["book"]] = part["cursor"]
                self.entries |= {entry["id"]: entry for entry in part["entries"]}
                self._forget(part["left"])
            more = any(part["more"] for part in answer["books"])
        return len(self.entries) - before

    def story(self, subject: str) -> list[tuple[str, dict[str, Any]]]:
        """What this phone holds of one story, in the order of lines: each entry's kind and body."""
        mine = sorted((e for e in self.entries.values() if e["subject"] == subject), key=lambda e: int(e["line"]))
        return [(entry["kind"], json.loads(entry.get("body", "{}"))) for entry in mine]

    def digest(self, entry: str) -> str:
        """The digest of an entry that this phone wrote: what others sign when they agree to it."""
        return digest(self.written[entry].text()).hex()

    @property
    def seen(self) -> int:
        """The last line of the book that this phone holds."""
        return max((e["line"] for e in self.entries.values() if e["book"] == self.book), default=0)

    def _forget(self, subjects: list[str]) -> None:
        gone = {id_ for id_, e in self.entries.items() if e["subject"] in subjects and e["author"] != self.person}
        self.entries = {id_: entry for id_, entry in self.entries.items() if id_ not in gone}
