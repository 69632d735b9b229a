"""The smallest story with the keys that signed it; fixtures for every test of what is made of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

import pytest
from django.conf import settings
from django.test import Client
from psycopg import Connection
from psycopg.rows import TupleRow

from tests.databases import Database, Shelf
from tests.emptying import Rows
from tests.readers import client_for
from ubia.demo.keys import Keys, new_keys
from ubia.demo.ours import keep_files
from ubia.demo.scribe import Scribe
from ubia.demo.stage import TINY, Size
from ubia.demo.story import SEED, Story, story
from ubia.demo.writing import write, write_voices
from ubia.register.office import server_key
from ubia.web import catalogs

DAY = date(2026, 11, 22)
SignedIn = Callable[[str], Client]


@dataclass(frozen=True)
class District:
    """What was told, by which keys, and how many entries were handed in."""

    story: Story
    keys: Keys
    scribe: Scribe
    entries: int

    def scribe_again(self) -> Scribe:
        """A scribe who has written nothing yet, with the same keys."""
        return Scribe(self.keys, server_key())


Telling = Callable[[Database, date], District]


def tell(app: Connection[TupleRow], day: date = DAY, size: Size = TINY) -> District:
    """Write the story into an empty database."""
    told = story(SEED, day, size)
    keys = new_keys(told.keys)
    scribe = Scribe(keys, server_key())
    entries = write(app, scribe.bundles(told.facts))
    write_voices(app, told.stage.book("voice"), told.voices)
    keep_files(app)
    return District(told, keys, scribe, entries)


@pytest.fixture(scope="module")
def app(module_database: Database) -> Iterator[Connection[TupleRow]]:
    """A connection as the application has it."""
    with module_database.connect(autocommit=True) as connection:
        yield connection


@pytest.fixture(scope="module")
def owner(module_database: Database) -> Iterator[Connection[TupleRow]]:
    """A connection as the owner of the tables, who sees every row."""
    with module_database.connect("ubia_owner", autocommit=True) as connection:
        yield connection


@pytest.fixture(scope="module")
def until() -> date:
    """The last day of the story; a file or folder of tests may name another."""
    return DAY


@pytest.fixture(scope="session")
def tell_once(shelf: Shelf) -> Telling:
    """The smallest story until a day: written through the front door the first time in this run, and put there as the
    rows that this left when it is wanted again. Beside what a test has written before, it is written anew."""
    stories: dict[date, tuple[District, Rows]] = {}

    def telling(database: Database, until: date) -> District:
        is_empty = shelf.is_empty(database)
        if is_empty and until in stories:
            told, rows = stories[until]
            shelf.put(database, rows)
            return told
        with database.connect(autocommit=True) as connection:
            told = tell(connection, until)
        if is_empty:
            stories[until] = told, shelf.rows(database)
        return told

    return telling


@pytest.fixture(scope="module")
def district(module_database: Database, until: date, tell_once: Telling) -> District:
    """The smallest story, for all tests of a file."""
    return tell_once(module_database, until)


@pytest.fixture(scope="module")
def signed_in(district: District) -> SignedIn:
    """A browser in which a member of the story is signed in."""
    return lambda member: client_for(district.story.stage.person(member), member)


@pytest.fixture(scope="module")
def as_demo() -> Iterator[None]:
    """Words compiled, and the server knows that it shows a demo."""
    catalogs.compile_all(only_stale=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "UBIA_DEMO", True)
        yield
