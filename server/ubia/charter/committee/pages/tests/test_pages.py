"""The committee's pages: what is open, minutes, scores typed in, gaps, plan, selection, and input that does not fit."""

import re
from typing import Any

import pytest

from ubia.demo.tests.district import District, SignedIn
from ubia.demo.tests.signing import acts_in, sign, text_of
from ubia.register.book import now
from ubia.register.uuid7 import uuid7


@pytest.fixture
def home(district: District) -> str:
    return f"/committee/{district.story.stage.book('tumaini')}/"


def test_what_is_open_makes_itself_and_what_is_late_reaches_both_partners(signed_in: SignedIn, home: str) -> None:
    for member in ("were", "nyambura"):
        said = text_of(signed_in(member).get(home))
        assert "A list of medicines on the door" in said
        assert "Its day has gone by" in said
        assert "A page waits to be signed" in said
        assert "Who else could take notes next time?" in said
        assert "Its day has gone by" in text_of(signed_in(member).get("/"))
    assert "3 members, 1 of them women, 2 trained." in text_of(signed_in("were").get(home))


def test_whoever_has_no_part_here_finds_no_page_and_a_chw_writes_nothing(signed_in: SignedIn, home: str) -> None:
    assert signed_in("wangari").get(home).status_code == 404
    assert signed_in("akinyi").get(home).status_code == 200
    assert signed_in("akinyi").get(home + "meetings/new/").status_code == 403


def test_minutes_become_entries_of_one_subject(signed_in: SignedIn, home: str, app: Any, district: District) -> None:
    typed = {
        "title": "Mkutano", "held_on": "2026-11-20", "note_taker": "salome adhiambo ogola", "agenda": ["0", "1"],
        "present": [district.story.stage.person("were")], "others": "Mama Zawadi\n\nMama Zawadi", "decisions": "A\nB",
    }  # fmt: skip
    acts = acts_in(signed_in("adhiambo").post(home + "meetings/new/", typed))
    assert [one["kind"] for one in acts] == ["meeting.held", "decision.taken", "decision.taken"]
    assert len({one["subject"] for one in acts}) == 1
    body = acts[0]["body"]
    assert body["note_taker"]["person"] == district.story.stage.person("adhiambo")
    assert [one["name"] for one in body["present"]] == ["Joseph Ochieng Were", "Mama Zawadi"]
    assert len(body["agenda"]) == 2
    assert set(sign(app, district, "adhiambo", acts)) == {"written"}
    said = text_of(signed_in("nyambura").get(f"{home}meetings/{acts[0]['subject']}/"))
    assert "Who else could take notes next time?" in said
    assert "Were enough members there to decide?" in said


def test_a_meeting_without_its_name_says_what_to_do_and_loses_nothing(signed_in: SignedIn, home: str) -> None:
    said = signed_in("adhiambo").post(home + "meetings/new/", {"decisions": "We buy timber", "held_on": "soon"})
    assert "This is empty. Please fill it in." in text_of(said)
    assert "We buy timber" in said.content.decode()
    assert "This is not a day." in text_of(said)


@pytest.mark.parametrize(
    ("criterion", "language", "answer"),
    [
        ("Not older than 35", "en", "Age cannot be a criterion: “Not older than 35”"),
        ("Célibataire", "fr", "Être marié ou non ne peut pas être un critère"),
        ("Awe ameolewa", "sw", "Kama mtu ameoa au ameolewa hakuwezi kuwa kigezo"),
    ],
)
def test_nobody_is_chosen_by_age_or_marriage(
    signed_in: SignedIn, home: str, criterion: str, language: str, answer: str
) -> None:
    """OWN-09."""
    typed = {"title": "A CHW", "items": f"Reads\n{criterion}", "community": "Us", "health": "Them"}
    client = signed_in("were")
    client.cookies["ubia_language"] = language
    assert answer in text_of(client.post(home + "scorings/begin/selection/", typed))


