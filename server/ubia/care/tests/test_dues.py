"""Which visits were asked of a CHW, and which were made: the share of due visits that pay may go by (INC-03)."""

from random import Random
from typing import Any

import msgspec
import pytest

from ubia.care.asked import Asked, asked
from ubia.care.fold import TABLES
from ubia.care.schedules import SCHEDULES
from ubia.care.tasks import Task, tasks
from ubia.charter.tests.stories import books_of, fold_all
from ubia.people.households import Assignment, in_care
from ubia.register.line import Line

from .homes import random_home
from .orderly import LENGTH, on, orderly
from .telling import CHILD, ELDER, MOTHER, NEWBORN, Telling, person
from .visits import AMINA, SALMA

LATE = {schedule.id: schedule.late for schedule in SCHEDULES}


def asked_in(story: Telling, schedule: str = "") -> list[Asked]:
    """The visits that one schedule asked for, or all of them."""
    return [one for one in asked(lines_of(story)) if schedule in ("", one.schedule)]


def lines_of(story: Telling) -> list[Line]:
    (lines,) = books_of(story.entries).values()
    return lines


def days(story: Telling, schedule: str) -> list[tuple[str, str | None]]:
    """When visits were due, and when they were made."""
    return [(one.due_on, one.reached_on) for one in asked_in(story, schedule)]


def test_what_lapsed_is_told_too_and_a_visit_counts_within_its_days() -> None:
    story = Telling("2026-01-05", person(MOTHER, "1999-01-01"))
    story.tell("2026-02-01", "person.joined", person=person(NEWBORN, "2026-02-01"))
    story.visit("2026-02-12", "pnc_visit", MOTHER)
    assert days(story, "newborn") == [
        ("2026-02-02", None),
        ("2026-02-04", None),
        ("2026-02-08", "2026-02-12"),
        ("2026-03-01", None),
    ]
    assert asked_in(story, "newborn")[0].last_on == "2026-02-08"


def test_each_time_of_what_recurs_is_told_once_and_the_next_counts_from_the_visit_that_did_it() -> None:
    story = Telling("2026-01-05")
    assert days(story, "household") == [("2026-01-19", None)]
    story.visit("2026-03-01", "household_visit")
    story.visit("2026-04-01", "household_visit")
    story.visit("2026-06-30", "household_visit")
    assert days(story, "household") == [
        ("2026-01-19", "2026-03-01"),
        ("2026-07-01", "2026-06-30"),
        ("2026-09-29", None),
    ]


def test_what_fell_due_before_anybody_knew_is_asked_of_nobody() -> None:
    story = Telling("2026-01-05", person(MOTHER, "1999-01-01"))
    story.visit("2026-02-20", "anc_visit", MOTHER, answers={"last_bleeding": "2025-09-01"})
    assert days(story, "pregnancy_weeks")[0] == ("2026-03-02", "2026-02-20")
    assert [one.step for one in asked_in(story, "pregnancy_weeks")] == [3, 4, 5, 6, 7, 8]


def test_the_same_answer_given_again_asks_for_nothing_anew_and_another_one_moves_what_is_to_come() -> None:
    story = Telling("2026-01-05", person(MOTHER, "1999-01-01"))
    story.visit("2026-02-20", "anc_visit", MOTHER, answers={"last_bleeding": "2025-09-01"})
    before = days(story, "pregnancy_weeks")
    story.visit("2026-03-01", "anc_visit", MOTHER, answers={"last_bleeding": "2025-09-01"})
    assert days(story, "pregnancy_weeks") == before
    story.visit("2026-03-20", "anc_visit", MOTHER, answers={"last_bleeding": "2025-09-11"})
    assert days(story, "pregnancy_weeks")[:3] == [
        ("2026-03-02", "2026-02-20"),
        ("2026-04-09", None),
        ("2026-05-07", None),
    ]


def test_a_danger_sign_each_time_is_a_visit_each_time() -> None:
    story = Telling("2026-01-05", person(CHILD, "2025-01-10"))
    story.visit("2026-03-01", "sick_child", CHILD, danger=["fits"])
    story.visit("2026-03-02", "sick_child", CHILD, danger=["fits"])
    assert days(story, "danger_child") == [("2026-03-02", "2026-03-02"), ("2026-03-03", None)]


@pytest.mark.parametrize(
    ("kind", "body", "kept"),
    [
        ("person.died", {"person": ELDER, "died_on": "2026-02-20"}, True),
        ("person.died", {"person": ELDER, "died_on": "2026-01-30"}, False),
        ("person.left", {"person": ELDER, "on": "2026-02-20"}, True),
        ("person.left", {"person": ELDER, "on": "2026-01-30"}, False),
        ("household.moved_away", {"on": "2026-02-20"}, True),
        ("household.moved_away", {"on": "2026-01-30"}, False),
        ("household.moved_away", {"on": "2026-01-10"}, False),
    ],
)
def test_only_what_was_overdue_when_somebody_died_left_or_moved_was_missed(kind: str, body: Any, kept: bool) -> None:
    """An elder is due on 19 January and overdue from 9 February on."""
    story = Telling("2026-01-05", person(ELDER, "1950-01-01"))
    story.tell("2026-02-21", kind, **body)
    assert days(story, "elder") == ([("2026-01-19", None)] if kept else [])


@pytest.mark.parametrize(("day", "kept"), [("2026-02-20", True), ("2026-01-30", False)])
def test_who_refuses_is_asked_for_no_more_from_that_day_on(day: str, kept: bool) -> None:
    story = Telling("2026-01-05", person(ELDER, "1950-01-01"))
    story.tell(day, "consent.withdrawn", person=ELDER)
    assert days(story, "elder") == ([("2026-01-19", None)] if kept else [])
    assert days(story, "household") == [("2026-01-19", None)]


