"""Households whose story was told day by day, nothing put right later."""

from datetime import date, timedelta
from random import Random
from typing import Any

from .homes import PERSONS, SERVICES
from .telling import Telling, person

FIRST = date(2026, 1, 5)
LENGTH = 240


def on(day: int) -> str:
    """The day so many days after the household was enrolled."""
    return (FIRST + timedelta(day)).isoformat()


def orderly(random: Random) -> Telling:
    """A household of up to three people, visited when somebody comes by; nobody leaves."""
    people = [_somebody(random, one) for one in PERSONS[: random.randint(1, 3)]]
    story = Telling(on(0), *people)
    day = 0
    while (day := day + random.choice((1, 2, 5, 9, 30, 60))) < LENGTH:
        whose = random.choice(["", *(one["id"] for one in people)])
        story.visit(on(day), random.choice(SERVICES), whose, **_found(random, day))
    return story


def _somebody(random: Random, one: str) -> dict[str, Any]:
    born = random.choice((random.randint(-1500, -1), -10_000, -25_000))
    return person(one, (FIRST + timedelta(born)).isoformat(), random.choice(("female", "male")))


def _found(random: Random, day: int) -> dict[str, Any]:
    answers = {
        "is_hot": random.choice(("yes", "no")),
        "muac": str(random.randint(112, 128)),
        "vaccines_to_date": random.choice((True, False)),
        "last_bleeding": on(day - random.choice((60, 100, 150))),
        "is_home": random.choice(("yes", "yes", "yes", "no")),
    }
    said = {name: answer for name, answer in answers.items() if random.random() < 0.3}
    return {"answers": said} | ({"danger": ["fits"]} if random.random() < 0.2 else {})
