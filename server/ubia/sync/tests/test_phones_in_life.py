"""Phones as they are: away for months, with a wrong clock, two in one hand, cut off in the middle of a bundle."""

import json

import pytest

from tests.village import Member, Village
from ubia.register.book import now
from ubia.register.order import DAY_MS
from ubia.sync.tests.phone import Phone, as_json, phone_of


def test_a_phone_away_for_ninety_days_catches_up(village: Village, amina: Phone) -> None:
    """SRV-01: what it wrote arrives with its own days, what others wrote meanwhile comes."""
    home = village.enrol(amina.member)
    amina.pull()
    start = now() - 90 * DAY_MS
    days = [village.visit(amina.member, home, made_at=start + n * DAY_MS) for n in range(90)]
    others = village.admit(Member("Beatrice"))
    theirs = village.visit(others, home)
    village.append(theirs)
    assert {answer["outcome"] for answer in amina.push(*days)} == {"written"}
    came = {entry["id"]: entry for entry in amina.pull()}
    assert set(came) >= {theirs.id, *(visit.id for visit in days)}
    assert [came[v.id]["happened_on"] for v in days] == [v.happened_on for v in days]
    assert not any("flagged" in came[v.id] for v in days)


@pytest.mark.parametrize(("days_off", "flag"), [(-365, "clock"), (365, "future")])
def test_a_clock_a_year_off_is_flagged_and_refuses_nothing(
    village: Village, amina: Phone, days_off: int, flag: str
) -> None:
    home = village.enrol(amina.member)
    seen = max(entry["line"] for entry in amina.pull())
    visit = village.visit(amina.member, home, made_at=now() + days_off * DAY_MS, seen=seen)
    assert amina.push(visit)[0]["outcome"] == "written"
    assert next(entry for entry in amina.pull() if entry["id"] == visit.id)["flagged"] == flag


def test_two_phones_of_one_worker_hold_the_same(village: Village, amina: Phone) -> None:
    home = village.enrol(amina.member)
    first_key = amina.member.key
    second = phone_of(village, Member(amina.member.name, amina.member.person))
    one = village.visit(amina.member, home)
    two = village.visit(second.member, home)
    assert first_key.id != second.member.key.id
    assert amina.push(one)[0]["outcome"] == "written"
    assert second.push(two)[0]["outcome"] == "written"
    assert {e["id"] for e in amina.pull()} == {e["id"] for e in second.pull()} >= {one.id, two.id}


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.99])
def test_a_bundle_cut_in_the_middle_is_as_if_never_sent(village: Village, amina: Phone, kept: float) -> None:
    home = village.enrol(amina.member)
    visits = [village.visit(amina.member, home) for _ in range(5)]
    whole = json.dumps({"bundles": [{"entries": [as_json(visit) for visit in visits]}]}).encode()
    cut = amina.post("push", whole[: int(len(whole) * kept)])
    assert (cut.status_code, cut.json()) == (400, {"problem": "unreadable"})
    assert [a["outcome"] for a in amina.push(*visits)] == ["written"] * 5
