"""The body of a form: questions and the groups and repeats that hold them."""

from typing import Any

from .actions import Actions
from .choices import Choices
from .element import JAVAROSA, Element
from .node import Node, find, joined
from .texts import words_of
from .workbench import Workbench

_ASKED = ("input", "select1", "select", "rank", "range", "upload", "trigger", "secret", "textarea")
_HOLDING = ("group", "repeat")
_CHOOSING = ("select", "select1", "rank")
_BY_CONTROL = {"select": "select", "select1": "select1", "rank": "odk:rank"}
_OLDER = {"textarea": ("input", "multiline"), "secret": ("input", "masked")}
_WORDS = ("label", "hint", "help", "alert")


def repeated_paths(body: Element, root: str) -> set[str]:
    """The paths of the nodes that the body repeats."""
    found: set[str] = set()

    def look(element: Element, around: str) -> None:
        for kid in element.kids:
            here = joined(_reference(kid), around) if kid.name in _HOLDING and _reference(kid) else around
            if kid.name == "repeat" and _reference(kid):
                found.add(here)
            look(kid, here)

    look(body, root)
    return found


def _reference(element: Element) -> str:
    return next((a.value for a in element.attributes if a.name in ("ref", "nodeset") and not a.prefix), "")


class Body:
    """Reads controls. Numbers of their nodes are put in once nodes have them."""

    def __init__(self, root: Node, ids: dict[str, str], actions: Actions, choices: Choices, bench: Workbench) -> None:
        self._root, self._ids, self._actions, self._choices, self._bench = root, ids, actions, choices, bench
        self._made: list[tuple[dict[str, Any], Node]] = []

    def read(self, body: Element) -> list[dict[str, Any]]:
        """The controls of the whole form."""
        return self._controls(body, self._root)

    def number(self) -> None:
        """Write what is known of the nodes only when all is read: their numbers, and contacts asked for by type."""
        for made, node in self._made:
            made["d"] = node.number
            if node.contact and made["k"] == "input":
                made.update(k="contact", m=node.contact)

    def _controls(self, element: Element, around: Node) -> list[dict[str, Any]]:
        read = [self._control(kid, around) for kid in element.named(*_ASKED, *_HOLDING)]
        return [made for made in read if made]

    def _control(self, element: Element, around: Node) -> dict[str, Any] | None:
        if element.name == "group" and (repeat := _lone_repeat(element)):
            return self._repeat_in_group(element, repeat, around)
        node = self._node(element, around)
        if node is None:
            return None
        return self._holding(element, node, around) if element.name in _HOLDING else self._asked(element, node)

    def _asked(self, element: Element, node: Node) -> dict[str, Any]:
        kind, shown = _OLDER.get(element.name, (element.name, ""))
        made = self._begin(element, node, kind)
        if shown:
            made["a"] = [*made.get("a", []), shown]
        if kind in _CHOOSING:
            node.own.setdefault("t", _BY_CONTROL[kind])
            self._choices.read(element, made)
        elif query := element.get("query"):
            made["k"] = "select1"
            self._choices.read_query(element, query, made)
        elif kind == "upload" and (media := element.get("mediatype")):
            made["m"] = media
        elif kind == "input":
            _contact(made)
        self._rest(element, made)
        return made

    def _node(self, element: Element, around: Node) -> Node | None:
        """The node that a control is about; a group without one is about the node around it."""
        bound = self._ids.get(element.get("bind"), "")
        reference = element.get("nodeset", "ref") if element.name == "repeat" else element.get("ref", "nodeset")
        if not (reference or bound):
            if element.name not in _HOLDING:
                self._bench.wrong("xform_control_unbound", element, control=element.name)
            return around if element.name in _HOLDING else None
        path = bound or joined(reference, around.path)
        return find(self._root, path) or self._made_good(element, path)

    def _made_good(self, element: Element, path: str) -> Node | None:
        """A node for a question that the answers have no place for, where at least what is around it is there."""
        above, _, name = path.rpartition("/")
        parent = find(self._root, above) if above and element.name not in _HOLDING else None
        if parent is None:
            self._bench.wrong("xform_control_nowhere", element, control=element.name, path=path)
            return None
        self._bench.note("xform_control_given_place", element, control=element.name, path=path)
        node = Node(Element(name, "", "", [], element.line), name, parent)
        parent.kids.append(node)
        return node

    def _begin(self, element: Element, node: Node, kind: str) -> dict[str, Any]:
        made: dict[str, Any] = {"k": kind, "d": -1}
        self._made.append((made, node))
        self._words(element, made, node)
        appearance = self._choices.appearance(element)
        if appearance:
            made["a"] = appearance
        node.on += self._actions.of(element, node.path)
        return made

    def _words(self, element: Element, made: dict[str, Any], node: Node) -> None:
        words = {name: words_of(element.first(name), self._bench) for name in _WORDS}
        for name, key in (("label", "l"), ("hint", "h")):
            if words[name]:
                made[key] = words[name]
        if words["help"] and "h" not in made:
            made["h"] = words["help"]
        if words["alert"]:
            node.own.setdefault("msg", words["alert"])

    def _holding(self, element: Element, node: Node, around: Node) -> dict[str, Any]:
        """A group or a repeat; a group about a repeat's node that holds more than the repeat stands around it."""
        if element.name == "group" and node.repeats and node is not around and _holds_repeat(element):
            made = self._begin(element, around, "group")
        else:
            made = self._begin(element, node, element.name)
        if element.name == "repeat":
            self._repeat(element, node)
        self._rest(element, made)
        made["c"] = self._controls(element, node)
        return made

    def _repeat_in_group(self, group: Element, repeat: Element, around: Node) -> dict[str, Any] | None:
        """A group around nothing but its repeat gives it label, hint and appearance."""
        repeat.known = True
        outer = around
        if reference := group.get("ref", "nodeset"):
            outer = find(self._root, joined(reference, around.path)) or around
        made = self._control(repeat, outer)
        if made is None:
            return None
        node = self._made[-1][1] if not made["c"] else next(n for m, n in self._made if m is made)
        words: dict[str, Any] = {}
        self._words(group, words, node)
        appearance = [word for word in self._choices.appearance(group) if word not in made.get("a", [])]
        made.update({**words, **made})
        if appearance:
            made["a"] = [*made.get("a", []), *appearance]
        node.on += self._actions.of(group, outer.path)
        self._rest(group, made)
        return made

    def _repeat(self, element: Element, node: Node) -> None:
        if count := element.get("count", uri=JAVAROSA):
            expr = self._bench.expression(count, element)
            if expr:
                node.rules["count"] = expr
        if element.get("noAddRemove", uri=JAVAROSA) in ("true()", "true"):
            node.own["fixed"] = 1

    def _rest(self, element: Element, made: dict[str, Any]) -> None:
        if rest := {a.written: a.value for a in element.rest()}:
            made["p"] = {**made.get("p", {}), **rest}


def _lone_repeat(group: Element) -> Element | None:
    kids = [kid for kid in group.kids if kid.name not in (*_WORDS, *("setvalue", "setgeopoint", "recordaudio"))]
    if len(kids) != 1 or kids[0].name != "repeat":
        return None
    outer, inner = _reference(group), _reference(kids[0])
    return kids[0] if not outer or outer.strip("/ ") == inner.strip("/ ") else None


def _holds_repeat(group: Element) -> bool:
    return any(kid.name == "repeat" and _reference(kid) == _reference(group) for kid in group.kids)


def _contact(made: dict[str, Any]) -> None:
    """A text with one of CHT's appearances asks for a person or a place that is on the phone already."""
    words = made.get("a", [])
    if "select-contact" in words or "db-object" in words:
        made["k"] = "contact"
        if kinds := [word.removeprefix("type-") for word in words if word.startswith("type-")]:
            made["m"] = " ".join(kinds)
