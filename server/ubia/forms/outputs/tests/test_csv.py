"""Answers laid out as tables that other tools read."""

import csv
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ubia.forms.outputs.csv_files import csv_files
from ubia.forms.outputs.rows import AnswerSet, Manner


def node(name: str, *children: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"n": name, **({"c": list(children)} if children else {}), **more}


def model(*children: dict[str, Any], body: list[Any] | None = None, **lists: Any) -> dict[str, Any]:
    return {"id": "home", "root": node("data", *children), "body": body or [], "lists": lists}


HOME = model(
    node("name"),
    node("where", t="geopoint"),
    node("water", node("sources", t="select"), node("safe")),
    node("child", node("name", as_=None), node("dose", node("day", t="date"), r=0), r=0),
    body=[{"k": "select", "d": 4, "o": [["tap", "Tap"], ["river", "River"]]}],
)
AKINYI = AnswerSet(
    "uuid:1",
    {
        "name": "Akinyi",
        "where": "-1.28 36.82 1700 4.5",
        "water": {"sources": "river well", "safe": {"unasked": "not_asked"}},
        "child": [{"name": "Amina", "dose": [{"day": "2026-01-02"}, {"day": "2026-02-02"}]}, {"name": "Ben"}],
    },
    {"By": "chw-1"},
)


def tables(files: dict[str, str]) -> dict[str, list[dict[str, str]]]:
    return {name: list(csv.DictReader(io.StringIO(text.lstrip("\ufeff"), newline=""))) for name, text in files.items()}


def test_repeats_are_linked_tables() -> None:
    """What other tools expect of an export: KEY and PARENT_KEY lead from a row to the row it belongs to."""
    found = tables(csv_files("home", [HOME], [AKINYI]))
    assert list(found) == ["home.csv", "home-child.csv", "home-dose.csv"]
    assert [row["KEY"] for row in found["home-child.csv"]] == ["uuid:1/child[1]", "uuid:1/child[2]"]
    assert {row["PARENT_KEY"] for row in found["home-child.csv"]} == {"uuid:1"}
    assert [(row["day"], row["PARENT_KEY"]) for row in found["home-dose.csv"]] == [
        ("2026-01-02", "uuid:1/child[1]"),
        ("2026-02-02", "uuid:1/child[1]"),
    ]


def test_columns_stand_as_the_form_has_them() -> None:
    head = csv_files("home", [HOME], [AKINYI])["home.csv"].splitlines()[0].split(",")
    where = ["where-Latitude", "where-Longitude", "where-Altitude", "where-Accuracy"]
    assert head == ["By", "name", *where, "water-sources", "water-safe", "Unasked", "KEY"]


def test_what_was_not_asked_is_said() -> None:
    """TRU-11: that a question was not asked is not lost on the way out, and is no empty answer."""
    row = tables(csv_files("home", [HOME], [AKINYI]))["home.csv"][0]
    assert (row["water-safe"], row["Unasked"]) == ("", "water-safe=not_asked")


def test_several_choices_are_split_when_asked_for() -> None:
    row = tables(csv_files("home", [HOME], [AKINYI], Manner(split=True)))["home.csv"][0]
    chosen = {name: value for name, value in row.items() if name.startswith("water-sources")}
    assert chosen == {
        "water-sources": "river well",
        "water-sources/tap": "0",
        "water-sources/river": "1",
        "water-sources/well": "1",
    }


def test_choices_of_a_list_are_split_too() -> None:
    listed = model(
        node("got", t="select"),
        body=[
            {"k": "select", "d": 1, "from": {"nodes": ["p", ["f", "instance", ["s", "drugs"]], "item"], "v": "name"}}
        ],
        drugs={"cols": ["name", "label"], "rows": [["ors", "ORS"], ["zinc", "Zinc"]]},
    )
    row = tables(csv_files("home", [listed], [AnswerSet("k", {"got": "zinc"})], Manner(split=True)))["home.csv"][0]
    assert (row["got/ors"], row["got/zinc"]) == ("0", "1")


def test_groups_are_left_out_where_names_stay_apart() -> None:
    twice = model(node("age"), node("mother", node("age"), node("born")))
    row = tables(csv_files("f", [twice], [AnswerSet("k", {"age": "1", "mother": {"age": "30"}})], Manner(groups=False)))
    assert list(row["f.csv"][0])[:3] == ["age", "mother-age", "born"]
    assert row["f.csv"][0]["mother-age"] == "30"


def test_versions_share_their_columns_and_nothing_is_lost() -> None:
    old = model(node("name"), node("gone"), node("age"))
    new = model(node("name"), node("sex"), node("age"))
    filled = [AnswerSet("1", {"name": "A", "gone": "x"}), AnswerSet("2", {"sex": "f", "unheard": "of"})]
    text = csv_files("f", [old, new], filled)["f.csv"]
    assert text.splitlines()[0] == "name,gone,sex,age,unheard,Unasked,KEY"
    assert tables({"f": text})["f"][1]["unheard"] == "of"


@pytest.mark.parametrize("answer", ["=1+1", "+cmd", "-x", "@sum", "\tx"])
def test_an_answer_never_becomes_a_formula(answer: str) -> None:
    filled = [AnswerSet("k", {"name": answer, f"={answer}": "x"}, {"By": answer})]
    rows = list(csv.reader(io.StringIO(csv_files("f", [model(node("name"))], filled)["f.csv"])))
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t"))]
    plain = tables(csv_files("f", [model(node("name"))], filled, Manner(guarded=False)))
    assert plain["f.csv"][0]["name"] == answer


@pytest.mark.parametrize("answer", ["-1.5", "+254700000000", "0"])
def test_numbers_stay_numbers(answer: str) -> None:
    assert tables(csv_files("f", [HOME], [AnswerSet("k", {"name": answer})]))["f.csv"][0]["name"] == answer


def test_answers_of_a_phone_without_the_engine_are_taken_as_they_are() -> None:
    row = tables(csv_files("f", [HOME], [AnswerSet("k", {"name": 2, "water": {"sources": ["tap", "river"]}})]))
    assert (row["f.csv"][0]["name"], row["f.csv"][0]["water-sources"]) == ("2", "tap river")


def test_a_mark_tells_spreadsheets_that_it_is_unicode() -> None:
    assert csv_files("f", [HOME], [], Manner(bom=True))["f.csv"].startswith("\ufeffname,")


NAMES = st.sampled_from(["a", "b", "c"])
TREES = st.recursive(
    st.text(max_size=5),
    lambda inner: st.dictionaries(NAMES, inner, max_size=3) | st.lists(st.dictionaries(NAMES, inner), max_size=3),
    max_leaves=10,
)


def texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value] if value else []
    inner = value.values() if isinstance(value, dict) else value
    return sorted(text for one in inner for text in texts(one))


@given(st.dictionaries(NAMES, TREES, max_size=3))
def test_every_answer_is_in_some_cell(answers: dict[str, Any]) -> None:
    """Nothing is dropped silently: whatever an answer set holds stands in one cell, however odd the set."""
    found = tables(csv_files("f", [HOME], [AnswerSet("k", answers)], Manner(guarded=False)))
    plain = {"KEY", "PARENT_KEY", "Unasked"}
    cells = [v for rows in found.values() for row in rows for name, v in row.items() if name not in plain and v]
    assert sorted(cells) == texts(answers)
