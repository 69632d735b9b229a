"""XPath 1.0 by recursive descent, from the words of an expression to `Expr`."""

from functools import lru_cache
from math import isfinite

from .bad import BadExpression
from .expr import ANYWHERE, AXES, Expr, Step, parts_of, short_step
from .tokens import Token, tokens_of

DEEPEST = 100
"""How deep brackets and calls may stand in each other; 12 in the forms we know."""
TALLEST = 400
"""How deep the whole may become, since `a + b + c` is `(a + b) + c`; writers of JSON go no deeper than 1,000."""

_BINDS = {
    "or": 1, "and": 2, "=": 3, "!=": 3, "<": 4, "<=": 4, ">": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "div": 6, "mod": 6,
    "|": 8,
}  # fmt: skip
_NEGATION = 7
_KINDS = ("node", "text", "comment", "processing-instruction")


@lru_cache(4096)
def parse(text: str) -> Expr:
    """The expression that `text` spells. Raises BadExpression."""
    reader = _Reader(tokens_of(text))
    try:
        expr = reader.expression(0)
    except RecursionError:
        raise BadExpression("expression_too_deep", 0, text[:20]) from None
    reader.finish()
    if _is_taller(expr, TALLEST):
        raise BadExpression("expression_too_deep", 0, text[:20])
    return expr


def _is_taller(expr: Expr, most: int) -> bool:
    level = [expr]
    for _ in range(most):
        level = [part for whole in level for part in parts_of(whole)]
        if not level:
            return False
    return True


