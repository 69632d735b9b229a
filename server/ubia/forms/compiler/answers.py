"""The primary instance: the tree of answers with its first values, templates and the first instances of repeats."""

from collections.abc import Set
from typing import Any

from .element import JAVAROSA, XFORMS, Attribute, Element
from .node import Node

META = "cht_meta"
"""What CHT's group `meta` is called in an XForm; its answers keep their name."""


def tree_of(instance: Element, repeats: Set[str], attributes: Set[str]) -> Node:
    """The tree below a primary instance's root element.

    `repeats` are the paths that the form's body repeats; `attributes` those of attributes that have rules.
    """
    instance.know_all()
    return _Grower(repeats, attributes).grow([instance], None)


class _Grower:
    def __init__(self, repeats: Set[str], attributes: Set[str]) -> None:
        self._repeats, self._attributes = repeats, attributes

    def grow(self, alike: list[Element], parent: Node | None) -> Node:
        """A node from the elements that stand for it: one, or the template and the instances of a repeat."""
        templates = [element for element in alike if _is_template(element)]
        model = (templates or alike)[0]
        node = Node(model, model.name, parent)
        path = node.path
        node.own = _named(model, parent)
        if model.name == META:
            node.own["as"] = "meta"
        attributes = self._grow_attributes(node, path, model)
        if kept := _attributes(model, attributes):
            node.own["at"] = kept
        if path in self._repeats:
            node.repeats = True
            node.own.update(self._begins(model, [e for e in alike if not _is_template(e)], path))
        kids = [kid for element in [model, *(e for e in alike if e is not model)] for kid in element.kids]
        if not kids and model.text:
            node.own["v"] = model.text
        for group in self._groups(kids, model, path):
            node.kids.append(self.grow(group, node))
        return node

    def _grow_attributes(self, node: Node, path: str, element: Element) -> set[str]:
        """Nodes for attributes with rules, also where the instance does not write them; returns their names."""
        names = {wanted.rpartition("/@")[2] for wanted in self._attributes if wanted.rpartition("/@")[0] == path}
        for name in sorted(names):
            kid = Node(element, f"@{name}", node)
            if value := next((a.value for a in element.attributes if a.name == name), ""):
                kid.own["v"] = value
            node.kids.append(kid)
        return names

    def _groups(self, kids: list[Element], model: Element, path: str) -> list[list[Element]]:
        """Kids by the node they stand for: all of one name in a repeat, each by itself elsewhere.

        Those of other instances count only by names that the model lacks.
        """
        groups: dict[Any, list[Element]] = {}
        own = set(map(id, model.kids))
        names = {kid.name for kid in model.kids}
        for kid in kids:
            if id(kid) not in own and kid.name in names:
                continue
            if f"{path}/{kid.name}" in self._repeats:
                groups.setdefault(kid.name, []).append(kid)
            elif id(kid) in own:
                groups[id(kid)] = [kid]
            else:
                groups.setdefault(kid.name, [kid])
        return list(groups.values())

    def _begins(self, model: Element, instances: list[Element], path: str) -> dict[str, Any]:
        held = [self._values(element, path) for element in instances]
        template = self._values(model, path)
        return {"r": len(held)} if all(one == template for one in held) else {"r": len(held), "first": held}

    def _values(self, element: Element, path: str) -> dict[str, Any]:
        """What one instance holds, as a Def of values only."""
        held: dict[str, Any] = {"n": element.name}
        if kept := _attributes(element, set()):
            held["at"] = kept
        if not element.kids:
            return {**held, "v": element.text} if element.text else held
        held["c"] = [
            self._held(group, f"{path}/{group[0].name}") for group in self._groups(element.kids, element, path)
        ]
        return held

    def _held(self, group: list[Element], path: str) -> dict[str, Any]:
        if path not in self._repeats:
            return self._values(group[0], path)
        model = next(filter(_is_template, group), group[0])
        begins = self._begins(model, [e for e in group if not _is_template(e)], path)
        return {**self._values(model, path), **begins}


def _is_template(element: Element) -> bool:
    return any(a.name == "template" and a.uri == JAVAROSA for a in element.attributes)


def _named(element: Element, parent: Node | None) -> dict[str, Any]:
    """Namespace and prefix, where they are not those of the element around it or of XForms itself."""
    if element.prefix:
        return {"ns": element.uri, "px": element.prefix}
    around = next((n.element.uri for n in parent.up() if not n.element.prefix), XFORMS) if parent else XFORMS
    return {"ns": element.uri} if element.uri and element.uri != around else {}


def _attributes(element: Element, apart: Set[str]) -> list[list[str]]:
    kept = [a for a in element.attributes if a.uri != JAVAROSA and a.name not in apart]
    return [_written(attribute) for attribute in kept]


def _written(attribute: Attribute) -> list[str]:
    written = [attribute.written, attribute.value]
    return [*written, attribute.uri] if attribute.uri else written