def test_a_household_whose_record_goes_on_in_another_is_asked_nothing() -> None:
    story = Telling("2026-01-05")
    story.tell("2026-06-01", "household.merged", into=NEWBORN)
    assert asked_in(story) == []


def test_it_is_asked_of_whoever_looked_after_the_household_on_that_day() -> None:
    story = Telling("2026-01-05")
    story.tell("2026-01-19", "household.assigned", chw=SALMA, since="2026-01-19")
    story.visit("2026-01-18", "household_visit")
    assert [(one.chw, one.reached_on) for one in asked_in(story)] == [(SALMA, "2026-01-18"), (SALMA, None)]
    story.tell("2026-01-20", "household.assigned", chw=SALMA, since="2026-01-20")
    story.tell("2026-01-20", "household.assigned", chw=AMINA, since="2026-01-19")
    assert [one.chw for one in asked_in(story)] == [AMINA, SALMA]


def test_what_another_schedule_silences_is_not_asked_meanwhile() -> None:
    story = Telling("2026-01-05", person(CHILD, "2026-01-01"))
    story.visit("2026-02-08", "sick_child", CHILD, answers={"vaccines_to_date": False})
    assert days(story, "vaccines") == [("2026-04-09", None), ("2026-10-02", None), ("2027-04-02", None)]
    assert days(story, "vaccines_missed") == [("2026-02-22", None)]


def test_a_signal_withholds_nothing_but_a_visit_struck_through_was_none() -> None:
    story = Telling("2026-01-05")
    seen = story.visit("2026-01-19", "household_visit")
    story.entries[-1]["flagged"] = "clock"
    assert days(story, "household")[0] == ("2026-01-19", "2026-01-19")
    story.tell("2026-01-21", "visit.corrected", seen, void=True)
    assert days(story, "household") == [("2026-01-19", None)]
    story.visit("2026-01-22", "household_visit", answers={"is_home": "no"})
    assert days(story, "household") == [("2026-01-19", None)]


def test_what_was_due_is_what_the_tasks_of_that_morning_said() -> None:
    """For stories told day by day: an independent reckoning, by the list of each morning."""
    random = Random(11)
    found = 0
    for story in (orderly(random) for _ in range(16)):
        lists = [_listed(story, day) for day in range(LENGTH)]
        listed = {key for day, keys in enumerate(lists) for key in keys if key[-1] == on(day)}
        rows = [one for one in asked_in(story) if on(1) <= one.due_on < on(LENGTH)]
        still_open = {_key(one) for one in rows if one.reached_on is None or one.reached_on >= one.due_on}
        assert all(key in listed or _is_new(key, lists) for key in still_open)
        assert all(key in still_open or _left_early(key, lists) for key in listed)
        found += len(still_open)
    assert found > 60


Key = tuple[str, str, int, str]


def _key(one: Asked | Task) -> Key:
    return one.schedule, one.whose, one.step, one.due_on


def _listed(story: Telling, day: int) -> set[Key]:
    """What the tasks said on the morning of a day, by somebody who knows which day it is."""
    before = [line for line in lines_of(story) if line.happened_on < on(day)]
    late = {"happened_on": on(day), "received_at": 2**42}
    news = [msgspec.structs.replace(line, id="news", kind="visit.verified", **late) for line in before[:1]]
    return {_key(task) for task in tasks([*before, *news])}


def _is_new(key: Key, lists: list[set[Key]]) -> bool:
    """Whether it was due on the very day that began it, so that no morning's list could have it."""
    day = _number(key[-1])
    return not any(other[:2] == key[:2] for other in lists[day])


def _left_early(key: Key, lists: list[set[Key]]) -> bool:
    """Whether it left the lists before it was overdue: done, or no longer asked."""
    day = _number(key[-1])
    overdue = day + LATE[key[0]]
    return overdue >= LENGTH or any(key not in listed for listed in lists[day : overdue + 1])


def _number(day: str) -> int:
    return next(n for n in range(LENGTH) if on(n) == day)


def test_any_order_of_arrival_tells_the_same() -> None:
    random = Random(9)
    for story in (random_home(random) for _ in range(150)):
        rows = fold_all((TABLES[2],), story)
        assert fold_all((TABLES[2],), random.sample(story, len(story))) == rows


def test_whoever_counts_sees_no_names_and_no_reasons() -> None:
    story = Telling("2026-01-05", person(CHILD, "2025-01-10"))
    seen = story.visit("2026-03-01", "sick_child", CHILD, danger=["fits"])
    rows = fold_all((TABLES[2],), story.entries)["due"]
    assert rows[0].keys() == {"book", "subject", "n", "chw", "day", "service", "last_on", "reached_on", "visit"}
    assert [row["n"] for row in rows] == list(range(1, len(rows) + 1))
    assert [row["visit"] for row in rows if row["reached_on"]] == [seen]


def test_households_in_care_are_counted_once_on_a_day() -> None:
    one, two = (f"0192d3a0-0000-7000-8000-00000000050{n}" for n in (1, 2))
    given = [
        Assignment(one, AMINA, "2026-01-01", "2026-01-31", None),
        Assignment(one, SALMA, "2026-02-01", None, None),
        Assignment(two, AMINA, "2026-01-15", None, None),
    ]
    assert [in_care(given, AMINA, day) for day in ("2026-01-01", "2026-01-31", "2026-02-01")] == [1, 2, 1]
