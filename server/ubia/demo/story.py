"""The whole story of the demo district, as facts. Pure: the same seed, day and size tell the same story."""

from dataclasses import dataclass
from datetime import date

from .agreeing import tell_packages, tell_seals
from .chartering import tell_charters
from .enrolling import tell_birth, tell_enrolment
from .fact import Fact
from .homes import Home, homes
from .opening import tell_opening
from .paying import tell_payments
from .people import MEMBERS
from .scenes import tell_scenes
from .stage import DISTRICT, Size, Stage
from .visits import tell_visits
from .voices import Voice, voices

SEED = "nyuki"
MORE_KEYS = ("nafula/new", "nyambura/tablet", "nyambura/reading")
"""Keys of members who have more than one."""


@dataclass(frozen=True)
class Story:
    """What happened until the evening before `day`."""

    stage: Stage
    facts: list[Fact]
    homes: dict[str, Home]
    voices: list[Voice]

    @property
    def keys(self) -> set[str]:
        """The names of all keys of the demo."""
        return {*MEMBERS, *MORE_KEYS}

    def fact(self, name: str) -> Fact:
        """A fact by its name. Raises KeyError."""
        found = {fact.name: fact for fact in self.facts if fact.name}
        return found[name]


def story(seed: str, day: date, size: Size = DISTRICT) -> Story:
    """Tell the story until the evening before a day. Raises ValueError when `size` is smaller than `stage.TINY`."""
    stage = Stage(seed, day, size)
    planned = homes(stage)
    tell_opening(stage)
    tell_packages(stage)
    tell_charters(stage)
    tell_scenes(stage, planned)
    for home in planned.values():
        tell_enrolment(stage, home)
        tell_visits(stage, home)
        if home.key != "wanjiku/01":
            tell_birth(stage, home)
    tell_payments(stage)
    tell_seals(stage)
    return Story(stage, stage.facts, planned, voices(stage))
