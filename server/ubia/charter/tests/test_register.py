"""A charter in the book: whose key counts, what the database says is in force, and what is never lost."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

import psycopg
import pytest
from psycopg.rows import TupleRow

from ubia.charter.in_force import Held, in_force
from ubia.people.tests.story import uid
from ubia.register.entry import Entry, digest
from ubia.register.kind import Attested
from ubia.register.office import server_pen
from ubia.register.pen import Pen
from ubia.register.reach import enter
from ubia.register.tests.district import DAY, NOON, UNTIL, Village

Connection = psycopg.Connection[TupleRow]
CHARTER = uid("charter")
NATION, DISTRICT, COMMUNITY = uid("nation"), uid("dstrct"), uid("cmnity")
TODAY = "2026-03-05"


def draft(village: Village, pen: Pen | None = None, charter: str = CHARTER, **more: Any) -> Entry:
    """A text of the community's charter, or of another one."""
    body = {"title": "Our charter", "place": COMMUNITY, "from_on": TODAY, **more}
    return (pen or village.rehema).write("charter.drafted", charter, body, made_at=village.tick())


def on(village: Village, kind: str, text: Entry, pen: Pen, side: str, **more: Any) -> Entry:
    """Something done to a text for a side."""
    body = {"text": text.id, "text_digest": digest(text.text()).hex(), "side": side, **more}
    return pen.write(f"charter.{kind}", text.subject, body, made_at=village.tick())


def agreed(village: Village, **more: Any) -> Entry:
    """A text put in force as it ought to be."""
    text = draft(village, **more)
    consulted = {"with_whom": ["elders"], "words": "They agree."}
    meeting = village.rehema.write("charter.consulted", text.subject, consulted, made_at=village.tick())
    assert village.hand_in(text, meeting) == ["written"] * 2
    keys = ((village.committee, "community"), (village.facility, "health_system"))
    steps = [on(village, "proposed", text, village.baraka, "health_system")]
    steps += [on(village, "signed", text, pen, side) for pen, side in keys]
    assert village.hand_in(*steps) == ["written"] * 3
    return text


def spans(village: Village) -> list[TupleRow]:
    return village.rows("SELECT text::text, since::text, until::text FROM charter_span ORDER BY since")


@dataclass
class Seen(Village):
    """A village of which the test sees all rows."""

    owner: Connection | None = None

    def rows(self, query: str, *values: Any) -> list[TupleRow]:
        """Ask as the owner of the tables."""
        assert self.owner
        return self.owner.execute(query, values or None).fetchall()


@pytest.fixture
def both(database: Any) -> Iterator[Village]:
    """A village with both keys, its places named."""
    with database.connect(autocommit=True) as app, database.connect("ubia_owner", autocommit=True) as owner:
        yield _with_places(Seen(app, owner=owner).open(both=True).people())


def _with_places(village: Village) -> Village:
    names = ((NATION, "Kenya", None), (DISTRICT, "Nyuki", NATION), (COMMUNITY, "Mtakuja", DISTRICT))
    for place, name, parent in names:
        body = {"name": name, "level": "place", **({"parent": parent} if parent else {})}
        village.append(village.facility.write("place.named", place, body, made_at=village.tick()))
    return village


def test_from_a_draft_to_in_force(both: Village) -> None:
    text = agreed(both)
    assert spans(both) == [(text.id, TODAY, None)]


def test_keys_without_a_mandate_do_not_count(both: Village) -> None:
    """A supervisor without a mandate, a CHW, the wrong side, the server for somebody else: all kept, none counted."""
    text = draft(both)
    assert both.hand_in(text) == ["written"]
    tries = (
        on(both, "signed", text, both.rehema, "community"),
        on(both, "signed", text, both.amina, "community"),
        on(both, "signed", text, both.committee, "health_system"),
    )
    paper = Attested(typist=both.baraka.author)
    pen = server_pen(both.book, both.committee.author, "paper")
    typed = on(both, "signed", text, pen, "community", attested={"typist": paper.typist})
    assert both.hand_in(*tries, typed) == ["quarantine no_mandate"] * 4
    assert both.rows("SELECT count(*) FROM held WHERE list = 'quarantine'") == [(4,)]


def test_a_mandate_that_lapsed_yesterday(both: Village) -> None:
    """OWN-02: signed after a mandate’s last day, a signature is kept apart and says why; nothing is in force."""
    text = draft(both)
    consulted = {"with_whom": ["elders"], "words": "Yes."}
    meeting = both.rehema.write("charter.consulted", CHARTER, consulted, made_at=both.tick())
    assert both.hand_in(text, meeting) == ["written"] * 2
    assert both.hand_in(on(both, "proposed", text, both.baraka, "health_system")) == ["written"]
    assert both.hand_in(on(both, "signed", text, both.facility, "health_system")) == ["written"]
    both.at = NOON + 5 * 366 * DAY
    assert both.rows("SELECT max(until)::text FROM mandate") == [(UNTIL,)]
    late = on(both, "signed", text, both.committee, "community")
    assert both.hand_in(late) == ["quarantine no_mandate"]
    assert both.rows("SELECT entry::text, reason FROM held") == [(late.id, "no_mandate")]
    assert spans(both) == []


