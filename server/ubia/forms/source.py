"""A form as whoever wrote it has it, a spreadsheet or an XForm in a folder with its lists, compiled for the engine."""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

from .compiler import compile_xform
from .problem import BadForm, Problem
from .publish import publish

_NAMED = re.compile(r"jr://[\w-]+/([^\"'<>]+)|pulldata\(\s*(?:'|&apos;|\")([^'\"&]+)")
LARGEST = 20 * 2**20


class Form(NamedTuple):
    """A compiled form: its model, its texts by language, the XForm (empty for a model), and what was remarked."""

    model: Mapping[str, Any]
    texts: Mapping[str, Mapping[str, Any]]
    xml: str
    remarks: tuple[Problem, ...]


def read_form(path: Path, beside: Iterable[Path] = ()) -> Form:
    """The form in a file: XLSForm (.xlsx, .xlsm, .xls), XForm (.xml), or what `ubia form compile` wrote (.json).

    Files that it names are taken from `beside`, from the folder `<name>-media` and from its own. Raises BadForm.
    """
    if path.suffix.lower() == ".json":
        return _compiled(path)
    if path.suffix.lower() in (".xml", ".xhtml"):
        if path.stat().st_size > LARGEST:
            raise BadForm([Problem("too_large", values={"most": str(LARGEST // 2**20)})])
        xml = path.read_text(encoding="utf-8-sig")
        return form_of(xml, files_for(xml, path, beside), path.stem)
    published = publish(path)
    return form_of(published.xml, files_for(published.xml, path, beside), path.stem, published.warnings)


def form_of(xml: str, files: Mapping[str, bytes], called: str = "form", said: Iterable[Problem] = ()) -> Form:
    """The form of an XForm. `said`: what was remarked before. Raises BadForm."""
    compiled = compile_xform(xml, files, called)
    return Form(compiled.model, compiled.texts, xml, (*said, *compiled.remarks))


def files_for(xml: str, path: Path, beside: Iterable[Path]) -> dict[str, bytes]:
    """The files that a form names, by name, as far as they are found and of a size to be read."""
    given = {file.name: file for file in beside}
    found = {}
    for name in {Path(unquote(a or f"{b}.csv")).name for a, b in _NAMED.findall(xml)} | set(given):
        places = [given.get(name), path.with_name(f"{path.stem}-media") / name, path.with_name(name)]
        file = next((place for place in places if place and place.is_file()), None)
        if file and file.stat().st_size <= LARGEST:
            found[name] = file.read_bytes()
    return found


def _compiled(path: Path) -> Form:
    try:
        read = json.loads(path.read_bytes())
        return Form(read["model"], read["texts"], "", ())
    except (ValueError, KeyError, TypeError) as broken:
        raise BadForm([Problem("not_a_model")]) from broken
