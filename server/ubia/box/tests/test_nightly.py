"""The night's work on the demo's district: written once, by the calendar, and closed by line."""

import os
import subprocess
import sys
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import psycopg
import pytest

from ubia.box.cli import main
from ubia.box.nightly import LOCK, Night, spend_night
from ubia.box.nights import seconds_to_night
from ubia.box.tests.homes import new_home
from ubia.demo.tests.district import District, Telling, tell
from ubia.register.book import append, now
from ubia.register.pen import Pen

pytestmark = pytest.mark.database
NAIROBI = "Africa/Nairobi"


@pytest.fixture
def district(database: Any, until: date, tell_once: Telling) -> District:
    return tell_once(database, until)


def night(database: Any, day: date) -> Night:
    spent = spend_night(database.dsn("ubia_owner"), database.dsn(), day, NAIROBI)
    assert spent is not None
    assert spent.refused == []
    return spent


def rows(database: Any, query: str, *values: Any) -> list[Any]:
    with database.connect("ubia_owner") as owner:
        return list(owner.execute(query, values).fetchall())


def test_a_plan_is_closed_when_its_two_weeks_are_over_and_the_reading_ends(district: District, database: Any) -> None:
    planned = district.story.fact("planned visit")
    supervisor = planned.body["supervisor"]  # type: ignore[index]
    still = "SELECT count(*) FROM carer WHERE subject = %s AND person = %s AND left_line IS NULL"
    on = date.fromisoformat(planned.body["on"])  # type: ignore[index]
    assert night(database, on).plans == 0
    assert rows(database, still, planned.subject, supervisor) == [(1,)]
    assert night(database, date(2026, 12, 20)).plans == 1
    assert rows(database, still, planned.subject, supervisor) == [(0,)]
    assert night(database, date(2026, 12, 20)).plans == 0


def test_the_page_of_the_month_is_closed_in_every_full_book_once(database: Any) -> None:
    today = datetime.now(ZoneInfo(NAIROBI)).date()
    month_end = today.replace(day=1)
    with database.connect(autocommit=True) as app:
        tell(app, month_end - timedelta(days=10))
    before = rows(database, "SELECT count(*) FROM seal")[0][0]
    assert night(database, today).pages == 3
    assert night(database, today).pages == 0
    assert rows(database, "SELECT count(*) FROM seal") == [(before + 3,)]
    last = rows(database, "SELECT DISTINCT month FROM seal ORDER BY month DESC LIMIT 1")
    assert last == [(f"{month_end - timedelta(days=1):%Y-%m}",)]
    start = int(datetime(month_end.year, month_end.month, 1, tzinfo=ZoneInfo(NAIROBI)).timestamp() * 1000)
    late = (
        "SELECT count(*) FROM seal s JOIN entry e ON e.book = s.book AND e.line = s.last_line WHERE received_at >= %s"
    )
    assert rows(database, late, start) == [(0,)]


def test_what_still_reaches_the_old_book_is_told_to_the_new_one(district: District, database: Any) -> None:
    moved, arrived = district.story.fact("household moves away"), district.story.fact("household arrives")
    night(database, date(2026, 11, 22))
    pen = Pen(district.keys["akinyi"], district.story.stage.person("akinyi"), moved.book)
    late = pen.write("visit.made", moved.subject, {"service": "home_visit"}, made_at=now())
    with database.connect() as app:
        assert append(app, moved.book, [late])[0].outcome == "written"
    assert night(database, date(2026, 11, 22)).stories == 1
    assert night(database, date(2026, 11, 22)).stories == 0
    line = rows(database, "SELECT line FROM entry WHERE id = %s", late.id)
    assert rows(database, "SELECT from_line FROM household WHERE subject = %s", arrived.subject) == line


def test_only_one_night_at_a_time(district: District, database: Any) -> None:
    with psycopg.connect(database.dsn("ubia_owner"), autocommit=True) as other:
        other.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        assert spend_night(database.dsn("ubia_owner"), database.dsn(), date(2026, 11, 22)) is None


def test_the_night_begins_at_two() -> None:
    zone = ZoneInfo(NAIROBI)
    assert seconds_to_night(datetime(2026, 11, 22, 1, 0, tzinfo=zone)) == 3600
    assert seconds_to_night(datetime(2026, 11, 22, 2, 0, tzinfo=zone)) == 24 * 3600
    assert seconds_to_night(datetime(2026, 11, 22, 23, 0, tzinfo=zone)) == 3 * 3600


def test_a_day_that_is_none_is_refused_with_how_to_write_it(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["nightly", "--day", "30.11.2026"])
    assert "2026-11-30" in capsys.readouterr().err


def test_a_day_to_come_is_refused() -> None:
    with new_home() as home:
        command = [sys.executable, "-m", "ubia.box.cli", "nightly", "--day", "2199-01-01"]
        env = {**os.environ, "UBIA_HOME": str(home)}
        env.pop("DATABASE_URL", None)
        answer = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert answer.returncode == 1
    assert "still to come" in answer.stderr
