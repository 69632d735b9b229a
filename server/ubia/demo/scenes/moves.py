"""Households change hands: one goes to another CHW while the first is offline, one moves to another community."""

from datetime import timedelta
from typing import Any

from ubia.demo.days import at
from ubia.demo.enrolling import folder
from ubia.demo.fact import Body, Desk
from ubia.demo.homes import Home
from ubia.demo.stage import Stage


def tell(stage: Stage, homes: dict[str, Home]) -> None:
    """Both moves."""
    _transferred(stage, homes["akinyi/01"])
    _moved(stage, homes, homes["akinyi/02"])


def _transferred(stage: Stage, home: Home) -> None:
    """Beatrice Akinyi does not know yet that the household is Hamisi's now, and visits it: the work stays hers."""
    start = stage.last_month
    handed_on = start + timedelta(days=15)
    stage.phone("akinyi").is_away(at(start + timedelta(days=12), 20), at(start + timedelta(days=20), 19))
    home.carers.append((handed_on, "hamisi"))
    home.kept_free |= {start + timedelta(days=days) for days in range(13, 21)}
    body = {
        "chw": stage.person("hamisi"),
        "since": handed_on.isoformat(),
        "reason": "Lives nearer to Hamisi since the bridge was washed away.",
    }
    stage.tell("atieno", "tumaini", "household.assigned", home.subject, body, at(handed_on, 8, 30), name="transfer")
    for days, name in ((13, "before the transfer"), (16, "after the transfer")):
        visit = {"service": "household_visit", "minutes": 20 + days, "danger": [], "answers": {"latrine": True}}
        when = at(start + timedelta(days=days), 10, 5)
        stage.tell("akinyi", "tumaini", "visit.made", home.subject, visit, when, name=f"late visit {name}")


def _moved(stage: Stage, homes: dict[str, Home], home: Home) -> None:
    """From Tumaini to Umoja: a new subject there names the old one, and where its story ended."""
    left_on = stage.last_month + timedelta(days=18)
    arrived_on = left_on + timedelta(days=2)
    home.until = left_on
    stage.phone("akinyi").reaches(at(stage.last_month + timedelta(days=20), 19))
    body = {"on": left_on.isoformat(), "to_book": stage.book("umoja")}
    left = stage.tell(
        "atieno", "tumaini", "household.moved_away", home.subject, body, at(left_on, 12), name="household moves away"
    )
    new = Home(
        key="wanjiku/moved",
        subject=stage.id("household/wanjiku/moved"),
        community="umoja",
        village="umoja/Mawe Tatu",
        persons=home.persons,
        mother=home.mother,
        enrolled_on=arrived_on,
        carers=[(arrived_on, "wanjiku")],
        birth_on=home.birth_on,
        was_moved_in=True,
    )
    homes[new.key] = new
    stage.tell(
        "wanjiku",
        "umoja",
        "household.arrived",
        new.subject,
        _arrival(stage, home, new, left.id),
        at(arrived_on, 7, 50),
        name="household arrives",
    )


def _arrival(stage: Stage, old: Home, new: Home, left: str) -> Any:
    def body(desk: Desk) -> Body:
        came = {"from_book": stage.book(old.community), "from_subject": old.subject, "from_line": desk.line(left).line}
        return folder(stage, new) | came

    return body
