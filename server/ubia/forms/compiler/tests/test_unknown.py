"""Nothing is dropped silently: each element and attribute of an XForm is in the model or is said."""

import re
from pathlib import Path

import pytest

from ubia.forms.compiler import compile_xform
from ubia.forms.compiler.element import Element, read_xml, text_of
from ubia.forms.problem import BadForm

from .small import compiled, xform

FORMS = Path(__file__).parents[6] / "shared" / "inputs" / "forms" / "xform"
NOT_FORMS = {"xml-attachment.xml"}
MEDIA = re.compile(r"^jr://(images|audio|video|file)/")


def test_what_is_not_known_is_said_with_its_line_and_how_often() -> None:
    body = "<input ref='/d/a'><label>A <b>bold</b></label><fancy/></input><input ref='/d/a'><fancy/></input>"
    form = compiled("<d id='f'><a/></d>", "<h:meta/><bind nodeset='/d/a'><extra/></bind>", body)
    said = {r.values["name"]: (r.code, r.row, r.values["count"]) for r in form.remarks}
    assert said == {
        "meta": ("xform_element_unknown", 1, "1"),
        "extra": ("xform_element_unknown", 1, "1"),
        "b": ("xform_element_unknown", 1, "1"),
        "fancy": ("xform_element_unknown", 1, "2"),
    }


def test_encryption_that_a_form_asks_for_is_said() -> None:
    form = compiled("<d id='f'/>", "<submission action='https://x' method='post' base64RsaPublicKey='MII'/>")
    assert [r.code for r in form.remarks] == ["xform_encryption"]


@pytest.mark.skipif(not FORMS.is_dir(), reason="the folder ../shared/inputs/forms/xform is not here")
def test_every_element_of_real_forms_is_represented_or_said() -> None:
    """Numbers agree: nodes of the instance are defs, binds their rules, controls and texts are all there."""
    missing = []
    for file in sorted(FORMS.rglob("*.xml")):
        if file.name in NOT_FORMS:
            continue
        xml = text_of(file.read_bytes())
        try:
            form = compile_xform(xml)
        except BadForm:
            continue
        codes = {"xform_element_unknown": "name", "xform_text_form": "form", "xform_media_elsewhere": "name"}
        said = {r.values[codes[r.code]] for r in form.remarks if r.code in codes}
        missing += [f"{file.name}: {what}" for what in lost(read_xml(xml), form.model, form.texts, said)]
    assert missing == []


def lost(html: Element, model: dict[str, object], texts: dict[str, dict[str, object]], said: set[str]) -> list[str]:
    """What stands in the XML and neither in the model nor in the texts: names of answers, words, files, ids."""
    whole = repr(model) + repr(texts)
    found = []
    for element in known(html, said):
        text = MEDIA.sub("", element.text)
        if text and not element.kids and repr(text)[1:-1] not in whole and text != "-":
            found.append(f"{element.name} {text[:60]}")
    return found


def known(element: Element, said: set[str]) -> list[Element]:
    """The elements that were not said to be unknown, with their kids."""
    if element.name in said or element.name == "submission" or {element.get("form"), element.text} & said:
        return []
    return [element, *(inner for kid in element.kids for inner in known(kid, said))]


def test_an_empty_form_is_still_a_form() -> None:
    model = compile_xform(xform("<d id='f'/>", body_class="pages theme-grid")).model
    assert (model["root"], model["body"], model["style"]) == (
        {"n": "d", "at": [["id", "f"]]}, [], ["pages", "theme-grid"],
    )  # fmt: skip
