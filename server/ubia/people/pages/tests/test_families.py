"""Families: who finds whom, what a folder shows, and that each look is written down."""

from typing import Any

from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.demo.tests.district import District, SignedIn

from .told import head_of, of_home, text_of


def test_a_chw_sees_her_families_and_no_others(district: District, signed_in: SignedIn) -> None:
    page = text_of(signed_in("akinyi"), "/people/")
    assert of_home(district, "household", "akinyi/00") in page
    assert of_home(district, "household", "hamisi/01") not in page
    assert of_home(district, "household", "akinyi/01") not in page, "it was given to Hamisi"
    assert of_home(district, "household", "akinyi/01") in text_of(signed_in("hamisi"), "/people/")


def test_whoever_has_no_family_in_care_is_told_why(signed_in: SignedIn) -> None:
    for member in ("mutiso", "were", "rotich", "fatuma"):
        page = text_of(signed_in(member), "/people/")
        assert "No families’ records for you here" in page
        assert "/households/" not in page


def test_a_supervisor_with_a_planned_visit_sees_that_family_only(district: District, signed_in: SignedIn) -> None:
    page = text_of(signed_in("atieno"), "/people/")
    assert page.count("/households/") == 1
    assert of_home(district, "household", "akinyi/00") in page


def test_a_family_is_found_by_a_part_of_a_name_and_by_its_sound(district: District, signed_in: SignedIn) -> None:
    first, last = head_of(district, "akinyi/03").split()[0], head_of(district, "akinyi/03").split()[-1]
    found = of_home(district, "household", "akinyi/03")
    for typed in (first, first.upper(), last, first[:4], first.replace("i", "y").replace("w", "u")):
        assert found in text_of(signed_in("akinyi"), f"/people/?q={typed}"), typed
    assert "Nobody found" in text_of(signed_in("akinyi"), "/people/?q=Zzyzx")
    assert found not in text_of(signed_in("hamisi"), f"/people/?q={first} {last}")


def test_a_folder_shows_wishes_first_then_people_and_story(district: District, signed_in: SignedIn) -> None:
    """TRU-01: the wish stands before everything else."""
    page = text_of(signed_in("kiprono"), of_home(district, "household", "kiprono/00"))
    last: Any = district.story.fact("last wish").body
    said = next(text for field, text in last.items() if field in ("place", "time", "contact") and text)
    assert said in page
    assert (
        page.index("How they want to be visited")
        < page.index(said)
        < page.index("<h2>People<")
        < page.index("The story")
    )
    assert head_of(district, "kiprono/00") in page


def test_each_line_of_the_story_opens_to_the_book(district: District, signed_in: SignedIn, owner: Any) -> None:
    home = district.story.homes["akinyi/00"]
    book = district.story.stage.book("tumaini")
    page = text_of(signed_in("akinyi"), of_home(district, "household", "akinyi/00"))
    lines = owner.execute("SELECT line FROM entry WHERE book = %s AND subject = %s", [book, home.subject]).fetchall()
    assert lines
    assert all(f'href="/books/{book}/{line}/"' in page for (line,) in lines)


def test_a_folder_says_who_looked_after_it_since_and_until(district: District, signed_in: SignedIn) -> None:
    page = text_of(signed_in("hamisi"), of_home(district, "household", "akinyi/01"))
    assert "Looked after before" in page
    assert page.index("Hamisi Juma Mwakio", page.index("Looked after now")) < page.index("Looked after before")


def test_a_folder_is_closed_to_everyone_else(district: District, signed_in: SignedIn) -> None:
    """TRU-06."""
    address = of_home(district, "household", "akinyi/00")
    for member in ("hamisi", "mutiso", "were", "rotich", "fatuma", "wanjiku", "nyambura"):
        assert head_of(district, "akinyi/00") not in text_of(signed_in(member), address, 404)


def test_every_look_is_written_down_and_shown_to_who_may_ask(
    district: District, signed_in: SignedIn, owner: Connection[TupleRow]
) -> None:
    """TRU-05."""
    home = district.story.homes["hamisi/02"].subject
    count = "SELECT count(*) FROM reading WHERE %s = ANY (subjects) AND reader = %s"
    hamisi = district.story.stage.person("hamisi")
    (before,) = owner.execute(count, [home, hamisi]).fetchone() or (0,)
    text_of(signed_in("hamisi"), of_home(district, "household", "hamisi/02"))
    assert owner.execute(count, [home, hamisi]).fetchone() == (before + 1,)
    looked = text_of(signed_in("mutiso"), of_home(district, "readings", "hamisi/02"))
    assert "Hamisi Juma Mwakio" in looked
    assert head_of(district, "hamisi/02") not in looked
    text_of(signed_in("hamisi"), of_home(district, "readings", "hamisi/02"), 403)


def test_the_story_before_is_read_after_a_move_and_both_books_note_it(
    district: District, signed_in: SignedIn, owner: Connection[TupleRow]
) -> None:
    old = district.story.homes["akinyi/02"].subject
    folder = text_of(signed_in("wanjiku"), of_home(district, "household", "wanjiku/moved"))
    before = of_home(district, "before", "wanjiku/moved")
    assert before in folder
    assert "from Tumaini" in folder
    page = text_of(signed_in("wanjiku"), before)
    assert "Household enrolled" in page
    assert "Household moved away" not in page or "Tumaini" in page
    noted = owner.execute("SELECT count(*) FROM reading WHERE %s = ANY (subjects) AND reader = %s",
                          [old, district.story.stage.person("wanjiku")]).fetchone()  # fmt: skip
    assert noted == (1,)
    text_of(signed_in("akinyi"), before, 404)
