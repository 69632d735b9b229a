"""The tree of answers while it is compiled: each node with its place, its rules, and its way into the model."""

from collections.abc import Iterator
from typing import Any

from ubia.forms.expressions import Expr

from .element import Element

RULES = ("rel", "count", "calc", "req", "ro")
"""Rules that are reckoned in an order, in the order in which those of one node stand."""


class Node:
    """One node of the answers: an element, or an attribute that has rules (`@id`)."""

    def __init__(self, element: Element, name: str, parent: "Node | None") -> None:
        self.element, self.name, self.parent = element, name, parent
        self.number = -1
        self.kids: list[Node] = []
        self.own: dict[str, Any] = {}
        """The node's part of the model without its kids."""
        self.rules: dict[str, Expr] = {}
        self.on: list[dict[str, Any]] = []
        self.repeats = False
        self.contact = ""
        """The contact type of `db:person` and its like."""

    @property
    def path(self) -> str:
        """Its path from the document, `/visit/child/age`."""
        return f"{self.parent.path if self.parent else ''}/{self.name}"

    def up(self) -> "Iterator[Node]":
        """The node and those around it, the root last."""
        here: Node | None = self
        while here:
            yield here
            here = here.parent

    def walk(self) -> "Iterator[Node]":
        """The node and all below it, a parent before its children."""
        waiting = [self]
        while waiting:
            here = waiting.pop()
            yield here
            waiting.extend(reversed(here.kids))

    def kid(self, name: str) -> "Node | None":
        """The first child of this local name; `@id` is an attribute."""
        return next((kid for kid in self.kids if kid.name == name), None)

    def as_model(self) -> dict[str, Any]:
        """The node as `Def` of the model."""
        made = {"n": self.name, **self.own, **self.rules}
        if self.on:
            made["on"] = self.on
        if self.kids:
            made["c"] = [kid.as_model() for kid in self.kids]
        return made


def number_all(root: Node) -> list[Node]:
    """Give each node its number, from 0 (the root); returns them by number."""
    nodes = list(root.walk())
    for number, node in enumerate(nodes):
        node.number = number
    return nodes


def find(root: Node, path: str) -> Node | None:
    """The node at a path from the document, without predicates; None when there is none."""
    names = path.strip("/").split("/")
    if names[0] != root.name:
        return None
    here: Node | None = root
    for name in names[1:]:
        here = here.kid(name) if here else None
    return here


def joined(path: str, around: str) -> str:
    """An absolute path, from one that may be relative to the path `around`; prefixes of names fall away."""
    steps = [] if path.startswith("/") else [step for step in around.split("/") if step]
    for step in path.split("/"):
        step = step.strip()
        if step == "..":
            del steps[-1:]
        elif step.startswith("current()") or step in ("", "."):
            continue
        else:
            steps.append(_local(step))
    return "/" + "/".join(steps)


def _local(step: str) -> str:
    mark = "@" if step.startswith("@") else ""
    return mark + step.lstrip("@").rpartition(":")[2]
