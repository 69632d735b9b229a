"""The phone folds a charter as the server does: random stories through both."""

import json
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings

from ubia.charter.fold import TABLES
from ubia.charter.tests.charters import backed_stories, charter_stories
from ubia.charter.tests.stories import fold_all, in_key_order

CLIENT = Path(__file__).parents[4] / "client"
COUNT = 150


@cache
def told() -> list[list[dict[str, Any]]]:
    """Many stories, the same in every run."""
    stories: list[list[dict[str, Any]]] = []

    @settings(max_examples=COUNT, database=None, derandomize=True, phases=[Phase.generate])
    @given(charter_stories())
    def tell(story: list[dict[str, Any]]) -> None:
        stories.append(story)

    @settings(max_examples=COUNT // 3, database=None, derandomize=True, phases=[Phase.generate])
    @given(backed_stories())
    def tell_more(story: list[dict[str, Any]]) -> None:
        stories.append(story)

    tell()
    tell_more()
    return stories


@pytest.mark.skipif(not shutil.which("node"), reason="needs Node to run the client's half")
@pytest.mark.skipif(not (CLIENT / "node_modules").is_dir(), reason="needs the client's packages: run ./dev setup")
def test_the_phone_folds_the_same(tmp_path: Path) -> None:
    stories = told()
    given_, gotten = tmp_path / "stories.json", tmp_path / "folded.json"
    given_.write_text(json.dumps(stories), "utf-8")
    command = ["node", "src/charter/testing/run.mjs", str(given_), str(gotten)]
    run = subprocess.run(command, cwd=CLIENT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    for story, rows in zip(stories, json.loads(gotten.read_text("utf-8")), strict=True):
        assert {table.name: in_key_order(table, rows[table.name]) for table in TABLES} == fold_all(TABLES, story)


def test_the_stories_have_something_to_tell() -> None:
    """The comparison would prove nothing if no text came into force, was replaced, given back or objected to."""
    rows = [fold_all(TABLES, story) for story in told()]
    texts = [text for tables in rows for text in tables["charter_text"]]
    spans = [span for tables in rows for span in tables["charter_span"]]
    assert sum(text["agreed_at"] is not None for text in texts) > 40
    assert any(text["edited_by"] for text in texts)
    assert any(text["community_returned"] for text in texts)
    assert any(span["until"] for span in spans)
    assert any(remark["open"] for tables in rows for remark in tables["charter_remark"])
    assert any(one["respect"] for tables in rows for one in tables["endorsement"])
    assert any(tables["task_answer"] and tables["staff_word"] for tables in rows)
