"""What pay may go by besides visits: every CHW is described on her first day, and meetings are counted each month."""

from datetime import timedelta

from ubia.demo.days import at, months_back
from ubia.demo.homes import Home
from ubia.demo.people import CHWS, KEEPER
from ubia.demo.stage import Stage

WITHOUT = "rehema"
"""Nobody has counted her meetings of the last month yet: pages ask for it."""


def tell(stage: Stage, homes: dict[str, Home]) -> None:  # noqa: ARG001  the shape of a scene
    """What each CHW is, and how many monthly meetings she came to in the last two months that are over."""
    for n, chw in enumerate(CHWS):
        book, person = chw.where[0], stage.person(chw.key)
        first = stage.opening + timedelta(days=6)
        what = {"cadre": chw.cadre, "area": ("rural", "rural", "town")[n % 3]}
        described = {"from_on": first.isoformat(), "properties": what}
        stage.tell(KEEPER, book, "worker.described", person, described, at(first, 7 + n % 8))
        for months in (2, 1):
            if (chw.key, months) == (WITHOUT, 1):
                continue
            start = months_back(stage.day, months)
            told = {"measure": "meetings", "period": start.isoformat()[:7], "value": 2 - (n + months) % 2}
            on = months_back(stage.day, months - 1) - timedelta(days=1)
            stage.tell(KEEPER, book, "measure.reported", person, told, at(on, 7 + n % 8))
