"""How a comparison stands: which wording holds, whether it was laid down in time, what was changed. Pure."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, Literal, NamedTuple

import msgspec

from .fold import Comparison
from .plans import Plan

State = Literal["waits", "agreed", "runs", "over", "stopped"]


class Standing(NamedTuple):
    """`row` is the wording that holds."""

    row: Comparison
    plan: Plan
    state: State
    is_locked: bool
    """Both keys were there before the first day by the server's clock: its outcome tests. Else it describes."""
    later: list[Comparison]
    """Wordings that came after the first day; none of them holds."""

    @property
    def tests(self) -> bool:
        """Whether the outcome is a test of what was laid down beforehand."""
        return self.is_locked and self.state != "stopped"

    @property
    def is_open(self) -> bool:
        """Whether the figures may be looked at."""
        return self.state in ("over", "stopped") and agreed_at(self.row) is not None


def standing(rows: Sequence[Comparison], day: date) -> Standing:
    """How the wordings of one comparison stand on a day; the first is the oldest."""
    locked, later = None, []
    for row in sorted(rows, key=lambda one: one.wording):
        if locked and row.registered_at >= starts_at(plan_of(locked)):
            later.append(row)
        elif _is_in_time(row) and not (locked and (agreed_at(row) or 0) >= starts_at(plan_of(locked))):
            locked = row
    agreed = [row for row in rows if agreed_at(row) is not None]
    row = locked or max(agreed or rows, key=lambda one: one.wording)
    return Standing(row, plan_of(row), _state(row, day), locked is not None, later)


def agreed_at(row: Comparison) -> int | None:
    """When the second key came; None while one is missing."""
    keys = (row.community_at, row.health_at)
    return max(key for key in keys if key) if all(keys) else None


def plan_of(row: Comparison) -> Plan:
    """The plan of a wording."""
    return msgspec.json.decode(row.terms, type=Plan)


def first_day(plan: Plan) -> date:
    """The first day of its first month."""
    return date.fromisoformat(f"{plan.first_month}-01")


def last_day(plan: Plan) -> date:
    """The last day of its last month."""
    return (date.fromisoformat(f"{plan.last_month}-01") + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def starts_at(plan: Plan) -> int:
    """The first moment of its first day, UTC, as the register counts: milliseconds since 1970."""
    return int(datetime.combine(first_day(plan), datetime.min.time(), UTC).timestamp() * 1000)


def changed_fields(before: Plan, after: Plan) -> list[str]:
    """What two wordings differ in."""
    one, other = (msgspec.to_builtins(plan) for plan in (before, after))
    fields: dict[str, Any] = {**one, **other}
    return [field for field in fields if one.get(field) != other.get(field)]


def _is_in_time(row: Comparison) -> bool:
    agreed = agreed_at(row)
    return agreed is not None and agreed < starts_at(plan_of(row))


def _state(row: Comparison, day: date) -> State:
    plan = plan_of(row)
    if row.stopped_on is not None:
        return "stopped"
    if agreed_at(row) is None:
        return "waits"
    if day < first_day(plan):
        return "agreed"
    return "runs" if day <= last_day(plan) else "over"
