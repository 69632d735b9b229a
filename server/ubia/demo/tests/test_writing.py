"""The demo goes through the front door, and the register answers each entry as the story expects."""

from datetime import date
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.demo.scenes.confided import CONFIDED, PROMISED
from ubia.demo.tests.district import DAY, District, tell
from ubia.register.book import append
from ubia.register.confidence import NotForYou, ReadingKey
from ubia.register.programme import programme
from ubia.register.verify import verify

Owner = Connection[TupleRow]
OF_KEYS = {"key", "public", "reading", "digest", "root"}
"""Columns that differ from installation to installation."""


def test_every_entry_is_in_its_book_or_where_the_story_expects_it(district: District, owner: Owner) -> None:
    written = owner.execute("SELECT count(*) FROM entry WHERE author IS NOT NULL").fetchone()
    held = owner.execute("SELECT list, reason, count(*) FROM held GROUP BY 1, 2 ORDER BY 1").fetchall()
    assert held == [("quarantine", "forged", 1), ("to_settle", "key_revoked", 4)]
    assert written == (district.entries - 5 + 1,), "one of those to settle was taken by both sides"


def test_the_scribe_foresaw_every_line(district: District, owner: Owner) -> None:
    columns = "book::text, line, id::text, flagged, encode(digest, 'hex')"
    lines = owner.execute(f"SELECT {columns} FROM entry WHERE author IS NOT NULL").fetchall()
    books = district.scribe.lines().items()
    assert set(lines) == {(book, n.line, n.id, n.flagged, n.digest) for book, told in books for n in told}


def test_every_signature_chain_and_seal_holds(district: District, module_database: Any) -> None:
    report = verify(module_database.dsn("ubia_owner"), workers=1)
    assert report.findings == []
    assert report.sealed == report.pages - 1, "Tumaini's last page waits for the committee"


def test_what_was_erased_is_nowhere(district: District, owner: Owner) -> None:
    erased = district.story.fact("erased visit")
    assert owner.execute("SELECT service, void FROM visit WHERE visit = %s", [erased.id]).fetchall() == [(None, False)]
    kept = "SELECT (SELECT count(*) FROM body WHERE body LIKE %(t)s) + (SELECT count(*) FROM held WHERE raw LIKE %(t)s)"
    assert owner.execute(kept, {"t": f"%{PROMISED}%"}).fetchone() == (0,)


def test_only_the_named_reader_opens_the_confidence(district: District) -> None:
    line = district.scribe.line(district.story.fact("confidence").id)
    private = load_pem_private_key(district.keys["nyambura/reading"].to_pem(), None)
    assert isinstance(private, EllipticCurvePrivateKey)
    assert ReadingKey(private).read(line.body) == CONFIDED
    with pytest.raises(NotForYou):
        ReadingKey().read(line.body)


def test_voices_have_no_name(district: District, owner: Owner) -> None:
    said = owner.execute(
        "SELECT book::text, author, key, sig, made_at FROM entry WHERE kind = 'voice.heard'"
    ).fetchall()
    assert said == [(district.story.stage.book("voice"), None, "", "", 0)] * 2


def test_a_production_server_refuses_the_demo(district: District, database: Any) -> None:
    first = next(iter(district.scribe_again().bundles(district.story.facts)))
    with database.connect(autocommit=True) as app:
        answers = append(app, first.book, first.entries, received_at=first.received_at, opening=True, production=True)
    assert [(answer.outcome, answer.reason) for answer in answers] == [("quarantine", "demo_book")] * len(answers)


@pytest.mark.parametrize("day", [DAY, date(2028, 3, 1)], ids=str)
def test_other_keys_tell_the_same_tables(day: date, database: Any, district: District, owner: Owner) -> None:
    """The same seed gives the same rows; on another day, the register still answers as the story expects."""
    with database.connect(autocommit=True) as app:
        tell(app, day)
    with database.connect("ubia_owner", autocommit=True) as other:
        if day == DAY:
            assert rows(other) == rows(owner)


def rows(owner: Owner) -> dict[str, list[Any]]:
    """Every folded table, without what depends on keys."""
    found = {}
    for table in programme().tables.values():
        columns = ", ".join(("book", "subject", *(c.name for c in table.columns if c.name not in OF_KEYS)))
        found[table.name] = owner.execute(f"SELECT {columns} FROM {table.name} ORDER BY {columns}".encode()).fetchall()
    return found
