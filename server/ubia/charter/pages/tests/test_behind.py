"""Tasks and their ten questions, the staff's word, leaders and the respect for them, and the catchment calculator."""

import html
import json
import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.readers import client_of
from tests.village import Member, Village, new_id
from ubia.charter.tasks import CELLS
from ubia.people.pages.tests.told import text_of, to_sign
from ubia.register.book import now
from ubia.register.entry import digest

TASK = "Task: she sees sick children under five"


@pytest.fixture
def atieno(village: Village) -> Member:
    """A nurse of the facility."""
    return village.admit(Member("Atieno Odhiambo"), "nurse")


def words(client: Client, address: str, **sent: Any) -> str:
    """What a page says, without its tags."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text_of(client, address, **sent))).split())


def acts_of(page: str) -> list[dict[str, Any]]:
    """All acts that a page asks to sign."""
    found = re.search(r'id="to-sign" type="application/json">(.*?)</script>', page, re.DOTALL)
    assert found, page[:2000]
    return list(json.loads(found[1])["entries"])


def write(village: Village, member: Member, kind: str, charter: str, **body: Any) -> Any:
    entry = member.pen(village.book).write(kind, charter, body, made_at=now())
    assert [answer.outcome for answer in village.append(entry)] == ["written"]
    return entry


def drafted(village: Village, member: Member, *choices: str) -> tuple[str, str, str]:
    """A text that names choices of the section on tasks: its charter, its id, its digest."""
    charter = new_id()
    body = {"title": "Our charter", "place": village.book, "from_on": "2030-01-01"}
    entry = write(village, member, "charter.drafted", charter, **body, sections={"tasks": {"choices": list(choices)}})
    return charter, entry.id, digest(entry.text()).hex()


def at(village: Village, page: str, charter: str, *more: str) -> str:
    return reverse(f"charter:{page}", args=[village.book, charter, *more])


def answer_all(village: Village, member: Member, charter: str, says: str = "yes", but: str = "") -> None:
    for cell in (cell for cell in CELLS if cell.question != but):
        body = {"question": cell.question, "asked": cell.asked, "answer": says, "words": "Said at the meeting."}
        write(village, member, "charter.task_answered", charter, task="sick_children", **body)


def test_a_text_that_names_a_task_says_which_question_is_open_and_what_to_do(village: Village, atieno: Member) -> None:
    """OWN-11: it cannot be laid before the keys; once all are answered it can."""
    charter, text, _digest = drafted(village, atieno, "sick_children", "slip_honoured")
    page, propose = at(village, "text", charter, text), at(village, "propose", charter, text)
    said = words(client_of(atieno), page)
    assert f"Nobody has answered this yet: {TASK}" in said
    assert "Do people want it from her? (asked of clients and families)" in said
    assert "write down what was said. Or leave the task out for now" in said
    assert client_of(atieno).get(propose).status_code == 302
    answer_all(village, atieno, charter)
    assert "Nobody has answered this yet" not in words(client_of(atieno), page)


def test_questions_are_answered_with_reasons_and_nothing_is_lost(
    village: Village, amina: Member, atieno: Member
) -> None:
    """OWN-11."""
    charter, _text, _digest = drafted(village, atieno, "slip_honoured")
    assert "0 of 12 answers" in words(client_of(amina), at(village, "tasks", charter))
    address = at(village, "task", charter, "sick_children")
    typed: dict[str, Any] = {
        "acceptable_clients": "no",
        "acceptable_clients_people": "9",
        "cost": "yes",
        "cost_words": "District pays",
    }
    said = words(client_of(amina), address, **typed)
    assert "Write in a few words why." in said
    assert "District pays" in client_of(amina).post(address, typed).content.decode()
    acts = acts_of(text_of(client_of(amina), address, **typed, acceptable_clients_words="They fear the cost."))
    assert [(act["body"]["question"], act["body"].get("asked", ""), act["body"]["answer"]) for act in acts] == [
        ("acceptable", "clients", "no"),
        ("cost", "", "yes"),
    ]
    assert acts[0]["body"]["people"] == 9
    assert "Answer at least one question" in words(client_of(amina), address, cost="")


def test_no_is_shown_where_people_decide(village: Village, amina: Member, atieno: Member) -> None:
    charter, _text, _digest = drafted(village, atieno, "slip_honoured")
    answer_all(village, amina, charter, "no")
    said = words(client_of(amina), at(village, "tasks", charter))
    assert "12 of 12 answers" in said
    assert "Answered with no: Does it help, and is it safe" in said
    assert "a charter can name this task" in words(client_of(amina), at(village, "task", charter, "sick_children"))


def test_the_staffs_word_is_of_exactly_this_text(village: Village, amina: Member, atieno: Member) -> None:
    """HP-03: shown on the charter, given by the facility's staff only."""
    charter, text, fingerprint = drafted(village, atieno, "staff_agree_in_writing")
    page, address = at(village, "text", charter, text), at(village, "staff", charter, text)
    assert "Nobody of the facility’s staff has read the split of tasks" in words(client_of(amina), page)
    assert client_of(amina).get(address).status_code == 403
    assert "Write what would have to change" in words(client_of(atieno), address, agrees="no")
    act = to_sign(text_of(client_of(atieno), address, agrees="no", words="Who sees the slips?"))
    assert (act["kind"], act["body"]["text_digest"]) == ("charter.tasks_acknowledged", fingerprint)
    write(village, atieno, act["kind"], charter, **act["body"])
    assert "Atieno Odhiambo: does not agree yet – Who sees the slips?" in words(client_of(amina), page)
    _other, newer, _digest = drafted(village, atieno, "staff_agree_in_writing")
    assert "Nobody of the facility’s staff" in words(client_of(amina), at(village, "text", _other, newer))


