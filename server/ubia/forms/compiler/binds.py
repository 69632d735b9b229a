"""Binds: the type and the rules of each node."""

from ubia.forms.expressions import Expr

from .element import JAVAROSA, Element
from .node import Node, find, joined
from .texts import message_of
from .workbench import Workbench

ENTITIES = "http://www.opendatakit.org/xforms/entities"
_EXPRESSIONS = {"relevant": "rel", "constraint": "con", "calculate": "calc", "required": "req", "readonly": "ro"}
_PLAIN: dict[str, dict[str, int]] = {
    "rel": {"true()": 0},
    "con": {"true()": 0},
    "req": {"true()": 1, "false()": 0, "true": 1, "false": 0, "yes": 1, "no": 0},
    "ro": {"true()": 1, "false()": 0, "true": 1, "false": 0, "yes": 1, "no": 0, "1": 1},
}
_TYPES = {
    "string": "", "normalizedString": "", "token": "", "text": "", "note": "", "integer": "int", "long": "int",
    "short": "int", "byte": "int", "nonNegativeInteger": "int", "positiveInteger": "int", "unsignedInt": "int",
    "double": "decimal", "float": "decimal", "datetime": "dateTime", "rank": "odk:rank",
}  # fmt: skip
_KNOWN = {
    "int", "decimal", "boolean", "date", "time", "dateTime", "select", "select1", "odk:rank", "geopoint", "geotrace",
    "geoshape", "binary", "barcode",
}  # fmt: skip


def bind_ids(model: Element, root: str) -> dict[str, str]:
    """The paths of binds by their id, for controls that name their bind."""
    found: dict[str, str] = {}
    for bind in (element for element in model.kids if element.name == "bind"):
        if name := bind.get("id"):
            found[name] = joined(bind.get("nodeset", "ref"), root)
    return found


def read_binds(model: Element, root: Node, bench: Workbench) -> None:
    """Give the nodes their types and rules."""
    for bind in model.named("bind"):
        _read(bind, root.path, root, bench)


def _read(bind: Element, around: str, root: Node, bench: Workbench) -> None:
    nodeset = bind.get("nodeset", "ref")
    path = joined(nodeset, around)
    node = find(root, path)
    if node is None:
        bench.note("xform_bind_nowhere", bind, path=nodeset)
        bind.know_all()
        return
    _apply(bind, node, bench)
    for inner in bind.named("bind"):
        _read(inner, path, root, bench)


def _apply(bind: Element, node: Node, bench: Workbench) -> None:
    for attribute, rule in _EXPRESSIONS.items():
        if text := bind.get(attribute):
            _rule(node, rule, text, bind, bench)
    for attribute, key in (("constraintMsg", "msg"), ("requiredMsg", "rmsg")):
        if text := bind.get(attribute, uri=JAVAROSA):
            node.own[key] = message_of(text)
    said = {"t": _type_of(bind, node, bench), "as": bind.get("saveto", uri=ENTITIES) or bind.get("concept")}
    node.own.update({key: value for key, value in said.items() if value})
    preload, parameter = (bind.get(n, uri=JAVAROSA) or bind.get(n) for n in ("preload", "preloadParams"))
    if preload:
        node.own["pre"] = [preload, parameter]
    if rest := {attribute.written: attribute.value for attribute in bind.rest()}:
        node.own["p"] = rest


def _rule(node: Node, rule: str, text: str, bind: Element, bench: Workbench) -> None:
    plain = _PLAIN.get(rule, {})
    if text in plain:
        if plain[text]:
            node.own[rule] = 1
        return
    expr: Expr | None = bench.expression(text, bind)
    if expr:
        node.rules[rule] = expr


def _type_of(bind: Element, node: Node, bench: Workbench) -> str:
    written = bind.get("type")
    if written.startswith("db:"):
        node.contact = written.removeprefix("db:")
        return ""
    local = written if written.startswith("odk:") else written.rpartition(":")[2]
    type_ = _TYPES.get(local, local)
    if type_ and type_ not in _KNOWN:
        bench.note("xform_type_unknown", bind, type=written)
        return ""
    return type_
