"""Pages of evidence: found by words, shown with certainty, own findings apart and judged with reasons."""

import html
import json
import re
from typing import Any
from urllib.parse import urlencode

import pytest

from tests.readers import client_of
from tests.village import Member, Village, new_id
from ubia.register.book import now
from ubia.web.models import Account

SENTENCE = "Mothers in Tumaini fear that neighbours see the visit and talk about it."
FINDING = {
    "statement": SENTENCE,
    "perspectives": ["client"],
    "strategies": ["ownership"],
    "studies": ["12 mothers, talks at home"],
}


def words_of(answer: Any) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode())))


def look(member: Member, address: str, **asked: str) -> str:
    answer = client_of(member).get(address + ("?" + urlencode(asked) if asked else ""))
    assert answer.status_code == 200, answer.status_code
    return words_of(answer)


def record(village: Village, member: Member, **changes: Any) -> tuple[str, str]:
    """A finding of the village's own: its subject and the entry of its wording."""
    subject = changes.pop("subject", "") or new_id()
    entry = member.pen(village.book).write("finding.recorded", subject, {**FINDING, **changes}, made_at=now())
    assert village.append(entry)[0].outcome == "written"
    return subject, entry.id


def judged(village: Village, member: Member, subject: str, wording: str, overall: str = "low") -> None:
    part = {"concern": "minor", "reason": "Only women who were at home were asked."}
    parts = dict.fromkeys(("methodological", "coherence", "adequacy", "relevance"), part)
    body = {"finding": wording, **parts, "overall": overall, "explanation": "Few people, one place."}
    entry = member.pen(village.book).write("finding.judged", subject, body, made_at=now())
    assert village.append(entry)[0].outcome == "written"


@pytest.mark.parametrize(
    ("asked", "there", "not_there"),
    [
        ({"q": "salaries"}, "G1 ·", "G6 ·"),
        ({"q": "neigbours"}, "PRI-2 ·", "G24 ·"),
        ({"q": "G17"}, "G2 ·", "G6 ·"),
        ({"strategy": "incentives", "perspective": "chw"}, "G20 ·", "G6 ·"),
        ({"certainty": "grade_cerqual_2018"}, "OD-F2 ·", "G6 ·"),
        ({"certainty": "grade"}, "WHO-7A ·", "G1 ·"),
        ({"q": "'); --", "strategy": "bogus"}, "Nothing found", "G1 ·"),
    ],
)
def test_findings_are_found(village: Village, amina: Member, asked: dict[str, str], there: str, not_there: str) -> None:
    """EVI-01: by words, also mistyped ones, by other numbers, by strategy, perspective and vocabulary."""
    said = look(amina, "/evidence/", **asked)
    assert there in said
    assert not_there not in said


def test_a_finding_is_never_without_certainty(village: Village, amina: Member) -> None:
    """EVI-01, EVI-04, OWN-04."""
    said = look(amina, "/evidence/G1/")
    assert "GRADE-CERQual (since 2018): moderate" in said
    assert "the text that we could read gives no level for this very finding" in said  # CerQual 2013 stays apart
    assert "numbered there 2, 5, 11, 12, 22, 29" in said
    assert "gives no level for this very finding. None is made up." in look(amina, "/evidence/G6/")
    assert "strong recommendation" in look(amina, "/evidence/WHO-1C/")
    assert "Compare it before you rely on it" in look(amina, "/evidence/WHO-9/")
    assert client_of(amina).get("/evidence/X1/").status_code == 404


def test_it_speaks_the_readers_language(village: Village, amina: Member) -> None:
    client = client_of(amina)
    client.cookies["ubia_language"] = "sw"
    Account.objects.filter(person=amina.person).update(language="sw")
    assert "Baadhi ya watu huogopa" in words_of(client.get("/evidence/?q=huogopa"))


