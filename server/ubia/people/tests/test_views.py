"""What spans places, households and persons, asked of the database through the front door."""

from typing import Any

import psycopg
import pytest
from psycopg.rows import TupleRow

from ubia.people.likeness import ASK, likeness
from ubia.people.names import name_key, name_words
from ubia.register.keys import SigningKey
from ubia.register.pen import Pen
from ubia.register.reach import enter
from ubia.register.tests.district import Village

from .lookalikes import PAIRS, known
from .story import uid

Connection = psycopg.Connection[TupleRow]
TODAY = "2026-03-05"


def told(village: Village, kind: str, subject: str, pen: Pen | None = None, amends: str = "", **body: Any) -> str:
    """One entry, which must be written. Returns its id."""
    pen = pen or village.amina
    entry = pen.write(kind, subject, body, made_at=village.tick(), amends=amends)
    assert village.hand_in(entry) == ["written"]
    return entry.id


def enrol(village: Village, name: str, chw: Pen | None = None, **body: Any) -> str:
    """A household in the care of a CHW. Returns its id."""
    chw = chw or village.amina
    subject = uid(name.split()[-1].lower()[:6])
    return enrolled(village, subject, chw, {"name": name, "chw": chw.author, "since": TODAY, **body})


def enrolled(village: Village, subject: str, chw: Pen, body: dict[str, Any]) -> str:
    told(village, "household.enrolled", subject, chw, **body)
    return subject


def record(n: int, text: str) -> dict[str, Any]:
    """A person as a household tells of him or her, from the words of a pair."""
    name, sex, born = (part.strip() for part in text.split(","))
    body: dict[str, Any] = {"id": uid(f"p{n:03}"), "name": name, "sex": sex}
    return body | ({"born_on": born.lstrip("~"), "born_estimated": born.startswith("~")} if born else {})


def seen_by(village: Village, person: str, query: str, *values: Any) -> list[TupleRow]:
    """What a signed-in person gets."""
    with village.connection.transaction(), village.connection.cursor() as cursor:
        enter(cursor, person, TODAY)
        return cursor.execute(query, values or None).fetchall()


def tree(village: Village) -> None:
    """Kenya > Nairobi > Kibra > Lindi, the county named again by a second book's telling."""
    for name, level, parent in (
        ("Kenya", "country", None),
        ("Nairobi", "county", "Kenya"),
        ("Kibra", "sub-county", "Nairobi"),
        ("Lindi", "ward", "Kibra"),
    ):
        told(
            village,
            "place.named",
            place(name),
            village.facility,
            name=name,
            level=level,
            parent=parent and place(parent),
        )


def place(name: str) -> str:
    return uid(name[:6].lower())


def test_a_place_is_within_all_that_are_above_it(village: Village, owner: Connection) -> None:
    tree(village)
    above = owner.execute("SELECT name, steps FROM places_above(%s)", [place("Lindi")]).fetchall()
    assert above == [("Lindi", 0), ("Kibra", 1), ("Nairobi", 2), ("Kenya", 3)]
    within = owner.execute("SELECT place::text FROM places_within(%s)", [place("Nairobi")]).fetchall()
    assert {row for (row,) in within} == {place("Nairobi"), place("Kibra"), place("Lindi")}
    path = owner.execute("SELECT ancestor::text FROM place_path WHERE place = %s ORDER BY steps", [place("Kibra")])
    assert [row for (row,) in path] == [place("Kibra"), place("Nairobi"), place("Kenya")]


def test_places_that_name_each_other_as_parents_end_nowhere(village: Village, owner: Connection) -> None:
    tree(village)
    told(village, "place.named", place("Kenya"), village.facility, name="Kenya", level="country", parent=place("Lindi"))
    for query in (
        "SELECT place FROM places_above(%s)",
        "SELECT place FROM places_within(%s)",
        "SELECT ancestor FROM place_path WHERE place = %s",
    ):
        assert len(owner.execute(query, [place("Kibra")]).fetchall()) == 4


def test_a_place_told_in_two_books_is_one(village: Village, town: Village, owner: Connection) -> None:
    tree(village)
    tree(town)
    assert owner.execute("SELECT count(*), count(DISTINCT place) FROM place_known").fetchone() == (4, 4)
    assert owner.execute("SELECT count(*) FROM place_path").fetchone() == (10,)
    assert len(owner.execute("SELECT FROM places_above(%s)", [place("Lindi")]).fetchall()) == 4


