"""Writes an expression as text again: one canonical way, with no more brackets than are needed."""

from decimal import Decimal

from .expr import Expr, Step

_BINDS = {"or": 1, "and": 2, "=": 3, "!=": 3, "<": 4, "<=": 4, ">": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "div": 6}
_BINDS |= {"mod": 6, "neg": 7, "|": 8}
_PRIMARY = 9


def unparse(expr: Expr) -> str:
    """Text that parses to this expression again."""
    kind = expr[0]
    if kind == "n":
        return format(Decimal(repr(expr[1])), "f")
    if kind == "s":
        return quoted(expr[1])
    if kind == "f":
        return f"{expr[1]}({', '.join(map(unparse, expr[2:]))})"
    if kind == "p":
        return _path(expr)
    if kind == "q":
        return _start(expr[1]) + _predicates(expr[2:])
    if kind == "neg":
        return f"-{_bracketed(expr[1], _BINDS['neg'])}"
    return _chain(expr)


def quoted(text: str) -> str:
    """A text between the quotes that it does not hold."""
    return f"'{text}'" if "'" not in text else f'"{text}"'


def _chain(expr: Expr) -> str:
    """Operators of one strength from left to right, in a loop since some chains are long."""
    binds = _BINDS[expr[0]]
    written: list[str] = []
    while _BINDS.get(expr[0]) == binds and expr[0] != "neg":
        written += [_bracketed(expr[2], binds + 1), expr[0]]
        expr = expr[1]
    return " ".join([_bracketed(expr, binds), *reversed(written)])


def _bracketed(expr: Expr, binds: int) -> str:
    """An operand; the lone `/` stands in brackets, for a name or `*` after it would be its step."""
    weak = _BINDS.get(expr[0], _PRIMARY) < binds or expr == ("p", 1)
    return f"({unparse(expr)})" if weak else unparse(expr)


def _path(expr: Expr) -> str:
    start, steps = expr[1], expr[2:]
    if start == 0:
        return _steps(steps)
    if start == 1:
        return f"/{_steps(steps)}"
    return f"{_filtered(start)}/{_steps(steps)}"


def _filtered(start: Expr) -> str:
    return unparse(start) if start[0] == "q" else _start(start)


def _start(expr: Expr) -> str:
    return unparse(expr) if expr[0] in ("n", "s", "f") else f"({unparse(expr)})"


def _steps(steps: tuple[Step, ...]) -> str:
    return "/".join(map(_step, steps))


def _step(step: Step) -> str:
    if isinstance(step, str):
        return step
    axis, test, *predicates = step
    lead = {"child": "", "attribute": "@"}.get(axis, f"{axis}::")
    short = {("self", "node()"): ".", ("parent", "node()"): ".."}.get((axis, test), f"{lead}{test}")
    return short + _predicates(tuple(predicates))


def _predicates(predicates: tuple[Expr, ...]) -> str:
    return "".join(f"[{unparse(predicate)}]" for predicate in predicates)
