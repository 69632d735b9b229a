"""The daily work: who is visited on which day, for what, and what she found."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from .days import DAY, MINUTE, at, months, months_back
from .families import Person, youngest
from .homes import Home
from .stage import Stage

PNC_DAYS = (1, 3, 8)
"""Days after a birth on which mother and child are seen."""
REST = 6
"""Sunday."""

Plan = tuple[date, str, Person | None]
"""A day, the service, and whom it is for."""


def tell_visits(stage: Stage, home: Home) -> None:
    """Every visit planned for a household until yesterday, by whoever looks after it that day."""
    chance = stage.dice.roll(f"visits/{home.key}")
    for day, service, person in _plans(stage, home, chance):
        hour, minute = chance.randint(8, 15), chance.randrange(60)
        body = visit(chance, service, person)
        chw = home.chw_on(day)
        if chw is None or day in home.kept_free or day >= stage.day:
            continue
        stage.tell(
            chw, home.community, "visit.made", home.subject, body, at(day, hour, minute) + chance.randrange(MINUTE)
        )


def visit(chance: random.Random, service: str, person: Person | None) -> dict[str, Any]:
    """The body of a visit made."""
    danger = [chance.choice(_DANGER[service])] if service in _DANGER and chance.random() < 0.07 else []
    body: dict[str, Any] = {"service": service, "minutes": chance.randint(12, 50), "danger": danger}
    answers = _ANSWERS.get(service, _home_answers)(chance)
    if danger:
        answers["referred"] = chance.random() < 0.9
    return body | {"answers": answers} | ({"person": person["id"]} if person else {})


def _plans(stage: Stage, home: Home, chance: random.Random) -> Iterator[Plan]:
    for month in months(stage.first, stage.day):
        last = months_back(month, -1) - DAY
        for service, person in _services(home, month, chance):
            yield _working_day(month.replace(day=chance.randint(2, last.day - 1))), service, person
    if home.birth_on:
        yield from ((home.birth_on + timedelta(days=days), "pnc_visit", home.mother) for days in PNC_DAYS)


def _services(home: Home, month: date, chance: random.Random) -> Iterator[tuple[str, Person | None]]:
    child = youngest(home.persons, month)
    if home.birth_on and month < home.birth_on.replace(day=1):
        yield "anc_visit", home.mother
    elif child:
        yield "child_check", child
    elif chance.random() < 0.6:
        yield "household_visit", None


def _working_day(day: date) -> date:
    return day - DAY if day.weekday() == REST else day


def _anc_answers(chance: random.Random) -> dict[str, Any]:
    return {"clinic_card": chance.random() < 0.85, "iron_tablets": chance.random() < 0.8, "net": chance.random() < 0.75}


def _pnc_answers(chance: random.Random) -> dict[str, Any]:
    return {
        "breastfeeding": chance.random() < 0.93,
        "cord_clean": chance.random() < 0.95,
        "weight_g": chance.randint(2500, 3900),
    }


def _child_answers(chance: random.Random) -> dict[str, Any]:
    return {
        "muac_mm": chance.randint(118, 165),
        "vaccines_to_date": chance.random() < 0.86,
        "fever": chance.random() < 0.12,
    }


def _home_answers(chance: random.Random) -> dict[str, Any]:
    return {"latrine": chance.random() < 0.82, "water_treated": chance.random() < 0.6, "nets": chance.randint(0, 4)}


_ANSWERS = {"anc_visit": _anc_answers, "pnc_visit": _pnc_answers, "child_check": _child_answers}
_DANGER = {
    "anc_visit": ("bleeding", "severe_headache", "swollen_face"),
    "pnc_visit": ("fever", "not_feeding"),
    "child_check": ("fast_breathing", "convulsions", "muac_red", "not_feeding"),
}
