"""The book's pages: which lines each role sees, how they are chosen and turned, what one line tells to whom."""

import re
from typing import Any

from django.test import Client

from tests.readers import client_of
from tests.village import Member, Village, new_id
from ubia.register.book import append, now
from ubia.register.office import server_key, server_pen
from ubia.register.pages.tests.pages import at, lines_in, text_of
from ubia.register.pen import Pen
from ubia.register.voice import append_voice


def test_each_reader_sees_only_her_own_books(village: Village, amina: Member, database: Any) -> None:
    other = Village(village.connection, "Gatina")
    page = text_of(client_of(amina), "/books/")
    assert "Majengo" in page
    assert "Gatina" not in page
    text_of(client_of(Member("A stranger")), at(village), 404)
    text_of(client_of(amina), f"/books/{other.book}/", 404)


def test_many_books_are_turned_and_searched(village: Village) -> None:
    holder = Member("Grace Achieng")
    for number in range(35):
        opened(village, holder, f"Village {number:02}", kind="community")
    client = client_of(holder)
    page = text_of(client, "/books/")
    assert "Village 29" in page
    assert "Village 30" not in page
    assert "Village 30" in text_of(client, "/books/?page=2")
    page = text_of(client, "/books/?name=GE+07")
    assert "Village 07" in page
    assert page.count("Open the book") == 1
    assert "No book of this name" in text_of(client, "/books/?name=%25")


def test_whoever_is_not_signed_in_is_asked_to_sign_in(village: Village) -> None:
    for rest in ("", "1/", "seals/", "held/", "people/", "readings/", "meeting/", "poster/"):
        answer = Client().get(at(village, rest))
        assert answer.status_code == 302
        assert answer["Location"].startswith("/account/sign-in/")


def test_the_home_page_shows_the_books(village: Village, amina: Member) -> None:
    assert at(village) in text_of(client_of(amina), "/")


def test_lines_are_turned_by_their_numbers(village: Village, amina: Member) -> None:
    home = village.enrol(amina)
    village.append(*(village.visit(amina, home) for _ in range(120)))
    client, seen = client_of(amina), []
    page = text_of(client, at(village))
    while True:
        seen += lines_in(page)
        older = re.search(r'rel="next" href="([^"]+)"', page)
        if not older:
            break
        page = text_of(client, at(village) + older[1])
    assert seen == list(range(124, 0, -1))
    newer = re.search(r'rel="prev" href="([^"]+)"', page)
    assert newer
    assert lines_in(text_of(client, at(village) + newer[1])) == list(range(74, 24, -1))


def test_lines_are_chosen_by_kind_author_and_story(village: Village, amina: Member) -> None:
    beatrice = village.admit(Member("Beatrice"))
    mine, hers = village.enrol(amina), village.enrol(beatrice)
    village.append(village.visit(amina, mine), village.visit(beatrice, hers))
    client = client_of(amina)
    assert lines_in(text_of(client, at(village, "?kind=visit.made"))) == [9, 8]
    assert lines_in(text_of(client, at(village, f"?author={beatrice.person}"))) == [9, 7]
    assert lines_in(text_of(client, at(village, f"?subject={mine}"))) == [8, 6]
    assert lines_in(text_of(client, at(village, "?kind=nonsense&author=x&subject=1&before=x"))) == list(range(9, 0, -1))


def test_what_amends_what_is_linked_both_ways(village: Village, amina: Member) -> None:
    home = village.enrol(amina)
    visit = village.visit(amina, home)
    right = amina.pen(village.book).write("visit.corrected", home, {"minutes": 20}, made_at=now(), amends=visit.id)
    village.append(visit, right)
    client = client_of(amina)
    page = text_of(client, at(village))
    assert "Puts line 5 right" in page
    assert "Put right by line 6" in page
    assert at(village, "5/") in text_of(client, at(village, "6/"))
    assert at(village, "6/") in text_of(client, at(village, "5/"))


def test_words_of_a_family_are_for_those_who_look_after_it(village: Village, amina: Member, baraka: Member) -> None:
    """TRU-06: the supervisor sees that a line stands, not what it says."""
    village.enrol(amina, "Achieng")
    assert "Achieng" in text_of(client_of(amina), at(village, "6/"))
    supervisor = client_of(baraka)
    page = text_of(supervisor, at(village, "6/"))
    assert "Achieng" not in page
    assert "You are not one of them" in page
    assert "Achieng" not in text_of(supervisor, at(village))


