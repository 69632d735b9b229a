"""Random stories: however they arrive, however often and in whatever batches, they add up to the same rows."""

from dataclasses import dataclass
from itertools import pairwise
from random import Random
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from ubia.people.fold import TABLES
from ubia.register.line import Line

from .story import AMINA, BARAKA, NEEMA, REHEMA, Story, fold, march, person, uid

PERSONS = ("otieno", "akinyi", "juma")
CHWS = (AMINA, BARAKA, NEEMA, REHEMA)
ONES = st.sampled_from(PERSONS)
WHO = st.sampled_from(CHWS)
DAYS = st.integers(1, 28)
PEOPLE = st.lists(ONES.map(person), max_size=3)
BODIES: dict[str, dict[str, st.SearchStrategy[Any]]] = {
    "household.enrolled": {"name": st.just("Family"), "chw": WHO, "since": DAYS.map(march), "persons": PEOPLE},
    "household.corrected": {"name": st.sampled_from(["A", "B"]), "place": st.sampled_from([uid("x"), uid("y")])},
    "household.assigned": {"chw": WHO, "since": DAYS.map(march)},
    "household.moved_away": {"on": DAYS.map(march)},
    "household.returned": {"on": DAYS.map(march)},
    "household.merged": {"into": st.just(uid("other"))},
    "household.visit_planned": {"supervisor": WHO, "on": DAYS.map(march)},
    "visit_plan.closed": {},
    "merge.undone": {},
    "story.continued": {"to_line": st.integers(1, 9)},
    "person.joined": {"person": ONES.map(person)},
    "person.corrected": {"person": ONES.map(uid), "name": st.sampled_from(["C", "D"]), "born_on": DAYS.map(march)},
    "person.died": {"person": ONES.map(uid), "died_on": DAYS.map(march)},
    "person.left": {"person": ONES.map(uid)},
    "person.merged": {"person": ONES.map(uid), "into": st.just(uid("akinyi"))},
    "wish.stated": {"place": st.sampled_from(["home", "church"])},
    "consent.given": {"version": st.sampled_from(["1", "2"])},
    "consent.withdrawn": {},
    "chw.appointed": {"name": st.just("Amina"), "cadre": st.sampled_from(["c", "d"]), "since": DAYS.map(march)},
    "chw.left": {"on": DAYS.map(march)},
    "place.named": {"name": st.sampled_from(["P", "Q"]), "level": st.just("village")},
}
AMENDING = {"visit_plan.closed", "merge.undone", "household.corrected", "person.corrected", "chw.left"}


@dataclass(frozen=True)
class Mark:
    """Columns that tell of lines depend on the order of arrival, except whether they are empty."""

    said: bool


@st.composite
def stories(draw: st.DrawFn) -> list[Line]:
    """A story of up to twelve entries of any kind, some amending any other, some erased."""
    story = Story()
    for _ in range(draw(st.integers(1, 12))):
        kind = draw(st.sampled_from(list(BODIES)))
        body = draw(st.fixed_dictionaries(BODIES[kind]))
        ids = [line.id for line in story.lines]
        amends = draw(st.sampled_from(ids)) if ids and kind in AMENDING and draw(st.booleans()) else ""
        day = draw(DAYS)
        story.tell(
            kind,
            day,
            draw(WHO),
            amends,
            received=draw(st.integers(day, 30)),
            erased=draw(st.integers(0, 9)) == 0,
            **body,
        )
    return story.lines


def unpositioned(lines: list[Line]) -> dict[str, list[object]]:
    """The rows of every table with what depends on the order of arrival taken out."""
    rows = fold(lines)
    return {
        table.name: [
            [Mark(x is not None) if c.positional else x for c, x in zip(table.columns, row, strict=True)]
            for row in rows[table.name]
        ]
        for table in TABLES
    }


@settings(max_examples=400, deadline=None)
@given(stories(), st.randoms(use_true_random=False))
def test_any_order_of_arrival_gives_the_same_rows(story: list[Line], random: Random) -> None:
    arrived = random.sample(story, len(story))
    renumbered = [msgspec.structs.replace(line, line=at + 1) for at, line in enumerate(arrived)]
    assert unpositioned(renumbered) == unpositioned(story)


@settings(max_examples=200, deadline=None)
@given(stories())
def test_reading_again_gives_the_same_rows_with_unique_keys(story: list[Line]) -> None:
    rows = fold(story)
    assert fold(list(reversed(story))) == rows
    for table in TABLES:
        keys = [tuple(getattr(row, name) for name in table.key) for row in rows[table.name]]
        assert len(keys) == len(set(keys))


@settings(max_examples=200, deadline=None)
@given(stories())
def test_at_most_one_chw_looks_after_a_household_on_a_day(story: list[Line]) -> None:
    spells = fold(story)["assignment"]
    for before, after in pairwise(spells):
        assert before.until is not None
        assert before.since <= before.until < after.since


@settings(max_examples=200, deadline=None)
@given(stories())
def test_who_looks_after_it_now_is_who_the_figures_say(story: list[Line]) -> None:
    """The last spell without an end belongs to a carer, and a household that left has no such spell."""
    rows = fold(story)
    holding = {row.person for row in rows["carer"] if row.left_line is None}
    open_spells = [row.chw for row in rows["assignment"] if row.until is None]
    planned = {row.supervisor for row in rows["visit_plan"] if not row.closed}
    assert set(open_spells) <= holding <= set(open_spells) | planned
