"""Life in the family folders: a birth, a death, a folder written twice, a merge that was a mistake, a planned visit."""

from datetime import date, timedelta

from ubia.demo.days import DAY, at
from ubia.demo.enrolling import folder, tell_birth
from ubia.demo.homes import Home
from ubia.demo.stage import Stage

MALARIA_SEASON = 11


def tell(stage: Stage, homes: dict[str, Home]) -> None:
    """All of it, in the order of the month."""
    _written_twice(stage, homes)
    _merged_by_mistake(stage, homes["hamisi/01"], homes["hamisi/02"])
    _born(stage, homes["wanjiku/01"])
    _died(stage, homes["hamisi/03"])
    _wishes_again(stage, homes["kiprono/00"])
    _planned(stage, homes["akinyi/00"])


def _day(stage: Stage, days: int) -> date:
    return stage.last_month + timedelta(days=days)


def _written_twice(stage: Stage, homes: dict[str, Home]) -> None:
    """Beatrice enrols a family that Hamisi has had all along; the folders become one."""
    first, on = homes["hamisi/00"], _day(stage, 2)
    head = first.persons[0]
    again = Home(
        key="akinyi/twice",
        subject=stage.id("household/akinyi/twice"),
        community="tumaini",
        village=first.village,
        persons=[head | {"id": stage.id("person/akinyi/twice/0"), "name": head["name"].replace("i", "y", 1)}],
        mother=None,
        enrolled_on=on,
        carers=[(on, "akinyi")],
        until=_day(stage, 6),
        was_moved_in=True,
    )
    homes[again.key] = again
    enrolled = folder(stage, again)
    stage.tell(
        "akinyi", "tumaini", "household.enrolled", again.subject, enrolled, at(on, 9, 10), name="folder written twice"
    )
    body = {"into": first.subject}
    stage.tell("atieno", "tumaini", "household.merged", again.subject, body, at(_day(stage, 6), 14), name="merge")


def _merged_by_mistake(stage: Stage, one: Home, other: Home) -> None:
    """Two families of one name live wall to wall; the merge is undone two days later."""
    merged = stage.tell(
        "hamisi",
        "tumaini",
        "household.merged",
        one.subject,
        {"into": other.subject},
        at(_day(stage, 7), 13),
        name="merge by mistake",
    )
    one.kept_free |= {_day(stage, 7), _day(stage, 8)}
    body = {"reason": "Ni familia mbili: ndugu wawili wanaoishi jirani."}
    when = at(_day(stage, 9), 8)
    stage.tell("hamisi", "tumaini", "merge.undone", one.subject, body, when, amends=merged.id, name="merge undone")


def _born(stage: Stage, home: Home) -> None:
    """A child that the plan of the household may not have foreseen."""
    home.mother = home.mother or home.persons[0]
    home.birth_on = _day(stage, 9)
    tell_birth(stage, home)


def _died(stage: Stage, home: Home) -> None:
    elder = min(home.persons, key=lambda person: str(person["born_on"]))
    on = _day(stage, MALARIA_SEASON)
    home.kept_free |= {on + timedelta(days=days) for days in range(4)}
    body = {"person": elder["id"], "died_on": on.isoformat()}
    stage.tell("hamisi", "tumaini", "person.died", home.subject, body, at(on + DAY, 9, 15), name="death")


def _wishes_again(stage: Stage, home: Home) -> None:
    """A wish takes the place of an earlier one (TRU-01)."""
    earlier = {"time": "jioni", "visibility": "uniform"}
    stage.tell("kiprono", "umoja", "wish.stated", home.subject, earlier, at(_day(stage, 3), 11), name="first wish")
    later = {"place": "kwa dada yake, nyumba ya tatu", "time": "asubuhi kabla ya saa tatu", "visibility": "plain"}
    stage.tell("kiprono", "umoja", "wish.stated", home.subject, later, at(_day(stage, 17), 11), name="last wish")


def _planned(stage: Stage, home: Home) -> None:
    """Margaret will go along in two days, because two people put the same visit right."""
    body = {"supervisor": stage.person("atieno"), "on": (stage.day + 2 * DAY).isoformat()}
    stage.tell(
        "atieno",
        "tumaini",
        "household.visit_planned",
        home.subject,
        body,
        at(stage.yesterday, 17),
        name="planned visit",
    )