def test_a_finding_of_ones_own_is_shown_apart_and_judged_by_people(
    village: Village, amina: Member, baraka: Member
) -> None:
    """EVI-03, EVI-04, EVI-16 in part: provenance is marked; every judgement stays to be seen."""
    subject, wording = record(village, amina)
    address = f"/evidence/own/{village.book}/{subject}/"
    said = look(amina, "/evidence/", q="neighbours")
    assert SENTENCE in said
    assert "Found by this programme itself" in said
    assert "not judged yet" in said
    judged(village, amina, subject, wording, "low")
    judged(village, baraka, subject, wording, "moderate")
    said = look(amina, address)
    assert said.index("GRADE-CERQual: moderate") < said.index("GRADE-CERQual: low")
    assert "GRADE-CERQual: moderate" in look(amina, "/evidence/", q="neighbours")
    assert "Found by this programme itself" not in look(amina, "/evidence/G6/")


def test_a_new_wording_is_not_judged_yet(village: Village, amina: Member) -> None:
    """EVI-02: a judgement is of exactly the words that were judged."""
    subject, wording = record(village, amina)
    judged(village, amina, subject, wording)
    record(
        village,
        amina,
        subject=subject,
        statement="Some mothers in Tumaini would rather come to the health worker’s home.",
    )
    assert "of an older wording" in look(amina, f"/evidence/own/{village.book}/{subject}/")
    assert "not judged yet" in look(amina, "/evidence/", q="rather come")


def test_a_title_is_warned_of_and_kept(village: Village, amina: Member) -> None:
    """EVI-03."""
    subject, _wording = record(village, amina, statement="Fear of neighbours")
    assert "This reads like a title" in look(amina, f"/evidence/own/{village.book}/{subject}/")
    typed = {**FINDING, "statement": "Fear of neighbours", "studies": "12 mothers"}
    said = words_of(client_of(amina).post(f"/evidence/own/{village.book}/", typed))
    assert "This reads like a title" in said
    assert "What you sign" in said


def test_saving_without_a_reason_says_what_to_do_and_loses_nothing(village: Village, amina: Member) -> None:
    """EVI-03."""
    subject, wording = record(village, amina)
    parts = ("methodological", "coherence", "adequacy", "relevance")
    typed = dict.fromkeys(parts, "minor") | {f"{name}_reason": "Few were asked." for name in parts}
    typed |= {"overall": "low", "explanation": "Few people.", "adequacy_reason": "  "}
    address = f"/evidence/own/{village.book}/{subject}/judge/"
    answer = client_of(amina).post(address, typed)
    assert words_of(answer).count("Write why you judge so. A level without a reason cannot be kept.") == 1
    assert "Few people." in answer.content.decode()
    answer = client_of(amina).post(address, {**typed, "adequacy_reason": "Twelve short talks."})
    to_sign = json.loads(re.search(r'id="to-sign"[^>]*>(.*?)</script>', answer.content.decode(), re.DOTALL)[1])  # type: ignore[index]
    body = to_sign["entries"][0]["body"]
    assert (body["finding"], body["overall"]) == (wording, "low")
    assert body["adequacy"] == {"concern": "minor", "reason": "Twelve short talks."}


def test_nothing_is_chosen_beforehand(village: Village, amina: Member) -> None:
    """EVI-04: no default."""
    subject, _wording = record(village, amina)
    page = client_of(amina).get(f"/evidence/own/{village.book}/{subject}/judge/").content.decode()
    assert page.count('type="radio"') == 5 * 4
    assert not re.search(r"<input[^>]*\bchecked\b", page)


def test_another_books_findings_are_not_shown(village: Village, amina: Member) -> None:
    other = Village(village.connection, "Mbali")
    subject, _wording = record(other, other.admit(Member("Neema")))
    assert SENTENCE not in look(amina, "/evidence/")
    assert client_of(amina).get(f"/evidence/own/{other.book}/{subject}/").status_code == 404
