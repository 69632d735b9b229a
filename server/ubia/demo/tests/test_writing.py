"""The demo goes through the front door, and the register answers each entry as the story expects."""

from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.demo.tests.district import District

Owner = Connection[TupleRow]


def test_every_entry_is_in_its_book_or_where_the_story_expects_it(district: District, owner: Owner) -> None:
    written = owner.execute("SELECT count(*) FROM entry").fetchone()
    held = owner.execute("SELECT list, reason, count(*) FROM held GROUP BY 1, 2 ORDER BY 1").fetchall()
    assert held == [("quarantine", "forged", 1), ("to_settle", "key_revoked", 4)]
    assert written == (district.entries - 5 + 1,), "one of those to settle was taken by both sides"


def test_the_scribe_foresaw_every_line(district: District, owner: Owner) -> None:
    columns = "book::text, line, id::text, flagged, encode(digest, 'hex')"
    lines = owner.execute(f"SELECT {columns} FROM entry ORDER BY book, line").fetchall()
    foreseen = {
        (book, n.line, n.id, n.flagged, n.digest) for book, told in district.scribe.lines().items() for n in told
    }
    assert set(lines) == foreseen
