"""Tells the story of a scoring or a meeting in few words: who says what on which day."""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from hypothesis import strategies as st

from ubia.charter.committee.entries import KINDS
from ubia.charter.committee.fold import TABLES
from ubia.people.entries import KINDS as PEOPLE
from ubia.register.line import Line
from ubia.register.order import in_order

DAY_MS = 86_400_000
FIRST_DAY_MS = 1_772_323_200_000
"""2026-03-01 00:00 UTC."""
BODIES = {kind.name: kind.body for kind in (*KINDS, *PEOPLE)}


def uid(name: str) -> str:
    """The same id for the same name."""
    return f"0192d3a0-0000-7000-8000-{name.encode().hex()[:12]:0>12}"


WERE, ADHI, GRACE = uid("were"), uid("adhi"), uid("grace")
SIDE = {"women": "community", "men": "community", "staff": "health_system"}
GROUPS = [{"code": code, "side": side, "words": code.title()} for code, side in SIDE.items()]
ITEMS = [{"code": "kind", "words": "We are received kindly"}, {"code": "open", "words": "Open when it should be"}]


def line_of(number: int, kind: str, day: int, by: str = WERE, **more: Any) -> dict[str, Any]:
    """A line of March 2026; `received` is the day on which the server got it, `body` a mapping or None."""
    received_at = FIRST_DAY_MS + (more.pop("received", day) - 1) * DAY_MS + DAY_MS // 2 + number
    return {
        "line": number,
        "id": uid(f"e{number:02}"),
        "kind": kind,
        "subject": uid("round"),
        "author": by,
        "key": "",
        "channel": "phone",
        "happened_on": f"2026-03-{day:02}",
        "made_at": FIRST_DAY_MS + (day - 1) * DAY_MS + DAY_MS // 3 + number,
        "received_at": received_at,
        "amends": "",
        "flagged": "",
        "digest": "",
        **more,
    }


class Story:
    """Entries as they reach the book one after another."""

    def __init__(self) -> None:
        self.entries: list[dict[str, Any]] = []

    def tell(self, kind: str, day: int, by: str = WERE, **said: Any) -> str:
        """One entry; what belongs to the line (received, amends, body) is taken from its body's fields. Its id."""
        more = {name: said.pop(name) for name in ("received", "amends", "happened_on") if name in said}
        erased = said.pop("erased", False)
        entry = line_of(len(self.entries) + 1, kind, day, by, **more)
        self.entries.append({**entry, "body": None if erased else said})
        return str(entry["id"])

    def begin(self, day: int = 1, **said: Any) -> str:
        """A score card of three groups on two things, from 1 to 5."""
        told = {"purpose": "card", "title": "Our clinic", "items": ITEMS, "groups": GROUPS, "top": 5}
        return self.tell("scoring.begun", day, **{**told, **said})

    def score(self, group: str, day: int, by: str = WERE, marks: Iterable[int] = (3, 4), **more: Any) -> str:
        """A group scores the things in order."""
        scores = [
            {"item": item["code"], "score": mark, "why": f"{group} say"}
            for item, mark in zip(ITEMS, marks, strict=False)
        ]
        return self.tell("scores.given", day, by, side=SIDE[group], group=group, scores=scores, people=9, **more)


def lines(entries: Iterable[dict[str, Any]]) -> list[Line]:
    """Entries as folds read them."""
    return [
        Line(**{**e, "body": None if e["body"] is None else msgspec.convert(e["body"], BODIES[e["kind"]])})
        for e in entries
    ]


def fold(entries: Sequence[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """Rows by table, in the order of their keys; tables without rows are left out."""
    rows = {}
    for table in TABLES:
        own = [line for line in lines(entries) if line.kind in table.kinds]
        found = [row._asdict() for row in table.fold(in_order(own))] if own else []
        if found:
            rows[table.name] = sorted(found, key=lambda row: [str(row[name]) for name in table.key])
    return rows


@st.composite
def random_rounds(draw: st.DrawFn, /) -> list[dict[str, Any]]:
    """Scorings as they should not be: begun late or twice, scored again, closed early, by whoever it may be."""
    story = Story()
    people = (WERE, ADHI, GRACE, uid("round"))
    for _ in range(draw(st.integers(1, 9))):
        what = draw(st.sampled_from(("begin", "score", "score", "score", "close", "reconcile", "erase")))
        day, by = draw(st.integers(1, 20)), draw(st.sampled_from(people))
        received = day + draw(st.sampled_from((0, 0, 0, 6)))
        if what == "begin":
            story.begin(day, groups=draw(st.sampled_from((GROUPS, GROUPS[1:]))), received=received)
        elif what == "score":
            marks = draw(st.lists(st.integers(0, 6), min_size=1, max_size=2))
            story.score(draw(st.sampled_from(tuple(SIDE))), day, by, marks, received=received)
        elif what == "close":
            side = draw(st.sampled_from(("community", "health_system")))
            story.tell("scoring.closed", day, by, side=side, received=received)
        elif what == "reconcile":
            story.tell("score.reconciled", day, by, item="kind", score=4, why="We talked", received=received)
        else:
            story.score("staff", day, by, received=received, erased=True)
    return story.entries
