"""The story itself, without a database."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from ubia.demo.days import at
from ubia.demo.families import age_of
from ubia.demo.keys import new_keys
from ubia.demo.people import MEMBERS
from ubia.demo.scribe import Scribe
from ubia.demo.stage import DISTRICT, TINY, Size
from ubia.demo.story import SEED, Story, story
from ubia.demo.tests.district import DAY
from ubia.register.keys import SigningKey

DAYS = [date(2026, 11, 22), date(2027, 1, 1), date(2027, 3, 2), date(2027, 5, 3), date(2028, 2, 29), date(2028, 3, 31)]


@pytest.fixture(scope="module")
def whole() -> Story:
    """The story at the size of `ubia demo`."""
    return story(SEED, DAY, DISTRICT)


def test_the_same_seed_tells_the_same_story(whole: Story) -> None:
    again = story(SEED, DAY, DISTRICT)
    assert [(f.id, f.subject, f.received_at) for f in again.facts] == [
        (f.id, f.subject, f.received_at) for f in whole.facts
    ]
    other = story("another", DAY, DISTRICT)
    assert {f.id for f in other.facts}.isdisjoint(f.id for f in whole.facts)


def test_people_and_places_keep_their_ids_from_day_to_day() -> None:
    one, other = (story(SEED, day, TINY).stage for day in DAYS[:2])
    assert [one.person(m) for m in MEMBERS] == [other.person(m) for m in MEMBERS]
    assert one.book("tumaini") == other.book("tumaini")


def test_no_subject_has_more_than_500_entries(whole: Story) -> None:
    """The rule of architecture.md: subjects stay small."""
    assert max(Counter((f.book, f.subject) for f in whole.facts).values()) <= 500


def test_it_ends_yesterday_and_says_each_thing_once(whole: Story) -> None:
    assert max(f.received_at for f in whole.facts) < at(DAY, 0)
    assert max(f.happened_on for f in whole.facts) == "2026-11-21"
    assert len({f.id for f in whole.facts}) == len(whole.facts)


def test_households_are_families(whole: Story) -> None:
    ages = [age_of(person, whole.stage.first) for home in whole.homes.values() for person in home.persons]
    assert all(0 <= age <= 95 for age in ages)
    assert all(age_of(home.persons[0], whole.stage.first) >= 18 for home in whole.homes.values())
    assert 0.1 < sum(age < 5 for age in ages) / len(ages) < 0.35


def test_every_chw_visits_in_every_month(whole: Story) -> None:
    visited = {(f.author, f.happened_on[:7]) for f in whole.facts if f.kind == "visit.made"}
    assert len(visited) == 8 * (DISTRICT.months + 1)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_it_can_be_told_on_any_day_and_flags_only_the_wrong_clock(day: date) -> None:
    told = story(SEED, day, TINY)
    scribe = Scribe(new_keys(told.keys), SigningKey())
    bundles = list(scribe.bundles(told.facts))
    assert sum(len(bundle.entries) for bundle in bundles) == len(told.facts)
    flagged = {line.id for lines in scribe.lines().values() for line in lines if line.flagged}
    assert flagged == {told.fact(f"visit by a wrong clock, {name}").id for name in ("verified", "still to verify")}


def test_a_smaller_story_cannot_be_told() -> None:
    with pytest.raises(ValueError, match="at least 4 households"):
        story(SEED, DAY, Size(households=1, months=9))


def test_nothing_of_the_demo_writes_past_the_front_door() -> None:
    sources = [path.read_text() for path in Path(__file__).parents[1].rglob("*.py") if "tests" not in path.parts]
    assert not [s for s in sources if re.search(r"INSERT INTO|UPDATE \w+ SET|DELETE FROM|ubia_writer", s)]
