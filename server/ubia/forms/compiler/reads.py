"""Which nodes an expression reads, found by following its paths through the tree of answers."""

from collections.abc import Callable

from ubia.forms.expressions import Expr, Step, long_step, parse

from .node import Node
from .workbench import Workbench

Found = frozenset["Node | None"]
"""Nodes; None stands for the document, above the root."""

_NOTHING: Found = frozenset()


class Reads:
    """Follows expressions of one form."""

    def __init__(self, root: Node, primary: str, bench: Workbench) -> None:
        self._root, self._primary, self._bench = root, primary, bench
        self._absolute: dict[tuple[str, ...], Found] = {}

    def of(self, expr: Expr, node: Node) -> set[Node]:
        """The nodes that the rule `expr` of `node` reads."""
        walk = _Walk(self, node)
        walk.follow(expr, frozenset([node]))
        return {found for found in walk.read if found}

    def absolute(self, steps: tuple[Step, ...], at: Node) -> Found | None:
        """Where an absolute path of plain steps leads, kept since forms repeat them; None when it is not plain."""
        names = tuple(step for step in steps if isinstance(step, str))
        if len(names) != len(steps):
            return None
        if names not in self._absolute:
            found: Found = frozenset([None])
            for name in names:
                found = self.step(found, "attribute" if name.startswith("@") else "", name)
            self._absolute[names] = found
            if not found and not names[-1].startswith("@"):
                self.nowhere("/" + "/".join(names), at)
        return self._absolute[names]

    def nowhere(self, path: str, at: Node) -> None:
        """Note a path that leads to nothing."""
        self._bench.note("xform_path_nowhere", at.element, path=path, name=at.path)

    def step(self, found: Found, axis: str, test: str) -> Found:
        """One step from nodes."""
        if not axis:
            axis, test = long_step(test)
        return frozenset(node for start in found for node in _AXES[axis](start, self._root) if _fits(node, test, axis))

    def instance(self, name: str) -> Found:
        """What `instance(name)` finds among the answers: the document when it is the form's own."""
        return frozenset([None]) if name == self._primary else _NOTHING


class _Walk:
    def __init__(self, reads: Reads, node: Node) -> None:
        self._reads, self._node = reads, node
        self.read: set[Node | None] = set()

    def follow(self, expr: Expr, here: Found) -> Found:
        kind = expr[0]
        if kind in ("n", "s"):
            return _NOTHING
        if kind == "p":
            return self._path(expr, here)
        if kind == "q":
            return self._filtered(self.follow(expr[1], here), expr[2:])
        if kind == "f":
            return self._call(expr, here)
        found = [self.follow(part, here) for part in expr[1:]]
        return found[0].union(*found[1:]) if kind == "|" else _NOTHING

    def _path(self, expr: Expr, here: Found) -> Found:
        start, steps = expr[1], expr[2:]
        if start == 1 and steps and (plain := self._reads.absolute(steps, self._node)) is not None:
            self.read |= plain
            return plain
        found = here if start == 0 else frozenset([None]) if start == 1 else self.follow(start, here)
        began = found
        for step in steps:
            axis, test, *predicates = long_step(step)
            found = self._filtered(self._reads.step(found, axis, test), tuple(predicates))
            if axis == "attribute" and not found:
                return found
        if began and not found:
            self._reads.nowhere(_shown(steps), self._node)
        self.read |= found
        return found

    def _filtered(self, found: Found, predicates: tuple[Expr, ...]) -> Found:
        for predicate in predicates:
            self.follow(predicate, found)
        return found

    def _call(self, expr: Expr, here: Found) -> Found:
        name, arguments = expr[1], expr[2:]
        if name == "current":
            self.read.add(self._node)
            return frozenset([self._node])
        if name == "instance" and arguments and arguments[0][0] == "s":
            return self._reads.instance(arguments[0][1])
        if name == "jr:choice-name" and len(arguments) > 1 and arguments[1][0] == "s":
            arguments = (arguments[0], _quoted_path(arguments[1]))
        found = [self.follow(argument, here) for argument in arguments]
        return found[0] if found and name in ("randomize", "once", "indexed-repeat") else _NOTHING


def _quoted_path(argument: Expr) -> Expr:
    """The path that stands in quotes in `jr:choice-name(…, '/visit/sex')`."""
    text = argument[1].strip()
    return parse(text) if text.startswith(("/", "../")) and "'" not in text and "(" not in text else argument


def _shown(steps: tuple[Step, ...]) -> str:
    return "/".join(step if isinstance(step, str) else str(step[1]) for step in steps)


def _kids(node: Node | None, root: Node) -> list[Node]:
    return [root] if node is None else node.kids


def _below(node: Node | None, root: Node) -> list[Node | None]:
    inner = (root if node is None else node).walk()
    return [found for found in inner if found is not node]


def _around(node: Node | None, _: Node) -> list[Node]:
    return [*node.up()][1:] if node else []


def _beside(node: Node | None, root: Node) -> list[Node]:
    return _kids(node.parent, root) if node else []


_AXES: dict[str, Callable[[Node | None, Node], "list[Node | None] | list[Node]"]] = {
    "child": _kids,
    "attribute": _kids,
    "self": lambda node, _: [node],
    "parent": lambda node, _: [node.parent] if node else [],
    "descendant": _below,
    "descendant-or-self": lambda node, root: [node, *_below(node, root)],
    "ancestor": _around,
    "ancestor-or-self": lambda node, _: [*node.up()] if node else [],
    "following-sibling": _beside,
    "preceding-sibling": _beside,
    "following": lambda _, root: [*root.walk()],
    "preceding": lambda _, root: [*root.walk()],
    "namespace": lambda _node, _root: [],
}


def _fits(node: Node | None, test: str, axis: str) -> bool:
    """Whether a node is what a step names; prefixes are not compared."""
    if test == "node()":
        return True
    if node is None:
        return False
    name = test.rpartition(":")[2]
    if axis == "attribute":
        return node.name.startswith("@") and name in ("*", node.name[1:])
    return not node.name.startswith("@") and name in ("*", node.name)
