"""The wizard: fifteen pages by two people, stopped and taken up, with nothing typed ever lost."""

import re
from typing import Any

import msgspec
import pytest
from django.db import connection
from django.test import Client

from tests.readers import client_of
from tests.village import Member, Village
from ubia.charter.sections import sections
from ubia.register.pages.tests.pages import asked_to_sign, posted, text_of


@pytest.fixture
def nurse(village: Village) -> Client:
    return client_of(village.facility)


@pytest.fixture
def chair(village: Village) -> Client:
    return client_of(village.committee)


def begun(client: Client, village: Village, **typed: str) -> str:
    """Begin a draft; returns the address under which its pages stand."""
    answer = client.post(f"/charters/{village.book}/first/", typed)
    assert answer.status_code == 302
    return str(answer["Location"]).removesuffix("begin/")


def first_choice(code: str) -> str:
    return sections()[code].choices[0].code


def answer_all(client: Client, at: str, leave_out: str = "") -> None:
    """Choose something on every page."""
    client.post(f"{at}begin/", {"title": "Charter of Majengo", "from_on": "2027-01-01", "language": "sw"})
    for code in sections():
        if code != leave_out:
            assert client.post(f"{at}{code}/", {"choice": first_choice(code), "seen": "0"}).status_code == 302


def test_every_question_has_a_page_with_its_choices_and_what_is_known(nurse: Client, village: Village) -> None:
    """OWN-04."""
    at = begun(nurse, village)
    for code, section in sections().items():
        page = text_of(nurse, f"{at}{code}/")
        assert section.question.en in page.replace("&#x27;", "'")
        assert page.count('name="choice"') == len(section.choices)
        assert "What is known about this" in page


def test_what_two_people_typed_on_two_days_becomes_one_text(nurse: Client, chair: Client, village: Village) -> None:
    at = begun(nurse, village)
    nurse.post(f"{at}supervision/", {"supervision.facility": "1", "supervision.community": "2", "stop": "1"})
    assert f"{at}" in text_of(chair, f"/charters/{village.book}/first/")
    assert chair.get(at)["Location"].endswith("/supervision/")
    assert 'value="2"' in text_of(chair, f"{at}supervision/")
    answer_all(chair, at, leave_out="supervision")
    seen = int(re.findall(r'name="seen" value="(\d+)"', text_of(chair, f"{at}supervision/"))[0])
    typed = {"choice": first_choice("supervision"), "supervision.facility": "1", "supervision.community": "2"}
    chair.post(f"{at}supervision/", {**typed, "seen": str(seen)})
    acts = asked_to_sign(posted(chair, f"{at}overview/"))
    assert [act["kind"] for act in acts] == ["charter.drafted"]
    body = acts[0]["body"]
    assert body["title"] == "Charter of Majengo"
    assert set(body["sections"]) == set(sections())
    assert body["clauses"]["supervision"] == {"facility": 1, "community": 2}
    assert body["language"] == "sw"


def test_what_is_missing_is_said_and_leads_to_its_page(nurse: Client, village: Village) -> None:
    at = begun(nurse, village)
    answer_all(nurse, at, leave_out="voice")
    page = posted(nurse, f"{at}overview/")
    assert asked_to_sign(page) == []
    assert f'href="{at}voice/"' in page
    assert "Nothing is chosen yet" in page
    nurse.post(f"{at}voice/", {"later": "1", "seen": "0"})
    assert "It is not said who sees to it." in text_of(nurse, f"{at}overview/")
    later = {"later": "1", "owner": "The chair of the committee", "until": "2199-03-01", "seen": "0"}
    nurse.post(f"{at}voice/", later)
    said = asked_to_sign(posted(nurse, f"{at}overview/"))[0]["body"]["sections"]["voice"]
    assert said == {"not_yet": {"owner": "The chair of the committee", "until": "2199-03-01"}}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"pay.anc_visit": "200"}, "Say first in which currency."),
        ({"pay.anc_visit": "two hundred", "pay.currency": "KES"}, "Write a number, without words."),
        ({"pay.anc_visit": "1,200", "pay.currency": "KES"}, "Write a number, without words."),
        ({"pay.currency": "shillings"}, "Write the three letters of the currency"),
        ({"statement.days": "0"}, "Write 1 or more."),
        ({"statement.silence_days": "400", "statement.days": "10"}, "Write 366 or less."),
        ({"statement.silence_days": "14"}, "the one below it cannot stand alone"),
    ],
)
def test_a_figure_that_does_not_fit_is_kept_and_says_what_to_do(
    nurse: Client, village: Village, typed: dict[str, str], said: str
) -> None:
    at = begun(nurse, village)
    assert nurse.post(f"{at}incentives/", {**typed, "choice": first_choice("incentives")}).status_code == 302
    page = text_of(nurse, f"{at}incentives/")
    assert said in page
    assert all(f'value="{value}"' in page for value in typed.values())
    assert "A figure on this page does not fit." in text_of(nurse, f"{at}overview/")


def test_pay_becomes_a_scheme_in_the_words_of_the_charters_language(nurse: Client, village: Village) -> None:
    at = begun(nurse, village)
    answer_all(nurse, at)
    typed = {
        "pay.currency": "kes",
        "pay.anc_visit": "66,50",
        "pay.stipend": "2 500",
        "choice": first_choice("incentives"),
    }
    nurse.post(f"{at}incentives/", {**typed, "seen": str(10**14)})
    pay = asked_to_sign(posted(nurse, f"{at}overview/"))[0]["body"]["clauses"]["pay"]
    assert pay["currency"] == "KES"
    amounts = {rule["code"]: rule["amount"] for rule in pay["rules"]}
    assert amounts == {"stipend": "2500", "anc_visit": "66.50"}
    assert "KES\u00a066.50" in text_of(nurse, f"{at}overview/")