class _Reader:
    """Goes through the words of one expression."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens, self._at, self._depth = tokens, 0, 0

    def finish(self) -> None:
        """Be at the end, or say what is too much."""
        if self._here.kind != "end":
            raise self._unexpected()

    def expression(self, binds: int) -> Expr:
        """Operands and operators that bind tighter than `binds`."""
        expr = self._operand()
        while (binds_here := self._binds_here()) > binds:
            operator = self._take().text
            expr = (operator, expr, self.expression(binds_here))
        return expr

    def _operand(self) -> Expr:
        minuses = 0
        while self._is("operator", "-"):
            self._take()
            minuses += 1
        if minuses > DEEPEST:
            raise BadExpression("expression_too_deep", self._here.at, "-")
        expr = self.expression(_NEGATION) if minuses else self._path()
        for _ in range(minuses):
            expr = ("neg", expr)
        return expr

    def _path(self) -> Expr:
        if self._is("mark", "/"):
            self._take()
            return ("p", 1, *self._steps()) if self._step_ahead() else ("p", 1)
        if self._is("mark", "//"):
            self._take()
            return ("p", 1, ANYWHERE, *self._steps())
        if not self._primary_ahead():
            return ("p", 0, *self._steps())
        start = self._primary()
        if predicates := self._predicates():
            start = ("q", start, *predicates)
        between = self._separator()
        return ("p", start, *between, *self._steps()) if between is not None else start

    def _primary_ahead(self) -> bool:
        token, after = self._here, self._after
        if token.kind == "name":
            return after[:2] == ("mark", "(") and token.text not in _KINDS and not token.text.endswith("*")
        return token.kind in ("number", "text") or self._is("mark", "(")

    def _primary(self) -> Expr:
        token = self._take()
        if token.kind == "number":
            return _number(token.text)
        if token.kind == "text":
            return ("s", token.text)
        if token.kind == "name":
            return ("f", token.text, *self._arguments())
        return self._within(token, ")")

    def _arguments(self) -> list[Expr]:
        opened = self._take()
        found: list[Expr] = []
        if not self._is("mark", ")"):
            found.append(self._inside(opened))
            while self._is("mark", ","):
                self._take()
                found.append(self._inside(opened))
        self._close(opened, ")")
        return found

    def _within(self, opened: Token, close: str) -> Expr:
        expr = self._inside(opened)
        self._close(opened, close)
        return expr

    def _inside(self, opened: Token) -> Expr:
        self._depth += 1
        if self._depth > DEEPEST:
            raise BadExpression("expression_too_deep", opened.at, opened.text)
        expr = self.expression(0)
        self._depth -= 1
        return expr

    def _close(self, opened: Token, close: str) -> None:
        if self._is("mark", close):
            self._take()
        elif self._here.kind == "end" or self._here.text in (")", "]"):
            raise BadExpression("expression_unclosed", opened.at, opened.text)
        else:
            raise self._unexpected()

    def _steps(self) -> list[Step]:
        found = [self._step()]
        while (between := self._separator()) is not None:
            found += [*between, self._step()]
        return found

    def _separator(self) -> tuple[Step, ...] | None:
        if self._is("mark", "/"):
            self._take()
            return ()
        if self._is("mark", "//"):
            self._take()
            return (ANYWHERE,)
        return None

    def _step_ahead(self) -> bool:
        return self._here.kind == "name" or (self._here.kind == "mark" and self._here.text in (".", "..", "@"))

    def _step(self) -> Step:
        if not self._step_ahead():
            raise self._unexpected()
        token = self._take()
        if token.text in (".", ".."):
            return short_step("self" if token.text == "." else "parent", "node()", self._predicates())
        if token.text == "@":
            return short_step("attribute", self._test(self._take_name()), self._predicates())
        if self._is("mark", "::"):
            if token.text not in AXES:
                raise BadExpression("expression_axis", token.at, token.text)
            self._take()
            return short_step(token.text, self._test(self._take_name()), self._predicates())
        return short_step("child", self._test(token), self._predicates())

    def _test(self, token: Token) -> str:
        if not self._is("mark", "("):
            return token.text
        if token.text not in _KINDS:
            raise BadExpression("expression_call_in_path", token.at, token.text)
        opened = self._take()
        target = ""
        if token.text == "processing-instruction" and self._here.kind == "text":
            target = _quoted(self._take().text)
        self._close(opened, ")")
        return f"{token.text}({target})"

    def _predicates(self) -> tuple[Expr, ...]:
        found = []
        while self._is("mark", "["):
            found.append(self._within(self._take(), "]"))
        return tuple(found)

    def _take_name(self) -> Token:
        if self._here.kind != "name":
            raise self._unexpected()
        return self._take()

    def _binds_here(self) -> int:
        return _BINDS[self._here.text] if self._here.kind == "operator" else 0

    @property
    def _here(self) -> Token:
        return self._tokens[self._at]

    @property
    def _after(self) -> Token:
        return self._tokens[min(self._at + 1, len(self._tokens) - 1)]

    def _is(self, kind: str, text: str) -> bool:
        return self._here.kind == kind and self._here.text == text

    def _take(self) -> Token:
        token = self._here
        self._at = min(self._at + 1, len(self._tokens) - 1)
        return token

    def _unexpected(self) -> BadExpression:
        here = self._here
        if here.kind == "end":
            return BadExpression("expression_empty" if self._at == 0 else "expression_ends_early", here.at)
        before = self._tokens[self._at - 1] if self._at else None
        if here.text in (")", "]") and here.kind == "mark" and not (before and _wants_more(before)):
            return BadExpression("expression_closed_too_often", here.at, here.text)
        return BadExpression("expression_unexpected", here.at, _shown(here))


def _wants_more(before: Token) -> bool:
    return before.kind == "operator" or before.text in ("(", "[", ",", "/", "//", "@", "::")


def _shown(token: Token) -> str:
    return _quoted(token.text)[:40] if token.kind == "text" else token.text[:40]


def _quoted(text: str) -> str:
    return f"'{text}'" if "'" not in text else f'"{text}"'


def _number(text: str) -> Expr:
    value = float(text)
    if not isfinite(value):
        return ("div", ("n", 1), ("n", 0))  # JSON has no infinity
    return ("n", int(value) if value.is_integer() and value < 2**53 else value)
