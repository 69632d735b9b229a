"""Keys and people: what each role sees and may do, and what an act says before it is signed."""

import re
from typing import Any

from tests.readers import client_of
from tests.village import Member, Village, new_id
from ubia.register.book import now
from ubia.register.pages.tests.pages import asked_to_sign, at, posted, text_of
from ubia.register.words import six_words


def test_everybody_sees_who_holds_a_mandate_and_who_chose_them(village: Village, amina: Member) -> None:
    """OWN-02: who chose each key-holder, for whom they answer, until when."""
    page = text_of(client_of(amina), at(village, "people/"))
    for said in ("Sister Atieno", "Mzee Karisa", "the meeting of 3 May", "everyone here", "31 December 2199"):
        assert said in page
    assert " ".join(six_words(village.committee.key.public)) in page


def test_only_an_office_gives_roles_and_codes(village: Village, amina: Member, baraka: Member) -> None:
    """OWN-02: a health worker may neither give a role, nor let a device in, nor sign for a side."""
    worker = client_of(amina)
    page = text_of(worker, at(village, "people/"))
    assert "Give a role" not in page
    assert "Let a device in" not in page
    for rest in ("role/", f"{baraka.person}/role/chw/end/", f"{baraka.person}/code/", "mandate/community/"):
        text_of(worker, at(village, f"people/{rest}"), 403)
    text_of(worker, at(village, f"keys/{baraka.key.id}/revoke/"), 403)
    text_of(worker, at(village, f"keys/{baraka.key.id}/vouch/community/"), 403)
    assert "Give a role" in text_of(client_of(baraka), at(village, "people/"))


def test_a_role_is_given_by_a_signed_act(village: Village, baraka: Member) -> None:
    client = client_of(baraka)
    typed = {"name": "Zawadi", "role": "chw", "since": "2026-11-01", "until": ""}
    act = asked_to_sign(posted(client, at(village, "people/role/"), **typed))[0]
    assert act["kind"] == "role.given"
    assert act["seen"] == 3
    assert act["body"] == {"name": "Zawadi", "role": "chw", "since": "2026-11-01"}
    assert act["subject"] != baraka.person
    act = asked_to_sign(posted(client, at(village, f"people/{baraka.person}/role/"), **typed))[0]
    assert act["subject"] == baraka.person


def test_a_nurse_is_given_her_facility(village: Village, baraka: Member) -> None:
    client = client_of(baraka)
    assert "At which facility?" not in text_of(client, at(village, "people/role/"))
    facility = new_id()
    named = baraka.pen(village.book).write("facility.named", facility, {"name": "Maziwa"}, made_at=now())
    assert village.append(named)[0].outcome == "written"
    assert "Maziwa" in text_of(client, at(village, "people/role/"))
    typed = {"name": "Zawadi", "role": "nurse", "since": "2026-11-01", "until": "", "facility": facility}
    act = asked_to_sign(posted(client, at(village, "people/role/"), **typed))[0]
    assert act["body"]["facility"] == facility
    act = asked_to_sign(posted(client, at(village, "people/role/"), **{**typed, "facility": ""}))[0]
    assert act["body"].get("facility") is None


def test_what_was_typed_stays_when_something_is_wrong_or_is_to_change(village: Village, baraka: Member) -> None:
    client = client_of(baraka)
    typed = {"name": "Zawadi", "role": "chw", "since": "2026-11-01", "until": "2025-01-01"}
    page = posted(client, at(village, "people/role/"), **typed)
    assert "The last day is before the first" in page
    assert 'value="Zawadi"' in page
    page = posted(client, at(village, "people/role/"), **{**typed, "until": ""}, change="1")
    assert asked_to_sign(page) == []
    assert 'value="Zawadi"' in page


def test_a_role_and_a_mandate_are_ended(village: Village, amina: Member) -> None:
    client = client_of(village.committee)
    page = posted(client, at(village, f"people/{amina.person}/role/chw/end/"), on="2026-12-31")
    assert asked_to_sign(page)[0]["body"] == {"role": "chw", "on": "2026-12-31"}
    page = posted(client, at(village, f"people/{village.committee.person}/mandate/community/end/"), on="2026-12-31")
    assert asked_to_sign(page)[0]["body"] == {"side": "community", "on": "2026-12-31"}
    text_of(client, at(village, f"people/{village.facility.person}/mandate/health_system/end/"), 403)
    text_of(client, at(village, f"people/{village.facility.person}/role/nonsense/end/"), 404)


