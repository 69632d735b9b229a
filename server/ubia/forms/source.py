"""A form as whoever wrote it has it, a spreadsheet or an XForm in a folder with its lists, compiled for the engine."""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

from .problem import BadForm, Problem
from .publish import publish_any

_NAMED = re.compile(r"jr://[\w-]+/([^\"'<>]+)|pulldata\(\s*(?:'|&apos;|\"|&quot;)([^'\"&]+)")
_LARGEST = 20 * 2**20


class Form(NamedTuple):
    """A compiled form: its model, its texts by language, and what was remarked."""

    model: Mapping[str, Any]
    texts: Mapping[str, Mapping[str, Any]]
    remarks: tuple[Problem, ...] = ()


def read_form(path: Path, beside: Iterable[Path] = ()) -> Form:
    """The form in a file: XLSForm, XForm, or what `ubia form compile` wrote (.json).

    Files that it names are taken from `beside`, from the folder `<name>-media` and from its own. Raises BadForm.
    """
    if path.suffix.lower() == ".json":
        return _compiled(path)
    given = {file.name: file.read_bytes() for file in beside}
    form = publish_any(path, files=given)
    found = _found_beside(form.xml, path)
    if found.keys() - given.keys():
        form = publish_any(path, files={**found, **given})
    return Form(form.model, form.texts, form.warnings)


def _found_beside(xml: str, path: Path) -> dict[str, bytes]:
    """The files that a form names and that lie where form designers put them, if of a size to be read."""
    found = {}
    for name in sorted({Path(unquote(a or f"{b.removesuffix('.csv')}.csv")).name for a, b in _NAMED.findall(xml)}):
        places = (path.with_name(f"{path.stem}-media") / name, path.with_name(name))
        file = next((place for place in places if place.is_file()), None)
        if file and file.stat().st_size <= _LARGEST:
            found[name] = file.read_bytes()
    return found


def _compiled(path: Path) -> Form:
    try:
        read = json.loads(path.read_bytes())
        return Form(read["model"], read["texts"])
    except (ValueError, KeyError, TypeError) as broken:
        raise BadForm([Problem("not_a_form")]) from broken
