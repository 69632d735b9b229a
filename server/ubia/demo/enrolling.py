"""Households enter the book and agree to it, the CHWs say how they want to be visited, and children are born."""

from datetime import timedelta

from .days import MINUTE, at
from .dice import Dice
from .homes import Home
from .names import first_name
from .stage import Stage

WISHES = (
    {"time": "baada ya saa kumi jioni", "visibility": "plain"},
    {"place": "at the back of the house, not at the road", "visibility": "plain"},
    {"time": "Saturdays, before the market", "visibility": "uniform"},
    {"contact": "call the sister first; no text messages", "visibility": "plain"},
    {"present": "mama mkwe asiwepo", "time": "asubuhi"},
)


def tell_enrolment(stage: Stage, home: Home) -> None:
    """The CHW enrols a household, and notes what it wishes where it does (TRU-01)."""
    if home.was_moved_in:
        return
    chance = stage.dice.roll(f"enrolment/{home.key}")
    when = at(home.enrolled_on, chance.randint(8, 15), chance.randrange(60)) + chance.randrange(MINUTE)
    chw = home.carers[0][1]
    stage.tell(chw, home.community, "household.enrolled", home.subject, folder(stage, home), when)
    tell_consent(stage, home, chw, when + 4 * MINUTE)
    if chance.random() < 0.12:
        wish = chance.choice(WISHES)
        stage.tell(chw, home.community, "wish.stated", home.subject, wish, when + 9 * MINUTE)


def tell_consent(stage: Stage, home: Home, chw: str, when: int) -> None:
    """Most families heard what is written down and agreed (TRU-04); of the others nobody has asked yet."""
    chance = stage.dice.roll(f"consent/{home.key}")
    if chance.random() < 0.85:
        told = {"version": "1", "language": chance.choice(("sw", "sw", "en")), "heard": chance.random() < 0.3}
        stage.tell(chw, home.community, "consent.given", home.subject, told, when)


def folder(stage: Stage, home: Home) -> dict[str, object]:
    """The family folder as it begins."""
    since, chw = home.carers[0]
    return {
        "name": home.name,
        "chw": stage.person(chw),
        "since": since.isoformat(),
        "place": stage.place(home.village),
        "persons": home.persons,
    }


def tell_birth(stage: Stage, home: Home) -> None:
    """The child that was expected is born, and noted the day after."""
    noted_on = home.birth_on and home.birth_on + timedelta(days=1)
    chw = noted_on and home.chw_on(noted_on)
    if not (home.birth_on and noted_on and chw and home.mother) or noted_on >= stage.day:
        return
    when = at(noted_on, 16, 20) + stage.dice.roll(f"birth/{home.key}").randrange(MINUTE)
    body = {"person": newborn(stage.dice, home, home.mother["name"].split()[-1])}
    stage.tell(chw, home.community, "person.joined", home.subject, body, when, name=f"birth/{home.key}")


def newborn(dice: Dice, home: Home, family_name: str) -> dict[str, object]:
    """A child as `person.joined` takes it."""
    chance = dice.roll(f"newborn/{home.key}")
    sex = chance.choice(("female", "male"))
    return {
        "id": dice.id(f"person/{home.key}/newborn"),
        "name": f"{first_name(chance, sex)} {family_name}",
        "sex": sex,
        "born_on": home.birth_on and home.birth_on.isoformat(),
    }
