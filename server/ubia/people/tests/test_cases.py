"""The cases that server and client share: the same stories give the same rows, names and ages in both."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from ubia.people.ages import age_on, born_from_age
from ubia.people.names import name_key, name_words
from ubia.register.line import Line

from .story import BODIES, fold

CASES = Path(__file__).parents[4] / "contract" / "cases" / "people"
STORIES = sorted(set(CASES.glob("*.json")) - {CASES / "names.json", CASES / "ages.json"})


@pytest.mark.parametrize("file", STORIES, ids=lambda file: file.stem)
def test_stories(file: Path) -> None:
    cases = json.loads(file.read_text("utf-8"))
    for case in cases if isinstance(cases, list) else [cases]:
        rows = fold([line_of(entry) for entry in case["entries"]])
        assert {name: [row._asdict() for row in found] for name, found in rows.items() if found} == case["tables"]


def test_names() -> None:
    for told in json.loads((CASES / "names.json").read_text("utf-8"))["names"]:
        assert (name_words(told["name"]), name_key(told["name"])) == (told["words"], told["key"]), told


def test_ages() -> None:
    cases = json.loads((CASES / "ages.json").read_text("utf-8"))
    for told in cases["estimates"]:
        assert born_from_age(told["day"], told["number"], told["unit"]) == told["born_on"], told
    for told in cases["ages"]:
        age = age_on(told["born_on"], told["day"])
        assert (age and age._asdict()) == told["age"], told


def line_of(entry: dict[str, Any]) -> Line:
    body = entry["body"]
    return Line(**{**entry, "body": None if body is None else msgspec.convert(body, BODIES[entry["kind"]])})
