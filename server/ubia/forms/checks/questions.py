"""Each row of the survey by itself: its type, its name, its list of choices, its calculation."""

import re
from collections.abc import Iterator, Set
from difflib import get_close_matches

from ubia.forms.dialect import COMMON_TYPES, Asked, comes_from_elsewhere, is_name, is_reserved, is_yes, understand
from ubia.forms.problem import Problem
from ubia.forms.table import Row, Table

from .choices import lists_of
from .nesting import asked_rows

_SELECT = re.compile(r"(select[ _]?(?:one|multiple)\w*)\s*(.*)", re.IGNORECASE)


def check_questions(survey: Table, lists: Set[str] | None, external: Table | None) -> Iterator[Problem]:
    """What is wrong with single rows. `lists` are the names of the lists of choices, None without such a sheet."""
    for row in survey:
        if not row.get("type") and (row.get("name") or row.has("label")) and not is_yes(row.get("disabled")):
            yield row.problem("type_missing", "type", name=row.get("name"))
    for row, asked in asked_rows(survey):
        yield from _check_type(row, asked)
        yield from _check_name(row, asked)
        yield from _check_calculation(row, asked)
        if asked.choices:
            yield from _check_list(row, asked, lists_of(external) if asked.word == "select one external" else lists)


def _check_type(row: Row, asked: Asked) -> Iterator[Problem]:
    type_ = row.get("type")
    if type_ == "include":
        yield row.problem("include_unsupported", "type")
    elif asked.does == "begin" and asked.word == "loop" and not asked.choices:
        yield row.problem("list_not_named", "type", type=type_)
    elif asked.does == "unknown":
        if (select := _SELECT.fullmatch(type_)) and not select[2]:
            yield row.problem("list_not_named", "type", type=type_)
        else:
            near = _like(type_)
            yield row.problem("type_unknown_like" if near else "type_unknown", "type", type=type_, near=near)


def _like(type_: str) -> str:
    first, _, rest = type_.partition(" ")
    for text in (type_, first):
        if near := get_close_matches(text.lower(), COMMON_TYPES, 1, cutoff=0.75):
            guess = near[0] if text is type_ else f"{near[0]} {rest}"
            return guess if understand(guess).does != "unknown" else near[0]
    return ""


def _check_name(row: Row, asked: Asked) -> Iterator[Problem]:
    name = row.get("name")
    if asked.does in ("end", "set") or asked.word == "audit":
        return
    if not name:
        if asked.word != "note":
            yield row.problem("name_missing", "name", type=row.get("type"))
    elif not is_name(name):
        yield row.problem("name_unfit", "name", name=name)
    elif is_reserved(name):
        yield row.problem("name_reserved", "name", name=name)


def _check_calculation(row: Row, asked: Asked) -> Iterator[Problem]:
    if (
        asked.word == "calculate"
        and not row.get("calculation")
        and not _bind_calculates(row)
        and not row.get("default")
    ):
        yield row.problem("calculation_missing", "calculation", name=row.get("name"))


def _bind_calculates(row: Row) -> bool:
    return any(heading.replace(" ", "").lower() in ("bind::calculate", "bind:calculate") for heading in row.cells)


def _check_list(row: Row, asked: Asked, lists: Set[str] | None) -> Iterator[Problem]:
    wanted = asked.choices
    if comes_from_elsewhere(row.get("type"), wanted):
        return
    if not lists:
        sheet = "external_choices" if asked.word == "select one external" else "choices"
        yield row.problem("choices_missing", "type", list=wanted, sheet=sheet)
    elif wanted not in lists:
        near = get_close_matches(wanted, lists, 1)
        yield row.problem("list_unknown_like" if near else "list_unknown", "type", list=wanted, near="".join(near))
