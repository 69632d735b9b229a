"""The smallest story with the keys that signed it."""

from dataclasses import dataclass
from datetime import date

from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.demo.keys import Keys, new_keys
from ubia.demo.ours import keep_files
from ubia.demo.scribe import Scribe
from ubia.demo.stage import TINY, Size
from ubia.demo.story import SEED, Story, story
from ubia.demo.writing import write, write_voices
from ubia.register.office import server_key

DAY = date(2026, 11, 22)


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


def tell(app: Connection[TupleRow], day: date = DAY, size: Size = TINY) -> District:
    """Write the story into an empty database."""
    told = story(SEED, day, size)
    keys = new_keys(told.keys)
    scribe = Scribe(keys, server_key())
    entries = write(app, scribe.bundles(told.facts))
    write_voices(app, told.stage.book("voice"), told.voices)
    keep_files(app)
    return District(told, keys, scribe, entries)
