"""Reads what somebody wrote down to be done with a form (docs/forms.md, *Filling a form in from a file*)."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from ubia.forms.compiler.files import rows_of_csv

PARTS = ("answers", "steps", "expect", "language", "known", "about", "lists", "now", "offset", "seed")
STEP_PARTS = ("speak", "add", "remove", "answer", "leave", "back", "next", "expect")


class BadScript(Exception):
    """What was written down cannot be done; the text says why and what to write instead."""


class Script(NamedTuple):
    """`does` and `opening` are for `Runnable.fill`; `now` and `offset` say when it happens."""

    does: dict[str, Any]
    opening: dict[str, Any]
    now: str | int
    offset: int | None


def read_script(written: Any, languages: Sequence[str], folder: Path) -> Script:
    """A script from its JSON; names of files in it are looked for in `folder`. Raises BadScript.

    A list is taken as steps, an object without any of our words as answers.
    """
    if isinstance(written, list):
        written = {"steps": written}
    if not isinstance(written, dict):
        raise BadScript("It must be an object, {…}, or a list of steps, […].")
    if not set(written) & set(PARTS):
        written = {"answers": written}
    if unknown := sorted(set(written) - set(PARTS)):
        raise BadScript(
            f"“{unknown[0]}” means nothing here. There are: {', '.join(PARTS)}. Answers go under “answers”."
        )
    _check(written)
    does = {part: written[part] for part in ("answers", "steps", "expect") if part in written}
    for step in does.get("steps", ()):
        if "speak" in step:
            step["speak"] = language_of(str(step["speak"]), languages)
    return Script(does, _opening(written, languages, folder), written.get("now", ""), written.get("offset"))


def language_of(meant: str, languages: Sequence[str]) -> str:
    """The form's own name of a language that is named by it, by its code, or by either part. Raises BadScript."""
    low = meant.casefold()
    found = [name for name in languages if name.casefold() == low]
    found = found or [
        name for name in languages if low in (name.casefold().replace("(", " ").replace(")", " ")).split()
    ]
    if len(found) != 1:
        raise BadScript(f"The form has no language “{meant}”. It has: {', '.join(languages) or 'one only'}.")
    return found[0]


def list_of(value: Any, folder: Path) -> dict[str, Any]:
    """A list that the phone brings: rows as objects, a CSV file's name, or a tree of one root. Raises BadScript."""
    if isinstance(value, str):
        try:
            return rows_of_csv((folder / value).read_bytes())
        except (OSError, ValueError) as error:
            raise BadScript(f"The list {value} cannot be read: {error}") from error
    if isinstance(value, list) and all(isinstance(row, dict) for row in value):
        columns = list(dict.fromkeys(name for row in value for name in row))
        rows = [[None if row.get(name) is None else _text(row[name]) for name in columns] for row in value]
        return {"cols": columns, "rows": rows}
    if isinstance(value, dict) and len(value) == 1:
        ((name, inner),) = value.items()
        return {"tree": _tree(name, inner)[0]}
    raise BadScript("A list is rows, [{…}, …], the name of a CSV file, or a tree with one root, {“context”: {…}}.")


def _check(written: Mapping[str, Any]) -> None:
    kinds = {
        "answers": dict,
        "steps": list,
        "expect": dict,
        "known": dict,
        "about": dict,
        "lists": dict,
        "offset": int,
        "seed": int,
    }
    for part, kind in kinds.items():
        if part in written and not isinstance(written[part], kind):
            shape = {"dict": "an object, {…}", "list": "a list, […]", "int": "a number"}[kind.__name__]
            raise BadScript(f"“{part}” must be {shape}.")
    for number, step in enumerate(written.get("steps", ()), 1):
        if not isinstance(step, dict):
            raise BadScript(f"Step {number} must be an object, {{…}}.")
        if unknown := sorted(set(step) - set(STEP_PARTS)):
            raise BadScript(f"Step {number}: “{unknown[0]}” means nothing. There are: {', '.join(STEP_PARTS)}.")


def _opening(written: Mapping[str, Any], languages: Sequence[str], folder: Path) -> dict[str, Any]:
    opening: dict[str, Any] = {}
    if written.get("language"):
        opening["lang"] = language_of(str(written["language"]), languages)
    if "known" in written:
        opening["known"] = _texts(written["known"])
    if "about" in written:
        opening["about"] = _texts(written["about"])
    if "seed" in written:
        opening["seed"] = int(written["seed"])
    if "lists" in written:
        opening["lists"] = {name: list_of(value, folder) for name, value in written["lists"].items()}
    return opening


def _texts(value: Any) -> Any:
    """The same with all numbers and truths as text."""
    if isinstance(value, dict):
        return {name: _texts(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_texts(inner) for inner in value]
    return _text(value)


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def _tree(name: str, value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [node for inner in value for node in _tree(name, inner)]
    if isinstance(value, dict):
        return [{"n": name, "c": [node for key, inner in value.items() for node in _tree(key, inner)]}]
    return [{"n": name, "v": _text(value)}]
