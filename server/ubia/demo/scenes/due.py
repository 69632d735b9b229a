"""What waits on the day itself: Beatrice Akinyi comes back to a child with a danger sign and to a woman with child.

These visits end the story, so that the list of today on her phone has something to say.
"""

from datetime import date, timedelta
from typing import Any

from ubia.demo.days import at
from ubia.demo.families import age_of, youngest
from ubia.demo.homes import Home
from ubia.demo.stage import Stage

BOOK, CHW = "tumaini", "akinyi"
WITH_CHILD = 184
"""Days since the last bleeding when she was seen; the next contact is due 26 days later."""
SEEN = timedelta(days=25)


def tell(stage: Stage, homes: dict[str, Home]) -> None:
    """Both, where her households have such people; those that other scenes are about are left alone."""
    hers = [homes[f"{CHW}/{n:02}"] for n in range(4, stage.size.households)]
    _danger(stage, hers)
    _with_child(stage, hers)


def _danger(stage: Stage, homes: list[Home]) -> None:
    """Yesterday a small child breathed fast; the family set out for the facility."""
    found = ((home, youngest(home.persons, stage.day)) for home in homes)
    home, child = next(((home, child) for home, child in found if child), (None, None))
    if home and child:
        answers = {"muac_mm": 128, "vaccines_to_date": True, "fever": True, "referred": True}
        body = {"service": "child_check", "person": child["id"], "minutes": 45, "danger": ["fast_breathing"]}
        _visit(stage, home, body | {"answers": answers}, stage.yesterday, "danger seen yesterday")


def _with_child(stage: Stage, homes: list[Home]) -> None:
    """A woman who knows the first day of her last bleeding was seen in time, and is due tomorrow."""
    day = stage.day - SEEN
    home = next((home for home in homes if home.mother and not home.birth_on and _is_young(home.mother, day)), None)
    if home and home.mother:
        since = (day - timedelta(days=WITH_CHILD)).isoformat()
        answers = {"clinic_card": True, "iron_tablets": True, "net": True, "last_bleeding": since}
        body = {"service": "anc_visit", "person": home.mother["id"], "minutes": 35, "danger": [], "answers": answers}
        _visit(stage, home, body, day, "pregnancy with a known date")


def _is_young(mother: dict[str, Any], day: date) -> bool:
    return age_of(mother, day) <= 38


def _visit(stage: Stage, home: Home, body: dict[str, Any], day: date, name: str) -> None:
    home.kept_free.add(day)
    stage.tell(CHW, BOOK, "visit.made", home.subject, body, at(day, 11, 20), name=name)