def test_reading_is_written_down(village: Village, amina: Member, baraka: Member, database: Any) -> None:
    """TRU-05: who read leaves a line; who was refused, or read an open line, leaves none."""
    home = village.enrol(amina)
    worker = client_of(amina)
    line = text_of(worker, at(village)).count('class="line"')
    text_of(worker, at(village, f"{line}/"))
    text_of(client_of(baraka), at(village, f"{line}/"))
    text_of(worker, at(village, "1/"))
    with database.connect("ubia_owner") as owner:
        found = owner.execute("SELECT reader::text, subjects::text[], how FROM reading").fetchall()
    assert found == [(amina.person, [home], "page")]


def test_a_line_tells_by_whose_key_it_was_signed(village: Village, amina: Member) -> None:
    line = village.append(village.visit(amina, village.enrol(amina)))[0].line
    page = text_of(client_of(amina), at(village, f"{line}/"))
    assert "Signed with the author’s own key" in page
    assert page.count('<li class="good">') == 3
    assert '<li class="wrong">' not in page


def test_what_was_typed_in_for_somebody_is_marked(village: Village, amina: Member, baraka: Member) -> None:
    pen: Pen = server_pen(village.book, amina.person, "paper")
    home = village.enrol(amina)
    body = {"service": "home_visit", "attested": {"typist": baraka.person}}
    answer = village.append(pen.write("visit.made", home, body, made_at=now()))[0]
    assert answer.outcome == "written"
    client = client_of(amina)
    assert "Typed in for somebody else" in text_of(client, at(village))
    page = text_of(client, at(village, f"{answer.line}/"))
    assert "Baraka Odhiambo typed it in" in page
    assert "own key" not in page


def test_a_date_that_cannot_be_is_shown(village: Village, amina: Member) -> None:
    line = village.append(village.visit(amina, village.enrol(amina), happened_on="2199-01-01"))[0].line
    assert "still to come" in text_of(client_of(amina), at(village, f"{line}/"))


def test_an_erased_line_stands_without_its_words(village: Village, amina: Member) -> None:
    home = village.enrol(amina, "Achieng")
    visit = village.visit(amina, home)
    line = village.append(visit)[0].line
    body = {"entry": visit.id, "decided_by": "the family", "reason": "asked"}
    erased = village.facility.pen(village.book).write("entry.erased", new_id(), body, made_at=now())
    assert village.append(erased)[0].outcome == "written"
    page = text_of(client_of(amina), at(village, f"{line}/"))
    assert "The words were taken out" in page
    assert "decided by the family" in page


def test_no_such_line(village: Village, amina: Member) -> None:
    client = client_of(amina)
    for rest in ("0/", "99/", "1/proof.json"):
        text_of(client, at(village, rest), 404)


def test_what_was_said_without_a_name_shows_nobody_and_only_its_day(village: Village) -> None:
    listener = Member("Halima Kazungu")
    book = opened(village, listener, "Voices", kind="voice")
    append_voice(village.connection, book, "The drugs were sold to us.", day="2026-11-20")
    client = client_of(listener)
    page = text_of(client, f"/books/{book}/")
    assert "Said without a name" in page
    page = text_of(client, f"/books/{book}/2/")
    assert "The drugs were sold to us." in page
    assert "nobody signed it" in page
    assert "20 November 2026" in page
    assert "Written at" not in page
    assert '<li class="wrong">' not in page


def test_a_book_of_a_demonstration_says_so(village: Village) -> None:
    holder = Member("Grace Achieng")
    book = opened(village, holder, "Demo", kind="community", demo=True)
    page = text_of(client_of(holder), f"/books/{book}/")
    assert "This is a demonstration" in page
    assert "This book is provisional" in page
    assert "This book is provisional" not in text_of(client_of(village.facility), at(village))


def opened(village: Village, holder: Member, name: str, **body: Any) -> str:
    """Another book, opened by its key-holder."""
    book = new_id()
    said = {"name": name, "server": server_key().public, "facility": holder.holder(), **body}
    entry = holder.pen(book).write("book.opened", book, said, made_at=now())
    assert append(village.connection, book, [entry], opening=True)[0].outcome == "written"
    return book
