"""How a text stands on a day, in one word, and what it still lacks. Twin: client/src/charter/standing.ts."""

from collections.abc import Iterable
from typing import Any, Literal, NamedTuple

State = Literal[
    "draft",
    "edited",
    "voided",
    "proposed",
    "half_signed",
    "returned",
    "blocked",
    "to_come",
    "in_force",
    "set_aside",
    "replaced",
]
"""`edited`: another text took its place before anybody signed it; `voided`: after the first key. `blocked`: both keys
are there and something else is missing. `replaced`: it was in force, or never came to it: another was agreed."""


class Days(NamedTuple):
    """Days on which a text is in force; `until` is the first on which it is not, None where nothing has ended it."""

    since: str
    until: str | None


def state_of(text: Any, spans: Iterable[Days], day: str) -> State:
    """The state of a row of charter_text whose days in force are these."""
    if text.agreed_at is None:
        return _before(text)
    days = list(spans)
    if any(one.since <= day and (one.until is None or day < one.until) for one in days):
        return "in_force"
    has_begun, goes_on = any(one.since <= day for one in days), any(one.since > day for one in days)
    if not goes_on:
        return "replaced"
    return "set_aside" if has_begun else "to_come"


def _before(text: Any) -> State:
    """The state of a text that both sides have not agreed to."""
    keys = sum(by is not None for by in (text.community_by, text.health_by))
    if text.edited_by is not None:
        return "voided" if keys else "edited"
    if text.community_returned or text.health_returned:
        return "returned"
    if keys == 2:
        return "blocked"
    if keys == 1:
        return "half_signed"
    return "proposed" if text.proposed_at is not None else "draft"


def lacks(text: Any) -> list[str]:
    """What a text still lacks: `proposal`, `consultation`, `community`, `health_system`, `two_people`."""
    if text.agreed_at is not None or text.edited_by is not None:
        return []
    both = text.community_by is not None and text.health_by is not None
    found = {
        "proposal": text.proposed_at is None,
        "consultation": text.consulted_at is None,
        "community": text.community_by is None,
        "health_system": text.health_by is None,
        "two_people": both and text.proposed_at is not None and text.consulted_at is not None,
    }
    return [code for code, is_lacking in found.items() if is_lacking]
