"""Corrections: one as it happens every day, and one that two people make without knowing of each other."""

from datetime import timedelta

from ubia.demo.days import at
from ubia.demo.homes import Home
from ubia.demo.stage import Stage

BOOK, CHW = "tumaini", "akinyi"


def tell(stage: Stage, homes: dict[str, Home]) -> None:
    """Both corrections, in Beatrice Akinyi's households."""
    stage.phone(CHW).is_away(_at(stage, 8, 20), _at(stage, 12, 19))
    _everyday(stage, homes["akinyi/03"])
    _by_two(stage, homes["akinyi/00"])


def _at(stage: Stage, days: int, hour: int, minute: int = 0) -> int:
    return at(stage.last_month + timedelta(days=days), hour, minute)


def _everyday(stage: Stage, home: Home) -> None:
    body = {"service": "child_check", "minutes": 205, "danger": [], "answers": {"muac_mm": 131}}
    visit = stage.tell(
        CHW, BOOK, "visit.made", home.subject, body, _at(stage, 4, 10, 12), name="visit with a slip of the finger"
    )
    body = {"minutes": 25, "reason": "Niliandika 205 badala ya 25."}
    stage.tell(
        CHW, BOOK, "visit.corrected", home.subject, body, _at(stage, 5, 8, 40), amends=visit.id, name="its correction"
    )


def _by_two(stage: Stage, home: Home) -> None:
    """She is without a signal when the supervisor, who was there too, puts the same visit right in her own way."""
    stage.phone(CHW).reaches(_at(stage, 8, 19, 30))
    body = {"service": "household_visit", "minutes": 30, "danger": [], "answers": {"latrine": True, "nets": 1}}
    visit = stage.tell(
        CHW, BOOK, "visit.made", home.subject, body, _at(stage, 8, 11), name="visit that two people corrected"
    )
    hers = {"answers": {"latrine": True, "nets": 2}, "reason": "Kuna neti mbili."}
    stage.tell(
        CHW,
        BOOK,
        "visit.corrected",
        home.subject,
        hers,
        _at(stage, 9, 9),
        amends=visit.id,
        name="correction by the CHW",
    )
    theirs = {"answers": {"latrine": False, "nets": 1}, "reason": "The latrine has collapsed; I saw it with her."}
    stage.tell(
        "atieno",
        BOOK,
        "visit.corrected",
        home.subject,
        theirs,
        _at(stage, 10, 15),
        amends=visit.id,
        name="correction by the supervisor",
    )
