"""INC-13: a step up is decided by the charter's ladder; both keys see what is to be asked of decisions."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.readers import client_of
from tests.village import Member, Village, new_id
from ubia.demo.tests.signing import acts_in, text_of
from ubia.register.book import now
from ubia.register.entry import digest

LADDER = [
    {
        "code": "senior",
        "words": "Senior health worker",
        "criteria": [
            {"code": "years", "words": "Years of service", "at_least": 2},
            {"code": "course", "words": "The second course is done"},
        ],
    },
    {
        "code": "trainer",
        "words": "Trainer of others",
        "criteria": [{"code": "asked", "words": "Two others ask for it"}],
    },
]


@pytest.fixture
def village(database: Any) -> Iterator[Village]:
    """A village whose charter has a ladder of two steps."""
    with database.connect(autocommit=True) as connection:
        village = Village(connection)
        facility, chair, charter = village.facility.pen(village.book), village.committee.pen(village.book), new_id()
        body = {"title": "Ours", "place": village.book, "from_on": "2020-01-01", "clauses": {"ladder": LADDER}}
        text = facility.write("charter.drafted", charter, body, made_at=now())
        asked = {"with_whom": ["elders"], "words": "They agree."}
        named = {"text": text.id, "text_digest": digest(text.text()).hex()}
        acts = [
            chair.write("charter.consulted", charter, asked, made_at=now()),
            facility.write("charter.proposed", charter, named | {"side": "health_system"}, made_at=now()),
            chair.write("charter.signed", charter, named | {"side": "community"}, made_at=now()),
            facility.write("charter.signed", charter, named | {"side": "health_system"}, made_at=now()),
        ]
        assert {answer.outcome for answer in village.append(text, *acts)} == {"written"}
        yield village


def decide(village: Village, chw: Member, outcome: str, **found: tuple[str, bool]) -> None:
    """A decision as somebody writes it who does not use the page."""
    criteria = [
        {"code": code, "words": code, "found": value, "is_met": is_met} for code, (value, is_met) in found.items()
    ]
    body = {"step": "senior", "outcome": outcome, "criteria": criteria}
    entry = village.facility.pen(village.book).write("promotion.decided", chw.person, body, made_at=now())
    assert [answer.outcome for answer in village.append(entry)] == ["written"]


def test_the_criteria_come_from_the_charter_and_each_needs_a_value(village: Village) -> None:
    amina = village.admit(Member("Amina Wanjiru"))
    client, address = client_of(village.facility), f"/rewards/{village.book}/{amina.person}/step/"
    assert "Trainer of others" in text_of(client.get(address)), "first which step"
    page = text_of(client.get(f"{address}?step=senior"))
    assert "Years of service" in page
    assert "it takes 2 at least" in page
    typed = {"found_years": "1", "outcome": "given", "words": ""}
    said = text_of(client.post(f"{address}?step=senior", typed))
    assert "Say what was found. Without a value nobody can check the decision." in said
    typed |= {"found_course": "passed in May", "met_course": "yes"}
    assert "Not everything is met. Say in your words" in text_of(client.post(f"{address}?step=senior", typed))
    typed |= {"words": "She has worked elsewhere for ten years."}
    (act,) = acts_in(client.post(f"{address}?step=senior", typed))
    assert act["body"]["step"] == "senior"
    assert [(one["code"], one["found"], one["is_met"]) for one in act["body"]["criteria"]] == [
        ("years", "1", False),
        ("course", "passed in May", True),
    ]


def test_both_keys_see_what_is_to_be_asked_of_decisions(village: Village) -> None:
    amina = village.admit(Member("Amina Wanjiru"))
    baraka = village.admit(Member("Baraka Odhiambo"))
    address = f"/rewards/{village.book}/steps/"
    decide(village, amina, "given", years=("3", True), course=("passed", True))
    assert "Nothing to ask" in text_of(client_of(village.facility).get(address))
    decide(village, baraka, "given", years=("1", True))
    for member in (village.facility, village.committee):
        page = text_of(client_of(member).get(address))
        assert "Decided in the last year: 2. With something to ask: 1." in page
        assert "No value is cited for: The second course is done" in page
        assert "Given, though this was not met: Years of service" in page
        assert re.search(r"Baraka Odhiambo .*senior: She goes up a step", page)
        assert "Amina Wanjiru" not in page
    assert client_of(amina).get(address).status_code == 403
