"""Pages are closed, countersigned by both sides, and prove each of their lines to anybody."""

import copy
import json
from typing import Any

import psycopg
import pytest
from psycopg.rows import TupleRow

from ubia.register.pen import Pen, sign_bundle
from ubia.register.proof import NotProven, check_proof, proof_of
from ubia.register.seal import close_page, find_last_line, to_sign
from ubia.register.tests.district import Village

Connection = psycopg.Connection[TupleRow]


@pytest.fixture
def page(village: Village, owner: Connection) -> str:
    """The subject of a closed page with eleven lines."""
    village.append(*sign_bundle(village.amina.key, [village.work(sign=False) for _ in range(3)]))
    village.append(village.work())
    assert close_page(village.connection, village.book, "2026-03", village.baraka.author, at=village.tick())
    found = owner.execute("SELECT subject::text FROM seal WHERE book = %s", [village.book]).fetchone()
    assert found
    return str(found[0])


def sign(village: Village, owner: Connection, subject: str, pen: Pen, side: Any) -> list[str]:
    """What a browser does: read what there is to sign, sign it with the person's own key, hand it in."""
    with owner.cursor() as cursor:
        paper = to_sign(cursor, village.book, subject, side)
    assert paper["agrees"]
    paper = json.loads(json.dumps(paper))
    return village.hand_in(pen.write(paper["kind"], paper["subject"], paper["body"], made_at=village.tick()))


def test_both_sides_seal_a_page(village: Village, owner: Connection, page: str) -> None:
    assert sign(village, owner, page, village.committee, "community") == ["written"]
    assert sign(village, owner, page, village.facility, "health_system") == ["written"]
    row = owner.execute("SELECT first_line, last_line, community_by, health_by FROM seal WHERE subject = %s", [page])
    first, last, community, health = row.fetchone() or ()
    assert (first, last) == (1, 11)
    assert [str(community), str(health)] == [village.committee.author, village.facility.author]


def test_the_next_page_begins_after_the_last(village: Village, owner: Connection, page: str) -> None:
    village.append(village.work())
    assert close_page(village.connection, village.book, "2026-04", at=village.tick())
    pages = owner.execute(
        "SELECT first_line, last_line FROM seal WHERE book = %s ORDER BY 1", [village.book]
    ).fetchall()
    assert pages == [(1, 11), (12, 13)]
    author, channel = owner.execute(
        "SELECT author::text, channel FROM entry WHERE book = %s AND kind = 'seal.closed' ORDER BY line DESC",
        [village.book],
    ).fetchone() or ("", "")
    assert (author, channel) == (village.book, "page"), "a page that a month's end closed is the book's own act"


def test_nothing_to_close(village: Village, owner: Connection, page: str) -> None:
    assert close_page(village.connection, village.book, "2026-03", last_line=11) is None


def test_a_page_is_closed_by_line_at_an_instant(village: Village, owner: Connection) -> None:
    village.append(village.work())
    month_end = village.tick()
    village.append(village.work())
    with owner.cursor() as cursor:
        assert find_last_line(cursor, village.book, month_end) == 8
        assert find_last_line(cursor, village.book, 0) == 0


def test_one_side_alone_proves_nothing(village: Village, owner: Connection, page: str) -> None:
    sign(village, owner, page, village.committee, "community")
    entry = owner.execute("SELECT id::text FROM entry WHERE book = %s AND line = 9", [village.book]).fetchone()
    assert entry
    with pytest.raises(NotProven):
        proof_of(owner, village.book, entry[0])


def test_a_side_signs_only_for_itself(village: Village, owner: Connection, page: str) -> None:
    assert sign(village, owner, page, village.facility, "community") == ["quarantine no_mandate"]
    assert sign(village, owner, page, village.amina, "community") == ["quarantine no_mandate"]


def test_every_line_of_a_sealed_page_is_proven_alone(village: Village, owner: Connection, page: str) -> None:
    """Checked with nothing but the proof and the public keys of the poster."""
    sign(village, owner, page, village.committee, "community")
    sign(village, owner, page, village.facility, "health_system")
    known: Any = {"community": village.committee.key.public, "health_system": village.facility.key.public}
    entries = owner.execute("SELECT id::text FROM entry WHERE book = %s AND line <= 11", [village.book]).fetchall()
    assert len(entries) == 11
    for (entry,) in entries:
        proof = json.loads(json.dumps(proof_of(owner, village.book, entry)))
        assert check_proof(proof, known) == []
        altered = copy.deepcopy(proof)
        altered["entry"]["happened_on"] = "2026-03-04"
        assert check_proof(altered, known) == ["signature", "path"]


def test_what_the_server_attested_is_proven_as_such(village: Village, owner: Connection, page: str) -> None:
    close_page(village.connection, village.book, "2026-04", at=village.tick())
    second = owner.execute("SELECT subject::text FROM seal WHERE first_line = 12 AND book = %s", [village.book])
    subject = str((second.fetchone() or ("",))[0])
    sign(village, owner, subject, village.committee, "community")
    sign(village, owner, subject, village.facility, "health_system")
    closed = owner.execute("SELECT id::text FROM entry WHERE book = %s AND line = 12", [village.book]).fetchone()
    proof = proof_of(owner, village.book, closed[0] if closed else "")
    assert proof["key"]["author"] == ""
    assert check_proof(proof) == []
