"""XForms written by hand or by other tools: taken, or refused with the line and what to do."""

import pytest

from ubia.forms.compiler.tests.small import xform
from ubia.forms.problem import BadForm, Problem
from ubia.forms.publish import publish_any, publish_xform
from ubia.forms.testing import GOOD, workbook
from ubia.forms.words import sentence

GOOD_XML = xform("<d id='visit' version='7'><a/></d>", "<bind nodeset='/d/a' type='int'/>", "<input ref='/d/a'/>")
BAD = [
    ("xform_not_xml", 2, b"<a>\n<b></a>"),
    ("xform_not_xml", 1, b"<?xml version='1.0' encoding='klingon'?><a/>"),
    ("xform_doctype", 0, b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"),
    ("xform_too_deep", 0, b"<a>" * 101 + b"</a>" * 101),
    ("xform_no_model", 0, b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ("xform_no_instance", 1, b"<html><head><model><instance/></model></head></html>"),
    ("xform_expression", 1, xform("<d><a/></d>", "<bind nodeset='/d/a' relevant='1 ='/>").encode()),
    ("function_unknown", 1, xform("<d><a/></d>", "<bind nodeset='/d/a' calculate='telepathy()'/>").encode()),
    ("xform_control_unbound", 1, xform("<d/>", "", "<input/>").encode()),
    ("xform_control_nowhere", 1, xform("<d/>", "", "<input ref='/elsewhere/a'/>").encode()),
    ("xform_itemset_unfit", 1, xform("<a/>", "", "<select ref='/a'><itemset nodeset='/a'/></select>").encode()),
    ("not_a_form", 0, b"Dear all, please find the form"),
    ("empty_file", 0, b""),
    ("too_large", 0, b"<a>" + b" " * (20 * 2**20)),
]  # fmt: skip


def problem_of(raw: bytes) -> Problem:
    with pytest.raises(BadForm) as bad:
        publish_any(raw)
    assert len(bad.value.problems) == 1
    return bad.value.problems[0]


@pytest.mark.parametrize(("code", "line", "raw"), BAD, ids=[f"{code}-{at}" for at, (code, *_) in enumerate(BAD)])
def test_each_fault_has_its_sentence_and_its_line(code: str, line: int, raw: bytes) -> None:
    problem = problem_of(raw)
    assert (problem.code, problem.row) == (code, line)
    assert "%(" not in sentence(problem)
    assert not line or sentence(problem).startswith(f"line {line}: ")


def test_an_xform_is_published_as_it_is() -> None:
    form = publish_any(GOOD_XML.encode())
    assert (form.form_id, form.version, form.title, form.xml) == ("visit", "7", "Small", GOOD_XML)
    assert form.model["root"]["c"][0] == {"n": "a", "t": "int"}


def test_an_xform_without_an_id_is_called_as_its_file_is() -> None:
    form = publish_xform(xform("<d><a/></d>").encode(), 'my "form"')
    assert form.form_id == 'my "form"'
    assert publish_xform(form.xml.encode(), "other").hash == form.hash


@pytest.mark.parametrize("encoding", ["iso-8859-1", "utf-16"])
def test_whatever_its_encoding_it_is_kept_in_utf_8(encoding: str) -> None:
    xml = f"<?xml version='1.0' encoding='{encoding}'?>" + GOOD_XML.replace("Small", "Été")
    form = publish_any(xml.encode(encoding))
    assert form.title == "Été"
    assert "encoding='UTF-8'" in form.xml


def test_a_spreadsheet_and_its_xform_give_the_same_model() -> None:
    sheet = publish_any(workbook(GOOD))
    assert publish_any(sheet.xml.encode()).model == sheet.model


def test_files_of_a_form_are_in_its_model_by_their_hash() -> None:
    rows = [["type", "name", "label"], ["select_one_from_file shops.csv", "shop", "Shop"]]
    form = publish_any(workbook({"survey": rows}), files={"shops.csv": b"name,label\na,A\n"})
    assert form.model["lists"]["shops"] == {"cols": ["name", "label"], "rows": [["a", "A"]]}
    assert len(form.model["files"]["shops.csv"]) == 64
    assert "xform_file_missing" in [w.code for w in publish_any(workbook({"survey": rows})).warnings]


def test_external_choices_come_along() -> None:
    form = publish_any(
        workbook(
            {
                "survey": [
                    ["type", "name", "label", "choice_filter"],
                    ["text", "state", "State"],
                    ["select_one_external towns", "town", "Town", "state=${state}"],
                ],
                "choices": [["list_name", "name", "label"]],
                "external_choices": [["list_name", "name", "label", "state"], ["towns", "a", "A", "x"]],
            }
        )
    )
    assert form.model["lists"]["itemsets"]["rows"] == [["towns", "a", "A", "x"]]
    assert form.model["body"][1]["from"]["v"] == "name"
