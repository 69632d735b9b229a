"""Numbers that pay goes by are typed or sent as a file, looked at, written, and read by her they are about (INC-11)."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.readers import client_of
from tests.village import Member, new_id
from ubia.incentives.runs.preparing import month_before
from ubia.register.book import now
from ubia.register.entry import digest

from .conftest import MONTH, Page, PayVillage

SCHEME = {
    "scheme": "ours",
    "currency": "KES",
    "payer": "county",
    "rules": [
        {
            "code": "quality",
            "words": "a shilling a point",
            "count": {"what": "measure", "measure": "quality_score"},
            "amount": 1,
        },
        {"code": "far", "count": {"what": "period"}, "amount": {"by": "area", "of": {"rural": 300, "urban": 200}}},
        {
            "code": "reached",
            "amount": 1500,
            "only_if": [{"number": {"what": "measure", "measure": "visits_reached"}, "at_least": 1}],
        },
    ],
}


@pytest.fixture
def asked(village: PayVillage) -> PayVillage:
    """The village, with a charter whose scheme of pay asks for a score and where she works."""
    charter = new_id()
    place = village.one("SELECT coalesce(place, subject) FROM book WHERE subject = %s", village.book)
    body = {"title": "Charter", "place": place, "from_on": "2020-01-01", "clauses": {"pay": SCHEME}}
    text = village.facility.pen(village.book).write("charter.drafted", charter, body, made_at=now())
    named = {"text": text.id, "text_digest": digest(text.text()).hex()}
    village.write(text)
    village.say(village.committee, "charter.consulted", charter, with_whom=["elders"], words="They agree.")
    village.say(village.facility, "charter.proposed", charter, **named, side="health_system")
    village.write(*village.signed("charter.signed", charter, named))
    return village


def page_of(village: PayVillage) -> str:
    return f"/statements/runs/{village.book}/measures/"


def send(member: Member, village: PayVillage, **fields: Any) -> Any:
    return client_of(member).post(page_of(village), {"month": MONTH, **fields}, follow=True)


def field(member: Member, name: str, period: str = MONTH) -> str:
    return f"{member.person}|{name}|{period}"


def test_what_is_typed_is_looked_at_then_written_and_paid(asked: PayVillage, amina: Member, seen: Page) -> None:
    baraka = asked.admit(Member("Baraka Odhiambo"), "facility_supervisor")
    page = f"{page_of(asked)}?month={MONTH}"
    before = seen(baraka, page)
    assert "quality score: 1 health worker" in before
    assert "area: 1 health worker" in before
    assert "a shilling a point" in before
    assert "visits reached" not in before
    assert "Not yet reported: quality score." in seen(amina, f"/statements/{amina.person}/?month={MONTH}")
    typed = {field(amina, "quality_score"): "81.5", field(amina, "area", ""): "rural"}
    looked = send(baraka, asked, **typed).content.decode()
    assert "2 things will be written" in looked
    assert asked.one("SELECT count(*) FROM reported") == "0"
    assert "2 entries are written." in send(baraka, asked, **typed, sure="1").content.decode()
    assert asked.one("SELECT figure FROM reported WHERE chw = %s AND period = %s", amina.person, MONTH) == "81.5"
    assert asked.one("SELECT said FROM described WHERE chw = %s", amina.person) == "rural"
    hers = seen(amina, f"/statements/{amina.person}/?month={MONTH}")
    assert "381.50" in hers
    assert "Not yet reported" not in seen(baraka, page)
    taken = send(baraka, asked, **{field(amina, "quality_score"): "-"}, sure="1").content.decode()
    assert "1 entry is written." in taken
    assert "quality score: 1 health worker" in taken


def test_a_run_names_what_is_missing(asked: PayVillage, amina: Member, seen: Page) -> None:
    baraka = asked.admit(Member("Baraka Odhiambo"), "manager")
    send(baraka, asked, **{field(amina, "area", ""): "urban"}, sure="1")
    run = f"/statements/runs/{asked.book}/runs/{asked.prepared()}/"
    told = seen(baraka, run)
    assert "quality score: 1 health worker" in told
    assert f"{page_of(asked)}?month={MONTH}" in told
    assert "area: 1 health worker" not in told


def test_a_slip_of_the_pen_is_told_and_nothing_is_lost(asked: PayVillage, amina: Member) -> None:
    baraka = asked.admit(Member("Baraka Odhiambo"), "facility_supervisor")
    typed = {field(amina, "quality_score"): "81,5", field(amina, "area", ""): "urban"}
    told = send(baraka, asked, **typed, sure="1").content.decode()
    assert "write “81,5” with a point instead of the comma" in told
    assert 'value="81,5"' in told
    assert "1 thing will be written" in told
    assert asked.one("SELECT count(*) FROM described") == "0"


def test_a_file_says_line_by_line_what_cannot_be_taken(asked: PayVillage, amina: Member) -> None:
    baraka = asked.admit(Member("Baraka Odhiambo"), "facility_supervisor")
    given = client_of(baraka).get(f"{page_of(asked)}file/?month={MONTH}").content.decode()
    assert given.splitlines()[0] == "id,name,quality_score,area"
    assert amina.person in given
    rows = f"name;quality_score;area;shoes\n{amina.name};good;rural;43\nNobody;80;;\n"
    told = send(baraka, asked, file=SimpleUploadedFile("a.csv", rows.encode())).content.decode()
    assert "Line 2: “good” is not a number." in told
    assert "Line 3: “Nobody” is no health worker of this table" in told
    assert "The column “shoes” is not asked for. Asked for are: quality_score, area." in told
    assert "1 thing will be written" in told
    broken = send(baraka, asked, file=SimpleUploadedFile("a.csv", b"\xff\xfe\x00")).content.decode()
    assert "This file cannot be read." in broken


def test_who_may_not_report_does_not(asked: PayVillage, amina: Member) -> None:
    payer = asked.admit(Member("Pesa Fund"), "payer")
    fields = {field(amina, "quality_score"): "80", "sure": "1"}
    assert client_of(payer).get(page_of(asked)).status_code == 200
    assert client_of(payer).post(page_of(asked), {"month": MONTH, **fields}).status_code == 403
    assert client_of(amina).get(page_of(asked)).status_code == 403
    assert asked.one("SELECT count(*) FROM reported") == "0"


def test_a_month_that_is_none_is_the_last_one(asked: PayVillage, amina: Member) -> None:
    baraka = asked.admit(Member("Baraka Odhiambo"), "facility_supervisor")
    response = client_of(baraka).get(f"{page_of(asked)}?month=soon")
    assert response.context["month"] == month_before(MONTH)
    assert amina.name not in response.content.decode()
