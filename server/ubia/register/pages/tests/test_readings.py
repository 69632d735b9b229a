"""Who looked: for whom the list is, what it tells of whose story, and that a missing line is seen."""

from typing import Any

from tests.readers import client_of
from tests.village import Member, Village
from ubia.register.pages.names import short
from ubia.register.pages.tests.pages import at, text_of


def test_the_list_is_for_the_committee_and_those_who_answer_for_it(
    village: Village, amina: Member, baraka: Member, rehema: Member
) -> None:
    """TRU-05: who looked can be asked for."""
    for member, status in ((amina, 403), (rehema, 403), (baraka, 200), (village.committee, 200)):
        text_of(client_of(member), at(village, "readings/"), status)
    assert "Who looked" not in text_of(client_of(amina), at(village))


def test_a_look_is_listed_by_name_and_whose_story_by_pseudonym(village: Village, amina: Member) -> None:
    home = village.enrol(amina, "Achieng")
    text_of(client_of(amina), at(village, "4/"))
    page = text_of(client_of(village.committee), at(village, "readings/"))
    assert "Amina Wanjiru" in page
    assert short(home) in page
    assert "Achieng" not in page
    assert "The list is whole" in page


def test_who_looks_after_a_family_reads_its_name(village: Village, baraka: Member) -> None:
    village.enrol(baraka, "Achieng")
    client = client_of(baraka)
    text_of(client, at(village, "4/"))
    assert "Achieng" in text_of(client, at(village, "readings/"))


def test_a_changed_or_missing_line_is_seen(village: Village, amina: Member, database: Any) -> None:
    """TRU-05: tamper-evident."""
    village.enrol(amina)
    for _ in range(60):
        text_of(client_of(amina), at(village, "4/"))
    committee = client_of(village.committee)
    page = text_of(committee, at(village, "readings/"))
    assert "?before=11" in page
    assert 'rel="next"' not in text_of(committee, at(village, "readings/?before=11"))
    with database.connect("ubia_owner") as owner:
        owner.execute("ALTER TABLE reading DISABLE TRIGGER never_changed")
        owner.execute("DELETE FROM reading WHERE n = 5")
    assert "The list is not whole" in text_of(committee, at(village, "readings/"))