def test_two_people_on_one_page_lose_neither_words(nurse: Client, chair: Client, village: Village) -> None:
    at = begun(nurse, village)
    nurse.post(f"{at}hours/", {"words": "Mornings only", "seen": "0"})
    page = posted(chair, f"{at}hours/", words="Never on Fridays", seen="0")
    assert "saved this page while you were typing" in page
    assert "Mornings only" in page
    assert "Never on Fridays" in page
    assert chair.post(f"{at}hours/", {"words": "Never on Fridays", "seen": "0", "quietly": "1"}).status_code == 409
    seen = re.findall(r'name="seen" value="(\d+)"', page)[0]
    assert chair.post(f"{at}hours/", {"words": "Mornings, never on Fridays", "seen": seen}).status_code == 302
    assert "Mornings, never on Fridays" in text_of(nurse, f"{at}hours/")


def test_what_is_kept_quietly_is_there_after_the_device_died(nurse: Client, chair: Client, village: Village) -> None:
    at = begun(nurse, village)
    kept = nurse.post(f"{at}voice/", {"words": "The box at the sch", "seen": "0", "quietly": "1"})
    assert kept.json()["seen"] > 0
    assert "The box at the sch" in text_of(chair, f"{at}voice/")


def test_what_arrives_late_of_one_sitting_takes_nothing_back(nurse: Client, village: Village) -> None:
    """Autosaves may overtake each other; the last turn of a page stands. Another sitting begins anew."""
    at = begun(nurse, village)
    first = {"words": "The chair", "sitting": "abc", "turn": "1", "seen": "0"}
    nurse.post(f"{at}voice/", {**first, "words": "The chair, by May", "turn": "2"})
    assert nurse.post(f"{at}voice/", {**first, "quietly": "1"}).status_code == 200
    assert "The chair, by May" in text_of(nurse, f"{at}voice/")
    nurse.post(f"{at}begin/", {"title": "Ours", "sitting": "abc", "turn": "2"})
    nurse.post(f"{at}begin/", {"title": "Our", "sitting": "abc", "turn": "1"})
    assert 'value="Ours"' in text_of(nurse, f"{at}begin/")
    nurse.post(f"{at}voice/", {**first, "sitting": "def"})
    assert "The chair</textarea>" in text_of(nurse, f"{at}voice/")


def test_a_printed_form_is_attested_by_the_server(nurse: Client, village: Village) -> None:
    at = begun(nurse, village, paper="1")
    answer_all(nurse, at)
    head = {"title": "Mkataba", "from_on": "2027-01-01", "language": "sw", "written_by": "The secretary"}
    nurse.post(f"{at}begin/", head)
    assert nurse.post(f"{at}overview/")["Location"] == f"{at}written/"
    row = _last_entry(village)
    assert (row["kind"], row["channel"]) == ("charter.drafted", "paper")
    assert row["body"]["attested"]["typist"].startswith("The secretary / ")
    assert row["body"]["prepared_in"] == "paper"
    assert nurse.get(f"{at}written/")["Location"] == f"/charters/{village.book}/{row['subject']}/{row['id']}/"
    assert at not in text_of(nurse, f"/charters/{village.book}/first/")


def _last_entry(village: Village) -> dict[str, Any]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('ubia.person', %s, false), set_config('ubia.open', %s, false)",
            [village.facility.person, "{" + village.book + "}"],
        )
        cursor.execute(
            """SELECT e.id::text, e.subject::text, e.kind, e.channel, b.body FROM entry e
            JOIN body b ON b.book = e.book AND b.line = e.line WHERE e.book = %s ORDER BY e.line DESC LIMIT 1""",
            [village.book],
        )
        found = cursor.fetchone()
    return dict(zip(("id", "subject", "kind", "channel"), found, strict=False)) | {
        "body": msgspec.json.decode(found[4])
    }


def test_the_form_on_paper_asks_the_same(nurse: Client, village: Village) -> None:
    answer = nurse.get(f"/charters/{village.book}/first/form.pdf")
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")


def test_only_those_of_the_two_sides_draft(amina: Member, village: Village, nurse: Client) -> None:
    payer = client_of(village.admit(Member("Fatuma Noor"), "payer"))
    at = begun(nurse, village)
    for address in (f"/charters/{village.book}/first/", f"{at}voice/", f"{at}overview/"):
        assert payer.get(address).status_code == 403
    stranger = client_of(Member("Nobody Here"))
    assert stranger.get(f"{at}voice/").status_code == 404


def test_a_draft_of_another_book_is_not_seen(nurse: Client, village: Village) -> None:
    at = begun(nurse, village)
    other = Village(village.connection, "Umoja")
    foreign = client_of(other.facility)
    assert foreign.get(at.replace(village.book, other.book)).status_code == 404
    rows = other.connection.execute("SELECT count(*) FROM web.charter_wizard").fetchone()
    assert rows == (0,)  # row-level security: nobody has said who reads


def test_a_page_that_is_not_there_is_not_found(nurse: Client, village: Village) -> None:
    assert nurse.get(f"{begun(nurse, village)}constructor/").status_code == 404