def test_a_mandate_is_given_by_its_own_side_to_one_of_its_people(
    village: Village, amina: Member, rehema: Member
) -> None:
    client = client_of(village.committee)
    typed = {"chosen_by": "the assembly", "answers_for": "all", "since": "2026-11-01", "until": "2028-11-01"}
    page = posted(client, at(village, "people/mandate/community/"), person=rehema.person, **typed)
    body = {"name": "Rehema Katana", "side": "community", **typed}
    assert [(act["subject"], act["body"]) for act in asked_to_sign(page)] == [(rehema.person, body)]
    page = posted(client, at(village, "people/mandate/community/"), person=amina.person, **typed)
    assert "Choose one of the answers in the list" in page


def test_a_code_is_shown_once_and_only_its_hash_is_kept(village: Village, amina: Member, database: Any) -> None:
    client = client_of(village.facility)
    address = at(village, f"people/{amina.person}/code/")
    assert 'class="code-groups"' not in text_of(client, address)
    answer = client.post(address)
    code = re.search(r'class="code-groups"[^>]*>([A-Z0-9-]+)<', answer.content.decode())
    assert code
    assert answer["Cache-Control"] == "no-store"
    assert code[1] not in text_of(client, address)
    with database.connect("ubia_owner") as owner:
        assert owner.execute("SELECT person::text, made_by::text FROM admission_code").fetchall() == [
            (amina.person, village.facility.person)
        ]
    stranger = Member("A stranger")
    text_of(client, at(village, f"people/{stranger.person}/code/"), 404)


def test_a_withdrawn_key_is_shown_so_and_its_work_waits(village: Village, amina: Member) -> None:
    client = client_of(village.facility)
    address = at(village, f"keys/{amina.key.id}/revoke/")
    assert "This is empty" in posted(client, address, reason="")
    posted(client, address, 302, reason="the phone was lost")
    page = text_of(client, at(village, "people/"))
    assert "No longer valid" in page
    assert village.append(village.visit(amina, village.book))[0].reason == "key_revoked"


def test_the_keys_of_the_book_are_withdrawn_only_by_who_signs_for_a_side(village: Village, baraka: Member) -> None:
    rooted = at(village, f"keys/{village.committee.key.id}/revoke/")
    text_of(client_of(baraka), rooted, 403)
    assert rooted not in text_of(client_of(baraka), at(village, "people/"))
    text_of(client_of(village.facility), rooted)


def test_a_side_vouches_for_the_key_of_one_who_holds_a_mandate(village: Village, rehema: Member) -> None:
    client = client_of(village.facility)
    vouch = at(village, f"keys/{rehema.key.id}/vouch/health_system/")
    assert vouch not in text_of(client, at(village, "people/"))
    body = {"name": "Rehema", "side": "community", "chosen_by": "all", "answers_for": "all", "since": "2020-01-01",
            "until": "2199-01-01"}  # fmt: skip
    given = village.committee.pen(village.book).write("mandate.given", rehema.person, body, made_at=now())
    assert village.append(given)[0].outcome == "written"
    assert vouch in text_of(client, at(village, "people/"))
    act = asked_to_sign(text_of(client, vouch))[0]
    assert (act["kind"], act["subject"]) == ("key.vouched", rehema.person)
    assert act["body"] == {"key": rehema.key.id, "side": "health_system"}
    text_of(client, at(village, "keys/nonsense/vouch/health_system/"), 404)


def test_two_people_s_keys_of_one_device_are_marked(village: Village, amina: Member) -> None:
    assert "Made on a device that also" not in text_of(client_of(amina), at(village, "people/"))
    village.admit(Member("Joseph"), device="tablet")
    village.admit(Member("Halima"), device="tablet")
    assert text_of(client_of(amina), at(village, "people/")).count("Made on a device that also") == 2


def test_the_poster_shows_both_keys(village: Village, amina: Member) -> None:
    page = text_of(client_of(amina), at(village, "poster/"))
    for key in (village.facility.key, village.committee.key):
        assert key.id in page
        assert all(f"<li>{word}</li>" in page for word in six_words(key.public))