def test_everyone_signed_in_finds_places_by_name(village: Village) -> None:
    tree(village)
    query = "SELECT name FROM find_places(%s, 5)"
    assert seen_by(village, village.amina.author, query, name_words("Líndí")) == [("Lindi",)]
    assert seen_by(village, uid("nobody"), query, "nairob") == [("Nairobi",)]
    assert village.rows(query, "lindi") == []


def test_who_looked_after_a_household_on_a_day(village: Village, owner: Connection) -> None:
    household = enrol(village, "Family Odhiambo")
    told(
        village,
        "household.assigned",
        household,
        village.rehema,
        chw=village.baraka.author,
        since="2026-03-20",
        reason="",
    )
    query = "SELECT chw::text FROM assignment_on(%s) WHERE household = %s"
    for day, chw in (
        ("2026-03-04", None),
        (TODAY, village.amina),
        ("2026-03-19", village.amina),
        ("2027-01-01", village.baraka),
    ):
        found = owner.execute(query, [day, household]).fetchall()
        assert found == ([(chw.author,)] if chw else [])


def test_a_transfer_hands_over_the_story(village: Village) -> None:
    household = enrol(village, "Family Odhiambo", persons=[record(1, "Otieno, male, 1990-01-01")])
    query = "SELECT name FROM person"
    assert seen_by(village, village.amina.author, query) == [("Otieno",)]
    assert seen_by(village, village.baraka.author, query) == []
    told(village, "household.assigned", household, village.rehema, chw=village.baraka.author, since=TODAY)
    assert seen_by(village, village.amina.author, query) == []
    assert seen_by(village, village.baraka.author, query) == [("Otieno",)]


def test_a_chw_cannot_take_a_household_over_by_herself(village: Village) -> None:
    household = enrol(village, "Family Odhiambo")
    body = {"chw": village.amina.author, "since": TODAY}
    entry = village.amina.write("household.assigned", household, body, made_at=village.tick())
    assert village.hand_in(entry) == ["quarantine no_mandate"]


def test_the_first_chws_unsent_work_is_written_after_the_transfer(village: Village, owner: Connection) -> None:
    household = enrol(village, "Family Odhiambo")
    baby = {"person": record(1, "Akinyi, female, 2026-03-05")}
    unsent = village.amina.write("person.joined", household, baby, made_at=village.tick())
    told(village, "household.assigned", household, village.rehema, chw=village.baraka.author, since=TODAY)
    assert village.hand_in(unsent) == ["written"]
    assert owner.execute("SELECT name FROM person").fetchall() == [("Akinyi",)]


def test_a_supervisor_reads_a_story_while_a_visit_is_planned(village: Village) -> None:
    household = enrol(village, "Family Odhiambo")
    plan = told(
        village, "household.visit_planned", household, village.rehema, supervisor=village.rehema.author, on=TODAY
    )
    assert seen_by(village, village.rehema.author, "SELECT name FROM household") == [("Family Odhiambo",)]
    over = "SELECT plan::text FROM visit_plans_over(%s)"
    assert seen_by(village, village.rehema.author, over, "2026-03-19") == []
    assert seen_by(village, village.rehema.author, over, "2026-03-20") == [(plan,)]
    told(village, "visit_plan.closed", household, village.rehema, amends=plan)
    assert seen_by(village, village.rehema.author, "SELECT name FROM household") == []


def test_merges_end_at_the_record_that_goes_on(village: Village, owner: Connection) -> None:
    household = enrol(village, "Family Odhiambo", persons=[record(n, "Otieno, male, ") for n in range(4)])
    p = [uid(f"p{n:03}") for n in range(4)]
    told(village, "person.merged", household, person=p[0], into=p[1])
    last = told(village, "person.merged", household, person=p[1], into=p[2])
    assert standing(owner) == {p[0]: p[2], p[1]: p[2], p[2]: p[2], p[3]: p[3]}
    told(village, "merge.undone", household, village.rehema, amends=last)
    assert standing(owner) == {p[0]: p[1], p[1]: p[1], p[2]: p[2], p[3]: p[3]}
    told(village, "person.merged", household, person=p[1], into=p[0])
    assert standing(owner) == {one: one for one in p}


def standing(owner: Connection) -> dict[str, str]:
    return dict(owner.execute("SELECT person::text, standing::text FROM person_standing").fetchall())


