"""What the parts of one compilation share: what is wrong, what is worth saying, and the expressions met so far."""

from typing import Any

from ubia.forms.expressions import BadExpression, Expr, parse, walk
from ubia.forms.expressions.faults import faults_in
from ubia.forms.problem import Problem

from .element import Element


class Workbench:
    """Collects while a form is compiled. Problems refuse it; remarks do not."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.remarks: list[Problem] = []
        self.functions: dict[str, None] = {}
        self.instances: dict[str, None] = {}
        self.files: dict[str, None] = {}
        self.media: dict[str, None] = {}
        self.externals: set[str] = set()
        self.said_by_language: dict[str, dict[str, Any]] = {}
        self.version = ""
        self._seen: set[str] = set()

    @property
    def said(self) -> dict[str, Any]:
        """The texts of the default language by id."""
        return next(iter(self.said_by_language.values()), {})

    def speak(self, texts: dict[str, dict[str, Any]]) -> None:
        """Keep the texts by language, the default one first."""
        self.said_by_language = texts

    def wrong(self, code: str, at: Element | None, /, **values: str) -> None:
        """Something that keeps the form from being published."""
        self.problems.append(Problem(code, row=at.line if at else 0, values=values))

    def note(self, code: str, at: Element | None, /, **values: str) -> None:
        """Something that people should know; the same thing is said once."""
        remark = Problem(code, row=at.line if at else 0, values=values)
        key = repr((code, sorted(values.items())))
        if key not in self._seen:
            self._seen.add(key)
            self.remarks.append(remark)

    def expression(self, text: str, at: Element) -> Expr | None:
        """A parsed expression, or None once what is wrong with it was noted."""
        expr = self._parsed(text, at)
        if expr and text not in self._seen:
            self._seen.add(text)
            self._count(expr)
            self._judge(expr, at)
        return expr

    def call(self, text: str, at: Element) -> tuple[Expr, ...] | None:
        """The arguments of a call that is no function of expressions (`search(…)`), or None when it is broken."""
        expr = self._parsed(text, at)
        for argument in expr[2:] if expr else ():
            self._count(argument)
            self._judge(argument, at)
        return expr[2:] if expr else None

    def _parsed(self, text: str, at: Element) -> Expr | None:
        try:
            return self._with_version(parse(text)) if "version()" in text else parse(text)
        except BadExpression as bad:
            said = _excerpt(text)
            self.wrong("xform_expression", at, text=said, fault=bad.code, near=bad.near, place=str(bad.at + 1))
            return None

    def _with_version(self, expr: Any) -> Any:
        """`version()` is known when the form is compiled."""
        if expr == ("f", "version"):
            return ("s", self.version)
        return tuple(map(self._with_version, expr)) if isinstance(expr, tuple) else expr

    def _judge(self, expr: Expr, at: Element) -> None:
        """What can be told without the tree: unknown functions, wrong numbers of arguments, impossible types."""
        for fault in faults_in(expr, None):
            say = self.wrong if fault.refuses else self.note
            say(fault.code, at, **fault.values)

    def _count(self, expr: Expr) -> None:
        for part in walk(expr):
            if part[0] == "f":
                self.functions[part[1]] = None
                if len(part) > 2 and part[2][0] == "s":
                    self._names(part[1], part[2][1])

    def _names(self, function: str, text: str) -> None:
        if function == "instance":
            self.instances[text] = None
        elif function == "pulldata":
            self.files[text] = None


def _excerpt(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 120 else f"{flat[:117]}…"
