"""Which forms there are, from their publications."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ubia.forms.entries import FormPublished
from ubia.forms.fold import forms
from ubia.forms.rules import form_subject
from ubia.register.line import Line
from ubia.register.order import in_order
from ubia.register.programme import programme

CASES = sorted((Path(__file__).parents[4] / "contract" / "cases" / "forms").glob("*.json"))


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_golden_cases(file: Path) -> None:
    case = json.loads(file.read_text("utf-8"))
    story = [line_of(**entry) for entry in case["entries"]]
    rows = sorted(({**row._asdict()} for row in forms(in_order(story))), key=lambda row: str(row["hash"]))
    assert rows == case["tables"]["form"]


def line_of(*, book: str, kind: str, body: object, **envelope: Any) -> Line:
    return Line(kind=kind, body=body and programme().body(kind, json.dumps(body)), **envelope)


def published(number: int, hash_: str) -> Line:
    body = FormPublished(form_id="visit", version=hash_[:2], title="Visit", hash=hash_)
    id_ = f"00000000-0000-7000-8000-{number:012d}"
    return Line(
        number, id_, "form.published", form_subject("visit"), "", "", "import", "2026-01-05", 5, 5, "", "", "", body
    )


@given(st.lists(st.sampled_from("abc"), max_size=6).flatmap(lambda hashes: st.permutations(list(enumerate(hashes)))))
def test_any_order_of_arrival_gives_the_same_forms(arrived: list[tuple[int, str]]) -> None:
    story = [published(number, hash_ * 64) for number, hash_ in arrived]
    rows = list(forms(in_order(story)))
    assert rows == list(forms(in_order(sorted(story, key=lambda line: line.line))))
    assert {row.hash[0] for row in rows} == {hash_ for _, hash_ in arrived}
    assert sum(row.current for row in rows) == bool(arrived)


def test_the_cases_are_there() -> None:
    assert CASES
