"""What kind of value an expression gives, as far as the text tells."""

import re

from .expr import Expr
from .functions import FUNCTIONS

NODES = ("nodeset", "any")
_GIVES = {
    "n": "number", "s": "string", "p": "nodeset", "neg": "number", "|": "nodeset", "q": "nodeset",
    "+": "number", "-": "number", "*": "number", "div": "number", "mod": "number",
}  # fmt: skip
_NUMBER = re.compile(r"\s*-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*|\s*-?Infinity\s*", re.IGNORECASE)
_DATE = re.compile(r"\s*\d{4}-\d{1,2}-\d{1,2}.*|\s*\d{1,2}:\d{2}.*", re.DOTALL)


def kind_of(expr: Expr) -> str:
    """`number`, `string`, `boolean`, `date`, `nodeset`, or `any` when it depends on the answers."""
    if expr[0] == "f":
        function = FUNCTIONS.get(expr[1])
        return function.gives if function else "any"
    return _GIVES.get(expr[0], "boolean")


def is_plain_text(expr: Expr) -> bool:
    """Whether it is a text written out."""
    return bool(expr[0] == "s")


def is_number(text: str) -> bool:
    """Whether a text can be reckoned with: a number, or a date, which counts as its days."""
    return bool(_NUMBER.fullmatch(text) or _DATE.fullmatch(text))
