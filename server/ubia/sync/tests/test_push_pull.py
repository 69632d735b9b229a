"""Phones hand in and fetch: what is asked over HTTP, what comes back, what is refused."""

import gzip
import json
from typing import Any

import pytest
from django.test import Client

from tests.village import Member, Village, new_id
from ubia.register import admit
from ubia.register.book import now
from ubia.register.entry import Entry, digest, to_base64
from ubia.register.merkle import leaf, root
from ubia.register.pen import bundle_text
from ubia.sync.tests.phone import Phone, as_json, phone_of


def test_a_visit_goes_up_once_and_comes_back_with_its_line(village: Village, amina: Phone) -> None:
    """SRV-01: pushed twice, written once."""
    home = village.enrol(amina.member)
    visit = village.visit(amina.member, home)
    assert amina.push(visit)[0]["outcome"] == "written"
    assert amina.push(visit)[0]["outcome"] == "already"
    came = [entry for entry in amina.pull() if entry["id"] == visit.id]
    assert [(e["line"], e["body"], e["sig"]) for e in came] == [(came[0]["line"], visit.body, visit.sig)]
    assert amina.pull() == []


def test_a_bundle_under_one_root_gives_each_entry_its_own_proof(village: Village, amina: Phone) -> None:
    home = village.enrol(amina.member)
    pen = amina.member.pen(village.book)
    visits = [
        pen.write("visit.made", home, {"service": "home_visit"}, made_at=10**12 + i, sign=False) for i in range(5)
    ]
    leaves = [leaf(digest(v.text())) for v in visits]
    signature = amina.member.key.sign(bundle_text(5, root(leaves)))
    altered = as_json(visits[2]) | {"body": '{"service":"birth"}'}
    entries = [altered if i == 2 else as_json(v) for i, v in enumerate(visits)]
    bundle = {"entries": entries, "root": {"signature": signature, "leaves": to_base64(b"".join(leaves))}}
    answers = amina.post("push", {"bundles": [bundle]}).json()["answers"]
    assert [a["outcome"] for a in answers] == ["written", "written", "quarantine", "written", "written"]
    assert answers[2]["reason"] == "forged"


def test_unreadable_entries_do_not_block_their_neighbours(village: Village, amina: Phone) -> None:
    good = as_json(village.visit(amina.member, village.enrol(amina.member)))
    answers = amina.post("push", {"bundles": [{"entries": [{"id": 5}, good, "what", {**good, "book": "x"}]}]}).json()
    assert [a["outcome"] for a in answers["answers"]] == ["quarantine", "written", "quarantine", "quarantine"]


def test_scope_follows_the_assignment(village: Village, amina: Phone) -> None:
    """A transfer: the story goes whole to the next CHW, its name leaves the first, and late work stays hers."""
    beatrice = phone_of(village, village.admit(Member("Beatrice")))
    home = village.enrol(amina.member)
    amina.push(village.visit(amina.member, home))
    assert {e["subject"] for e in amina.pull()} >= {home}
    beatrice.pull()
    moved = village.facility.pen(village.book).write(
        "household.assigned", home, {"chw": beatrice.member.person, "since": "2026-01-02"}, made_at=now()
    )
    assert village.append(moved)[0].outcome == "written"
    late = village.visit(amina.member, home, made_at=10**12)
    assert amina.push(late)[0]["outcome"] == "written"
    kinds = [e["kind"] for e in beatrice.pull() if e["subject"] == home]
    assert sorted(kinds) == ["household.assigned", "household.enrolled", "visit.made", "visit.made"]
    answer = amina.post("pull", {"cursors": amina.cursors}).json()
    assert [book["left"] for book in answer["books"]] == [[home]]
    assert all(e["subject"] != home for book in answer["books"] for e in book["entries"])


def test_an_erased_transfer_brings_no_story_back_in_part(village: Village, amina: Phone) -> None:
    beatrice = phone_of(village, village.admit(Member("Beatrice")))
    home = village.enrol(amina.member)
    amina.pull()
    pen = village.facility.pen(village.book)

    def given(chw: Member, since: str) -> Entry:
        entry = pen.write("household.assigned", home, {"chw": chw.person, "since": since}, made_at=now())
        assert village.append(entry)[0].outcome == "written"
        return entry

    transfer = given(beatrice.member, "2026-01-02")
    amina.pull()
    body = {"entry": transfer.id, "decided_by": "the committee", "reason": "its words hurt"}
    village.append(village.committee.pen(village.book).write("entry.erased", village.book, body, made_at=now()))
    assert [entry["kind"] for entry in amina.pull() if entry["subject"] == home] == []
    given(amina.member, "2026-02-02")
    kinds = [entry["kind"] for entry in amina.pull() if entry["subject"] == home]
    assert kinds == ["household.enrolled", "household.assigned", "household.assigned"]


def test_a_pull_in_small_pieces_brings_the_same(village: Village, amina: Phone) -> None:
    for i in range(7):
        home = village.enrol(amina.member, f"Family {i}")
        amina.push(village.visit(amina.member, home))
    whole = amina.pull()
    amina.cursors = {}
    pieces = amina.pull(limit=3)
    assert [e["line"] for e in pieces] == [e["line"] for e in whole]


