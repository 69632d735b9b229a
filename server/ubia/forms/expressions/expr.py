"""What an expression is once it is parsed: tuples that read as JSON, of the shape of `Expr` in the phone's model.ts.

    ("n", 1)  ("s", "text")  ("and", left, right)  ("neg", operand)  ("f", "concat", argument, …)
    ("p", 0 | 1 | start, step, …)  ("q", start, predicate, …)

A step is `age`, `px:age`, `.`, `..`, `@id`, or (axis, test, predicate, …); `*`, `px:*` and kinds of node are always
written in the long form, as in ("child", "*") and ("descendant-or-self", "node()").
"""

from collections.abc import Iterator
from typing import Any, TypeAlias

Expr: TypeAlias = tuple[Any, ...]
Step: TypeAlias = str | tuple[Any, ...]

BINARY = ("or", "and", "=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "div", "mod", "|")
AXES = (
    "ancestor", "ancestor-or-self", "attribute", "child", "descendant", "descendant-or-self", "following",
    "following-sibling", "namespace", "parent", "preceding", "preceding-sibling", "self",
)  # fmt: skip
ANYWHERE: Step = ("descendant-or-self", "node()")
"""The step that `//` stands for."""

_SHORT = {".": ("self", "node()"), "..": ("parent", "node()")}


def long_step(step: Step) -> tuple[Any, ...]:
    """A step as (axis, test, predicate, …), however it was written."""
    if not isinstance(step, str):
        return step
    if step in _SHORT:
        return _SHORT[step]
    return ("attribute", step[1:]) if step.startswith("@") else ("child", step)


def short_step(axis: str, test: str, predicates: tuple[Expr, ...] = ()) -> Step:
    """The shortest way to write a step."""
    if not predicates:
        if (axis, test) in _SHORT.values():
            return "." if axis == "self" else ".."
        if axis in ("child", "attribute") and not test.endswith(("*", ")")):
            return test if axis == "child" else f"@{test}"
    return (axis, test, *predicates)


def parts_of(expr: Expr) -> Iterator[Expr]:
    """The expressions that one is made of, those in predicates too, in the order in which they are written."""
    kind = expr[0]
    if kind == "p":
        if isinstance(expr[1], tuple):
            yield expr[1]
        for step in expr[2:]:
            yield from () if isinstance(step, str) else step[2:]
    elif kind == "f":
        yield from expr[2:]
    elif kind not in ("n", "s"):
        yield from expr[1:]


def walk(expr: Expr) -> Iterator[Expr]:
    """The expression and everything in it, the whole before its parts."""
    waiting = [expr]
    while waiting:
        here = waiting.pop()
        yield here
        waiting.extend(reversed(list(parts_of(here))))
