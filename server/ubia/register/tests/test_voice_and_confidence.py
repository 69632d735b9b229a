"""A voice without a name leaves no trace of who; a confidence is read by those it names, and by nobody else."""

import re
from typing import Any

import psycopg
import pytest
from psycopg.rows import TupleRow

from ubia.register import reach
from ubia.register.confidence import NotForYou, ReadingKey, confide
from ubia.register.entries import ConfidenceKept
from ubia.register.office import server_key
from ubia.register.pen import Pen
from ubia.register.programme import programme
from ubia.register.reading import log_reading
from ubia.register.tests.district import DAY, NOON, Village
from ubia.register.uuid7 import uuid7
from ubia.register.verify import verify
from ubia.register.voice import NoVoiceBook, append_voice

Connection = psycopg.Connection[TupleRow]
TODAY = "2026-03-05"


@pytest.fixture
def voices(app: Connection) -> Village:
    return Village(app).open("voice", both=True)


def test_a_voice_keeps_nothing_finer_than_a_day_and_no_one(voices: Village, owner: Connection) -> None:
    """Every column of every table that the words went into."""
    place = uuid7(NOON)
    append_voice(voices.connection, voices.book, "The nurse shouted at us", "respect", place, TODAY)
    row = owner.execute(
        "SELECT e.*, b.salt, b.body FROM entry e JOIN body b USING (book, line) WHERE e.book = %s AND author IS NULL",
        [voices.book],
    )
    names = [column.name for column in row.description or ()]
    (found,) = [dict(zip(names, one, strict=True)) for one in row.fetchall()]
    assert (found["author"], found["key"], found["sig"], found["amends"]) == (None, "", "", None)
    assert (found["made_at"], found["seen"], found["channel"], str(found["happened_on"])) == (0, 0, "page", TODAY)
    assert found["received_at"] % DAY == 0
    assert found["received_at"] // DAY == NOON // DAY
    assert (found["id"].version, found["subject"].version) == (4, 4), "made by chance, not by a clock"
    known = {voices.facility.author, voices.committee.author, voices.facility.key.id, server_key().id}
    told = " ".join(str(value) for value in found.values())
    assert not any(one in told for one in known)
    assert re.findall(r"\b1[78]\d{11}\b", told.replace(str(found["received_at"]), "")) == [], "no clock anywhere"


def test_two_voices_of_one_day_cannot_be_told_apart_by_time(voices: Village, owner: Connection) -> None:
    for words in ("One", "Two"):
        append_voice(voices.connection, voices.book, words, day=TODAY)
    times = owner.execute(
        "SELECT DISTINCT received_at, made_at FROM entry WHERE book = %s AND kind = 'voice.heard'", [voices.book]
    )
    assert len(times.fetchall()) == 1


def test_a_voice_book_is_checked_as_any_other(voices: Village, module_database: Any) -> None:
    append_voice(voices.connection, voices.book, "Thank you", day=TODAY)
    assert verify(module_database.dsn("ubia_owner"), voices.book, workers=0).findings == []


def test_voices_stay_out_of_the_communitys_book(village: Village) -> None:
    with pytest.raises(NoVoiceBook):
        append_voice(village.connection, village.book, "Here?", day=TODAY)
    for words in ("", "  ", "a\0b", "x" * 100_000):
        with pytest.raises(ValueError, match="nothing was said"):
            append_voice(village.connection, village.book, words, day=TODAY)


def test_only_named_readers_read_a_confidence() -> None:
    amina, nurse, stranger = ReadingKey(), ReadingKey(), ReadingKey()
    kept = confide("She is afraid of him", {"a": amina.public, "n": nurse.public})
    assert amina.read(kept) == nurse.read(kept) == "She is afraid of him"
    with pytest.raises(NotForYou):
        stranger.read(kept)
    altered = ConfidenceKept(readers=kept.readers, ephemeral=kept.ephemeral, sealed=kept.sealed[:-2] + "AA")
    with pytest.raises(NotForYou):
        amina.read(altered)
    with pytest.raises(ValueError, match="at least one"):
        confide("x", {})


def test_the_server_keeps_what_it_cannot_read(village: Village, owner: Connection, module_database: Any) -> None:
    """TRU-02: row-level security shows the row to the named reader only, and the words to nobody without the key."""
    reader = ReadingKey()
    body = confide("She is afraid of him", {village.amina.author: reader.public})
    entry = village.amina.write("confidence.kept", uuid7(village.at), body, made_at=village.tick())
    assert village.hand_in(entry) == ["written"]
    assert owner.execute("SELECT count(*) FROM body WHERE body LIKE %s", ["%afraid%"]).fetchone() == (0,)
    assert bodies(village, village.baraka, entry.id) == [], "her supervisor does not even see that it is there"
    (text,) = bodies(village, village.amina, entry.id)
    kept = programme().body("confidence.kept", text)
    assert isinstance(kept, ConfidenceKept)
    assert reader.read(kept) == "She is afraid of him"


def bodies(village: Village, who: Pen, entry: str) -> list[str]:
    with village.connection.transaction(), village.connection.cursor() as cursor:
        reach.enter(cursor, who.author, TODAY)
        rows = cursor.execute("SELECT body FROM body JOIN entry USING (book, line) WHERE id = %s", [entry]).fetchall()
    return [body for (body,) in rows]


def test_readings_are_chained_and_seen_by_who_may(village: Village, module_database: Any) -> None:
    """TRU-05: every read is logged, and the log shows tampering (test_verify)."""
    home = uuid7(village.at)
    with village.connection.transaction(), village.connection.cursor() as cursor:
        assert log_reading(cursor, village.book, village.amina.author, [home, home], "page", NOON) == 1
        assert log_reading(cursor, village.book, village.amina.author, [], "page", NOON) is None
    seen = {}
    for who in (village.amina, village.baraka, village.rehema):
        with village.connection.transaction(), village.connection.cursor() as cursor:
            reach.enter(cursor, who.author, TODAY)
            seen[who.author] = cursor.execute("SELECT subjects::text[], how FROM reading").fetchall()
    row = [([home], "page")]
    assert seen == {village.amina.author: row, village.baraka.author: row, village.rehema.author: []}
    assert verify(module_database.dsn("ubia_owner"), village.book, workers=0).readings == 1
