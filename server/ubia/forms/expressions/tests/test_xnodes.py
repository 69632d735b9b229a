"""XML as the tree that expressions walk over, and the cases of other people's evaluators."""

from pathlib import Path

import pytest

from ubia.forms.expressions.cases import read_cases
from ubia.forms.expressions.grammar import parse
from ubia.forms.expressions.writing import unparse
from ubia.forms.expressions.xnodes import BadDocument, as_xnodes

CASES = Path(__file__).parents[6] / "shared" / "inputs" / "xpath" / "xpath_cases_handover.json"


def test_every_kind_of_node_is_kept() -> None:
    root = as_xnodes('<!DOCTYPE a><a xmlns="u" xmlns:p="v" p:x="1" y="2">t<![CDATA[<]]>u<!--c--><?i d?><p:b/></a>')
    (a,) = root["kids"]
    assert (root["kind"], a["kind"], a["name"], a["uri"]) == ("root", "element", "a", "u")
    assert [(n["kind"], n["name"], n["uri"], n["value"]) for n in a["attrs"] if n["kind"] == "attribute"] == [
        ("attribute", "x", "v", "1"),
        ("attribute", "y", "", "2"),
    ]
    assert [(n["name"], n["value"]) for n in a["attrs"] if n["kind"] == "namespace"] == [("", "u"), ("p", "v")]
    assert [(n["kind"], n["name"], n["prefix"], n["value"]) for n in a["kids"]] == [
        ("text", "", "", "t<u"),
        ("comment", "", "", "c"),
        ("instruction", "i", "", "d"),
        ("element", "b", "p", ""),
    ]


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>',
        '<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><a>&e;</a>',
        "<a>&nbsp;</a>",
        "<p:a/>",
        "<a>",
    ],
)
def test_hostile_and_broken_documents_are_refused(text: str) -> None:
    with pytest.raises(BadDocument):
        as_xnodes(text)


@pytest.mark.skipif(not CASES.is_file(), reason="the file ../shared/inputs/xpath/xpath_cases_handover.json is not here")
def test_all_cases_are_read_and_written_back_the_same() -> None:
    found = read_cases(CASES)
    assert len(found["cases"]) > 1000
    assert all(parse(unparse(case["expr"])) == case["expr"] for case in found["cases"])
    assert {case["doc"] for case in found["cases"]} <= set(found["docs"])
