"""What is odd about the rules of a form that was written as an XForm: its nodes are known once it is compiled."""

from collections.abc import Iterator, Mapping
from typing import Any

from ubia.forms.expressions.faults import faults_in
from ubia.forms.expressions.places import Place
from ubia.forms.expressions.reading import remarks_on
from ubia.forms.outline import RULES, as_expr, choices_of, controls_of
from ubia.forms.problem import Problem

_SAID_BY_THE_COMPILER = {"path_unknown", "path_like", "path_nowhere", "path_nowhere_like", "text_reckoned"}
_ATTRIBUTES = {**RULES, "calc": "calculate", "count": "jr:count"}


def remarks_of_xform(model: Mapping[str, Any]) -> Iterator[Problem]:
    """Remarks on the rules of a compiled form; `values` name the node and the attribute, since no cell is meant."""
    controls = {control["d"]: control for control in controls_of(model["body"])}
    places = list(_places(model["root"], None))
    for number, (place, _) in enumerate(places):
        control = controls.get(number, {})
        place.asked = control.get("k", "group") not in ("group", "repeat")
        choices = choices_of(control, model)
        place.choices = None if choices is None else frozenset(choices)
    for place, node in places:
        for key, attribute in _ATTRIBUTES.items():
            if isinstance(node.get(key), list | tuple):
                yield from _remarks(attribute, place, as_expr(node[key]))


def _places(node: Mapping[str, Any], above: Place | None) -> Iterator[tuple[Place, Mapping[str, Any]]]:
    """Every node as a place, in the order in which the model numbers them."""
    place = above.add(node["n"]) if above else Place(node["n"])
    place.gives, place.repeats = node.get("t", ""), "r" in node
    yield place, node
    for kid in node.get("c", ()):
        yield from _places(kid, place)


def _remarks(attribute: str, place: Place, expr: Any) -> Iterator[Problem]:
    rule = "count" if attribute == "jr:count" else attribute
    for fault in (*faults_in(expr, place), *remarks_on(rule, expr, place)):
        if not fault.refuses and fault.code not in _SAID_BY_THE_COMPILER:
            yield Problem(fault.code, values={**fault.values, "node": place.path, "attribute": attribute})
