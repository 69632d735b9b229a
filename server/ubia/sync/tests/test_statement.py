"""A CHW's statement on the phone of her supervisor: line by line, as on her own, and on nobody else's."""

import pytest

from tests.village import Member, Village
from ubia.incentives.ledger import read_ledgers
from ubia.incentives.statement import statement
from ubia.register import reach
from ubia.sync.tests.phone import Phone, phone_of


def month_of(village: Village, amina: Phone) -> str:
    """Two visits of hers, and their month."""
    home = village.enrol(amina.member, "Achieng")
    visits = [village.visit(amina.member, home) for _ in range(2)]
    amina.push(*visits)
    return visits[0].happened_on[:7]


def test_her_supervisor_reads_each_line_as_she_does(village: Village, amina: Phone) -> None:
    """SUP-03."""
    month = month_of(village, amina)
    supervisor = phone_of(village, village.admit(Member("Baraka"), "facility_supervisor"))
    asked = {"chw": amina.member.person, "month": month}
    hers, seen = (phone.post("statement", asked).json() for phone in (amina, supervisor))
    assert hers == seen
    assert [line["service"] for line in seen["lines"]] == ["home_visit", "home_visit"]
    assert "Achieng" not in str(seen)
    with village.connection.transaction(), village.connection.cursor() as cursor:
        reach.enter(cursor, amina.member.person, f"{month}-01")
        lines = statement(read_ledgers(cursor, [amina.member.person])[amina.member.person], month).lines
    assert [line["reason"] for line in seen["lines"]] == [line.reason for line in lines]


@pytest.mark.parametrize("role", ["chw", "committee", "nurse"])
def test_who_does_not_supervise_her_reads_none(village: Village, amina: Phone, role: str) -> None:
    other = phone_of(village, village.admit(Member("Chebet"), role))
    answer = other.post("statement", {"chw": amina.member.person, "month": month_of(village, amina)})
    assert (answer.status_code, answer.json()) == (404, {"problem": "no_statement"})


def test_a_supervisor_of_another_community_reads_none(village: Village, amina: Phone) -> None:
    other = Village(village.connection, "Mjini")
    stranger = phone_of(other, other.admit(Member("Dalila"), "facility_supervisor"))
    asked = {"chw": amina.member.person, "month": month_of(village, amina)}
    assert stranger.post("statement", asked).status_code == 404
    assert amina.post("statement", asked, signed=False).status_code == 401
