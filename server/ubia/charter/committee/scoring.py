"""When what both sides scored apart is opened, and which scores count.

A side is in when each of its groups has scored, or when it has scored and says that it waits for no more. Once both are
in everything is open, and what is scored after that is kept and counts for nothing: nobody scores having seen.
All of it goes by the server's clock. Twin: client/src/charter/committee/scoring.ts.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ubia.register.kind import SIDES
from ubia.register.line import Line

from .barred import barred
from .entries import Item, NomineeNamed, ScoresGiven, ScoringBegun, ScoringClosed


@dataclass(frozen=True)
class Scoring:
    """One scoring as it stands. `counting` are the scores of each group that count, by group."""

    line: Line
    begun: ScoringBegun
    items: list[Item]
    is_changed_late: bool
    counting: dict[str, Line]
    sides_in: set[str]
    opened_by: list[Line]
    """The entries without which it would not be open; empty while it is not."""

    @property
    def opened_at(self) -> int | None:
        """When both sides were in."""
        return max((line.received_at for line in self.opened_by), default=None)


def scoring_of(story: Sequence[Line]) -> Scoring | None:
    """A scoring by its story; None when nothing says (any more) what is scored."""
    received = sorted((line for line in story if line.body is not None), key=lambda line: (line.received_at, line.id))
    tellings = [line for line in received if isinstance(line.body, ScoringBegun)]
    if not tellings:
        return None
    fixed_at = next((x.received_at for x in received if isinstance(x.body, (NomineeNamed, ScoresGiven))), None)
    early = [line for line in tellings if fixed_at is None or line.received_at <= fixed_at]
    told = early[-1] if early else tellings[0]
    counting, sides_in, opened_by = _count(told, received)
    begun: ScoringBegun = told.body
    return Scoring(told, begun, _items(begun), told is not tellings[-1], counting, sides_in, opened_by)


def _items(begun: ScoringBegun) -> list[Item]:
    """What is scored, each once; age and marital status are no criteria, whoever wrote them down."""
    once = {item.code: item for item in reversed(begun.items)}
    kept = [once.pop(item.code) for item in begun.items if item.code in once]
    return [item for item in kept if begun.purpose != "selection" or barred(item.words) is None]


def _count(told: Line, received: Iterable[Line]) -> tuple[dict[str, Line], set[str], list[Line]]:
    """Walk the entries as they came, until both sides are in."""
    side_of = {group.code: group.side for group in told.body.groups}
    counting: dict[str, Line] = {}
    done: dict[str, Line] = {}
    for line in received:
        match line.body:
            case ScoresGiven(group=group, side=side) if side_of.get(group) == side:
                counting[group] = line
            case ScoringClosed(side=side):
                done.setdefault(side, line)
            case _:
                continue
        sides_in: set[str] = {side for side in SIDES if _is_in(side, side_of, counting, done)}
        if len(sides_in) == len(SIDES) and not _is_one_person(told, side_of, counting):
            return counting, sides_in, [told, *counting.values(), *done.values()]
    return counting, {side for side in SIDES if _is_in(side, side_of, counting, done)}, []


def _is_in(side: str, side_of: dict[str, str], counting: dict[str, Line], done: dict[str, Line]) -> bool:
    groups = [group for group, of in side_of.items() if of == side]
    scored = [group for group in groups if group in counting]
    return bool(scored) and (len(scored) == len(groups) or side in done)


def _is_one_person(told: Line, side_of: dict[str, str], counting: dict[str, Line]) -> bool:
    """One person with a part on both sides cannot open it alone; sheets typed in stand in the scoring's own name."""
    by = {side: {line.author for group, line in counting.items() if side_of[group] == side} for side in SIDES}
    one, other = by.values()
    return len(one) == 1 and one == other and one != {told.subject}
