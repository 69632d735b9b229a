"""Answers as XML and back."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ubia.forms.outputs.openrosa import from_xml, to_xml
from ubia.forms.problem import BadForm

OPENROSA = "http://openrosa.org/xforms"
DOSES = {"n": "dose", "r": 1, "c": [{"n": "day"}]}
HOME: dict[str, Any] = {
    "root": {
        "n": "home",
        "ns": "http://example.org/home",
        "at": [["id", "home"], ["orx:version", "2", OPENROSA]],
        "c": [
            {"n": "name", "as": "household_name"},
            {"n": "child", "r": 0, "at": [["role", "child"]], "c": [{"n": "age"}, DOSES]},
            {"n": "note"},
            {"n": "meta", "ns": OPENROSA, "px": "orx", "c": [{"n": "instanceID", "ns": OPENROSA, "px": "orx"}]},
        ],
    }
}
START = '<home xmlns="http://example.org/home" xmlns:orx="http://openrosa.org/xforms" id="home" orx:version="2">'


def test_answers_stand_where_the_form_has_them() -> None:
    answers = {"household_name": "A & B", "child": [{"age": "3"}, {"age": "5", "dose": [{"day": "2026-01-01"}]}]}
    assert to_xml(HOME, answers, "uuid:7") == (
        START + "<name>A &amp; B</name>"
        '<child role="child"><age>3</age></child>'
        '<child role="child"><age>5</age><dose><day>2026-01-01</day></dose></child>'
        "<orx:meta><orx:instanceID>uuid:7</orx:instanceID></orx:meta></home>"
    )


def test_an_id_of_its_own_is_kept() -> None:
    assert "uuid:own" in to_xml(HOME, {"meta": {"instanceID": "uuid:own"}}, "uuid:7")


def test_what_was_not_asked_comes_back() -> None:
    """TRU-11: a question left out on purpose stays so through XML."""
    answers = {"household_name": {"unasked": "unsafe"}}
    assert from_xml(HOME, to_xml(HOME, answers)) == answers


def test_what_other_tools_wrote_is_read() -> None:
    xml = (
        '<?xml version="1.0"?><h:home xmlns:h="http://example.org/home"><h:name>Rose</h:name><h:note/>'
        "<h:new><h:part>1</h:part></h:new><h:child><h:age>2</h:age></h:child></h:home>"
    )
    assert from_xml(HOME, xml) == {"household_name": "Rose", "new": {"part": "1"}, "child": [{"age": "2"}]}


@pytest.mark.parametrize("xml", ["", "<home>", '<!DOCTYPE h [<!ENTITY a "b">]><home>&a;</home>'])
def test_what_is_no_instance_is_refused(xml: str) -> None:
    with pytest.raises(BadForm):
        from_xml(HOME, xml)


UNFIT = "\ufffe\uffff" + "".join(chr(n) for n in range(32) if n not in (9, 10, 13))
TEXT = st.text(st.characters(codec="utf-8", exclude_characters=UNFIT), min_size=1)
VALUE = TEXT | st.sampled_from([{"unasked": "unsafe"}, {"unasked": "not_asked"}])
DOSE = st.fixed_dictionaries({}, optional={"day": VALUE})
CHILD = st.fixed_dictionaries({}, optional={"age": VALUE, "dose": st.lists(DOSE, min_size=1, max_size=3)})
ANSWERS = st.fixed_dictionaries(
    {}, optional={"household_name": VALUE, "note": VALUE, "child": st.lists(CHILD, min_size=1, max_size=3)}
)


@given(ANSWERS)
def test_there_and_back_again(answers: dict[str, Any]) -> None:
    assert from_xml(HOME, to_xml(HOME, answers)) == answers


def test_what_xml_cannot_hold_is_marked() -> None:
    assert from_xml(HOME, to_xml(HOME, {"note": "a\0b\ud800"})) == {"note": "a\ufffdb\ufffd"}
