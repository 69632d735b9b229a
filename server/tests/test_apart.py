"""The server hands out nobody's scores before both sides are in: not by a table, not by a body, not by a pull."""

import json
from random import Random
from typing import Any

import pytest
from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.charter.committee.tests.stories import GROUPS, ITEMS, SIDE
from ubia.register import reach
from ubia.register.entry import Entry
from ubia.register.office import server_pen
from ubia.register.pen import Pen
from ubia.register.tests.district import Village
from ubia.register.uuid7 import uuid7
from ubia.sync.pull import answer_pull
from ubia.sync.wire import Pull

ON = "2026-03-06"


@pytest.fixture(scope="module")
def village(app: Connection[TupleRow]) -> Village:
    village = Village(app).open(both=True).people()
    for pen, role in ((village.amina, "committee"), (village.committee, "committee"), (village.facility, "nurse")):
        assert village.hand_in(village.role(pen, role)) == ["written"]
    return village


def begin(village: Village) -> str:
    """A new score card of three groups."""
    subject = uuid7(village.tick())
    body = {"purpose": "card", "title": "Clinic", "items": ITEMS, "groups": GROUPS, "top": 5}
    begun = village.committee.write("scoring.begun", subject, body, made_at=village.tick())
    assert village.hand_in(begun) == ["written"]
    return subject


def scored(village: Village, subject: str, pen: Pen, group: str, **more: Any) -> Entry:
    """A group's scores."""
    scores = [{"item": item["code"], "score": 3, "why": f"SECRET of {group}"} for item in ITEMS]
    body = {"side": SIDE[group], "group": group, "scores": scores, **more}
    return pen.write("scores.given", subject, body, made_at=village.tick())


class Reader:
    """Somebody who looks after each entry, on pages and with a phone that pulls again and again."""

    def __init__(self, app: Connection[TupleRow], pen: Pen) -> None:
        self.app, self.person, self.cursors, self.pulled = app, pen.author, dict[str, str](), dict[str, str]()

    def sees(self, subject: str) -> tuple[set[str], set[str], set[str]]:
        """The scores' entries whose words she gets from the table, the bodies, her phone."""
        with self.app.transaction(), self.app.cursor() as cursor:
            scope = reach.enter(cursor, self.person, ON)
            bodies = cursor.execute(
                "SELECT e.id::text FROM body b JOIN entry e USING (book, line) WHERE b.subject = %s"
                " AND b.reach = 'apart'",
                [subject],
            ).fetchall()
            rows = cursor.execute(
                "SELECT DISTINCT g.scores::text FROM score s JOIN round_group g USING (book, subject, group_code)"
                " WHERE s.subject = %s",
                [subject],
            ).fetchall()
            self._pull(json.loads(b"".join(answer_pull(cursor, scope, Pull(cursors=self.cursors), 1))))
        return {one for (one,) in rows}, {one for (one,) in bodies}, self._on_phone(subject)

    def _pull(self, answer: Any) -> None:
        for book in answer["books"]:
            self.cursors[book["book"]] = str(book["cursor"])
            for entry in book["entries"]:
                if entry["kind"] == "scores.given":
                    self.pulled[entry["id"]] = entry["subject"] if "body" in entry else ""

    def _on_phone(self, subject: str) -> set[str]:
        return {entry for entry, of in self.pulled.items() if of == subject}


@pytest.mark.parametrize("seed", range(6))
def test_in_no_order_and_in_no_role_does_anybody_see_the_other_side_too_early(
    app: Connection[TupleRow], village: Village, seed: int
) -> None:
    """Whoever looks sees her own words, and all of them at once when both sides are in: also on a phone that had pulled
    before, whose cursor stands behind the lines."""
    chance, subject = Random(seed), begin(village)
    who = {
        "women": chance.choice((village.committee, village.rehema)),
        "men": chance.choice((village.rehema, village.amina)),
        "staff": chance.choice((village.facility, village.baraka)),
    }
    people = (village.committee, village.facility, village.baraka, village.rehema, village.amina)
    readers = [Reader(app, pen) for pen in people]
    acts = [*who, *chance.sample(list(who), 2)]
    chance.shuffle(acts)
    given: dict[str, tuple[str, str]] = {}
    entries: list[Entry] = []
    for group in acts:
        if set(given) == set(who):
            break
        entry = scored(village, subject, who[group], group)
        entries.append(entry)
        assert village.hand_in(entry) == ["written"]
        given[group] = (entry.id, entry.author)
        is_open = set(given) == set(who)
        for reader in readers:
            own = {e.id for e in entries if e.author == reader.person}
            counting = {id_ for id_, author in given.values() if is_open or author == reader.person}
            seen = {e.id for e in entries} if is_open else own
            assert reader.sees(subject) == (counting, seen, seen)
    again = [scored(village, subject, who[group], group) for group in who]
    assert set(village.hand_in(*again, entries[0])) <= {"written", "already"}
    for reader in readers:
        assert reader.sees(subject)[0] == {id_ for id_, _ in given.values()}, "what came later counts for nothing"


def test_what_was_typed_in_for_a_group_is_read_by_nobody_until_then(
    app: Connection[TupleRow], village: Village
) -> None:
    subject = begin(village)
    typed = {"attested": {"typist": village.rehema.author}}
    for group, channel in (("women", "paper"), ("men", "sms")):
        entry = scored(village, subject, server_pen(village.book, subject, channel), group, **typed)
        assert village.hand_in(entry) == ["written"]
    assert Reader(app, village.rehema).sees(subject) == (set(), set(), set())
    assert village.hand_in(scored(village, subject, village.facility, "staff")) == ["written"]
    assert [len(seen) for seen in Reader(app, village.rehema).sees(subject)] == [3, 3, 3]


@pytest.mark.parametrize(
    ("who", "group", "answer"),
    [("committee", "staff", "quarantine no_mandate"), ("baraka", "women", "quarantine no_mandate"),
     ("rehema", "men", "written")],
)  # fmt: skip
def test_nobody_scores_for_the_other_side(village: Village, who: str, group: str, answer: str) -> None:
    assert village.hand_in(scored(village, begin(village), getattr(village, who), group)) == [answer]


def test_somebody_of_another_place_sees_nothing_even_when_it_is_open(
    app: Connection[TupleRow], village: Village
) -> None:
    subject, stranger = begin(village), Village(app).open(both=True)
    for group, pen in (("women", village.committee), ("men", village.rehema), ("staff", village.facility)):
        assert village.hand_in(scored(village, subject, pen, group)) == ["written"]
    assert Reader(app, stranger.committee).sees(subject) == (set(), set(), set())
