"""What the story adds up to, in every table that people look at."""

from typing import Any

from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.demo.tests.district import District
from ubia.register import reach

Owner = Connection[TupleRow]


def one(owner: Owner, query: str, *values: object) -> object:
    """The only value of the only row."""
    row = owner.execute(query.encode(), values).fetchone()
    assert row
    return row[0]


def test_books_and_who_has_a_key_of_which_side(district: District, owner: Owner) -> None:
    """OWN-02: every key-holder's mandate says who chose them, for whom they answer, until when."""
    books = owner.execute("SELECT name, kind, provisional, demo FROM book ORDER BY kind, name").fetchall()
    assert books == [
        ("Jitegemee", "community", True, True),
        ("Neema", "community", False, True),
        ("Tumaini", "community", False, True),
        ("Umoja", "community", False, True),
        ("Nyuki East", "district", False, True),
        ("Republic of the demo", "nation", False, True),
        ("Nyuki health fund", "payer", False, True),
        ("Voices of Nyuki East", "voice", False, True),
    ]
    full = "SELECT count(*) FROM mandate m JOIN book b USING (book) WHERE b.kind = 'community' AND side = 'community'"
    assert one(owner, full) == 9, "chair, secretary and treasurer of the three full communities"
    assert one(owner, "SELECT count(*) FROM mandate WHERE chosen_by = '' OR answers_for = '' OR until <= since") == 0


def test_places_facilities_and_the_people_who_work(district: District, owner: Owner) -> None:
    assert one(owner, "SELECT count(*) FROM place") == 19
    assert one(owner, "SELECT count(*) FROM facility WHERE latitude IS NOT NULL") == 2
    assert one(owner, "SELECT count(*) FROM chw") == 8
    roles = owner.execute("SELECT role, count(DISTINCT person) FROM role GROUP BY role ORDER BY role").fetchall()
    assert roles == [
        ("chw", 8),
        ("committee", 10),
        ("community_supervisor", 1),
        ("facility_supervisor", 1),
        ("focal", 1),
        ("manager", 2),
        ("nurse", 1),
        ("payer", 1),
    ]


def test_households_and_persons(district: District, owner: Owner) -> None:
    planned = sum(home.key not in ("akinyi/twice", "wanjiku/moved") for home in district.story.homes.values())
    assert planned == 8 * 4
    assert one(owner, "SELECT count(*) FROM household") == planned + 2
    assert one(owner, "SELECT count(*) FROM wish") == len(
        {f.subject for f in district.story.facts if f.kind == "wish.stated"}
    )


def test_packages_and_clauses(district: District, owner: Owner) -> None:
    """OWN-01: with one key the package of the provisional community is not in force."""
    in_force = "SELECT count(*) FROM package WHERE in_force_from IS NOT NULL"
    assert one(owner, in_force) == 6
    assert one(owner, "SELECT count(*) FROM package WHERE signed_community_by IS NULL") == 2
    book = district.story.stage.book("tumaini")
    query = "SELECT amount FROM clause WHERE book = %s AND service = 'child_check' ORDER BY since"
    assert owner.execute(query, [book]).fetchall() == [(60_00,), (75_00,)]
    assert one(owner, "SELECT extract(day FROM max(since)) FROM clause") == 16


def test_visits_that_are_to_be_looked_into(district: District, owner: Owner) -> None:
    fact = district.story.fact
    flagged = owner.execute("SELECT visit::text, flagged FROM visit WHERE flagged <> ''").fetchall()
    assert flagged == [(fact("visit by a wrong clock, still to verify").id, "clock")]
    disputed = owner.execute("SELECT visit::text FROM visit WHERE to_settle").fetchall()
    assert disputed == [(fact("visit that two people corrected").id,)]
    wrong = one(owner, "SELECT minutes FROM visit WHERE visit = %s", fact("visit with a slip of the finger").id)
    assert wrong == 25


def test_late_work_after_a_transfer_stays_hers(district: District, owner: Owner) -> None:
    stage, fact = district.story.stage, district.story.fact
    late = [fact(f"late visit {when} the transfer").id for when in ("before", "after")]
    found = owner.execute("SELECT DISTINCT chw::text FROM visit WHERE visit::text = ANY (%s)", [late]).fetchall()
    assert found == [(stage.person("akinyi"),)]
    home = district.story.homes["akinyi/01"].subject
    carers = "SELECT person::text FROM carer WHERE subject = %s AND left_line IS NULL"
    assert owner.execute(carers, [home]).fetchall() == [(stage.person("hamisi"),)]


def test_a_household_moves_with_its_story(district: District, module_database: Any) -> None:
    stage, arrived = district.story.stage, district.story.fact("household arrives")
    for chw, reads in (("wanjiku", True), ("kiprono", False)):
        with module_database.connect() as app, app.cursor() as cursor:
            reach.enter(cursor, stage.person(chw), stage.day.isoformat())
            before = cursor.execute("SELECT kind FROM story_before(%s, %s)", [arrived.book, arrived.subject]).fetchall()
        assert (("household.enrolled",) in before) is reads


def test_payments_and_what_the_chws_say_of_them(district: District, owner: Owner) -> None:
    """INC-11: each line of a payment names the visit, or the rule of the scheme, and the text that priced it."""
    said = owner.execute(
        "SELECT received_on IS NOT NULL, contested_on IS NOT NULL FROM payment WHERE payment::text = ANY (%s)",
        [[district.story.fact(f"last payment of {chw}").id for chw in ("akinyi", "hamisi")]],
    ).fetchall()
    assert sorted(said) == [(False, True), (True, False)]
    assert one(owner, "SELECT count(*) FROM payment WHERE contested_on IS NOT NULL") == 1
    assert one(owner, "SELECT count(*) FROM paid WHERE amount <= 0 OR package IS NULL") == 0
    twice = "SELECT count(*) FROM (SELECT FROM paid GROUP BY chw, act HAVING count(*) > 1) t"
    assert one(owner, twice) == 0
    by_rule = "SELECT service, payer, amount FROM paid WHERE chw = %s AND period = '2026-09' ORDER BY service, payer"
    assert owner.execute(by_rule, [district.story.stage.person("akinyi")]).fetchall() == [
        ("children", "county", 3 * 75_00),
        ("meetings", "county", 2 * 150_00),
        ("mothers", "county", 100_00),
        ("stipend", "county", 1500_00),
        ("stipend", "national", 1500_00),
        ("transport", "health_fund", 4 * 50_00),
    ]


def test_seals_of_past_months(district: District, owner: Owner) -> None:
    """MON-10: each page follows the one before; only the last of Tumaini waits for the committee."""
    waiting = owner.execute(
        "SELECT b.name, s.month FROM seal s JOIN book b USING (book) WHERE community_by IS NULL OR health_by IS NULL"
    ).fetchall()
    assert waiting == [("Tumaini", "2026-10")]
    gaps = """SELECT count(*) FROM (SELECT first_line - 1 - coalesce(lag(last_line)
        OVER (PARTITION BY book ORDER BY first_line), 0) AS gap FROM seal) s WHERE gap <> 0"""
    assert one(owner, gaps) == 0