def test_a_card_from_a_shared_tablet_and_paper_to_a_plan(
    signed_in: SignedIn, home: str, app: Any, district: District
) -> None:
    """Groups take turns at a tablet, one on paper, the nurse signs; then the gap stands first and becomes an action."""
    typed = {"title": "Our post", "items": "Kind\nOpen", "community": "Women\nMen", "health": "Nurses"}
    acts = acts_in(signed_in("adhiambo").post(home + "scorings/begin/card/", typed))
    assert set(sign(app, district, "adhiambo", acts)) == {"written"}
    groups = {one["words"]: one["code"] for one in acts[0]["body"]["groups"]}
    page = f"{home}scorings/{acts[0]['subject']}/"
    marks = {"score:kind": "1", "why:kind": "SECRET reason", "score:open": "4", "people": "7"}
    for words, way in (("Women", "turn"), ("Men", "paper")):
        kept = signed_in("adhiambo").post(f"{page}score/{groups[words]}/?way={way}", marks, follow=True)
        assert "Nobody sees it until both sides are in." in text_of(kept)
        assert "SECRET" not in kept.content.decode()
    for member in ("adhiambo", "were", "nyambura", "rotich"):
        assert "SECRET" not in signed_in(member).get(page).content.decode()
    assert signed_in("nyambura").get(f"{page}score/{groups['Women']}/").status_code == 403
    nurse = acts_in(signed_in("nyambura").post(f"{page}score/{groups['Nurses']}/", {**marks, "score:kind": "5"}))
    assert set(sign(app, district, "nyambura", nurse)) == {"written"}
    said = signed_in("were").get(page).content.decode()
    assert "SECRET" in said
    assert said.index("Kind") < said.index("two or more apart") < said.index("Open")
    late = signed_in("adhiambo").post(f"{page}score/{groups['Men']}/?way=turn", marks, follow=True)
    assert "What comes now would count for nothing." in text_of(late)
    plan = page.replace("scorings", "plans")
    todo = {
        "words": "A bench",
        "community_owner": "Rashid",
        "health_owner": "Grace Nyambura Kamau",
        "due_on": "2027-01-31",
    }
    action = acts_in(signed_in("were").post(f"{plan}new/?about=kind", todo))
    assert action[0]["body"]["health_owner"]["person"] == district.story.stage.person("nyambura")
    assert set(sign(app, district, "were", action)) == {"written"}
    poster = signed_in("were").get(f"{plan}poster.pdf")
    assert poster.content.startswith(b"%PDF")


def test_a_plan_names_somebody_of_each_side_and_a_day(signed_in: SignedIn, home: str) -> None:
    said = text_of(signed_in("were").post(f"{home}plans/{uuid7(now())}/new/", {"words": "x", "due_on": "2026-13-01"}))
    assert said.count("This is empty. Please fill it in.") == 2
    assert "This is not a day." in said


def test_a_repeat_shows_the_time_before(signed_in: SignedIn, home: str, district: District) -> None:
    said = text_of(signed_in("were").get(home))
    assert "Kituo cha Maziwa" in said
    rounds = re.findall(r"/scorings/([0-9a-f-]{36})/", signed_in("were").get(home).content.decode())
    pages = [text_of(signed_in("nyambura").get(f"{home}scorings/{one}/")) for one in dict.fromkeys(rounds)]
    assert sum("The time before, and now" in page for page in pages) == 1
    assert sum("chosen by both sides" in page for page in pages) == 1


def test_a_decision_before_both_sides_are_in_is_sent_back_in_words(
    signed_in: SignedIn, home: str, app: Any, district: District
) -> None:
    typed = {"title": "One more CHW", "items": "Reads", "community": "Us", "health": "Them"}
    acts = acts_in(signed_in("were").post(home + "scorings/begin/selection/", typed))
    assert set(sign(app, district, "were", acts)) == {"written"}
    page = f"{home}scorings/{acts[0]['subject']}/"
    assert "Nobody to score yet" in text_of(signed_in("were").get(f"{page}score/us/"))
    named = acts_in(signed_in("were").post(f"{page}nominate/", {"name": "Jane"}))
    assert set(sign(app, district, "were", named)) == {"written"}
    said = text_of(signed_in("were").post(f"{page}decide/", {}, follow=True))
    assert "Nobody is chosen before both sides have scored." in said


def test_a_sheet_prints_the_same_questions(signed_in: SignedIn, home: str) -> None:
    rounds = re.findall(r"/scorings/([0-9a-f-]{36})/", signed_in("were").get(home).content.decode())
    sheets = [signed_in("were").get(f"{home}scorings/{one}/sheet/women/") for one in dict.fromkeys(rounds)]
    found = [text_of(one) for one in sheets if one.status_code == 200]
    assert any("The CHW visits the homes that need her" in one and "5 = Very good" in one for one in found)
