"""Reads a scheme or a case from JSON, and says of each fault where it is and what is expected there."""

import json
import re
from collections.abc import Sequence
from typing import Any, TypeVar

import msgspec

from .saying import gettext as _
from .scheme_fitting import Step, at, inside, told

T = TypeVar("T")
_AT = re.compile(r"^(.*?)(?: - at `(key in )?\$(.*)`)?$", re.DOTALL)
_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+|\.\.\.)\]")
_ANY = "..."


class Unreadable(ValueError):
    """Why something is not a scheme or a case: one line a fault, each with its path."""


def parse(text: bytes | str) -> Any:
    """The value of a JSON text. Numbers with a point are read exactly, as if they stood in quotes."""
    try:
        return json.loads(text, parse_float=str, parse_constant=_no_number, object_pairs_hook=_once)
    except (ValueError, RecursionError) as wrong:
        told = wrong.args[0] if isinstance(wrong, Unreadable) else _("this is not JSON: %(why)s") % {"why": wrong}
        raise Unreadable(f"$: {told}") from None


def _no_number(word: str) -> Any:
    raise Unreadable(_("%(word)s is no number") % {"word": word})


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object in which each name stands once: of two, one would be lost without anybody noticing."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _value in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise Unreadable(_("`%(name)s` stands twice in one object; each name stands once") % {"name": twice})
    return found


def read(text: bytes | str, type_: type[T]) -> T:
    """The value of a JSON text in its type."""
    return convert(parse(text), type_)


def convert(value: Any, type_: type[T]) -> T:
    """The value in its type."""
    try:
        return msgspec.convert(value, type_)
    except msgspec.ValidationError as wrong:
        what, steps = _taken_apart(str(wrong), value, type_)
        raise Unreadable(f"{_path(steps)}: {told(what, steps, value, type_)}") from None


def _taken_apart(message: str, value: Any, type_: type) -> tuple[str, list[Step]]:
    """What msgspec says, and where."""
    found = _AT.match(message)
    what, path = (found[1], found[3] or "") if found else (message, "")
    steps: list[Step] = [step[1] or (int(step[2]) if step[2].isdigit() else _ANY) for step in _STEP.finditer(path)]
    while _ANY in steps:
        n = steps.index(_ANY)
        steps[n] = _failing(steps[:n], value, type_)
    return what, steps


def _failing(steps: Sequence[Step], value: Any, type_: type) -> str:
    """Which of an object's names does not fit: the first with which alone it does not fit either."""
    names: list[str] = list(at(value, steps))
    return next((name for name in names if not _fits(_with_only(value, steps, name), type_)), names[0])


def _fits(value: Any, type_: type) -> bool:
    try:
        msgspec.convert(value, type_)
    except msgspec.ValidationError:
        return False
    return True


def _with_only(value: Any, steps: Sequence[Step], name: str) -> Any:
    """The value with nothing but this name in the object at a path."""
    if not steps:
        return {name: value[name]}
    step, below = steps[0], _with_only(inside(value, steps[0]), steps[1:], name)
    if isinstance(value, dict):
        return {**value, step: below}
    return [below if n == step else one for n, one in enumerate(value)]


def _path(steps: Sequence[Step]) -> str:
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
