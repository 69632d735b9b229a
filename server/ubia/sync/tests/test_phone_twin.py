"""The phone's own code against this server: what it holds after any day's work is what the server's tables hold."""

import base64
import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.village import Member, Village, new_id
from ubia.demo.ours import published
from ubia.interop.xlsform.publishing import put_down
from ubia.register import admit
from ubia.register.book import now
from ubia.sync.tests.test_drop import quiet_door

CLIENT = Path(__file__).parents[4] / "client"
CARED_FOR = ("household", "person", "wish", "assignment", "visit_plan", "visit", "consent")
OPEN = ("role", "mandate", "form", "package", "clause")
pytestmark = [
    pytest.mark.skipif(not shutil.which("node"), reason="needs Node to run the client's half"),
    pytest.mark.skipif(not (CLIENT / "node_modules").is_dir(), reason="needs the client's packages: run ./dev setup"),
]
__all__ = ["quiet_door"]


class RealPhone:
    """A phone in a process of its own; its requests are answered by Django's test client."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            ["node", "src/sync/testing/run.mjs"], cwd=CLIENT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.http = Client()
        self.asked: list[str] = []
        self.key = ""

    def tell(self, do: str, **more: Any) -> Any:
        """Have the phone do something; returns what came of it."""
        self._say({"do": do, **more})
        while "done" not in (heard := self._hear()):
            self._say(self._answer(heard))
        return heard["done"]

    def end(self) -> None:
        """Switch it off."""
        self.process.communicate(json.dumps({"do": "end"}) + "\n", timeout=20)

    def _answer(self, asked: dict[str, Any]) -> dict[str, Any]:
        headers = {name: value for name, value in asked["headers"].items() if name != "Content-Type"}
        content = base64.b64decode(asked["body"])
        self.asked.append(asked["path"])
        answer = self.http.generic("POST", asked["path"], content, content_type="application/json", headers=headers)
        return {"status": answer.status_code, "body": answer.content.decode()}

    def _say(self, value: Any) -> None:
        assert self.process.stdin
        self.process.stdin.write(json.dumps(value) + "\n")
        self.process.stdin.flush()

    def _hear(self) -> dict[str, Any]:
        assert self.process.stdout
        line = self.process.stdout.readline()
        assert line, "the phone broke down"
        heard: dict[str, Any] = json.loads(line)
        return heard


@pytest.fixture
def phone() -> Iterator[RealPhone]:
    it = RealPhone()
    yield it
    it.end()


def admitted(phone: RealPhone, village: Village) -> Member:
    member = village.admit(Member("Amina"))
    code = admit.make_code(village.connection, member.person, village.facility.person)
    let_in = phone.tell("admit", code=code)
    assert (let_in["id"], let_in["name"]) == (member.person, member.name)
    phone.key = let_in["key"]
    return member


def act(village: Village, kind: str, subject: str, body: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"book": village.book, "kind": kind, "subject": subject, "body": body, **more}


def enrolment(village: Village, member: Member, home: str) -> dict[str, Any]:
    persons = [
        {"id": new_id(), "name": "Fatuma Saïd", "sex": "female", "born_on": "1995-03-02"},
        {"id": new_id(), "name": "Juma", "sex": "male", "born_on": "2026-01-09"},
    ]
    body = {"name": "Fatuma", "chw": member.person, "since": "2026-01-01", "neighbourhood": "Kwa Chief"}
    return act(village, "household.enrolled", home, body | {"persons": persons})


def rows_of(owner: Any, table: str, subjects: set[str] | None) -> list[str]:
    found = owner.execute(f"SELECT row_to_json(t) FROM {table} t").fetchall()
    rows = [row for (row,) in found if subjects is None or row["subject"] in subjects]
    return sorted(json.dumps(row, sort_keys=True) for row in rows)


def as_server(table: str, rows: list[dict[str, Any]]) -> list[str]:
    """Without what only the phone's row has, such as a form's languages."""
    extra = {"form": {"languages"}, "role": set()}.get(table, set())
    kept = [{name: value for name, value in row.items() if name not in extra} for row in rows]
    return sorted(json.dumps(row, sort_keys=True) for row in kept)


def expect_same(database: Any, held: dict[str, Any], homes: set[str]) -> None:
    with database.connect("ubia_owner") as owner:
        for table in CARED_FOR:
            assert as_server(table, held["tables"].get(table, [])) == rows_of(owner, table, homes), table
        for table in ("form", "package", "clause"):
            assert as_server(table, held["tables"][table]) == rows_of(owner, table, None), table
        roles = {(row["person"], row["role"], row["until"]) for row in held["tables"]["role"]}
        assert roles == {(p, r, u) for p, r, u in owner.execute("SELECT person::text, role, until::text FROM role")}


def test_after_a_days_work_phone_and_server_hold_the_same(database: Any, village: Village, phone: RealPhone) -> None:
    """SRV-01: offline work, work handed in while locked, others' work, a transfer: the same rows in the end."""
    amina = admitted(phone, village)
    one, two = new_id(), new_id()
    phone.tell("write", acts=[enrolment(village, amina, one), enrolment(village, amina, two)])
    visits = phone.tell("write", acts=[act(village, "visit.made", one, {"service": "home_visit", "minutes": 9})])
    assert phone.tell("sync")["outcome"] == "done"
    fix = act(village, "visit.corrected", one, {"service": "birth"}, amends=visits[0]["id"])
    phone.tell("write", acts=[fix, act(village, "visit.made", two, {"service": "anc_visit", "danger": ["fever"]})])
    phone.tell("lock")
    assert phone.tell("drop") == {"arrived": 2, "left": 0}
    phone.tell("unlock")
    others = village.admit(Member("Beatrice"))
    village.append(village.visit(others, two, "sick_child"))
    phone.tell("write", acts=[act(village, "wish.stated", one, {"place": "at the well", "visibility": "plain"})])
    assert phone.tell("sync")["outcome"] == "done"
    held = phone.tell("tables")
    assert (held["waiting"], held["held"]) == (0, [])
    expect_same(database, held, {one, two})
    assert [line["service"] for line in held["statement"]["lines"]] == ["birth", "anc_visit"]
    moved = village.facility.pen(village.book).write(
        "household.assigned", one, {"chw": others.person, "since": "2026-01-02"}, made_at=now()
    )
    village.append(moved)
    assert phone.tell("sync")["outcome"] == "done"
    held = phone.tell("tables")
    expect_same(database, held, {two})
    assert len(held["statement"]["lines"]) == 2, "her acts stay when the household goes"