def test_respect_is_unknown_until_families_were_asked(village: Village, amina: Member, atieno: Member) -> None:
    """OWN-17."""
    charter, text, _digest = drafted(village, atieno, "slip_honoured")
    spoke = write(village, atieno, "charter.endorsed", charter, who="Chief Juma", words="At the market.")
    for page in (at(village, "endorsements", charter), at(village, "text", charter, text)):
        assert "Respect unknown: families were not asked yet" in words(client_of(amina), page)
    address = at(village, "respect", charter, spoke.id)
    typed: dict[str, Any] = {"asked": "10", "respect": "11", "words": "By two women."}
    assert "more than were asked" in words(client_of(atieno), address, **typed)
    act = to_sign(text_of(client_of(atieno), address, **{**typed, "respect": "4"}))
    write(village, atieno, act["kind"], charter, **act["body"])
    said = words(client_of(amina), at(village, "endorsements", charter))
    assert "4 of 10 families asked say that they respect who spoke." in said


def test_another_books_charter_is_not_there(village: Village, amina: Member, atieno: Member) -> None:
    charter, text, _digest = drafted(village, atieno, "slip_honoured")
    other = Village(village.connection, "Mbali")
    stranger = other.admit(Member("Neema"))
    for page, more in (("tasks", []), ("task", ["sick_children"]), ("endorsements", []), ("staff", [text])):
        assert client_of(stranger).get(at(village, page, charter, *more)).status_code == 404
        assert client_of(amina).get(reverse(f"charter:{page}", args=[village.book, new_id(), *more])).status_code in (
            403,
            404,
        )
    assert client_of(amina).get(at(village, "task", charter, "nonsense")).status_code == 404


def test_the_calculator_reckons_what_stands_in_the_address(village: Village, amina: Member) -> None:
    """OWN-10: the examples give the answer worked by hand; what cannot be is said."""
    assert "Households for one health worker 160" in words(client_of(amina), "/charters/catchment/")
    assert "Households for one health worker 101" in words(client_of(amina), "/charters/catchment/?travel_minutes=30")
    assert "Then no minute is left" in words(client_of(amina), "/charters/catchment/?other_minutes_a_week=1200")
    nothing = "/charters/catchment/?rounds_a_year=0&pregnancy_events=0&newborn_events=0&sick_child_events=0"
    assert "No work is named yet" in words(client_of(amina), nothing)
    assert "Put in those of your district; no study gave them." in words(client_of(amina), nothing)
    assert client_of(amina).get("/charters/catchment/?household_size=x&travel_minutes=1e99").status_code == 200
