"""The phone's list and the server's are one: random stories of households through both."""

import json
import shutil
import subprocess
from collections import Counter
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest

from ubia.care.fold import TABLES
from ubia.care.schedules import SCHEDULES
from ubia.care.tests.homes import Story, random_home
from ubia.charter.tests.stories import fold_all, in_key_order, without_whose

CLIENT = Path(__file__).parents[4] / "client"
TASKS, DUES = TABLES[1:]
COUNT = 600


@cache
def told() -> list[Story]:
    """Many stories, the same in every run."""
    random = Random(7)
    return [random_home(random) for _ in range(COUNT)]


def tasks_in(story: Story) -> list[dict[str, Any]]:
    """What the server makes of a story."""
    return fold_all((TASKS,), story)["task"]


def dues_in(story: Story) -> list[dict[str, Any]]:
    """Which visits the server says were due."""
    return fold_all((DUES,), story)["due"]


@pytest.mark.skipif(not shutil.which("node"), reason="needs Node to run the client's half")
@pytest.mark.skipif(not (CLIENT / "node_modules").is_dir(), reason="needs the client's packages: run ./dev setup")
def test_phone_and_server_ask_for_the_same(tmp_path: Path) -> None:
    """SRV-08: who is due on the CHW's phone is who is due in the book; the phone's index keeps the same rows."""
    given_, gotten = tmp_path / "stories.json", tmp_path / "tasks.json"
    given_.write_text(json.dumps(told()), "utf-8")
    run = subprocess.run(
        ["node", "src/care/testing/run.mjs", given_, gotten], cwd=CLIENT, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    clients = json.loads(gotten.read_text("utf-8"))
    assert len(clients) == len(told())
    for story, client in zip(told(), clients, strict=True):
        rows = tasks_in(story)
        assert in_key_order(TASKS, client["task"]) == rows
        assert in_key_order(TASKS, client["kept"]["tasks"]) == without_whose(rows)
        assert in_key_order(DUES, client["due"]) == dues_in(story)


def test_the_stories_ask_for_every_schedule() -> None:
    """The comparison would prove nothing if the stories left some rows of the table untouched."""
    asked = Counter(task["schedule"] for story in told() for task in tasks_in(story))
    assert {schedule.id for schedule in SCHEDULES} == asked.keys()
    assert min(asked.values()) >= 3
    made = Counter(due["visit"] is not None for story in told() for due in dues_in(story))
    assert min(made.values()) >= 100


def test_any_order_of_arrival_asks_for_the_same() -> None:
    random = Random(8)
    for story in told()[:150]:
        assert tasks_in(random.sample(story, len(story))) == tasks_in(story)
