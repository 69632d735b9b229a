"""The households of the district, as the story plans them: who looks after each, and what is expected there."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from .families import Person, family, mother_of
from .people import CHWS
from .places import COMMUNITIES
from .stage import Stage


@dataclass
class Home:
    """One household. `carers` tells from which day which CHW looks after it; no visits are planned from `until` on."""

    key: str
    subject: str
    community: str
    village: str
    persons: list[Person]
    mother: Person | None
    """A woman who may be with child."""
    enrolled_on: date
    carers: list[tuple[date, str]]
    birth_on: date | None = None
    """When a child is expected."""
    until: date | None = None
    was_moved_in: bool = False
    """Came from another community, and so is not enrolled but arrives."""
    kept_free: set[date] = field(default_factory=set)
    """Days on which something is told that plan leaves alone."""

    @property
    def name(self) -> str:
        """The name on the family folder."""
        return str(self.persons[0]["name"])

    def chw_on(self, day: date) -> str | None:
        """Who looks after it on a day."""
        found = [chw for since, chw in self.carers if since <= day]
        return None if (self.until and day >= self.until) or not found else found[-1]


def homes(stage: Stage) -> dict[str, Home]:
    """Every household by its key, such as `akinyi/00`."""
    return {home.key: home for chw in CHWS for home in _homes_of(stage, chw.key, chw.where[0])}


def _homes_of(stage: Stage, chw: str, community: str) -> list[Home]:
    villages = next(c.villages for c in COMMUNITIES if c.key == community)
    chance = stage.dice.roll(f"homes/{chw}")
    found = []
    for n in range(stage.size.households):
        key = f"{chw}/{n:02}"
        enrolled_on = stage.opening + timedelta(days=6 + n * 14 // stage.size.households)
        persons = family(stage.dice, key, stage.first)
        home = Home(
            key=key,
            subject=stage.id(f"household/{key}"),
            community=community,
            village=f"{community}/{chance.choice(villages)}",
            persons=persons,
            mother=mother_of(persons, stage.first),
            enrolled_on=enrolled_on,
            carers=[(enrolled_on, chw)],
        )
        if chance.random() < 0.16 and home.mother:
            home.birth_on = stage.first + timedelta(days=chance.randint(20, 260))
        found.append(home)
    return found