def test_signed_twice_is_signed_once(both: Village) -> None:
    text = agreed(both)
    again = on(both, "signed", text, both.committee, "community", reservation="Too late for this.")
    assert both.hand_in(again, again) == ["written", "already"]
    assert spans(both) == [(text.id, TODAY, None)]
    assert both.rows("SELECT community_reservation FROM charter_text") == [("",)]


def test_a_draft_typed_in_from_paper_counts_as_a_draft(both: Village) -> None:
    attested = {"typist": both.baraka.author, "scan": "ab" * 32}
    pen = server_pen(both.book, both.baraka.author, "paper")
    body = {"title": "On paper", "place": COMMUNITY, "from_on": TODAY, "attested": attested}
    assert both.hand_in(pen.write("charter.drafted", CHARTER, body, made_at=both.tick())) == ["written"]
    assert both.hand_in(draft(both, both.amina)) == ["quarantine no_mandate"], "a CHW comments, and does not draft"


def test_a_text_cannot_be_erased_by_one_side(both: Village) -> None:
    text = agreed(both)
    body = {"entry": text.id, "decided_by": "one side"}
    assert both.hand_in(both.committee.write("entry.erased", CHARTER, body, made_at=both.tick())) == [
        "quarantine no_mandate"
    ]
    assert len(spans(both)) == 1


def test_a_clause_that_cannot_be_read_is_kept_apart(both: Village) -> None:
    wrong = draft(both, clauses={"pay": {"scheme": "x", "currency": "KES", "rules": [{"code": "a", "amoun": 5}]}})
    assert both.hand_in(wrong) == ["quarantine unreadable"]
    assert both.rows("SELECT entry::text FROM held") == [(wrong.id,)]


def test_the_database_and_the_function_say_the_same(both: Village) -> None:
    """`charter_on`, the view `charter_in_force` and `in_force` agree for each place and day."""
    agreed(both, clauses={"reply": {"days": 7}})
    for name, place in (("fund", COMMUNITY), ("dist", DISTRICT), ("nation", NATION)):
        agreed(both, charter=uid(name), place=place, from_on="2026-06-02", programme=name)
    paths = ([COMMUNITY, DISTRICT, NATION], [DISTRICT, NATION], [NATION])
    for path, day in product(paths, ("2026-03-04", "2026-03-05", "2026-06-01", "2026-06-02")):
        wanted = in_force(_held(both), path, day)
        query = "SELECT steps, charter::text, text::text, programme, leads FROM charter_on(%s, %s)"
        assert both.rows(query, path[0], day) == [tuple(layer) for layer in wanted]
        seen = """SELECT steps, charter::text, text::text FROM charter_in_force WHERE place = %s AND since <= %s
            AND (until IS NULL OR %s < until) ORDER BY steps, began_at, charter"""
        assert both.rows(seen, path[0], day, day) == [(one.steps, one.charter, one.text) for one in wanted]
    assert both.rows("SELECT count(*) FROM charter_in_force WHERE place = %s", COMMUNITY) == [(4,)]


def _held(village: Village) -> list[Held]:
    query = """SELECT subject::text, text::text, place::text, since::text, until::text, programme, began_at
        FROM charter_span"""
    return [Held(*row) for row in village.rows(query)]


def test_terms_come_nearest_first(both: Village) -> None:
    agreed(both, clauses={"reply": {"days": 7}})
    query = "SELECT clause, value, since::text, steps FROM charter_terms(%s)"
    assert both.rows(query, COMMUNITY) == [("reply", '{"days":7}', TODAY, 0)]
    assert both.rows(query, DISTRICT) == []


def test_texts_are_public_and_the_talk_about_them_is_not(both: Village) -> None:
    """Whoever signed in reads a charter, as rates are read; comments are for those with a part in the book."""
    text = agreed(both)
    said = {"text": text.id, "says": "comment", "words": "Good."}
    assert both.hand_in(both.amina.write("charter.commented", CHARTER, said, made_at=both.tick())) == ["written"]
    stranger = uid("strang")
    for person, talk in ((stranger, 0), (both.amina.author, 5)):
        with both.connection.transaction(), both.connection.cursor() as cursor:
            cursor.execute("SET LOCAL ROLE ubia_app")
            enter(cursor, person, TODAY)
            counts = cursor.execute(
                "SELECT (SELECT count(*) FROM charter_text), (SELECT count(*) FROM charter_remark)"
            ).fetchone()
        assert counts == (1, talk)
