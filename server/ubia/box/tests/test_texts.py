"""Text messages: taken once, answered in words, and nothing lost; in three languages."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from psycopg import Connection
from psycopg.rows import TupleRow

from ubia.box.texts.folders import Folders, Sender
from ubia.box.texts.taking import take
from ubia.charter.committee.texting import Text, read_text
from ubia.register.tests.district import Village
from ubia.register.uuid7 import uuid7

ITEMS = [{"code": code, "words": code.title()} for code in ("kind", "open", "near")]
GROUPS = [
    {"code": "women", "side": "community", "words": "Women"},
    {"code": "staff", "side": "health_system", "words": "Staff"},
]


@pytest.fixture(scope="module")
def app(module_database: Any) -> Iterator[Connection[TupleRow]]:
    with module_database.connect(autocommit=True) as connection:
        yield connection


@pytest.fixture
def village(app: Connection[TupleRow]) -> Village:
    return Village(app).open(both=True).people()


@pytest.fixture
def folders(tmp_path: Path, village: Village) -> Folders:
    found = Folders(tmp_path)
    found.know(Sender("+254700000001", village.book, "Salome", "community", "women", language="sw"))
    return found


def begin(village: Village, title: str = "Clinic") -> str:
    subject = uuid7(village.tick())
    body = {"purpose": "card", "title": title, "items": ITEMS, "groups": GROUPS, "top": 5}
    assert village.hand_in(village.committee.write("scoring.begun", subject, body, made_at=village.tick())) == [
        "written"
    ]
    return subject


def send(folders: Folders, text: str, number: str = "+254700000001", **more: str) -> None:
    """As a gateway lays it there."""
    count = len(list(folders.folder("inbox").iterdir()))
    said = {"from": number, "text": text, **more}
    (folders.folder("inbox") / f"{count:04}.json").write_text(json.dumps(said), "utf-8")


def answers(folders: Folders) -> list[str]:
    files = sorted(folders.folder("outbox").glob("*.json"), key=lambda file: file.stat().st_mtime_ns)
    return [json.loads(file.read_text("utf-8"))["text"] for file in files]


def scores(village: Village, subject: str, owner: Any) -> list[Any]:
    query = "SELECT item, score, why, said_by FROM score WHERE subject = %s ORDER BY item"
    return list(owner.execute(query, [subject]).fetchall())


@pytest.fixture
def owner(module_database: Any) -> Iterator[Connection[TupleRow]]:
    with module_database.connect("ubia_owner", autocommit=True) as connection:
        yield connection


@pytest.mark.parametrize(
    ("message", "read"),
    [
        ("ALAMA 3 4 2", Text("score", "sw", None, [(3, ""), (4, ""), (2, "")])),
        ("notes 3, 4, 2", Text("score", "fr", None, [(3, ""), (4, ""), (2, "")])),
        ("Score B 3 we wait outside 4\n2", Text("score", "en", 1, [(3, "we wait outside"), (4, ""), (2, "")])),
        ("Réunion Were, Salome,, Were", Text("meeting", "fr", names=["Were", "Salome"])),
        ("Hello", None),
        ("", None),
        ("3 4 2", None),
    ],
)
def test_what_a_message_says(message: str, read: Text | None) -> None:
    assert read_text(message) == read


def test_scores_of_a_group_come_once_and_stay_hidden(
    app: Connection[TupleRow], village: Village, folders: Folders, owner: Any
) -> None:
    subject = begin(village)
    for _ in range(2):
        send(folders, "ALAMA 3 4 tunangoja nje 2", id="m1")
    assert take(app, folders) == {"taken": 1, "again": 1}
    send(folders, "ALAMA 3 4 tunangoja nje 2", id="m1")
    assert take(app, folders) == {"again": 1}
    rows = scores(village, subject, owner)
    assert [row[:3] for row in rows] == [("kind", 3, ""), ("near", 2, ""), ("open", 4, "tunangoja nje")]
    assert {row[3] for row in rows} == {None}
    assert len(answers(folders)) == 1
    assert "3" in answers(folders)[0]
    assert "Hakuna anayeziona hadi pande zote mbili zitoe alama." in answers(folders)[0]


@pytest.mark.parametrize(
    ("text", "number", "answer"),
    [
        ("SCORE 3 4 2", "+254799999999", "We do not know this number."),
        ("What is this", "+254700000001", "Hatukuelewa."),
        ("SCORE 3 4", "+254700000001", "This sheet has 3 questions"),
        ("NOTES 3 4 9", "+254700000001", "Cette feuille a 3 questions"),
        ("MEETING", "+254700000001", "Please send the names"),
    ],
)
def test_what_cannot_be_taken_is_kept_and_answered(
    app: Connection[TupleRow], village: Village, folders: Folders, owner: Any, text: str, number: str, answer: str
) -> None:
    subject = begin(village)
    send(folders, text, number)
    assert take(app, folders) == {"kept": 1}
    (kept,) = folders.folder("kept").glob("*.json")
    assert json.loads(kept.read_text("utf-8"))["text"] == text
    assert kept.with_suffix(".why").exists()
    assert answer in answers(folders)[0]
    assert scores(village, subject, owner) == []


def test_more_than_one_open_sheet_is_asked_about(
    app: Connection[TupleRow], village: Village, folders: Folders, owner: Any
) -> None:
    send(folders, "SCORE 1 2 3")
    assert take(app, folders) == {"kept": 1}
    assert "No sheet of your group is open now." in answers(folders)[0]
    begin(village, "First")
    second = begin(village, "Second")
    send(folders, "SCORE 1 2 3", id="a")
    assert take(app, folders) == {"kept": 1}
    assert "A = First; B = Second" in answers(folders)[-1]
    send(folders, "SCORE B 1 2 3", id="b")
    assert take(app, folders) == {"taken": 1}
    assert len(scores(village, second, owner)) == 3


def test_who_was_there_becomes_a_meeting(
    app: Connection[TupleRow], village: Village, folders: Folders, owner: Any
) -> None:
    send(folders, "Mkutano Were, Salome")
    assert take(app, folders) == {"taken": 1}
    found = owner.execute("SELECT present, note_taker_name FROM meeting WHERE book = %s", [village.book]).fetchall()
    assert found == [(2, "Salome")]


def test_what_is_no_message_at_all_is_kept(app: Connection[TupleRow], folders: Folders) -> None:
    (folders.folder("inbox") / "x.json").write_text("{", "utf-8")
    (folders.folder("inbox") / "y.json").write_text('{"text": 5}', "utf-8")
    assert take(app, folders) == {"kept": 2}
    assert len(list(folders.folder("kept").glob("*.json"))) == 2
    assert list(folders.folder("inbox").iterdir()) == []