def test_households_merge_and_part(village: Village, owner: Connection) -> None:
    one, other = enrol(village, "Family Odhiambo"), enrol(village, "Family Ouma")
    merge = told(village, "household.merged", one, into=other)
    query = "SELECT standing::text FROM household_standing WHERE household = %s"
    assert owner.execute(query, [one]).fetchone() == (other,)
    told(village, "merge.undone", one, amends=merge)
    assert owner.execute(query, [one]).fetchone() == (one,)


def test_duplicates_are_scored_in_the_database_as_they_are_explained(village: Village, owner: Connection) -> None:
    for n, (a, b, _) in enumerate(PAIRS):
        for m, text in enumerate((a, b)):
            told(
                village,
                "household.enrolled",
                uid(f"h{n:02}{m}"),
                name="House",
                chw=village.amina.author,
                since=TODAY,
                persons=[record(2 * n + m, text)],
            )
    query = "SELECT person::text, other_person::text, written, sounds, sex, born, score FROM possible_duplicates(%s, 0)"
    found = {(one, other): parts for one, other, *parts in owner.execute(query, [village.book])}
    for n, (a, b, alike) in enumerate(PAIRS):
        pair = uid(f"p{2 * n:03}"), uid(f"p{2 * n + 1:03}")
        if pair in found or alike:
            assert found[pair] == pytest.approx(list(likeness(known(a), known(b))), abs=1e-6), (a, b)
    missed = {uid(f"p{2 * n:03}") for n, (_, _, alike) in enumerate(PAIRS) if alike} - {one for one, _ in found}
    assert not missed


def test_two_whom_one_entry_tells_of_are_two(village: Village, owner: Connection) -> None:
    twins = ["Hassan Juma, male, 2020-02-02", "Hussein Juma, male, 2020-02-02"]
    enrol(village, "Family Juma", persons=[record(n, text) for n, text in enumerate(twins)])
    query = "SELECT person FROM possible_duplicates(%s, %s)"
    assert owner.execute(query, [village.book, ASK]).fetchall() == []
    enrol(village, "Family Hassan", persons=[record(2, twins[0])])
    assert len(owner.execute(query, [village.book, ASK]).fetchall()) == 2


def test_a_chw_is_shown_duplicates_among_her_own_only(village: Village) -> None:
    text = "Otieno Odhiambo, male, 1990-06-01"
    enrol(village, "Family One", persons=[record(1, text)])
    enrol(village, "Family Two", persons=[record(2, text)])
    enrol(village, "Family Three", village.baraka, persons=[record(3, text)])
    query = "SELECT person::text, other_person::text FROM possible_duplicates(%s, %s)"
    assert seen_by(village, village.amina.author, query, village.book, ASK) == [(uid("p001"), uid("p002"))]
    assert seen_by(village, village.baraka.author, query, village.book, ASK) == []


def test_merged_records_are_asked_about_no_more(village: Village, owner: Connection) -> None:
    text = "Otieno Odhiambo, male, 1990-06-01"
    household = enrol(village, "Family One", persons=[record(1, text)])
    enrol(village, "Family Two", persons=[record(2, text)])
    told(village, "person.merged", household, person=uid("p001"), into=uid("p002"))
    assert owner.execute("SELECT FROM possible_duplicates(%s, 0)", [village.book]).fetchall() == []


def test_one_household_enrolled_twice_is_found(village: Village, owner: Connection) -> None:
    people = ["Otieno Odhiambo, male, 1990-06-01", "Akinyi Adhiambo, female, ~1994-06-01", "Juma, male, 2020-02-02"]
    again = ["Otieno Odiambo, male, 1990-06-01", "Akinyi Adiambo, female, ~1993-01-01"]
    enrol(
        village,
        "Odhiambo",
        persons=[record(n, text) for n, text in enumerate(people)],
        latitude=-1.3133,
        longitude=36.7876,
    )
    enrol(
        village,
        "Odiambo",
        persons=[record(9 + n, text) for n, text in enumerate(again)],
        latitude=-1.3135,
        longitude=36.7879,
    )
    enrol(village, "Odhiambo Ouma", persons=[record(20, "Ouma Odhiambo, male, 1970-01-01")])
    query = "SELECT people_shared, near, score FROM possible_household_duplicates(%s, 0.6)"
    ((shared, nearness, score),) = owner.execute(query, [village.book]).fetchall()
    assert (shared, nearness) == (1, 1)
    assert score > 0.8


