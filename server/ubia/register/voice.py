"""The voice book: what somebody says without a name. It is the one kind without author, key, device or clock.

It stands in a book of its own, outside the community's. Nothing finer than the day is kept, and no id that could be
told apart from chance.
"""

import secrets
import uuid
from datetime import date

import msgspec
from psycopg import Connection
from psycopg.rows import TupleRow

from .book import Page, writing
from .entries import VoiceHeard
from .entry import Entry, digest, to_base64
from .order import DAY_MS
from .programme import programme
from .reading_in import LONGEST, Read

_EPOCH = date(1970, 1, 1)


class NoVoiceBook(LookupError):
    """The book is not there, or is not a voice book."""


def append_voice(
    connection: Connection[TupleRow], book: str, words: str, topic: str = "", place: str | None = None, day: str = ""
) -> None:
    """Write down what was said on a day (`YYYY-MM-DD`). Raises NoVoiceBook, and ValueError for what cannot be kept.

    Nothing is returned: a line number would tell the caller apart from others.
    """
    if not words.strip() or len(words) > LONGEST // 8 or "\0" in words + topic:
        raise ValueError("nothing was said, too much was said, or it is not a text")
    body = VoiceHeard(words=words, topic=topic, place=str(uuid.UUID(place)) if place else None)
    read = _unnamed(book, msgspec.json.encode(body).decode(), date.fromisoformat(day))
    with connection.transaction(), connection.cursor() as cursor, writing(cursor, book):
        if cursor.execute("SELECT FROM book WHERE book = %s AND kind = 'voice'", [book]).fetchone() is None:
            raise NoVoiceBook(book)
        Page(cursor, book, programme()).put_down([read])


def _unnamed(book: str, body: str, said_on: date) -> Read:
    """An entry by nobody, received as its day began."""
    entry = Entry(
        id=str(uuid.uuid4()),
        book=book,
        kind="voice.heard",
        subject=str(uuid.uuid4()),
        happened_on=said_on.isoformat(),
        made_at=0,
        body=body,
        salt=to_base64(secrets.token_bytes(16)),
        channel="page",
    )
    read = Read(entry, None, (said_on - _EPOCH).days * DAY_MS)
    read.text = entry.text()
    read.digest = digest(read.text)
    read.kind, read.body = programme().kinds[entry.kind], programme().body(entry.kind, body)
    return read
