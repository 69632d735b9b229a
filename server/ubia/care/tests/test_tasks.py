"""Whom the schedules ask for, told story by story; the same stories are the golden cases of contract/cases/care."""

from .cases_of_tasks import CASES
from .telling import CHILD, ELDER, MOTHER, NEWBORN, Telling, person


def test_a_danger_sign_is_asked_for_until_somebody_comes_back() -> None:
    """SRV-08: tasks by risk."""
    story = Telling("2026-01-05", person(CHILD, "2025-01-10"))
    seen = story.visit("2026-03-01", "child_check", CHILD, danger=["fits", "no_drink"])
    (task,) = [task for task in story.tasks() if task["need"] == 0]
    assert (task["schedule"], task["whose"], task["because"]) == ("danger_child", CHILD, seen)
    assert (task["due_on"], task["late_on"], task["signs"]) == ("2026-03-02", "2026-03-03", "fits no_drink")
    story.visit("2026-03-01", "sick_child", CHILD, danger=[])
    assert all(task["need"] > 0 for task in story.tasks())


def test_a_danger_sign_that_was_a_slip_asks_for_nobody() -> None:
    story = Telling("2026-01-05", person(CHILD, "2025-01-10"))
    seen = story.visit("2026-03-01", "child_check", CHILD, danger=["fits"])
    story.tell("2026-03-01", "visit.corrected", seen, danger=[])
    assert story.due("danger_child") == []
    other = story.visit("2026-03-02", "child_check", CHILD, danger=["fits"])
    story.tell("2026-03-02", "visit.corrected", other, void=True)
    assert story.due("danger_child") == []


def test_whom_it_concerns_decides_which_danger_it_is() -> None:
    story = Telling(
        "2026-01-05", person(CHILD, "2025-01-10"), person(MOTHER, "1999-01-01"), person(ELDER, "1950-01-01")
    )
    story.visit("2026-03-01", "anc_visit", MOTHER, danger=["bleeds"])
    story.visit("2026-03-01", "household_visit", ELDER, danger=["breath"])
    story.visit("2026-03-01", "household_visit", danger=["asleep"])
    asked = {task["schedule"]: task["whose"] for task in story.tasks() if task["need"] == 0}
    assert asked == {"danger_pregnancy": MOTHER, "danger_person": ELDER, "danger_home": ""}


def test_a_fever_and_a_thin_arm_are_looked_at_again() -> None:
    story = Telling("2026-01-05", person(CHILD, "2025-01-10"))
    story.visit("2026-03-01", "sick_child", CHILD, danger=[], answers={"fever": {"is_hot": "yes"}, "muac": "118"})
    assert story.due("fever") == ["2026-03-04"]
    assert story.due("thin_arm") == ["2026-03-15"]
    assert story.due("growth_infant") == []
    story.visit("2026-03-04", "sick_child", CHILD, danger=[], answers={"fever": {"is_hot": "no"}, "muac": "126"})
    assert (story.due("fever"), story.due("thin_arm")) == ([], [])


def test_a_birth_begins_the_newborns_visits_and_ends_the_pregnancys() -> None:
    story = Telling("2026-01-05", person(MOTHER, "1999-01-01"))
    story.visit("2026-02-01", "anc_visit", MOTHER)
    assert story.due("pregnancy") == ["2026-03-01"]
    story.visit("2026-02-18", "anc_visit", MOTHER, answers={"dates": {"last_bleeding": "2025-09-01"}})
    assert story.due("pregnancy") == []
    assert story.due("pregnancy_weeks") == ["2026-03-02", "2026-03-30", "2026-04-27"]
    story.tell("2026-06-06", "person.joined", person=person(NEWBORN, "2026-06-05"))
    assert story.due("pregnancy_weeks") == []
    assert story.due("newborn") == ["2026-06-06", "2026-06-08", "2026-06-12"]
    story.visit("2026-06-08", "pnc_visit", MOTHER)
    assert story.due("newborn") == ["2026-06-12", "2026-07-03"]


def test_who_died_or_left_is_not_asked_for_and_a_family_that_left_neither() -> None:
    story = Telling("2026-01-05", person(ELDER, "1950-01-01"), person(CHILD, "2025-01-10"))
    assert story.due("elder") == ["2026-01-19"]
    story.tell("2026-01-20", "person.died", person=ELDER, died_on="2026-01-19")
    assert {task["whose"] for task in story.tasks()} == {"", CHILD}
    story.tell("2026-01-21", "person.left", person=CHILD)
    assert {task["whose"] for task in story.tasks()} == {""}
    story.tell("2026-01-22", "household.moved_away")
    assert story.tasks() == []
    story.tell("2026-01-25", "household.returned")
    assert story.due("household") == ["2026-01-19"]


def test_an_answer_that_is_no_day_begins_nothing() -> None:
    story = Telling("2026-01-05", person(MOTHER, "1999-01-01"))
    for day in ("2026-02-30", "soon", {"unasked": "unsafe"}, 7, None):
        story.visit("2026-02-20", "anc_visit", MOTHER, answers={"last_bleeding": day})
    assert story.due("pregnancy_weeks") == []
    assert story.due("pregnancy") == ["2026-03-20"]


def test_a_visit_that_met_nobody_does_no_task_and_a_refusal_is_an_answer() -> None:
    story = Telling("2026-01-05")
    assert story.due("household") == ["2026-01-19"]
    story.visit("2026-01-19", "household_visit", answers={"is_home": "no"})
    story.visit("2026-01-20", "household_visit", answers={"is_home": "yes", "consent": "later"})
    assert story.due("household") == ["2026-01-19"]
    story.visit("2026-01-21", "household_visit", answers={"is_home": "yes", "consent": "no"})
    assert story.due("household") == ["2026-04-22"]


def test_who_took_consent_back_is_asked_for_no_more() -> None:
    """TRU-04: the list of today sends nobody where she is not wanted."""
    story = Telling("2026-01-05", person(CHILD, "2025-01-10"))
    story.tell("2026-01-06", "consent.withdrawn", person=CHILD)
    assert {task["whose"] for task in story.tasks()} == {""}
    story.tell("2026-01-07", "consent.withdrawn")
    assert story.tasks() == []
    story.tell("2026-01-08", "consent.given", version="1")
    assert {task["whose"] for task in story.tasks()} == {""}


def test_what_lapsed_is_not_kept() -> None:
    """A household's tasks stay few, however long its story."""
    story = Telling("2024-01-05", person(CHILD, "2024-01-01"))
    story.visit("2025-10-01", "household_visit")
    assert [(task["schedule"], task["due_on"]) for task in story.tasks()] == [
        ("growth_child", "2026-01-01"),
        ("growth_infant", "2024-07-02"),
        ("household", "2025-12-31"),
    ]


def test_the_shared_cases_are_these() -> None:
    """The files say what the stories of `cases_of_tasks.py` say; a person looked at each."""
    for case in CASES:
        assert case.is_written(), f"run python -m ubia.care.tests.cases_of_tasks, and read {case.file}"