def test_a_phone_that_is_revoked_hands_in_and_forgets(village: Village, phone: RealPhone) -> None:
    """TRU-03: work from before the revocation goes to settle; the stories go from the phone."""
    amina = admitted(phone, village)
    home = new_id()
    phone.tell("write", acts=[enrolment(village, amina, home)])
    assert phone.tell("sync")["outcome"] == "done"
    phone.tell("write", acts=[act(village, "visit.made", home, {"service": "home_visit"})])
    admit.revoke(village.connection, amina.person, phone.key, village.facility.person)
    assert phone.tell("sync")["outcome"] == "revoked"
    held = phone.tell("tables")
    assert (held["waiting"], held["tables"]["household"], held["tables"]["visit"]) == (0, [], [])
    assert [line["reason"] for line in held["held"]] == ["key_revoked"]
    assert "/sync/drop" in phone.asked


def test_a_published_form_comes_with_the_next_sync(village: Village, phone: RealPhone) -> None:
    """SRV-01: model and texts are on the phone before anybody needs them."""
    form = replace(
        published("home_visit"), files={"net.png": b"png", "page.html": b"<script>", "big.png": bytes(2**20)}
    )
    admitted(phone, village)
    put_down(village.connection, village.book, village.facility.person, village.facility.person, form)
    assert phone.tell("sync")["outcome"] == "done"
    (held,) = phone.tell("forms")
    assert held["note"] | {"languages": []} == {
        "hash": form.hash,
        "formId": form.form_id,
        "version": form.version,
        "title": form.title,
        "languages": [],
        "isCurrent": True,
        "isHere": True,
    }
    assert (held["form"]["model"], held["form"]["texts"]) == tuple(json.loads(form.compiled).values())
    assert held["form"]["files"] == {"net.png": "cG5n"}