def test_a_pull_that_was_cut_off_goes_on_to_what_came_meanwhile(village: Village, amina: Phone) -> None:
    for i in range(4):
        village.enrol(amina.member, f"Family {i}")
    cut = amina.post("pull", {"cursors": {}, "limit": 3}).json()["books"][0]
    assert cut["more"]
    amina.cursors = {cut["book"]: cut["cursor"]}
    meanwhile = village.enrol(amina.member, "Meanwhile")
    assert meanwhile in {entry["subject"] for entry in amina.pull()}


def test_a_pull_with_nothing_new_is_small(amina: Phone) -> None:
    amina.pull()
    answer = amina.post("pull", {"cursors": amina.cursors})
    assert answer.json()["books"] == []
    assert len(answer.content) < 200


def test_reads_are_logged_whose_and_how(database: Any, village: Village, amina: Phone) -> None:
    """TRU-05: a story delivered to a phone is a read."""
    home = village.enrol(amina.member)
    amina.pull()
    with database.connect("ubia_owner") as owner:
        rows = owner.execute("SELECT reader::text, subjects::text[], how FROM reading").fetchall()
    assert rows == [(amina.member.person, [home], "pull")]


def test_a_stolen_token_reads_nothing_but_may_push(village: Village, amina: Phone) -> None:
    home = village.enrol(amina.member)
    assert amina.post("pull", {"cursors": {}}, signed=False).status_code == 401
    thief = Phone(Member("Thief"), amina.token)
    assert thief.post("pull", {"cursors": {}}).json() == {"problem": "signature"}
    assert Phone(amina.member, amina.token).push(village.visit(amina.member, home))[0]["outcome"] == "written"


def test_a_revoked_phone_is_out_and_its_late_work_waits(village: Village, amina: Phone) -> None:
    home = village.enrol(amina.member)
    late = village.visit(amina.member, home)
    admit.revoke(village.connection, amina.member.person, amina.member.key.id, village.facility.person)
    assert amina.post("pull", {"cursors": {}}).json() == {"problem": "token"}
    assert village.append(late)[0].outcome == "to_settle"


def test_a_key_withdrawn_by_an_entry_shuts_its_phone_out_too(village: Village, amina: Phone) -> None:
    pen = village.facility.pen(village.book)
    withdrawn = pen.write("key.revoked", amina.member.person, {"key": amina.member.key.id}, made_at=now())
    assert village.append(withdrawn)[0].outcome == "written"
    assert amina.post("pull", {"cursors": {}}).json() == {"problem": "token"}


def test_a_code_works_once(village: Village) -> None:
    member = village.admit(Member("Chebet"))
    code = admit.make_code(village.connection, member.person, village.facility.person)
    body = {"code": code, "public": member.key.public, "possession": member.key.possession(code)}
    first, second = (Client().post("/sync/admit", json.dumps(body), content_type="application/json") for _ in "12")
    assert (first.status_code, second.status_code, second.json()) == (200, 400, {"problem": "code"})
    stolen = body | {"code": admit.make_code(village.connection, member.person, village.facility.person)}
    answer = Client().post("/sync/admit", json.dumps(stolen), content_type="application/json")
    assert answer.json() == {"problem": "code"}, "a key that cannot show its private half is not admitted"


@pytest.mark.parametrize(
    ("content", "headers", "status", "problem"),
    [
        (b"{", {}, 400, "unreadable"),
        (b'{"bundles": 3}', {}, 400, "unreadable"),
        (b'{"bundles":[{"entries":[]}' + b',{"entries":[]}' * 50 + b"]}", {}, 400, "too_many"),
        (b'{"bundles":[{"entries":[],"root":{"signature":"x","leaves":"AA"}}]}', {}, 400, "leaves"),
        (gzip.compress(b"0" * 40_000_000), {"Content-Encoding": "gzip"}, 413, "too_large"),
        (b"not gzip", {"Content-Encoding": "gzip"}, 400, "unreadable"),
        (b"not zstd", {"Content-Encoding": "zstd"}, 400, "unreadable"),
        (b"{}", {"Content-Encoding": "br"}, 415, "encoding"),
        (b"[" * 100_000, {}, 400, "unreadable"),
        (b'{"bundles":[]}', {"Authorization": "Bearer nonsense"}, 401, "token"),
        (b'{"bundles":[]}', {"Authorization": ""}, 401, "sign_in"),
    ],
)
def test_bad_requests_get_a_clear_answer(
    amina: Phone, content: bytes, headers: dict[str, str], status: int, problem: str
) -> None:
    answer = amina.post("push", content, headers=headers)
    assert (answer.status_code, answer.json()) == (status, {"problem": problem})


def test_a_cursor_of_another_world_is_refused(village: Village, amina: Phone) -> None:
    assert amina.post("pull", {"cursors": {village.book: "1.2"}}).json() == {"problem": "cursor"}
    assert amina.post("pull", {"cursors": {village.book: "-1"}}).json() == {"problem": "cursor"}
    answer = amina.post("pull", {"cursors": {new_id(): "5"}}).json()
    assert len(answer["closed"]) == 1
