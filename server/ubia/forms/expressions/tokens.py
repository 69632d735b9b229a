"""Cuts an expression into its words, telling names from operators as XPath 1.0 (3.7) asks."""

import re
from typing import Literal, NamedTuple, TypeAlias

from .bad import BadExpression

Kind: TypeAlias = Literal["number", "text", "name", "operator", "mark", "end"]

LONGEST = 100_000
"""Characters: the longest formula in the forms we know has under ten thousand."""

_START = (
    "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef"
    "\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_NAME = f"[{_START}][{_START}\\-.0-9\u00b7\u0300-\u036f\u203f\u2040]*"
_WORD = re.compile(
    rf"""(?P<number>\d+(?:\.\d*)?|\.\d+)
    |(?P<text>"[^"]*"|'[^']*')
    |(?P<name>{_NAME}(?::(?:{_NAME}|\*))?)
    |(?P<operator><=|>=|!=|[=<>+\-|])
    |(?P<mark>//|::|\.\.|[/.()\[\],@*])""",
    re.VERBOSE | re.ASCII,
)
_SPACE = re.compile(r"\s*")
_WORDY = re.compile(rf"(?:and|or|div|mod)(?![{_START}])")
_FOREIGN = {
    "$": "expression_variable",
    "&": "expression_ampersand",
    "!": "expression_exclamation",
    **dict.fromkeys("“”‘’„«»", "expression_curly_quote"),
    **dict.fromkeys("\"'", "expression_text_open"),
}
"""Characters with which no word begins, and the sentence for each; most come from people who know another language."""
_DOUBLED = {"==": "expression_equals_twice", "||": "expression_bars"}


class Token(NamedTuple):
    """A word of an expression and where it begins; `text` of a literal is what stands between the quotes."""

    kind: Kind
    text: str
    at: int


def tokens_of(text: str) -> list[Token]:
    """The words of an expression, an end after the last. Raises BadExpression."""
    if len(text) > LONGEST:
        raise BadExpression("expression_too_long", LONGEST, str(LONGEST))
    found: list[Token] = []
    at = _after_space(text, 0)
    while at < len(text):
        token, at = _next(text, at, _operand_ended(found))
        found.append(token)
        at = _after_space(text, at)
    return [*found, Token("end", "", len(text))]


def _after_space(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    return space.end() if space else at


def _operand_ended(before: list[Token]) -> bool:
    """Whether an operator must come next: then `*` multiplies, and `and`, `or`, `div`, `mod` are no names."""
    if not before or before[-1].kind == "operator":
        return False
    return before[-1].kind != "mark" or before[-1].text in (")", "]", ".", "..")


def _next(text: str, at: int, operand_ended: bool) -> tuple[Token, int]:
    if operand_ended and (wordy := _WORDY.match(text, at)):
        return Token("operator", wordy[0], at), wordy.end()
    if code := _DOUBLED.get(text[at : at + 2]):
        raise BadExpression(code, at, text[at : at + 2])
    word = _WORD.match(text, at)
    if not word:
        raise BadExpression(_FOREIGN.get(text[at], "expression_character"), at, text[at : at + 20])
    return _token(word, operand_ended), word.end()


def _token(word: "re.Match[str]", operand_ended: bool) -> Token:
    kind: Kind = word.lastgroup  # type: ignore[assignment]  # the groups are named after the kinds
    if kind == "text":
        return Token(kind, word[0][1:-1], word.start())
    if word[0] == "*":
        return Token("operator" if operand_ended else "name", "*", word.start())
    return Token(kind, word[0], word.start())
