"""Answers as the OpenRosa instance of their form, which other tools take in, and back."""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from ubia.forms.compiler.element import Element, read_xml

Answers = Mapping[str, Any]
Def = Mapping[str, Any]
Model = Mapping[str, Any]
UNASKED = "unasked"
"""An attribute without a namespace says why a question has no answer (TRU-11); other tools pass it by."""
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML cannot hold."""


def to_xml(model: Model, answers: Answers, instance_id: str = "") -> str:
    """The instance of a stored answer set, as it was stored: what is not in it was not relevant, and is left out.

    `instance_id` goes into meta/instanceID where the answers have none.
    """
    root = model["root"]
    spaces = dict(sorted(_prefixes(root)))
    declared = "".join(f" xmlns:{prefix}={quoteattr(uri)}" for prefix, uri in spaces.items() if prefix != "xml")
    written = _with_id(root, answers, instance_id) if instance_id else answers
    return "".join(_one(root, written, declared))


def from_xml(model: Model, xml: str | bytes) -> dict[str, Any]:
    """The answers of an instance, by the form's concept names. Raises BadForm when it is no XML, or hostile.

    Elements that the form does not have are kept under their own names; empty ones say nothing and are left out.
    """
    return _inner(model["root"], read_xml(xml))


def _concept(node: Def) -> str:
    return str(node.get("as") or node["n"])


def _prefixes(node: Def) -> Iterator[tuple[str, str]]:
    if node.get("px"):
        yield node["px"], node["ns"]
    for name, _, *uri in node.get("at", ()):
        if uri and ":" in name:
            yield name.partition(":")[0], uri[0]
    for child in node.get("c", ()):
        yield from _prefixes(child)


def _with_id(root: Def, answers: Answers, instance_id: str) -> Answers:
    meta = next((node for node in root.get("c", ()) if node["n"] == "meta"), None)
    node = next((child for child in (meta or {}).get("c", ()) if child["n"] == "instanceID"), None)
    if meta is None or node is None:
        return answers
    inner = answers.get(_concept(meta)) or {}
    return {**answers, _concept(meta): {_concept(node): instance_id, **inner}}


def _all(node: Def, answers: Answers) -> Iterator[str]:
    """The elements of a node: none, one, or one for each instance of a repeat."""
    value = answers.get(_concept(node))
    if node["n"].startswith("@") or value is None:
        return
    for one in value if "r" in node and isinstance(value, list) else [value]:
        yield from _one(node, one)


def _one(node: Def, value: Any, declared: str = "") -> Iterator[str]:
    name = f"{node['px']}:{node['n']}" if node.get("px") else node["n"]
    space = f" xmlns={quoteattr(node['ns'])}" if node.get("ns") and not node.get("px") else ""
    kept = "".join(f" {name}={quoteattr(text)}" for name, text, *_ in node.get("at", ()))
    is_unasked = isinstance(value, dict) and set(value) == {UNASKED} and isinstance(value[UNASKED], str)
    said = f" {UNASKED}={quoteattr(value[UNASKED])}" if is_unasked else ""
    yield f"<{name}{space}{declared}{kept}{said}>"
    if not is_unasked and isinstance(value, dict):
        for child in node.get("c", ()):
            yield from _all(child, value)
    elif not is_unasked:
        yield escape(_UNFIT.sub("\ufffd", _text(value)), {"\r": "&#13;"})
    yield f"</{name}>"


def _text(value: Any) -> str:
    if isinstance(value, list):
        return " ".join(map(_text, value))
    return str(value).lower() if isinstance(value, bool) else str(value)


def _inner(node: Def, element: Element) -> dict[str, Any]:
    defs = {child["n"]: child for child in node.get("c", ())}
    found: dict[str, Any] = {}
    for kid in element.kids:
        child = defs.get(kid.name, {"n": kid.name})
        value = _value(child, kid)
        if "r" in child:
            found.setdefault(_concept(child), []).append(value)
        elif value not in ("", {}):
            found[_concept(child)] = value
    return found


def _value(node: Def, element: Element) -> Any:
    if why := element.get(UNASKED):
        return {UNASKED: why}
    if node.get("c") or element.kids:
        return _inner(node, element)
    return "".join(part for part in element.content if isinstance(part, str))
