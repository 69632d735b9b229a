"""The tree of answers: names, first values, templates, repeats, and rules of nodes."""

from typing import Any

import pytest

from .small import codes, compiled, defs, numbers

REPEAT = (
    '<group ref="/d/r"><label>Child</label>'
    '<repeat nodeset="/d/r"><input ref="/d/r/a"><label>A</label></input></repeat></group>'
)


def test_a_node_has_its_value_its_type_and_its_rules() -> None:
    bind = (
        '<bind nodeset="/d/a" type="xsd:int" relevant=" ../b = 1 " constraint=". &gt; 0" required="true()" '
        'readonly="false()" jr:constraintMsg="More" jr:requiredMsg="jr:itext(\'why\')" odk:length="3"/>'
    )
    form = compiled("<d id='f' version='2'><a> 1 </a><b/></d>", bind)
    assert defs(form)[1] == {
        "n": "a",
        "v": "1",
        "t": "int",
        "rel": ("=", ("p", 0, "..", "b"), ("n", 1)),
        "con": (">", ("p", 0, "."), ("n", 0)),
        "req": 1,
        "msg": "More",
        "rmsg": {"i": "why"},
        "p": {"odk:length": "3"},
    }
    assert (form.model["id"], form.model["version"], form.model["title"]) == ("f", "2", "Small")


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<r jr:template=''><a>0</a></r>", {"r": 0}),
        ("<r><a/></r>", {"r": 1}),
        ("<r jr:template=''><a>0</a></r><r><a>0</a></r>", {"r": 1}),
        (
            "<r jr:template=''><a>0</a></r><r><a>1</a></r><x/><r><a>0</a></r>",
            {"r": 2, "first": [{"n": "r", "c": [{"n": "a", "v": v}]} for v in "10"]},
        ),
    ],
)
def test_a_repeat_knows_its_template_and_its_first_instances(inside: str, said: dict[str, Any]) -> None:
    form = compiled(f"<d id='f'>{inside}</d>", body=REPEAT)
    repeat = defs(form)[1]
    assert {key: repeat[key] for key in ("r", "first") if key in repeat} == said
    assert form.model["body"][0] == {
        "k": "repeat", "d": 1, "l": "Child", "c": [{"k": "input", "d": 2, "l": "A"}],
    }  # fmt: skip


def test_repeats_within_repeats_hold_their_own_instances() -> None:
    form = compiled(
        "<d id='f'><r><s><a>1</a></s><s><a>2</a></s></r><r><s><a>3</a></s></r></d>",
        body='<repeat nodeset="/d/r"><repeat nodeset="s"><input ref="a"/></repeat></repeat>',
    )
    repeat = defs(form)[1]
    assert repeat["r"] == 2
    assert [len(first["c"][0].get("first", [])) for first in repeat["first"]] == [2, 0]
    assert repeat["c"][0]["r"] == 2


def test_namespaces_and_attributes_are_kept() -> None:
    form = compiled('<d id="f" orx:version="1"><orx:meta><orx:instanceID/></orx:meta></d>')
    meta = defs(form)[1]
    assert (meta["n"], meta["px"], meta["ns"]) == ("meta", "orx", "http://openrosa.org/xforms")
    assert form.model["root"]["at"] == [["id", "f"], ["orx:version", "1", "http://openrosa.org/xforms"]]
    assert form.model["prefixes"] == {"orx": "http://openrosa.org/xforms"}


def test_an_attribute_with_rules_is_a_node_of_its_own() -> None:
    form = compiled(
        '<d id="f"><meta><entity dataset="people" id="" create="1"><label/></entity></meta></d>',
        '<bind nodeset="/d/meta/entity/@id" type="string"/>'
        '<setvalue event="odk-instance-first-load" ref="/d/meta/entity/@id" value="uuid()"/>',
    )
    entity = defs(form)[2]
    assert [kid["n"] for kid in entity["c"]] == ["@id", "label"]
    assert entity["at"] == [["dataset", "people"], ["create", "1"]]
    assert form.model["on"] == [{"when": ["first-load"], "do": "setvalue", "to": 3, "value": ("f", "uuid")}]


def test_a_bind_without_a_node_is_said_and_a_question_without_one_gets_it() -> None:
    form = compiled(
        "<d id='f'><g/></d>",
        '<bind nodeset="/d/gone" type="int"/>',
        '<group ref="/d/g"><input ref="/d/g/new"/></group>',
    )
    assert codes(form) == ["xform_control_given_place", "xform_bind_nowhere"]
    assert numbers(form) == {"d": 0, "g": 1, "new": 2}


def test_answers_of_the_group_that_cht_calls_meta_keep_their_name() -> None:
    assert defs(compiled("<d id='f'><cht_meta><a/></cht_meta></d>"))[1]["as"] == "meta"
