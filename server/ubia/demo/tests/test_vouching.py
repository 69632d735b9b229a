"""A visitor makes a key in her browser, and the demo's other members answer for it."""

from collections.abc import Iterator
from typing import Any

import pytest
from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.box.trouble import Trouble
from ubia.demo.onlooker import Onlooker
from ubia.demo.tests.district import District
from ubia.demo.vouching import help_visitor, vouch_for
from ubia.register.admit import admit, make_code
from ubia.register.book import append, now
from ubia.register.keys import SigningKey
from ubia.register.pen import Pen

App = Connection[TupleRow]


@pytest.fixture
def app(district: District, module_database: Any) -> Iterator[App]:
    with module_database.connect(autocommit=True) as connection:
        yield connection


@pytest.fixture
def onlooker(app: App, district: District) -> Onlooker:
    return Onlooker(app, district.keys)


def browser_key(app: App, district: District, member: str) -> SigningKey:
    """A key admitted by a one-time code, as on the page."""
    key, person = SigningKey(), district.story.stage.person(member)
    code = make_code(app, person, district.story.stage.person("mutiso"))
    admit(app, code, key.public, key.possession(code), "Visitor's browser")
    return key


def test_the_chair_countersigns_the_page_that_waits(app: App, district: District, onlooker: Onlooker) -> None:
    stage, key = district.story.stage, browser_key(app, district, "were")
    waiting = next(
        line for line in reversed(district.scribe.lines()[stage.book("tumaini")]) if line.kind == "seal.closed"
    )
    page = {name: getattr(waiting.body, name) for name in ("first_line", "last_line", "root")}
    pen = Pen(key, stage.person("were"), stage.book("tumaini"))

    def sign() -> str:
        signed = pen.write("seal.signed", waiting.subject, page | {"side": "community"}, made_at=now())
        (answer,) = append(app, pen.book, [signed])
        return f"{answer.outcome} {answer.reason}".strip()

    assert sign() == "quarantine no_mandate", "nobody of the two sides has vouched for the key yet"
    assert vouch_for(onlooker, ["were"]) == [
        "Tumaini: Salome Adhiambo Ogola vouches for a key of Joseph Ochieng Were (written)",
        "Tumaini: Grace Nyambura Kamau vouches for a key of Joseph Ochieng Were (written)",
    ]
    assert sign() == "written"
    assert vouch_for(onlooker, ["were"]) == []


def test_a_supervisor_of_all_communities_is_vouched_for_where_both_sides_are(
    app: App, district: District, onlooker: Onlooker
) -> None:
    browser_key(app, district, "mutiso")
    done = vouch_for(onlooker, ["mutiso"])
    assert len([line for line in done if line.startswith(("Tumaini", "Umoja", "Neema"))]) == 6
    assert all(line.endswith("(written)") for line in done)


def test_a_chw_holds_no_mandate_and_needs_nobodys_word(app: App, district: District, onlooker: Onlooker) -> None:
    browser_key(app, district, "akinyi")
    assert help_visitor(onlooker, "akinyi").startswith("Nothing to do")


def test_the_meeting_makes_the_provisional_book_a_full_one(app: App, district: District, onlooker: Onlooker) -> None:
    stage, key = district.story.stage, SigningKey()
    book, person = stage.book("jitegemee"), stage.person("ndunge")
    assert help_visitor(onlooker, "ndunge").startswith("Nothing to do")
    asked = [book, person, "Tabitha Ndunge Mutuku", key.public, key.possession(book), "Phone", now()]
    app.execute("SELECT keep_key_request(%s, %s, %s, %s, %s, %s, %s)", asked)
    assert help_visitor(onlooker, "ndunge") == "Jitegemee: Grace Nyambura Kamau records the meeting (written)"
    is_provisional = "SELECT provisional FROM book WHERE book = %(book)s"
    assert onlooker.ask(is_provisional, {"book": book}) == [(False,)]


def test_who_does_not_sign_in_is_told_who_does(onlooker: Onlooker) -> None:
    with pytest.raises(Trouble, match="akinyi, mutiso"):
        help_visitor(onlooker, "nobody")
