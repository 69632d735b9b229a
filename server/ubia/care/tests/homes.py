"""Random stories of a household from a seed: who lives there, dies, goes, is merged; visits, answers right or odd."""

from collections.abc import Callable
from random import Random
from typing import Any

from ubia.charter.tests.packages import DAY, JANUARY, OFFICERS, day_of, id_of

from .visits import AMINA, SALMA

HOUSE = "0192d3a0-0000-7000-8000-0000000005b1"
PERSONS = tuple(f"0192d3a0-0000-7000-8000-00000000070{n}" for n in range(1, 5))
SERVICES = ("anc_visit", "anc_visit", "pnc_visit", "child_check", "sick_child", "household_visit", "other")
ODD = ("2026-02-30", "soon", "", 7, 5.0, 1.5, None, True, ["x"], {"unasked": "unsafe"})
AMENDING = {"visit.corrected", "visit.verified", "merge.undone", "person.corrected"}
Story = list[dict[str, Any]]


def random_home(random: Random) -> Story:
    """The story of one household: enrolled first; some entries amend others, come late, or are erased."""
    span = random.choice((20, 60, 200, 700))
    told = [_person(random, one) for one in PERSONS[: random.randint(0, 4)]]
    enrolled = {"name": "Family", "chw": AMINA, "since": "2026-01-01", "persons": told}
    entries = [_entry(random, 1, "household.enrolled", enrolled, "", random.randint(0, span // 3))]
    for n in range(2, 2 + random.randint(0, 16)):
        kind = "visit.made" if random.random() < 0.5 else random.choice(list(BODIES))
        ids = [entry["id"] for entry in entries]
        amends = random.choice(ids) if kind in AMENDING else ""
        entries.append(_entry(random, n, kind, BODIES[kind](random), amends, random.randint(span // 3, span)))
    return entries


def _entry(random: Random, n: int, kind: str, body: Any, amends: str, after: int) -> dict[str, Any]:
    made_at = JANUARY + after * DAY + random.choice((0, 36_000_000, 72_000_000))
    return {
        "book": "0192d3a0-0000-7000-8000-0000000000b1",
        "line": n,
        "id": id_of(n),
        "kind": kind,
        "subject": HOUSE,
        "author": random.choice((AMINA, AMINA, SALMA, OFFICERS[0])),
        "key": "",
        "channel": "phone",
        "happened_on": day_of(made_at + random.choice((0, 0, 0, 0, 30)) * DAY),
        "made_at": made_at,
        "received_at": made_at + random.choice((0, 0, 5000, DAY, 40 * DAY)),
        "amends": amends,
        "flagged": "",
        "digest": "",
        "body": None if random.random() < 0.05 else body,
    }


def _day(random: Random, first: int = -900, last: int = 200) -> str:
    return day_of(JANUARY + random.randint(first, last) * DAY)


def _some(random: Random, **all_of: Callable[[], Any]) -> dict[str, Any]:
    return {name: value() for name, value in all_of.items() if random.random() < 0.4}


def _person(random: Random, person: str) -> dict[str, Any]:
    told = {"id": person, "name": "Neema", "sex": random.choice(("female", "male", "not_said"))}
    ages = ((-1500, 60), (-1500, 60), (-120, 60), (-30_000, -700))
    return told if random.random() < 0.1 else told | {"born_on": _day(random, *random.choice(ages))}


def _danger(random: Random) -> list[str]:
    return random.sample(("fits", "no_drink", "fever"), random.choice((0, 0, 1, 2)))


def _answers(random: Random) -> dict[str, Any]:
    def odd(right: Any) -> Any:
        return random.choice(ODD) if random.random() < 0.2 else right

    return _some(
        random,
        is_hot=lambda: odd(random.choice(("yes", "no"))),
        fever=lambda: random.choice((True, False, {"is_hot": "yes"}, {"is_hot": "no"})),
        muac=lambda: odd(random.randint(110, 130)),
        muac_mm=lambda: random.choice((*ODD, "124.9", "115", "-3", "1e9", 120)),
        vaccines_to_date=lambda: odd(random.choice((True, False, "no", "yes"))),
        last_bleeding=lambda: odd(_day(random, -200, 100)),
        dates=lambda: _some(random, last_bleeding=lambda: odd(_day(random, -200, 100)), fever=lambda: True),
        is_home=lambda: random.choice(("yes", "yes", "no")),
        consent=lambda: random.choice(("yes", "later", "no")),
        child=lambda: [{"muac": 117, "is_hot": "yes"}],
    )


def _visit(random: Random) -> dict[str, Any]:
    said = _some(random, danger=lambda: _danger(random), answers=lambda: _answers(random))
    whose = {} if random.random() < 0.2 else {"person": random.choice(PERSONS)}
    return {"service": random.choice(SERVICES), **said, **whose}


def _correction(random: Random) -> dict[str, Any]:
    return _some(
        random,
        service=lambda: random.choice(SERVICES),
        day=lambda: _day(random, -10, 100),
        danger=lambda: _danger(random),
        void=lambda: random.random() < 0.5,
        answers=lambda: _answers(random),
    )


def _about(random: Random) -> dict[str, Any]:
    return {"person": random.choice(PERSONS)}


BODIES: dict[str, Callable[[Random], dict[str, Any]]] = {
    "visit.made": _visit,
    "visit.corrected": _correction,
    "visit.verified": lambda _: {},
    "person.joined": lambda r: {"person": _person(r, r.choice(PERSONS))},
    "person.corrected": lambda r: {**_about(r), **_some(r, born_on=lambda: _day(r), sex=lambda: "female")},
    "person.died": lambda r: {**_about(r), "died_on": _day(r)},
    "person.left": _about,
    "person.merged": lambda r: {**_about(r), "into": r.choice(PERSONS)},
    "consent.given": lambda r: {"version": "1", **_some(r, person=lambda: r.choice(PERSONS))},
    "consent.withdrawn": lambda r: _some(r, person=lambda: r.choice(PERSONS)),
    "household.merged": lambda r: {"into": r.choice((HOUSE, id_of(5)))},
    "household.moved_away": lambda _: {},
    "household.returned": lambda _: {},
    "merge.undone": lambda _: {},
}
