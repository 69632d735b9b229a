"""Work handed in while the phone is locked: sealed when it was made, opened by the server alone."""

import gzip
import json
import zlib
from typing import Any

import pytest
from django.test import Client

from tests.village import Member, Village
from ubia.register import admit
from ubia.register.entry import Entry
from ubia.register.keys import SigningKey
from ubia.sync import views
from ubia.sync.box import server_box
from ubia.sync.knocking import Knocks
from ubia.sync.tests.phone import Phone, as_json
from ubia.sync.tests.sealing import seal


@pytest.fixture(autouse=True)
def quiet_door(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "KNOCKS", Knocks(most=60))


def drop(*items: str) -> Any:
    return Client().post("/sync/drop", json.dumps({"items": items}), content_type="application/json")


def sealed(phone: Phone, entry: Entry) -> str:
    return seal(server_box().public, {"token": phone.token, "entry": as_json(entry)})


def test_a_locked_phone_hands_in_what_was_sealed_when_it_was_made(village: Village, amina: Phone) -> None:
    """TRU-03, SRV-01: no session, no key; the entry proves itself, and arrives once however often it is handed in."""
    visit = village.visit(amina.member, village.enrol(amina.member))
    first = drop(sealed(amina, visit)).json()["answers"]
    assert [(a["outcome"], a["id"]) for a in first] == [("written", visit.id)]
    assert drop(sealed(amina, visit)).json()["answers"][0]["outcome"] == "already"
    assert amina.push(visit)[0]["line"] == first[0]["line"]
    assert visit.id in {entry["id"] for entry in amina.pull()}


def test_items_are_answered_one_by_one_in_order(village: Village, amina: Phone) -> None:
    home = village.enrol(amina.member)
    one, two = village.visit(amina.member, home), village.visit(amina.member, home)
    box = server_box().public
    stranger = seal(box, {"token": "never given", "entry": as_json(one)})
    odd = seal(box, {"token": amina.token, "entry": {"id": 5}})
    answers = drop("not sealed", sealed(amina, one), stranger, odd, sealed(amina, two)).json()["answers"]
    assert [(a["outcome"], a.get("reason", "")) for a in answers] == [
        ("refused", "sealed"),
        ("written", ""),
        ("refused", "token"),
        ("quarantine", "unreadable"),
        ("written", ""),
    ]


def test_what_was_sealed_before_a_phone_was_revoked_goes_to_settle(village: Village, amina: Phone) -> None:
    """TRU-03: a revoked phone reads nothing more; its work is not lost."""
    late = village.visit(amina.member, village.enrol(amina.member))
    admit.revoke(village.connection, amina.member.person, amina.member.key.id, village.facility.person)
    assert drop(sealed(amina, late)).json()["answers"][0]["outcome"] == "to_settle"


def test_a_forged_entry_in_a_good_item_is_forged_all_the_same(village: Village, amina: Phone) -> None:
    visit = as_json(village.visit(amina.member, village.enrol(amina.member)))
    item = seal(server_box().public, {"token": amina.token, "entry": visit | {"body": '{"service":"birth"}'}})
    assert drop(item).json()["answers"][0]["reason"] == "forged"


@pytest.mark.parametrize(
    "shape",
    [
        b"",
        b"\2{}",
        b"\1nothing squeezed",
        b"\1" + zlib.compress(b" " * 3_000_000),
        b"\0" + b"[" * 100_000,
        b'\0{"token": 5}',
        b"\0\xff",
        b'\0{"token":"\\ud800","entry":{}}',
    ],
)
def test_hostile_items_are_refused(amina: Phone, shape: bytes) -> None:
    answer = drop(seal(server_box().public, None, shape))
    assert (answer.status_code, answer.json()["answers"][0]["outcome"]) == (200, "refused")


@pytest.mark.parametrize("item", ["", "A", "é", "A" * 87, "BA" * 60, "=" * 100])
def test_what_is_no_item_is_refused(amina: Phone, item: str) -> None:
    assert drop(item).json()["answers"][0]["outcome"] == "refused"


def test_a_drop_is_bounded(amina: Phone) -> None:
    assert drop(*["x"] * 501).json() == {"problem": "too_many"}
    bomb = gzip.compress(b" " * 33_000_000)
    answer = Client().post("/sync/drop", bomb, content_type="application/json", headers={"Content-Encoding": "gzip"})
    assert (answer.status_code, answer.json()) == (413, {"problem": "too_large"})


def test_an_address_that_knocks_with_rubbish_has_to_wait(village: Village, amina: Phone) -> None:
    good = sealed(amina, village.visit(amina.member, village.enrol(amina.member)))
    assert drop(*["rubbish"] * 60).status_code == 200
    waiting = drop(good)
    assert (waiting.status_code, waiting.json()) == (429, {"problem": "slow_down"})
    elsewhere = Client(REMOTE_ADDR="192.0.2.7")
    answer = elsewhere.post("/sync/drop", json.dumps({"items": [good]}), content_type="application/json")
    assert answer.json()["answers"][0]["outcome"] == "written"


def test_an_address_is_let_in_again_after_a_minute_and_forgotten_in_the_end() -> None:
    knocks = Knocks(most=2, addresses=2)
    knocks.add("a", 2, 0)
    assert knocks.too_many("a", 59_999)
    assert not knocks.too_many("a", 60_000)
    knocks.add("b", 2, 0)
    knocks.add("c", 2, 0)
    assert not knocks.too_many("a", 1)


def test_an_item_for_another_server_stays_shut(amina: Phone) -> None:
    assert drop(seal(SigningKey().public, {"token": amina.token, "entry": {}})).json()["answers"][0] == {
        "id": "",
        "outcome": "refused",
        "reason": "sealed",
    }


def test_a_phone_is_told_the_box_and_how_long_it_may_be_silent(village: Village, settings: Any) -> None:
    settings.UBIA_SILENCE_DAYS = 45
    member = village.admit(Member("Zawadi"))
    code = admit.make_code(village.connection, member.person, village.facility.person)
    key = SigningKey()
    body = {"code": code, "public": key.public, "possession": key.possession(code)}
    answer = Client().post("/sync/admit", json.dumps(body), content_type="application/json").json()
    assert (answer["box"], answer["silence_days"]) == (server_box().public, 45)


def test_a_form_that_is_not_there(amina: Phone) -> None:
    answer = amina.post("form", {"hash": "0" * 64})
    assert (answer.status_code, answer.json()) == (404, {"problem": "no_form"})
    assert amina.post("form", {"hash": "0" * 64}, signed=False).status_code == 401
    assert amina.post("form", {"hash": "\0" * 64}).json() == {"problem": "unreadable"}
