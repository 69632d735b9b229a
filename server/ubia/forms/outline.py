"""What a published form asks, question by question, in words: what comparing two versions of it needs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .expressions import Expr, unparse

Said = dict[str, str]
"""A text by language; '' is the only language of a form that names none."""

RULES = {"rel": "relevant", "con": "constraint", "calc": "calculation", "req": "required", "count": "count"}
_PATH = re.compile(r"(?<![\w.)\]*-])/[\w.-]+(?:/[\w.-]+)*")


@dataclass(frozen=True)
class Question:
    """A node of the answers. `kind` is the control's, '' for what nobody is asked; `rules` are formulas as people
    write them, by `relevant`, `constraint`…; `choices` is None where they are not written in the form."""

    path: str
    kind: str
    type: str
    labels: Said = field(default_factory=dict)
    hints: Said = field(default_factory=dict)
    messages: Said = field(default_factory=dict)
    choices: dict[str, Said] | None = None
    rules: dict[str, str] = field(default_factory=dict)
    repeats: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The last word of the path."""
        return self.path.rpartition("/")[2]

    @property
    def group(self) -> str:
        """The path of what holds it."""
        return self.path.rpartition("/")[0]


def outline(model: Mapping[str, Any], texts: Mapping[str, Mapping[str, Any]]) -> dict[str, Question]:
    """The questions of a compiled form by their paths without the root's name, in the order of the form."""
    speaks = _Texts(texts)
    controls = {control["d"]: control for control in controls_of(model["body"])}
    found = {}
    for number, (path, node, repeats) in enumerate(_nodes(model["root"], "", ())):
        if path and not path.startswith("/meta"):
            found[path] = _question(path, node, repeats, controls.get(number, {}), model, speaks)
    return found


def readable(expr: Any) -> str:
    """A formula as people write it: `${age}` for the path of a question."""
    return _PATH.sub(lambda path: f"${{{path[0].rpartition('/')[2]}}}", unparse(as_expr(expr)))


def as_expr(value: Any) -> Expr:
    """An expression of a model, which JSON may have made of lists."""
    return tuple(as_expr(part) if isinstance(part, list | tuple) else part for part in value)


def _nodes(
    node: Mapping[str, Any], path: str, repeats: tuple[str, ...]
) -> Iterator[tuple[str, Mapping[str, Any], tuple[str, ...]]]:
    """All nodes in the order in which the model numbers them, the root's path being ''."""
    if "r" in node:
        repeats = (*repeats, path)
    yield path, node, repeats
    for kid in node.get("c", ()):
        yield from _nodes(kid, f"{path}/{kid['n']}", repeats)


def controls_of(body: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """The controls of a body and those within them."""
    for control in body:
        yield control
        yield from controls_of(control.get("c", ()))


def _question(
    path: str,
    node: Mapping[str, Any],
    repeats: tuple[str, ...],
    control: Mapping[str, Any],
    model: Mapping[str, Any],
    speaks: "_Texts",
) -> Question:
    return Question(
        path=path,
        kind=control.get("k", ""),
        type=node.get("t", ""),
        labels=speaks.say(control.get("l")),
        hints=speaks.say(control.get("h")),
        messages=speaks.say(node.get("msg")),
        choices=_said(choices_of(control, model), speaks),
        rules={RULES[rule]: _rule(node[rule]) for rule in RULES if rule in node},
        repeats=repeats,
    )


def _rule(rule: Any) -> str:
    return "true()" if rule == 1 else readable(rule)


def choices_of(control: Mapping[str, Any], model: Mapping[str, Any]) -> dict[str, Any] | None:
    """The choices of a control, each with its label as the model has it; None where the form does not hold them."""
    if "o" in control:
        return dict(control["o"])
    source = control.get("from")
    rows = model["lists"].get(_list_of(source["nodes"]), {}) if source else {}
    if not source or "rows" not in rows or source["v"] not in rows["cols"]:
        return None
    value, label = (rows["cols"].index(source[key]) if source[key] in rows["cols"] else -1 for key in ("v", "l"))
    labels = [row[label] if 0 <= label < len(row) else "" for row in rows["rows"]]
    if source.get("it"):
        labels = [{"i": label} for label in labels]
    return {row[value]: label for row, label in zip(rows["rows"], labels, strict=True) if len(row) > value}


def _said(choices: Mapping[str, Any] | None, speaks: "_Texts") -> dict[str, Said] | None:
    return None if choices is None else {value: speaks.say(label) for value, label in choices.items()}


def _list_of(nodes: Sequence[Any]) -> str:
    """The list that choices come from, '' when it is none of the form's own."""
    start = nodes[1] if len(nodes) > 1 else None
    is_call = isinstance(start, list | tuple) and len(start) > 2 and start[1] == "instance"
    return str(start[2][1]) if is_call and start else ""


class _Texts:
    """The texts of a form in all its languages."""

    def __init__(self, texts: Mapping[str, Mapping[str, Any]]) -> None:
        self._texts = texts

    def say(self, text: Any) -> Said:
        """A `Text` of the model by language; nothing when there is none."""
        if isinstance(text, Mapping):
            return {language: _plain(said[text["i"]]) for language, said in self._texts.items() if text["i"] in said}
        return {"": _plain(text)} if text else {}


def _plain(text: Any) -> str:
    if isinstance(text, str):
        return text
    if isinstance(text, Mapping):
        return _plain(text.get("t", ""))
    return "".join(part if isinstance(part, str) else readable(part) for part in text)
