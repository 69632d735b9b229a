"""The order in which rules are reckoned: each after the rules of what it reads, as far as the form allows."""

from collections.abc import Callable, Iterable, Iterator

from ubia.forms.expressions import walk

from .node import RULES, Node
from .reads import Reads
from .workbench import Workbench

Key = tuple[int, str]
Loops = Callable[[Key], None]


def order_of(nodes: list[Node], reads: Reads, bench: Workbench) -> list[list[int | str]]:
    """The rules as `Rule` of the model. What depends on itself keeps the place that the form gives it."""
    read = {(node.number, rule): reads.of(node.rules[rule], node) for node in nodes for rule in _rules(node)}
    for number, rule in read:
        if rule in ("calc", "rel") and _is_own_cause(nodes[number], rule, read[number, rule]):
            _loops((number, rule), nodes, bench)
    needs = {key: [k for k in _makers(found, key[0]) if k in read and k != key] for key, found in read.items()}
    done: dict[Key, bool] = {}
    ordered: list[Key] = []
    for key in read:
        _visit(key, needs, done, ordered, lambda loop: _loops(loop, nodes, bench))
    return [[number, rule, *sorted(n.number for n in read[number, rule])] for number, rule in ordered]


def _rules(node: Node) -> Iterator[str]:
    return (rule for rule in RULES if rule in node.rules)


def _is_own_cause(node: Node, rule: str, read: set[Node]) -> bool:
    """Whether a rule reads its own node by name; `.` is meant so, and in a repeat it may be another instance."""
    own = any(part[0] == "p" and part[1:3] == (0, ".") for part in walk(node.rules[rule]))
    return node in read and not own and not any(around.repeats for around in node.up())


def _makers(read: Iterable[Node], reader: int) -> Iterator[Key]:
    """The rules that decide what is read: the calculation of a node, and what makes it and those around it be there."""
    for node in sorted(read, key=lambda found: found.number):
        if node.number != reader:
            yield node.number, "calc"
        for around in node.up():
            yield around.number, "rel"
            yield around.number, "count"


def _visit(first: Key, needs: dict[Key, list[Key]], done: dict[Key, bool], ordered: list[Key], loops: Loops) -> None:
    """Depth first without recursion, since chains of calculations are long. `done` is False while a rule waits."""
    if first in done:
        return
    done[first] = False
    waiting = [(first, iter(needs[first]))]
    while waiting:
        key, rest = waiting[-1]
        needed = next(rest, None)
        if needed is None:
            done[key] = True
            ordered.append(key)
            waiting.pop()
        elif needed not in done:
            done[needed] = False
            waiting.append((needed, iter(needs[needed])))
        elif not done[needed]:
            loops(needed)


def _loops(key: Key, nodes: list[Node], bench: Workbench) -> None:
    bench.note("xform_cycle", nodes[key[0]].element, name=nodes[key[0]].path)
