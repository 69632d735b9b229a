"""A backup holds everything that cannot be folded again; restored, it is the same, less what was erased since."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.rows import TupleRow

from ubia.register.archive import Unreadable, read_archive
from ubia.register.backup import back_up
from ubia.register.entry import Entry
from ubia.register.office import server_key
from ubia.register.rebuild import rebuild
from ubia.register.restore import NotEmpty, restore
from ubia.register.tests.district import Village
from ubia.register.tests.test_erasure import erased, household

Connection = psycopg.Connection[TupleRow]
SAME = (
    *("book_head", "entry", "body", "attached", "held", "reading", "device"),
    *("household", "role", "admitted_key", "seal"),
)


@pytest.fixture
def box(database: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A database of its own with its own UBIA_HOME, and an empty one to restore into."""
    monkeypatch.setenv("UBIA_HOME", str(tmp_path / "old"))
    other = type(database)(database.postgres, f"{database.name}_restored")
    database.postgres.ensure_database(other.name, "ubia_template")
    yield other
    database.postgres.drop_database(other.name)


@pytest.fixture
def filled(database: Any, box: Any) -> Iterator[tuple[Village, Entry]]:
    """A village with work, something that waits, a reading, a device, and a family folder."""
    with database.connect(autocommit=True) as app:
        village = Village(app).open(both=True).people()
        folder = household(village, "Were")
        revoked = {"key": village.rehema.key.id}
        village.append(folder, *(village.work() for _ in range(40)), b"unreadable\\tthing")
        village.append(village.facility.write("key.revoked", village.rehema.author, revoked, made_at=village.tick()))
        village.append(village.work(village.rehema))
        village.rows("SELECT log_reading(%s, %s, %s::uuid[], 'page', 1)", village.book, village.amina.author, [])
        values = [b"h", village.amina.author, village.amina.key.id, village.amina.key.public]
        village.rows("SELECT keep_device(%s, %s, %s, %s, 'phone\t7', 1)", *values)
        with database.connect("ubia_owner", autocommit=True) as owner:
            row = (village.book, folder.id, "0" * 64, 0, folder.subject, "care", b"\x00\\ picture")
            owner.execute("INSERT INTO attached VALUES (%s, %s, %s, %s, %s, %s, %s)", row)
        yield village, folder


def rows(database: Any, table: str) -> list[TupleRow]:
    with database.connect("ubia_owner") as owner:
        return list(owner.execute(f"SELECT t::text FROM {table} t ORDER BY 1".encode()).fetchall())


def test_a_restored_backup_is_the_same_and_sound(
    database: Any, box: Any, filled: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = server_key().id
    with database.connect("ubia_owner") as owner:
        owner.execute("INSERT INTO web.auth_group (name) VALUES ('supervisors')")
    (tmp_path / "old" / "files").mkdir()
    (tmp_path / "old" / "files" / "scan.jpg").write_bytes(b"scan")
    back_up(database.dsn("ubia_owner"), tmp_path / "b.zst", "seven words")
    monkeypatch.setenv("UBIA_HOME", str(tmp_path / "new"))
    (tmp_path / "new").mkdir()
    done = restore(box.dsn("ubia_owner"), box.dsn(), tmp_path / "b.zst", "seven words")
    assert done.report.findings == []
    assert (done.report.lines, done.erased, done.unaccepted, done.has_key) == (49, 0, [], True)
    assert {table: rows(box, table) for table in SAME} == {table: rows(database, table) for table in SAME}
    assert server_key().id == key
    assert (tmp_path / "new" / "files" / "scan.jpg").read_bytes() == b"scan"
    with box.connect("ubia_owner") as owner:
        assert owner.execute("SELECT name FROM web.auth_group").fetchall() == [("supervisors",)]
        owner.execute("INSERT INTO web.auth_group (name) VALUES ('after')")
    assert rebuild(box.dsn("ubia_owner"), workers=0) == []
    with box.connect() as app:
        assert app.execute("SELECT count(*) FROM entry").fetchone() == (0,), "row-level security is on again"


def test_a_restore_forgets_what_was_erased_after_the_backup(
    database: Any, box: Any, filled: Any, tmp_path: Path
) -> None:
    village, folder = filled
    back_up(database.dsn("ubia_owner"), tmp_path / "b.zst")
    village.append(erased(village, folder.id))
    done = restore(box.dsn("ubia_owner"), box.dsn(), tmp_path / "b.zst")
    assert (done.erased, done.unaccepted, done.report.findings) == (1, [], [])
    assert rows(box, "household") == []
    assert not any("Were" in str(row) for row in rows(box, "body"))
    assert rows(box, "attached") == []


def test_a_backup_holds_nothing_erased_and_no_key_unasked(database: Any, filled: Any, tmp_path: Path) -> None:
    village, folder = filled
    village.append(erased(village, folder.id))
    back_up(database.dsn("ubia_owner"), tmp_path / "b.zst")
    members = dict(read_archive(tmp_path / "b.zst"))
    assert not any(b"Were" in content for content in members.values())
    assert "server.key" not in members
    assert (tmp_path / "b.zst").stat().st_mode & 0o077 == 0


def test_only_whole_backups_into_empty_boxes(database: Any, box: Any, filled: Any, tmp_path: Path) -> None:
    whole = tmp_path / "b.zst"
    back_up(database.dsn("ubia_owner"), whole, "seven words")
    with pytest.raises(NotEmpty):
        restore(database.dsn("ubia_owner"), database.dsn(), whole)
    with pytest.raises(ValueError, match="passphrase"):
        restore(box.dsn("ubia_owner"), box.dsn(), whole, "other words")
    for cut in (0, 100, whole.stat().st_size // 2, whole.stat().st_size - 20):
        (tmp_path / "cut.zst").write_bytes(whole.read_bytes()[:cut])
        with pytest.raises(Unreadable):
            restore(box.dsn("ubia_owner"), box.dsn(), tmp_path / "cut.zst")
    assert rows(box, "entry") == [], "nothing was restored in part"
