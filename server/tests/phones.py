"""Phones that keep pushing and pulling over real HTTP whatever happens to the server, as phones do."""

import hashlib
import http.client
import json
import random
import threading
from typing import Any

import msgspec

from tests.village import Member, Village
from ubia.register.entry import Entry, to_base64
from ubia.register.pen import sign_bundle


class Phone(threading.Thread):
    """Makes visits into an outbox, and empties it: an entry leaves the outbox only when the server has answered."""

    def __init__(self, village: Village, member: Member, token: str, homes: list[str], port: int, seed: int) -> None:
        super().__init__(name=member.name)
        self.village, self.member, self.token, self.homes, self.port = village, member, token, homes, port
        self.dice = random.Random(seed)
        self.stopping = threading.Event()
        self.made: dict[str, Entry] = {}
        self.outbox: dict[str, Entry] = {}
        self.lines: dict[str, int] = {}
        self.pulled: dict[str, int] = {}
        self.cursors: dict[str, str] = {}
        self.answered = 0
        self.failure: Exception | None = None

    def run(self) -> None:
        """Work until told to stop, then once more until everything has arrived; what it died of is in `failure`."""
        try:
            while not self.stopping.is_set():
                self.work()
            while self.outbox or not self.sync():
                self.stopping.wait(0.05)
                self.push()
        except Exception as failure:  # pytest would show it only as a warning, after what follows from it
            self.failure = failure

    def work(self) -> None:
        """A few visits, then a push and now and then a pull. While nobody answers, a CHW has only so much to write."""
        count = self.dice.randint(1, 12) if len(self.outbox) < 60 else 0
        visits = [
            self.village.visit(self.member, self.dice.choice(self.homes), made_at=10**12 + i) for i in range(count)
        ]
        bundle = sign_bundle(self.member.key, visits) if visits and self.dice.random() < 0.5 else visits
        self.outbox |= {entry.id: entry for entry in bundle}
        self.made |= {entry.id: entry for entry in bundle}
        self.push()
        if self.dice.random() < 0.3:
            self.sync()
        self.stopping.wait(0.02)

    def push(self) -> None:
        """Push the whole outbox; what the server answered leaves it."""
        entries = [msgspec.to_builtins(entry) for entry in list(self.outbox.values())[:400]]
        answer = self.post("push", {"bundles": [{"entries": entries}]}) if entries else None
        for found in answer["answers"] if answer else []:
            assert found["outcome"] in ("written", "already"), found
            self.lines[found["id"]] = found["line"]
            self.outbox.pop(found["id"])
            self.answered += 1

    def sync(self) -> bool:
        """Pull once until there is no more. Returns whether it came to the end."""
        more = True
        while more:
            answer = self.post("pull", {"cursors": self.cursors, "limit": 500})
            if answer is None:
                return False
            for book in answer["books"]:
                self.cursors[book["book"]] = book["cursor"]
                for entry in book["entries"]:
                    assert self.pulled.setdefault(entry["id"], entry["line"]) == entry["line"]
            more = any(book["more"] for book in answer["books"])
        return True

    def post(self, door: str, body: Any) -> Any:
        """The answer, or None when the server was not there or was cut off in the middle."""
        content = json.dumps(body).encode()
        signature = self.member.key.sign(f"ubia-pull-1\n{to_base64(hashlib.sha256(content).digest())}")
        headers = {"Authorization": f"Bearer {self.token}", "Ubia-Signature": signature}
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            line.request("POST", f"/sync/{door}", content, headers | {"Content-Type": "application/json"})
            answer = line.getresponse()
            text = answer.read()
        except (OSError, http.client.HTTPException):
            return None
        finally:
            line.close()
        assert answer.status in (200, 503), (answer.status, text[:300])
        return json.loads(text) if answer.status == 200 else None
