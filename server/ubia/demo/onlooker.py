"""Sees what is open in the demo's books, as the district manager does, and signs as the demo's members do."""

from collections.abc import Mapping, Sequence
from typing import Any

from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.register import reach
from ubia.register.book import Answer, append, now
from ubia.register.order import latest_day
from ubia.register.pen import Pen

from .days import day_of
from .keys import Keys
from .scribe import CHANNEL
from .stage import TINY, Stage
from .story import SEED

MANAGER = "rotich"


class Onlooker:
    """The demo as it stands now, through the application's connection."""

    def __init__(self, app: Connection[TupleRow], keys: Keys) -> None:
        self.app, self.keys = app, keys
        self.stage = Stage(SEED, day_of(now()), TINY)

    def ask(self, query: str, values: Mapping[str, Any]) -> Sequence[TupleRow]:
        """The rows that the district manager may see."""
        with self.app.transaction(), self.app.cursor() as cursor:
            reach.enter(cursor, self.stage.person(MANAGER), latest_day(now()))
            return cursor.execute(query.encode(), values).fetchall()

    def write(self, member: str, community: str, kind: str, subject: str, body: Mapping[str, Any]) -> Answer:
        """A member signs an entry with the key that the demo holds."""
        book = self.stage.book(community)
        pen = Pen(self.keys[member], self.stage.person(member), book, CHANNEL)
        return append(self.app, book, [pen.write(kind, subject, dict(body), made_at=now())])[0]
