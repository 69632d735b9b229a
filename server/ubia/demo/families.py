"""Families as they live: a head, mostly a partner, children some years apart, at times a grandmother."""

import random
from collections.abc import Iterator
from datetime import date
from typing import Any

from .days import years_before
from .dice import Dice
from .names import FAMILIES, first_name

Person = dict[str, Any]
"""A person as `household.enrolled` takes it."""


def family(dice: Dice, key: str, on: date) -> list[Person]:
    """The persons of one household as they are on a day; the head comes first."""
    chance = dice.roll(f"family/{key}")
    family_name = chance.choice(FAMILIES)
    grown = list(_grown(chance, on))
    people = grown + list(_children(chance, on, _mothers_age(grown, on)))
    return [
        {
            "id": dice.id(f"person/{key}/{n}"),
            "name": f"{first_name(chance, sex)} {family_name}",
            "sex": sex,
            "born_on": born.isoformat(),
            "born_estimated": estimated,
        }
        for n, (sex, born, estimated) in enumerate(people)
    ]


def age_of(person: Person, on: date) -> int:
    """Completed years on a day."""
    born = date.fromisoformat(person["born_on"])
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def mother_of(people: list[Person], on: date) -> Person | None:
    """A woman who may be with child, if there is one: the youngest grown one between 18 and 42."""
    women = [p for p in people if p["sex"] == "female" and 18 <= age_of(p, on) <= 42]
    return min(women, key=lambda p: age_of(p, on), default=None)


def youngest(people: list[Person], on: date) -> Person | None:
    """The youngest child under five, if there is one."""
    return min((p for p in people if age_of(p, on) < 5), key=lambda p: age_of(p, on), default=None)


def _grown(chance: random.Random, on: date) -> Iterator[tuple[str, date, bool]]:
    head = chance.choices(("male", "female"), (62, 38))[0]
    age = chance.randint(24, 58)
    yield head, *_born(chance, on, age)
    if head == "male" or chance.random() < 0.35:
        partner = "female" if head == "male" else "male"
        years = age - chance.randint(1, 8) if head == "male" else age + chance.randint(0, 9)
        yield partner, *_born(chance, on, max(19, years))
    if chance.random() < 0.18:
        yield "female", *_born(chance, on, max(60, age + chance.randint(18, 26)))


def _mothers_age(grown: list[tuple[str, date, bool]], on: date) -> int:
    """Years of the woman of the couple, or of the head where there is none."""
    born = next((born for sex, born, _ in grown[:2] if sex == "female"), grown[0][1])
    return (on - born).days // 365


def _children(chance: random.Random, on: date, mothers_age: int) -> Iterator[tuple[str, date, bool]]:
    """Born while their mother was between 17 and 44."""
    months = max(chance.randint(1, 60), (mothers_age - 44) * 12)
    for _ in range(chance.choice((0, 1, 2, 2, 3, 3, 4, 5))):
        if months > min(mothers_age - 17, 19) * 12:
            break
        born = years_before(on, months // 12, months % 12 * 30 + chance.randrange(30))
        yield chance.choice(("female", "male")), born, False
        months += chance.randint(20, 44)


def _born(chance: random.Random, on: date, age: int) -> tuple[date, bool]:
    """A birthday; many elders know only the year."""
    born = years_before(on, age, chance.randrange(365))
    is_estimated = chance.random() < (0.7 if age >= 50 else 0.15)
    return (born.replace(month=1, day=1) if is_estimated else born), is_estimated
