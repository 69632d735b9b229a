"""What fits at a place of a scheme or a case, in the words of whoever writes one."""

import json
import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from functools import cache
from typing import Any

from msgspec import inspect

from .saying import gettext as _

Step = str | int


def at(value: Any, steps: Sequence[Step]) -> Any:
    """What stands at a path."""
    for step in steps:
        value = inside(value, step)
    return value


def told(what: str, steps: Sequence[Step], value: Any, type_: type) -> str:
    """A fault in words, with what fits there."""
    parents = list(_types(_info(type_), steps[:-1], value))
    here = list(_types(_info(type_), steps, value))
    if unknown := re.match(r"Object contains unknown field `(.*)`", what):
        return _unknown(unknown[1], here)
    if missing := re.match(r"Object missing required field `(.*)`", what):
        said = _("`%(name)s` is missing.") % {"name": missing[1]}
        tags = _tags(here, missing[1])
        return said + (_one_of() % {"names": ", ".join(tags)} if tags else "")
    said = _("%(value)s does not fit.") % {"value": _short(at(value, steps))}
    tags = _tags(parents, str(steps[-1])) if steps and what.startswith("Invalid value") else []
    if tags:
        return said + _one_of() % {"names": ", ".join(tags)}
    words = _fitting(here)
    return said + (" " + _("Expected %(words)s.") % {"words": words} if words else "")


def _one_of() -> str:
    return " " + _("Expected one of: %(names)s.")


def _short(value: Any) -> str:
    """A value to be shown, not all of it if it is long."""
    told = json.dumps(value, ensure_ascii=False)
    return told if len(told) <= 60 else told[:57] + "…"


def _tags(types: Sequence[inspect.Type], field: str) -> list[str]:
    """The values by which a field tells types apart; none if it does not."""
    return sorted(str(one.tag) for one in types if isinstance(one, inspect.StructType) and one.tag_field == field)


def _unknown(name: str, here: Sequence[inspect.Type]) -> str:
    fields = {field.encode_name: field for one in here if isinstance(one, inspect.StructType) for field in one.fields}
    said = _("`%(name)s` is not known here.") % {"name": name}
    said += " " + _("Expected some of: %(names)s.") % {"names": ", ".join(sorted(fields))}
    if near := get_close_matches(name, fields, 1):
        return said + " " + _("Did you mean `%(name)s`?") % {"name": near[0]}
    home = next((one for one, field in fields.items() if name in _names_in(field.type)), "")
    return said + (" " + _("It belongs in `%(name)s`.") % {"name": home} if home else "")


def _names_in(info: inspect.Type) -> set[str]:
    """The names of what an object of a type has."""
    structs = [one for one in _types(info, [], None) if isinstance(one, inspect.StructType)]
    return {name for one in structs for name in (*(f.encode_name for f in one.fields), one.tag_field) if name}


def _fitting(here: Sequence[inspect.Type]) -> str:
    """What fits, in words."""
    structs = [one for one in here if isinstance(one, inspect.StructType)]
    words = {word for one in here if one not in structs for word in _words(one)}
    if _decimal() in words:
        words = {word for word in words if not word.startswith(_("a whole number"))}
    tags = [str(one.tag) for one in structs if one.tag]
    if tags:
        words.add(_("an object whose `what` is one of %(names)s") % {"names": ", ".join(sorted(tags))})
    for one in structs:
        if not one.tag:
            words.add(_("an object with %(names)s") % {"names": ", ".join(field.encode_name for field in one.fields)})
    either = _("or")
    return f" {either} ".join(sorted(words))


def _words(one: inspect.Type) -> Iterator[str]:
    """A type in words."""
    if isinstance(one, inspect.LiteralType):
        yield _("one of %(names)s") % {"names": ", ".join(sorted(map(str, one.values)))}
    elif isinstance(one, inspect.StrType):
        yield _text_words(one.pattern or "")
    elif isinstance(one, inspect.IntType):
        bounds = {"low": one.ge, "high": one.le}
        is_bounded = one.ge is not None and one.le is not None
        yield _("a whole number from %(low)s to %(high)s") % bounds if is_bounded else _("a whole number")
    elif isinstance(one, inspect.BoolType):
        yield _("true or false")
    elif isinstance(one, inspect.ListType):
        yield _list_words(one)
    elif isinstance(one, inspect.DictType):
        yield _("an object of names, each with a value")


def _list_words(one: inspect.ListType) -> str:
    fields = [f.encode_name for item in _types(one.item_type, [], {}) for f in getattr(item, "fields", ())]
    if fields:
        many = (
            _("a list of one or more objects with %(names)s")
            if one.min_length
            else _("a list of objects with %(names)s")
        )
        return many % {"names": ", ".join(dict.fromkeys(fields))}
    return _("a list with something in it") if one.min_length else _("a list")


def _decimal() -> str:
    return _('a number of up to 12 digits: 300, or with a point in quotes: "66.66", up to six digits after it')


def _text_words(pattern: str) -> str:
    if "[0-9]{1,12}" in pattern:
        return _decimal()
    if "A-Z]{3}" in pattern:
        return _("a currency of three capital letters, such as KES")
    if "A-Za-z0-9" in pattern:
        return _("a short name without spaces, such as anc_visit")
    if "Q[1-4]" in pattern:
        return _("a period: 2026-03, 2026-Q1, 2026-H1 or 2026")
    return _("a day such as 2026-03-31") if "02-29" in pattern else _("a text")


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
            yield from _types(field.type, rest, inside(value, step))
    elif isinstance(info, inspect.ListType):
        yield from _types(info.item_type, rest, inside(value, step))
    elif isinstance(info, inspect.DictType):
        yield from _types(info.value_type, rest, None)


def _is_like(info: inspect.Type, value: Any) -> bool:
    """Whether a value is meant as this type: by its tag, or by being an object or a list."""
    if isinstance(info, inspect.StructType):
        tagged = not info.tag_field or not isinstance(value, dict) or value.get(info.tag_field, info.tag) == info.tag
        return (value is None or isinstance(value, dict)) and tagged
    return value is None or isinstance(value, list) == isinstance(info, inspect.ListType)


def inside(value: Any, step: Step) -> Any:
    """What stands under a name or at a place."""
    if isinstance(value, dict):
        return value.get(step)
    return value[step] if isinstance(value, list) and isinstance(step, int) and step < len(value) else None


@cache
def _info(type_: type) -> inspect.Type:
    return inspect.type_info(type_)
