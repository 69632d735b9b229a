"""What is wrong with an expression where it stands: what can never work, and what is worth a remark.

A remark refuses nothing. A form is refused only for what no answer could make work.
"""

from collections.abc import Callable, Iterator
from difflib import get_close_matches
from typing import NamedTuple

from .bad import BadExpression
from .expr import Expr, long_step, parts_of
from .functions import FUNCTIONS, nearest
from .kinds import NODES, is_number, is_plain_text, kind_of
from .places import Missing, Place, follow
from .writing import unparse

NUMBERS = ("+", "-", "*", "div", "mod")


class Fault(NamedTuple):
    """`code` names a sentence of `words.py`, which `values` fill; `refuses` when the form cannot be published so."""

    code: str
    values: dict[str, str]
    refuses: bool = True


def unreadable(bad: BadExpression) -> Fault:
    """The fault of an expression that cannot be parsed."""
    return Fault(bad.code, {"near": bad.near, "at": str(bad.at + 1)})


class Where(NamedTuple):
    """Where an expression is reckoned: the context, None when not known, and the place whose rule it is."""

    here: Place | None
    current: Place | None

    def follow(self, path: Expr) -> list[Place] | Missing | None:
        """Where a path leads, as `places.follow` says it."""
        return follow(path, self.here, self.current)


def faults_in(expr: Expr, here: Place | None, current: Place | None = None) -> Iterator[Fault]:
    """Everything wrong with an expression that is reckoned at `here` (None: at a row of a list, or who knows where).

    `current` is the place whose rule it is, where that is another.
    """
    for part, where in reckoned(expr, Where(here, current or here)):
        yield from _CHECKS.get(part[0], _check_operator)(part, where)


def reckoned(expr: Expr, where: Where) -> Iterator[tuple[Expr, Where]]:
    """The expression and all its parts, each with where it is reckoned: predicates at what they filter."""
    waiting = [(expr, where)]
    while waiting:
        part, at = waiting.pop()
        yield part, at
        waiting.extend(reversed(list(_parts(part, at))))


def _parts(expr: Expr, where: Where) -> Iterator[tuple[Expr, Where]]:
    if expr[0] == "q":
        yield expr[1], where
        yield from ((part, where._replace(here=None)) for part in expr[2:])
    elif expr[0] == "p":
        if isinstance(expr[1], tuple):
            yield expr[1], where
        for number, step in enumerate(expr[2:], start=3):
            if predicates := long_step(step)[2:]:
                found = where.follow(expr[:number])
                at = found[0] if isinstance(found, list) and len(found) == 1 else None
                yield from ((part, where._replace(here=at)) for part in predicates)
    else:
        yield from ((part, where) for part in parts_of(expr))


def _check_nothing(_: Expr, __: Where) -> Iterator[Fault]:
    yield from ()


def _check_call(expr: Expr, _: Where) -> Iterator[Fault]:
    name, arguments = expr[1], expr[2:]
    function = FUNCTIONS.get(name)
    if not function:
        near = nearest(name)
        yield Fault("function_like" if near else "function_unknown", {"name": name, "near": near})
    elif not function.takes(len(arguments)):
        few = len(arguments) < function.least
        limit = function.least if few else function.most
        values = {"name": name, "count": str(len(arguments)), "limit": str(limit)}
        yield Fault("function_takes_more" if few else "function_takes_fewer", values)
    else:
        for place in function.nodes:
            if place < len(arguments) and kind_of(arguments[place]) not in NODES:
                yield Fault("function_wants_path", {"name": name, "given": _short(arguments[place])})


def _check_path(expr: Expr, where: Where) -> Iterator[Fault]:
    start = expr[1]
    if isinstance(start, tuple) and kind_of(start) not in NODES:
        yield Fault("step_from_value", {"given": _short(start)})
    found = where.follow(expr)
    if isinstance(found, Missing):
        sure = start == 1 and where.current is not None and expr[2:3] == (where.current.root.name,)
        code = "path_nowhere" if sure else "path_unknown"
        if found.near:
            code = "path_nowhere_like" if sure else "path_like"
        yield Fault(code, {"path": _short(expr), "name": found.step, "near": found.near}, refuses=sure)


def _check_filter(expr: Expr, _: Where) -> Iterator[Fault]:
    if kind_of(expr[1]) not in NODES:
        yield Fault("filter_of_value", {"given": _short(expr[1])})


def _check_operator(expr: Expr, where: Where) -> Iterator[Fault]:
    operator, operands = expr[0], expr[1:]
    if operator == "|":
        for operand in operands:
            if kind_of(operand) not in NODES:
                yield Fault("union_of_value", {"given": _short(operand)})
    elif operator in NUMBERS or operator == "neg":
        for operand in operands:
            if is_plain_text(operand) and not is_number(operand[1]):
                empty = not operand[1].strip()
                yield Fault("text_reckoned", {"given": _short(operand), "operator": _sign(operator)}, not empty)
    elif operator in ("=", "!="):
        yield from _check_choice(operands[0], operands[1], where)
        yield from _check_choice(operands[1], operands[0], where)


def _check_choice(path: Expr, text: Expr, where: Where) -> Iterator[Fault]:
    """A select compared with what is none of its choices, and a number with what is none."""
    place = _only(path, where)
    if not place or not is_plain_text(text) or not text[1].strip():
        return
    if place.choices is not None and place.gives == "select1" and text[1] not in place.choices:
        yield _stranger(place, text[1])
    elif place.gives in ("int", "decimal") and not is_number(text[1]) and text[1] != "NaN":
        yield Fault("number_compared", {"name": place.name, "value": text[1]}, refuses=False)


def _check_selected(expr: Expr, where: Where) -> Iterator[Fault]:
    if len(expr) == 4 and is_plain_text(expr[3]) and (place := _only(expr[2], where)) and place.choices is not None:
        for value in expr[3][1].split():
            if value not in place.choices:
                yield _stranger(place, value)


def _check_function(expr: Expr, where: Where) -> Iterator[Fault]:
    yield from _check_call(expr, where)
    if expr[1] == "selected":
        yield from _check_selected(expr, where)


def _stranger(place: Place, value: str) -> Fault:
    near = next(iter(get_close_matches(value, place.choices or (), 1)), "")
    code = "choice_compared_like" if near else "choice_compared"
    return Fault(code, {"name": place.name, "value": value[:40], "near": near}, refuses=False)


def _only(path: Expr, where: Where) -> Place | None:
    found = where.follow(path) if path[0] == "p" else None
    return found[0] if isinstance(found, list) and len(found) == 1 else None


def _sign(operator: str) -> str:
    return "-" if operator == "neg" else operator


def _short(expr: Expr) -> str:
    text = unparse(expr)
    return text if len(text) <= 60 else f"{text[:59]}…"


_CHECKS: dict[str, Callable[[Expr, Where], Iterator[Fault]]] = {
    "n": _check_nothing,
    "s": _check_nothing,
    "f": _check_function,
    "p": _check_path,
    "q": _check_filter,
}
