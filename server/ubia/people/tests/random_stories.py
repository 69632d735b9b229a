"""Random household stories from a seed: for the cases that hold the client's folds to the server's."""

from random import Random
from typing import Any

from ubia.register.line import Line

from .story import AMINA, BARAKA, NEEMA, REHEMA, Story, march, person, uid

WHO = (AMINA, BARAKA, NEEMA, REHEMA)
PERSONS = ("Otieno", "Akinyi", "Juma")
AMENDING = ("visit_plan.closed", "merge.undone", "household.corrected", "person.corrected", "person.died")


def random_story(random: Random) -> list[Line]:
    """Up to fourteen entries of any kind of a household's story, late, amended and erased as it happens."""
    story = Story()
    for _ in range(random.randint(1, 14)):
        kind = random.choice(list(BODIES))
        day = random.randint(1, 28)
        ids = [line.id for line in story.lines]
        amends = random.choice(ids) if ids and kind in AMENDING and random.random() < 0.7 else ""
        said = BODIES[kind](random)
        if kind in ("household.corrected", "person.corrected") and ids and random.random() < 0.3:
            said["settles"] = random.sample(ids, 1)
        received = random.randint(day, 30)
        story.tell(kind, day, random.choice(WHO), amends, received, random.random() < 0.08, **said)
    return story.lines


def _some(random: Random, **all_of: Any) -> dict[str, Any]:
    return {name: value for name, value in all_of.items() if random.random() < 0.5}


def _day(random: Random) -> str:
    return march(random.randint(1, 28))


def _told(random: Random) -> dict[str, Any]:
    return person(random.choice(PERSONS), **_some(random, sex="female", born_on=_day(random), born_estimated=True))


def _home(random: Random) -> dict[str, Any]:
    told = {"name": "Family", "chw": random.choice(WHO), "since": _day(random)}
    persons = [_told(random) for _ in range(random.randint(0, 3))]
    return told | _some(random, place=uid("x"), latitude=0.0, longitude=0.0, persons=persons)


def _arrived(random: Random) -> dict[str, Any]:
    return _home(random) | {"from_book": uid("town"), "from_subject": uid("old"), "from_line": 4}


def _corrected(random: Random) -> dict[str, Any]:
    person_id, born_on = uid(random.choice(PERSONS).lower()), _day(random)
    said = _some(random, name="C", sex="male", born_on=born_on, born_estimated=False, died_on=born_on, living=True)
    return {"person": person_id, **said}


def _about(random: Random) -> dict[str, Any]:
    return {"person": uid(random.choice(PERSONS).lower())}


BODIES: dict[str, Any] = {
    "household.enrolled": _home,
    "household.arrived": _arrived,
    "household.corrected": lambda r: _some(r, name=r.choice("AB"), place=uid(r.choice("xy")), neighbourhood=""),
    "household.assigned": lambda r: {"chw": r.choice(WHO), "since": _day(r)},
    "household.moved_away": lambda r: _some(r, on=_day(r), to_book=uid("kisumu")),
    "household.returned": lambda r: _some(r, on=_day(r)),
    "household.merged": lambda r: {"into": uid(r.choice(("other", "house")))},
    "household.visit_planned": lambda r: {"supervisor": r.choice(WHO), "on": _day(r)},
    "visit_plan.closed": lambda _: {},
    "merge.undone": lambda _: {},
    "story.continued": lambda r: {"to_line": r.randint(1, 9)},
    "person.joined": lambda r: {"person": _told(r)},
    "person.corrected": _corrected,
    "person.died": lambda r: _about(r) | {"died_on": _day(r)},
    "person.left": lambda r: _about(r) | _some(r, on=_day(r)),
    "person.merged": lambda r: _about(r) | {"into": uid(r.choice(PERSONS).lower())},
    "wish.stated": lambda r: _some(r, place="home", visibility="plain", **_about(r)),
    "consent.given": lambda r: {"version": "1", **_some(r, language="sw", heard=True, **_about(r))},
    "consent.withdrawn": lambda r: _some(r, reason="fear", **_about(r)),
}
