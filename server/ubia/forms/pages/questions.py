"""What a form asks, as a list to read: from its compiled model, in the reader's language where the form has it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.utils.translation import get_language

from .compiled import find_model, find_texts

GROUPS = {"group", "repeat"}


class Question(NamedTuple):
    """One question: its words, its name, and what sort of answer it wants."""

    label: str
    name: str
    sort: str


@dataclass(frozen=True)
class Asked:
    """What a form asks, in order."""

    languages: list[str]
    questions: list[Question]


def questions_of(hash: str) -> Asked | None:  # noqa: A002  the name of the field
    """What the form behind a hash asks; None when it cannot be opened."""
    model = find_model(hash)
    if model is None:
        return None
    languages: list[str] = model["langs"]
    texts = find_texts(hash, _language(languages)) if languages else {}
    defs = list(_numbered(model["root"]))
    return Asked(languages, [_question(one, defs, texts) for one in _controls(model["body"])])


def _language(languages: Sequence[str]) -> str:
    code = (get_language() or "en").split("-")[0]
    fit = [name for name in languages if name == code or f"({code})" in name]
    return (fit or list(languages))[0]


def _numbered(one: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield one
    for kid in one.get("c", ()):
        yield from _numbered(kid)


def _controls(body: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for control in body:
        if control["k"] in GROUPS:
            yield from _controls(control.get("c", ()))
        else:
            yield control


def _question(control: Mapping[str, Any], defs: Sequence[Mapping[str, Any]], texts: Mapping[str, Any]) -> Question:
    node = defs[control["d"]]
    typed = control["k"] == "input"
    sort = "note" if typed and node.get("ro") == 1 else node.get("t", "string") if typed else control["k"]
    return Question(_words(control.get("l", ""), texts), node["n"], sort)


def _words(text: Any, texts: Mapping[str, Any]) -> str:
    """A text without its marks; what it reckons shows as an ellipsis."""
    if isinstance(text, Mapping):
        text = texts.get(text["i"], "") if "i" in text else text.get("t", "")
    if isinstance(text, Mapping):
        text = text.get("t", "")
    if isinstance(text, str):
        return text.replace("**", "").replace("_", " ").strip(" #")
    return "".join(part if isinstance(part, str) else "…" for part in text).strip(" #")
