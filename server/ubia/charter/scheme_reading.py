"""Reads a scheme or a case from JSON, and says of each fault where it is and what is expected there."""

import json
import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from functools import cache
from typing import Any, TypeVar

import msgspec
from msgspec import inspect

T = TypeVar("T")
Step = str | int
_AT = re.compile(r"^(.*?)(?: - at `(key in )?\$(.*)`)?$", re.DOTALL)
_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+|\.\.\.)\]")
_DECIMAL = 'a number: 300, or with a point in quotes: "66.66", up to six digits after it'


class Unreadable(ValueError):
    """Why something is not a scheme or a case: one line a fault, each with its path."""


def parse(text: bytes | str) -> Any:
    """The value of a JSON text. Numbers with a point are read exactly, as if they stood in quotes."""
    try:
        return json.loads(text, parse_float=str)
    except (ValueError, RecursionError) as wrong:
        raise Unreadable(f"$: this is not JSON: {wrong}") from None


def read(text: bytes | str, type_: type[T]) -> T:
    """The value of a JSON text in its type."""
    return convert(parse(text), type_)


def convert(value: Any, type_: type[T]) -> T:
    """The value in its type."""
    try:
        return msgspec.convert(value, type_)
    except msgspec.ValidationError as wrong:
        raise Unreadable(_told(str(wrong), value, type_)) from None


def _told(message: str, value: Any, type_: type) -> str:
    found = _AT.match(message)
    what, path = (found[1], found[3] or "") if found else (message, "")
    steps = [step[1] or (int(step[2]) if step[2].isdigit() else step[2]) for step in _STEP.finditer(path)]
    expected = _expected(what, steps, value, type_)
    if "matching regex" in what:
        what = f"{json.dumps(_at(value, steps), ensure_ascii=False)} does not fit"
    return f"${path}: {what}. {expected}".strip()


def _at(value: Any, steps: Sequence[Step]) -> Any:
    for step in steps:
        value = _inside(value, step)
    return value


def _expected(what: str, steps: Sequence[Step], value: Any, type_: type) -> str:
    """What fits at a path, in words."""
    parents = list(_types(_info(type_), steps[:-1], value))
    here = list(_types(_info(type_), steps, value))
    if unknown := re.match(r"Object contains unknown field `(.*)`", what):
        return _fields(unknown[1], here)
    if missing := re.match(r"Object missing required field `(.*)`", what):
        tags = sorted(
            str(one.tag) for one in here if isinstance(one, inspect.StructType) and one.tag_field == missing[1]
        )
        return f"Expected one of: {', '.join(tags)}." if tags else "It must be there."
    if what.startswith("Invalid value") and steps:
        tags = sorted(
            str(one.tag) for one in parents if isinstance(one, inspect.StructType) and one.tag_field == steps[-1]
        )
        return f"Expected one of: {', '.join(tags)}." if tags else ""
    words = sorted({word for one in here for word in _words(one)})
    return f"Expected {' or '.join(words)}." if words else ""


def _fields(unknown: str, here: Sequence[inspect.Type]) -> str:
    known = sorted({f.encode_name for one in here if isinstance(one, inspect.StructType) for f in one.fields})
    near = get_close_matches(unknown, known, 1)
    hint = f" Did you mean `{near[0]}`?" if near else ""
    return f"Expected some of: {', '.join(known)}.{hint}"


def _words(one: inspect.Type) -> Iterator[str]:
    """A type in words."""
    if isinstance(one, inspect.LiteralType):
        yield "one of " + ", ".join(sorted(map(str, one.values)))
    elif isinstance(one, inspect.StrType):
        yield _text_words(one.pattern or "")
    elif isinstance(one, inspect.StructType):
        yield "an object with " + ", ".join(field.encode_name for field in one.fields)
    elif isinstance(one, inspect.IntType):
        yield "a whole number"
    elif isinstance(one, inspect.BoolType):
        yield "true or false"
    elif isinstance(one, inspect.ListType):
        yield "a list"
    elif isinstance(one, inspect.DictType):
        yield "an object"


def _text_words(pattern: str) -> str:
    if "[0-9]{1,12}" in pattern:
        return _DECIMAL
    if "A-Z]{3}" in pattern:
        return "a currency of three capital letters, such as KES"
    if "A-Za-z0-9" in pattern:
        return "a short name without spaces, such as anc_visit"
    if "Q[1-4]" in pattern:
        return "a period: 2026-03, 2026-Q1, 2026-H1 or 2026"
    return "a day such as 2026-03-31" if "02-29" in pattern else "a text"


def _types(info: inspect.Type, steps: Sequence[Step], value: Any) -> Iterator[inspect.Type]:
    """The types that fit at a path, by what the value says on the way."""
    if isinstance(info, inspect.CustomType | inspect.Metadata):
        info = getattr(info, "type", info)
    if isinstance(info, inspect.UnionType):
        for one in info.types:
            if not steps or _is_like(one, value):
                yield from _types(one, steps, value)
    elif not steps:
        yield info
    else:
        yield from _types_below(info, steps, value)


def _types_below(info: inspect.Type, steps: Sequence[Step], value: Any) -> Iterator[inspect.Type]:
    step, rest = steps[0], steps[1:]
    if isinstance(info, inspect.StructType):
        field = next((field for field in info.fields if field.encode_name == step), None)
        if field:
            yield from _types(field.type, rest, _inside(value, step))
    elif isinstance(info, inspect.ListType):
        yield from _types(info.item_type, rest, _inside(value, step))
    elif isinstance(info, inspect.DictType):
        yield from _types(info.value_type, rest, None)


def _is_like(info: inspect.Type, value: Any) -> bool:
    """Whether a value is meant as this type: by its tag, or by being an object or a list."""
    if isinstance(info, inspect.StructType):
        tagged = not info.tag_field or not isinstance(value, dict) or value.get(info.tag_field, info.tag) == info.tag
        return (value is None or isinstance(value, dict)) and tagged
    return value is None or isinstance(value, list) == isinstance(info, inspect.ListType)


def _inside(value: Any, step: Step) -> Any:
    if isinstance(value, dict):
        return value.get(step)
    return value[step] if isinstance(value, list) and isinstance(step, int) and step < len(value) else None


@cache
def _info(type_: type) -> inspect.Type:
    return inspect.type_info(type_)
