"""Phones as they are: one with a wrong clock, one lost and found again, one whose words were altered on the way."""

from datetime import date, timedelta
from typing import Any

from ubia.demo.days import at, years_before
from ubia.demo.fact import Body
from ubia.demo.homes import Home
from ubia.demo.opening import admitted
from ubia.demo.stage import Stage

VISIT: dict[str, Any] = {"service": "household_visit", "minutes": 25, "danger": [], "answers": {"nets": 2}}


def tell(stage: Stage, homes: dict[str, Home]) -> None:
    """All three."""
    _wrong_clock(stage, homes["wanjiku/00"], homes["wanjiku/02"])
    _lost(stage, homes)
    _altered(stage, homes["kiprono/01"])


def _day(stage: Stage, days: int) -> date:
    return stage.last_month + timedelta(days=days)


def _wrong_clock(stage: Stage, verified: Home, open_: Home) -> None:
    """The battery was out, and the clock says last year. She knows the day; her supervisor looked into one visit."""
    for days, home, name in ((3, verified, "verified"), (4, open_, "still to verify")):
        true = at(_day(stage, days), 11, 30)
        slow = at(years_before(_day(stage, days), 1), 11, 30)
        received_at = stage.phone("wanjiku").signal_after(true)
        on = _day(stage, days)
        visit = stage.tell(
            "wanjiku",
            "umoja",
            "visit.made",
            home.subject,
            VISIT,
            slow,
            received_at=received_at,
            on=on,
            name=f"visit by a wrong clock, {name}",
        )
        if home is verified:
            words = {"words": "I asked the family: she was there that day."}
            when = at(_day(stage, 12), 10)
            stage.tell(
                "mutiso", "umoja", "visit.verified", home.subject, words, when, amends=visit.id, name="verification"
            )


def _lost(stage: Stage, homes: dict[str, Home]) -> None:
    """Lucy Nafula's phone is lost with four visits on it, is revoked, and turns up again when she has a new one."""
    phone, person, neema = stage.phone("nafula"), stage.person("nafula"), "neema"
    phone.is_away(at(_day(stage, 6), 20), at(_day(stage, 11), 19))
    phone.reaches(at(_day(stage, 6), 20))
    stage.new_keys["nafula"] = at(_day(stage, 11), 12), "nafula/new"
    _tell_revocation(stage, person)
    mine = [home for home in homes.values() if home.carers[0][1] == "nafula"]
    for home in mine:
        home.kept_free |= {_day(stage, days) for days in range(7, 12)}
    found_at = at(_day(stage, 17), 15, 20)
    waiting = [
        stage.tell(
            "nafula",
            neema,
            "visit.made",
            mine[n].subject,
            VISIT,
            at(_day(stage, 7 + n // 2), 9 + n, 30),
            received_at=found_at,
            outcome="to_settle",
            name=f"visit {n + 1} on the lost phone",
        )
        for n in range(4)
    ]
    first = waiting[0]
    for days, by, side, settles in ((18, "mutiso", "health_system", ""), (19, "atieno", "community", first.id)):
        body = {"entry": first.id, "decision": "take", "side": side, "reason": "The family remembers the visit."}
        when = at(_day(stage, days), 11)
        stage.tell(by, neema, "settlement.signed", first.id, body, when, settles=settles, name=f"taken by the {side}")


def _tell_revocation(stage: Stage, person: str) -> None:
    def lost(desk: Any) -> Body:
        return {"key": desk.key_id("nafula"), "reason": "Simu imepotea sokoni."}

    stage.tell("mutiso", "neema", "key.revoked", person, lost, at(_day(stage, 10), 9), name="key revoked")
    new = admitted(stage, "nafula", "nafula/new", "mutiso")
    stage.tell("mutiso", "neema", "key.admitted", person, new, at(_day(stage, 11), 11), name="new key")


def _altered(stage: Stage, home: Home) -> None:
    """Somebody made 25 minutes into 95 after she had signed: it is kept apart, and not counted."""
    when = at(_day(stage, 16), 10, 40)
    stage.tell(
        "kiprono",
        "umoja",
        "visit.made",
        home.subject,
        VISIT,
        when,
        outcome="quarantine",
        spoil=lambda body: {**body, "minutes": 95},
        name="altered on the way",
    )
