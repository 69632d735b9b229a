"""A task needs twelve answers to ten questions (OWN-11); the last stands; respect is unknown until asked (OWN-17)."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ubia.charter.sections import tasks
from ubia.charter.task_entries import KINDS, RespectAsked, TaskAnswered
from ubia.charter.task_fold import endorsements, staff_words, task_answers
from ubia.charter.tasks import CELLS, QUESTIONS, Cell, open_cells, unanswered
from ubia.register.line import Line

BODIES = {kind.name: kind.body for kind in KINDS}
ID = "019cbdde-7a00-7000-8000-{:012}"


def line(n: int, kind: str, author: int = 0, **body: Any) -> Line:
    said = msgspec.convert(body, BODIES[kind])
    ids = {"id": ID.format(n), "subject": ID.format(999), "author": ID.format(author), "key": "k"}
    rest = {"channel": "page", "happened_on": "2026-11-02", "amends": "", "flagged": "", "digest": ""}
    return Line(line=n, kind=kind, made_at=n, received_at=n, body=said, **ids, **rest)


def answer(n: int, cell: Cell, says: str = "yes", words: str = "asked at the meeting") -> Line:
    about: dict[str, Any] = {"task": "sick_children", "question": cell.question, "asked": cell.asked}
    return line(n, "charter.task_answered", **about, answer=says, words=words)


def test_ten_questions_and_acceptability_of_three_groups() -> None:
    """OWN-11: clients, health workers and staff are asked apart."""
    assert len(QUESTIONS) == 10
    assert [cell.asked for cell in CELLS if cell.question == "acceptable"] == ["clients", "chws", "staff"]
    assert len(CELLS) == 12


@given(st.sets(st.sampled_from(CELLS)))
def test_a_task_with_an_open_question_is_named_with_it(answered: set[Cell]) -> None:
    found = unanswered(["sick_children"], {"sick_children": answered})
    assert found == ({"sick_children": [c for c in CELLS if c not in answered]} if answered != set(CELLS) else {})
    assert open_cells(answered) == [c for c in CELLS if c not in answered]


def test_an_answer_of_no_is_an_answer() -> None:
    """People decide with it before them; it is not hidden by being called missing."""
    story = [answer(n, cell, "no") for n, cell in enumerate(CELLS)]
    rows = list(task_answers(story))
    assert open_cells({(row.question, row.asked) for row in rows}) == []
    assert {row.answer for row in rows} == {"no"}


def test_the_last_answer_stands() -> None:
    story = [answer(1, CELLS[0], "no", "too far"), answer(2, CELLS[0], "yes", "there is a bicycle now")]
    assert [(row.answer, row.words) for row in task_answers(story)] == [("yes", "there is a bicycle now")]


@pytest.mark.parametrize("change", [{"words": " "}, {"answer": "perhaps"}, {"question": "nice"}, {"people": 0}])
def test_an_answer_without_a_reason_is_none(change: dict[str, Any]) -> None:
    body = {"task": "sick_children", "question": "cost", "answer": "yes", "words": "paid by the district"}
    msgspec.convert(body, TaskAnswered)
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**body, **change}, TaskAnswered)


def test_the_staffs_last_word_on_each_text() -> None:
    """HP-03."""
    of = {"text": ID.format(50), "text_digest": "ab" * 32, "side": "health_system"}
    said = [
        line(1, "charter.tasks_acknowledged", 7, **of, agrees=False, words="Who sees the slips?"),
        line(2, "charter.tasks_acknowledged", 8, **of, agrees=True),
        line(3, "charter.tasks_acknowledged", 7, **of, agrees=True),
    ]
    assert {row.by: row.agrees for row in staff_words(said)} == {ID.format(7): True, ID.format(8): True}


def test_respect_is_not_known_until_clients_were_asked() -> None:
    """OWN-17: an endorsement has no weight of its own; counts that cannot be are left out."""
    given_ = line(1, "charter.endorsed", who="Chief Juma", words="Spoke at the market")
    assert [(row.asked, row.respect) for row in endorsements([given_])] == [(0, 0)]
    asked = [
        line(n, "charter.respect_asked", endorsement=given_.id, asked=10, respect=respect, words="by two women")
        for n, respect in ((2, 3), (3, 4), (4, 11))
    ]
    assert [(row.asked, row.respect) for row in endorsements([given_, *asked])] == [(20, 7)]
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"endorsement": given_.id, "asked": 0, "respect": 0, "words": "x"}, RespectAsked)


def test_the_tasks_that_a_charter_can_name() -> None:
    assert {"pregnancy_visits", "newborn_visits", "sick_children"} <= set(tasks())
