"""What two people of the district said without their names, in the voice book."""

from datetime import date, timedelta
from typing import NamedTuple

from .stage import Stage

OUT_OF_STOCK = "Dawa za malaria zilikwisha wiki mbili. Mhudumu alikuja, lakini mikono mitupu."
THANKS = "She came at night when my child could not breathe, and walked with us to the clinic."


class Voice(NamedTuple):
    """Words, what they are about, the place if it was said, and the day."""

    words: str
    topic: str
    place: str | None
    said_on: date


def voices(stage: Stage) -> list[Voice]:
    """A complaint and a thank-you. Nobody knows whose they are: they have no author, key or clock."""
    start, place = stage.last_month, stage.place
    return [
        Voice(OUT_OF_STOCK, "supplies", place("neema"), start + timedelta(days=21)),
        Voice(THANKS, "thanks", None, start + timedelta(days=24)),
    ]
