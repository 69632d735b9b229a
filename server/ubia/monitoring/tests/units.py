"""Communities whose four strategies come and go as a seed decides, written through the front door, and what is true.

What is true is reckoned here day by day from the plan alone, by the windows that views.sql tells in words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from random import Random
from typing import Any, NamedTuple

from tests.village import Member, Village, new_id
from ubia.monitoring.strategies import PARTS, PATIENCE, State
from ubia.register.entry import Entry, digest
from ubia.register.seal import close_page

FIRST, LAST = date(2030, 1, 1), date(2030, 9, 30)
LENGTHS = {"meeting": 92, "facility_visit": 92, "community_visit": 92, "paid": 45, "visits": 31, "signed": 62}
"""Days for which a fact keeps its part alive after its own day."""


class Fact(NamedTuple):
    """What keeps a part of a strategy alive on the days from `since` through `until`."""

    strategy: str
    part: str
    since: date
    until: date


@dataclass(frozen=True)
class Plan:
    """What happens in one community."""

    charter: tuple[date, date | None, bool, bool] | None
    """Agreed on, set aside from, with a clause of pay, with a package of more than money."""
    meetings: list[tuple[date, int]]
    """The day, and how many of the three who are needed were there."""
    joint_visits: list[tuple[date, str, bool]]
    """The day, the side of the supervisor, and whether it took place."""
    payments: list[date]
    visits: list[date]
    seals: list[tuple[date, tuple[str, ...]]]
    """The day, and the sides that signed."""


def plan(chance: Random) -> Plan:
    """Some community; some have everything, some nothing, most something for a while."""

    def days(most: int) -> list[date]:
        span = (LAST - FIRST).days - 12
        return sorted(FIRST + timedelta(days=10 + chance.randrange(span)) for _ in range(chance.randint(0, most)))

    agreed, *later = sorted([*days(3), LAST])
    aside = chance.choice([None, *(day for day in later if day > agreed)])
    sides = ("community", "health_system")
    return Plan(
        chance.choice([None, (agreed, aside, chance.random() < 0.7, chance.random() < 0.5)]),
        [(day, chance.choice((2, 3, 3))) for day in days(4)],
        [(day, chance.choice(sides), chance.random() < 0.8) for day in days(6)],
        days(5),
        days(12),
        [(day, chance.choice([sides, sides, sides[:1], sides[1:], ()])) for day in sorted(set(days(4)))],
    )


def facts(plan: Plan) -> Iterator[Fact]:
    """All that keeps parts alive."""
    if plan.charter:
        agreed, aside, has_pay, has_more = plan.charter
        until = aside - timedelta(days=1) if aside else LAST + timedelta(days=400)
        held = {("ownership", "charter"): True, ("incentives", "agreed"): has_pay, ("incentives", "more"): has_more}
        yield from (Fact(*named, agreed, until) for named, holds in held.items() if holds)
    yield from (_lasting("ownership", "meeting", day, "meeting") for day, present in plan.meetings if present >= 3)
    for day, side, took_place in plan.joint_visits:
        if took_place:
            yield _lasting("supervision", "community" if side == "community" else "facility", day, "facility_visit")
    yield from (_lasting("incentives", "paid", day, "paid") for day in plan.payments)
    yield from (_lasting("monitoring", "visits", day, "visits") for day in plan.visits)
    for day, sides in plan.seals:
        for side in sides:
            yield _lasting("monitoring", "community" if side == "community" else "facility", day, "signed")


def _lasting(strategy: str, part: str, day: date, what: str) -> Fact:
    return Fact(strategy, part, day, day + timedelta(days=LENGTHS[what]))


class Truth(NamedTuple):
    """How a strategy stands on a day."""

    state: State
    since: date | None
    asks: bool


def truth(all_facts: list[Fact], strategy: str, day: date) -> Truth:
    """Reckoned day by day, back to the first."""
    state, since = _state(all_facts, strategy, day), day
    while since > FIRST and _state(all_facts, strategy, since - timedelta(days=1)) == state:
        since -= timedelta(days=1)
    if state == "absent" and since == FIRST:
        return Truth(state, None, False)
    return Truth(state, since, state == "partial" and day - since > PATIENCE)


def _state(all_facts: list[Fact], strategy: str, day: date) -> State:
    alive = {f.part for f in all_facts if f.strategy == strategy and f.since <= day <= f.until}
    return "absent" if not alive else "live" if len(alive) == len(PARTS[strategy]) else "partial"


class Unit:
    """A community with its people, in which a plan comes true."""

    def __init__(self, connection: Any, name: str) -> None:
        self.village = Village(connection, name)
        self.book = self.village.book
        self.chw = self.village.admit(Member("Amina"))
        self.home = self.village.enrol(self.chw)
        sides = {"health_system": "facility_supervisor", "community": "community_supervisor"}
        self.supervisors = {side: self.village.admit(Member(role), role) for side, role in sides.items()}
        self.holders = {"community": self.village.committee, "health_system": self.village.facility}

    def come_true(self, plan: Plan) -> None:
        """Write everything down in the order of its days."""
        told = [*self._charter(plan), *self._seals(plan)]
        told += [(day, [self._meeting(day, present)]) for day, present in plan.meetings]
        told += [(day, self._joint_visit(day, side, took)) for day, side, took in plan.joint_visits]
        told += [(day, [self._payment(day)]) for day in plan.payments]
        told += [
            (day, [self._write(self.chw, day, "visit.made", self.home, {"service": "home_visit"})])
            for day in plan.visits
        ]
        for day, made in sorted(told, key=lambda one: one[0]):
            entries = made() if callable(made) else made
            answers = self.village.append(*entries, received_at=at(day))
            assert {answer.outcome for answer in answers} <= {"written"}, answers

    def _write(self, by: Member, day: date, kind: str, subject: str, body: dict[str, Any], amends: str = "") -> Entry:
        pen = by.pen(self.book)
        return pen.write(kind, subject, body, made_at=at(day), happened_on=day.isoformat(), amends=amends)

    def _charter(self, plan: Plan) -> Iterator[tuple[date, list[Entry]]]:
        if not plan.charter:
            return
        agreed, aside, has_pay, has_more = plan.charter
        charter, nurse = new_id(), self.village.facility
        scheme = {"scheme": "s", "currency": "KES", "rules": [{"code": "r", "count": {"what": "acts"}, "amount": 200}]}
        clauses: dict[str, Any] = {"pay": scheme} if has_pay else {}
        clauses |= {"package": [{"item": "bicycle"}]} if has_more else {}
        said = {"title": "Ours", "place": self.book, "from_on": FIRST.isoformat(), "clauses": clauses}
        text = self._write(nurse, agreed, "charter.drafted", charter, said)
        named = {"text": text.id, "text_digest": digest(text.text()).hex()}
        asked = self._write(
            nurse, agreed, "charter.consulted", charter, {"with_whom": ["elders"], "words": "They agree."}
        )
        proposed = self._write(nurse, agreed, "charter.proposed", charter, {"side": "health_system", **named})
        signed = [
            self._write(holder, agreed, "charter.signed", charter, {"side": side, **named})
            for side, holder in self.holders.items()
        ]
        yield agreed, [text, asked, proposed, *signed]
        if aside:
            words = {"from_on": aside.isoformat(), "reason": "A new one is due.", **named}
            set_aside = [
                self._write(holder, aside, "charter.suspended", charter, {"side": side, **words})
                for side, holder in self.holders.items()
            ]
            yield aside, set_aside

    def _meeting(self, day: date, present: int) -> Entry:
        people = [{"name": f"Member {n}"} for n in range(present)]
        said = {"title": "Meeting", "present": people, "note_taker": people[0], "quorum": 3}
        return self._write(self.village.facility, day, "meeting.held", new_id(), said)

    def _joint_visit(self, day: date, side: str, took_place: bool) -> list[Entry]:
        by = self.supervisors[side]
        said = {"supervisor": by.person, "on": day.isoformat()}
        planned = self._write(by, day, "household.visit_planned", self.home, said)
        closed = self._write(by, day, "visit_plan.closed", self.home, {}, amends=planned.id)
        return [planned, closed] if took_place else [planned]

    def _payment(self, day: date) -> Entry:
        run = {
            "run": new_id(),
            "period": f"{day:%Y-%m}",
            "currency": "KES",
            "rule_version": "1",
            "cuts": {},
            "lines": [],
        }
        return self._write(self.village.facility, day, "payment.ordered", self.chw.person, run)

    def _seals(self, plan: Plan) -> Iterator[tuple[date, Any]]:
        for day, sides in plan.seals:
            yield day, lambda day=day, sides=sides: self._sealed(day, sides)

    def _sealed(self, day: date, sides: tuple[str, ...]) -> list[Entry]:
        """A page is closed at once; its signatures are handed back."""
        closed = close_page(
            self.village.connection, self.book, f"{day:%Y-%m}", self.village.facility.person, at=at(day)
        )
        assert closed is not None
        query = """SELECT subject::text, first_line, last_line, root FROM seal WHERE book = %s
            ORDER BY last_line DESC LIMIT 1"""
        with self.village.connection.transaction():
            self.village.connection.execute("SELECT set_config('ubia.open', %s, true)", ["{" + self.book + "}"])
            found = self.village.connection.execute(query, [self.book]).fetchone()
        assert found is not None
        subject, first, last, root = found
        page = {"first_line": first, "last_line": last, "root": root}
        return [self._write(self.holders[side], day, "seal.signed", subject, {"side": side, **page}) for side in sides]


def at(day: date) -> int:
    """Noon of a day, in milliseconds."""
    return int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp() * 1000)


def month_ends() -> list[date]:
    """The last day of each month of the story."""
    firsts = [date(2030, month, 1) for month in range(1, 11)]
    return [after - timedelta(days=1) for _, after in pairwise(firsts)]
