"""The sheet `choices`: lists of possible answers."""

from collections.abc import Iterator, Set

from ubia.forms.dialect import is_yes
from ubia.forms.lenient import told_apart
from ubia.forms.problem import Problem
from ubia.forms.table import Row, Table

from .nesting import asked_rows


def lists_of(choices: Table | None) -> Set[str] | None:
    """The names of the lists, None when there is no such sheet."""
    return {row.get("list_name") for row in choices} - {""} if choices else None


def check_choices(choices: Table, survey: Table, duplicates: str) -> Iterator[Problem]:
    """Choices have names, unique in their list or told apart by a filter, and no spaces where several may be chosen."""
    several = {a.choices for _, a in asked_rows(survey) if a.does == "choose" and a.word == "select all that apply"}
    seen: dict[tuple[object, ...], int] = {}
    for row in choices:
        list_, name = row.get("list_name"), row.get("name")
        if not list_:
            continue
        if not name:
            yield row.problem("choice_name_missing", "name", list=list_)
            continue
        key = (list_, name, told_apart(row))
        if key in seen and not is_yes(duplicates):
            yield row.problem("choice_twice", "name", name=name, list=list_, other=str(seen[key]))
        seen.setdefault(key, row.number)
        if list_ in several and " " in name:
            yield row.problem("choice_has_space", "name", name=name, list=list_, better=name.replace(" ", "_"))


def unlabelled(choices: Table) -> Iterator[Problem]:
    """Choices that would be shown without words: worth saying, no reason to refuse."""
    for row in choices:
        if row.get("list_name") and row.get("name") and not _shown(row):
            yield row.problem("choice_label_missing", "label", name=row.get("name"), list=row.get("list_name"))


def _shown(row: Row) -> bool:
    return any(row.has(column) for column in ("label", "image", "audio", "video", "media"))
