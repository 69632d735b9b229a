"""A phone as the server sees it: admitted by a one-time code, it pushes and pulls through Django's test client."""

import hashlib
import json
from typing import Any

import msgspec
from django.test import Client

from tests.village import Member, Village
from ubia.register import admit
from ubia.register.entry import Entry, to_base64
from ubia.register.keys import SigningKey


class Phone:
    """A phone as the server sees it."""

    def __init__(self, member: Member, token: str) -> None:
        self.member, self.token, self.http = member, token, Client()
        self.cursors: dict[str, str] = {}

    def post(
        self, door: str, body: Any, signed: bool = True, method: str = "POST", headers: dict[str, str] | None = None
    ) -> Any:
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        text = f"ubia-pull-1\n{to_base64(hashlib.sha256(content).digest())}"
        sent = {"Authorization": f"Bearer {self.token}"} | (headers or {})
        if signed:
            sent["Ubia-Signature"] = self.member.key.sign(text)
        return self.http.generic(method, f"/sync/{door}", content, content_type="application/json", headers=sent)

    def push(self, *entries: Entry) -> list[dict[str, Any]]:
        answer = self.post("push", {"bundles": [{"entries": [as_json(e) for e in entries]}]})
        assert answer.status_code == 200, answer.content
        found: list[dict[str, Any]] = answer.json()["answers"]
        return found

    def pull(self, limit: int = 10_000) -> list[dict[str, Any]]:
        """Pull until there is no more; returns every entry that came."""
        came, more = [], True
        while more:
            answer = self.post("pull", {"cursors": self.cursors, "limit": limit}).json()
            self.cursors |= {book["book"]: book["cursor"] for book in answer["books"]}
            came += [entry for book in answer["books"] for entry in book["entries"]]
            more = any(book["more"] for book in answer["books"])
        return came


def as_json(entry: Entry) -> dict[str, Any]:
    found: dict[str, Any] = msgspec.to_builtins(entry)
    return found


def phone_of(village: Village, member: Member) -> Phone:
    """A phone admitted by a one-time code, as in life."""
    member.key = SigningKey()
    code = admit.make_code(village.connection, member.person, village.facility.person)
    body = {"code": code, "public": member.key.public, "possession": member.key.possession(code), "device": "d1"}
    answer = Client().post("/sync/admit", json.dumps(body), content_type="application/json")
    assert answer.status_code == 200, answer.content
    return Phone(member, answer.json()["token"])