def test_people_are_found_by_the_words_and_sounds_of_their_names(village: Village) -> None:
    texts = ["Aïcha Wanjiru, female, 1999-01-01", "Otieno Odhiambo, male, 1990-06-01", "Rehema, female, 2001-01-01"]
    called = {**record(7, "Akinyi, female, 1980-01-01"), "nickname": "Mama Mboga"}
    enrol(village, "Family Odhiambo", persons=[*(record(n, text) for n, text in enumerate(texts)), called])
    query = "SELECT name FROM find_people(%s, %s, 5, %s)"

    def found(words: str) -> list[str]:
        rows = seen_by(village, village.amina.author, query, village.book, name_words(words), name_key(words))
        return [name for (name,) in rows]

    assert found("aisha") == ["Aïcha Wanjiru"]
    assert found("Wanjilu Aicha") == ["Aïcha Wanjiru"]
    assert found("odh") == ["Otieno Odhiambo"]
    assert found("reema") == ["Rehema"]
    assert found("mama mbo")[:1] == ["Akinyi"], "by what neighbours call her"
    assert found("") == []
    assert found("Zawadi") == []
    assert seen_by(village, village.baraka.author, query, village.book, "rehema", "") == []


def test_a_household_that_moves_takes_its_story_along_for_reading(
    village: Village, town: Village, owner: Connection
) -> None:
    old = enrol(village, "Family Odhiambo", persons=[record(1, "Otieno, male, 1990-01-01")])
    (last,) = owner.execute("SELECT max(line) FROM entry WHERE book = %s", [village.book]).fetchone() or ()
    origin = {"from_book": village.book, "from_subject": old, "from_line": last}
    new = enrolled_from(town, origin)
    query = "SELECT line, kind FROM story_before(%s, %s)"
    assert seen_by(town, town.amina.author, query, town.book, new) == [], "the old community has not said so yet"
    told(village, "household.moved_away", old, to_book=town.book)
    assert seen_by(town, town.amina.author, query, town.book, new) == [(last, "household.enrolled")]
    assert seen_by(town, town.baraka.author, query, town.book, new) == [], "who does not look after it reads nothing"
    assert seen_by(village, village.amina.author, "SELECT name FROM household") == []


def test_who_never_looked_after_a_household_cannot_send_its_story_away(village: Village, town: Village) -> None:
    """TRU-06: a role in both books and a household's id are not enough to read its story."""
    stranger = Pen(SigningKey(), uid("ayo"), village.book)
    assert village.hand_in(village.role(stranger, "chw"), village.key(stranger)) == ["written", "written"]
    old = enrol(village, "Family Odhiambo")
    told(village, "household.moved_away", old, stranger, to_book=town.book)
    new = enrolled_from(town, {"from_book": village.book, "from_subject": old, "from_line": 99})
    query = "SELECT kind FROM story_before(%s, %s)"
    assert seen_by(town, town.amina.author, query, town.book, new) == []
    told(village, "household.moved_away", old, village.rehema, to_book=town.book)
    assert len(seen_by(town, town.amina.author, query, town.book, new)) == 3


def enrolled_from(town: Village, origin: dict[str, Any]) -> str:
    new = uid("new")
    body = {"name": "Family Odhiambo", "chw": town.amina.author, "since": TODAY, **origin}
    told(town, "household.arrived", new, **body)
    return new


def test_late_work_in_the_old_book_is_told_to_the_new_one(village: Village, town: Village, owner: Connection) -> None:
    old = enrol(village, "Family Odhiambo")
    baby = {"person": record(1, "Akinyi, female, 2026-03-05")}
    unsent = village.amina.write("person.joined", old, baby, made_at=village.tick())
    told(village, "household.moved_away", old, to_book=town.book)
    (last,) = owner.execute("SELECT max(line) FROM entry WHERE book = %s", [village.book]).fetchone() or ()
    new = enrolled_from(town, {"from_book": village.book, "from_subject": old, "from_line": last})
    query = "SELECT household::text, to_line FROM story_to_continue"
    assert owner.execute(query).fetchall() == []
    assert village.hand_in(unsent) == ["written"]
    assert owner.execute(query).fetchall() == [(new, last + 1)]
    assert owner.execute("SELECT name FROM person").fetchall() == [("Akinyi",)], "it folds in the old book"
    told(town, "story.continued", new, to_line=last + 1)
    assert owner.execute(query).fetchall() == []
    kinds = seen_by(town, town.amina.author, "SELECT kind FROM story_before(%s, %s)", town.book, new)
    assert kinds[-1] == ("person.joined",)
