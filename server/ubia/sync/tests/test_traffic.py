"""What syncing costs in bytes is measured by person and month, and tells nothing else (INC-15)."""

from datetime import UTC, datetime
from typing import Any

from tests.village import Member, Village, new_id
from ubia.register import reach
from ubia.sync.tests.phone import Phone, phone_of

TODAY = datetime.now(UTC).date()


def sums(database: Any) -> list[tuple[Any, ...]]:
    with database.connect("ubia_owner") as owner:
        rows: list[tuple[Any, ...]] = owner.execute(
            "SELECT person::text, month, up, down, times FROM traffic"
        ).fetchall()
        return rows


def told(village: Village, person: str) -> set[str]:
    """Of whom a person is told what the sync has moved."""
    with village.connection.transaction(), village.connection.cursor() as cursor:
        reach.enter(cursor, person, TODAY.isoformat())
        return {who for (who,) in cursor.execute("SELECT person::text FROM traffic_in(%s)", [village.book]).fetchall()}


def test_each_call_of_a_phone_adds_its_bytes(database: Any, village: Village, amina: Phone) -> None:
    """Sent and fetched, with headers; what is fetched twice costs twice; a stranger's call is nobody's."""
    home = village.enrol(amina.member)
    amina.push(village.visit(amina.member, home))
    ((person, month, up, down, times),) = sums(database)
    assert (person, month, times) == (amina.member.person, f"{TODAY:%Y-%m}", 1)
    answer = amina.post("pull", {"cursors": {}})
    ((_, _, up_now, down_now, times_now),) = sums(database)
    assert times_now == 2
    assert len('{"cursors": {}}') < up_now - up < 2_000
    assert len(answer.content) < down_now - down < len(answer.content) + 2_000
    amina.post("pull", {"cursors": {}})
    assert sums(database)[0][3] - down_now == down_now - down
    before = sums(database)
    assert Phone(amina.member, "no token").post("pull", {"cursors": {}}).status_code == 401
    assert sums(database) == before


def test_she_is_told_hers_and_who_supervises_that_of_the_book(village: Village, amina: Phone) -> None:
    beatrice = phone_of(village, village.admit(Member("Beatrice")))
    for phone in (amina, beatrice):
        phone.pull()
    both = {amina.member.person, beatrice.member.person}
    assert told(village, amina.member.person) == {amina.member.person}
    assert told(village, village.facility.person) == both
    assert told(village, new_id()) == set()


def test_what_is_older_than_a_year_goes(database: Any, village: Village) -> None:
    person = new_id()
    for month in ("2024-01", "2025-01", "2025-02"):
        village.connection.execute("SELECT count_traffic(%s, %s, 10, 20)", [person, month])
    assert sorted(row[1] for row in sums(database)) == ["2025-01", "2025-02"]
