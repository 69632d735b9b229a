"""What the two sides agree: the charter's packages, and the pages they seal at each month's end."""

from datetime import date, timedelta
from typing import Any

from .days import DAY, MINUTE, at, month, months, months_back
from .fact import Body, Desk, Fact
from .people import CHAIR, KEEPER
from .places import COMMUNITIES, Community
from .rates import CURRENCY, FIRST, SECOND, changed_on
from .stage import Stage

SIDES = (("community", 16), ("health_system", 17))


def tell_packages(stage: Stage) -> None:
    """A package from the beginning, and another from the middle of a month, in every community."""
    for n, community in enumerate(COMMUNITIES):
        start = stage.opening + timedelta(days=5)
        _package(stage, community, start, FIRST, at(start, 11, n * 5), "What we pay from the start.")
        change = changed_on(stage)
        words = "Uchunguzi wa watoto na ziara za wajawazito zilipwe zaidi, kama mkutano ulivyokubali."
        _package(stage, community, change, SECOND, at(change - 9 * DAY, 11, n * 5), words)


def _package(stage: Stage, community: Community, start: date, rates: dict[str, int], when: int, words: str) -> None:
    charter = stage.id(f"charter/{community.key}")
    body = {"from_on": start.isoformat(), "currency": CURRENCY, "rates": rates, "words": words}
    proposed = stage.tell(
        "mutiso", community.key, "package.proposed", charter, body, when, name=f"{community.key}/package/{start}"
    )
    for side, hour in SIDES:
        if side == "community" and community.is_provisional:
            continue
        by = CHAIR[community.key] if side == "community" else KEEPER
        stage.tell(
            by, community.key, "package.signed", charter, _signed(proposed, side), when + (hour - 12) * 60 * MINUTE
        )


def _signed(proposed: Fact, side: str) -> Any:
    return lambda desk: {"package": proposed.id, "package_digest": desk.line(proposed.id).digest, "side": side}


def tell_seals(stage: Stage) -> None:
    """Full books close a page after each month; both sides sign it, only the last one still waits in Tumaini."""
    for community in COMMUNITIES:
        if not community.is_provisional:
            for start in months(stage.opening.replace(day=1), stage.last_month + DAY):
                _seal(stage, community, start)


def _seal(stage: Stage, community: Community, start: date) -> None:
    after = months_back(start, -1)
    closed_on, signed_on = after + DAY, after + 2 * DAY
    seal = stage.id(f"seal/{community.key}/{start}")
    if closed_on >= stage.day:
        return
    closed = stage.tell(
        "mutiso", community.key, "seal.closed", seal, _page(stage.book(community.key), start), at(closed_on, 9, 30)
    )
    for side, hour in SIDES:
        waits = side == "community" and community.key == "tumaini" and start == stage.last_month
        if signed_on < stage.day and not waits:
            by = CHAIR[community.key] if side == "community" else KEEPER
            stage.tell(by, community.key, "seal.signed", seal, _countersigned(closed, side), at(signed_on, hour))


def _page(book: str, start: date) -> Any:
    def body(desk: Desk) -> Body:
        first, last = desk.sealed(book) + 1, desk.last(book)
        return {"first_line": first, "last_line": last, "root": desk.root(book, first, last), "month": month(start)}

    return body


def _countersigned(closed: Fact, side: str) -> Any:
    def body(desk: Desk) -> Body:
        page = desk.line(closed.id).body
        return {"first_line": page.first_line, "last_line": page.last_line, "root": page.root, "side": side}

    return body
