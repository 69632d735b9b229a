"""From a programme's spreadsheet to a form that phones can show, or to everything that is wrong with it.

Pure: nothing is stored here (`interop/xlsform` stores).
"""

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree

from .archive import Limits
from .builder import Built, build
from .checks import problems_of
from .checks.choices import unlabelled
from .cht import adapt
from .dialect import SHEETS, is_name
from .problem import BadForm, Problem, Unreadable
from .table import Table
from .workbook import Workbook, read_workbook

_XF = "{http://www.w3.org/2002/xforms}"
_SAID_BY_US = {"LABEL_001"}


@dataclass(frozen=True)
class Published:
    """A form ready for phones. `hash` is the SHA-256 of `xml` in UTF-8, lower-case hex; `warnings` refuse nothing."""

    form_id: str
    version: str
    title: str
    xml: str
    hash: str
    languages: tuple[str, ...]
    warnings: tuple[Problem, ...]


def publish(source: Path | bytes, called: str = "form") -> Published:
    """The form of an XLSForm (.xlsx, .xlsm or .xls, at most 20 MB).

    `called` names a form whose settings give no form_id; of a path, the file's own name does. Raises BadForm.
    """
    raw, called = (_bytes_of(source), source.stem) if isinstance(source, Path) else (source, called)
    try:
        book = read_workbook(raw, SHEETS)
    except Unreadable as refused:
        raise BadForm([refused.problem]) from refused
    notes: list[Problem] = []
    if survey := book.sheets.get("survey"):
        adapted, notes = adapt(survey)
        book = Workbook({**book.sheets, "survey": adapted}, book.names)
    if problems := problems_of(book):
        raise BadForm(problems)
    built = build(book.sheets, book.names, called if is_name(called) else "form")
    return _published(built, [*notes, *_remarks(book)])


def _bytes_of(path: Path) -> bytes:
    most = Limits().packed
    if path.stat().st_size > most:
        raise BadForm([Problem("too_large", values={"most": str(most // 2**20)})])
    return path.read_bytes()


def _remarks(book: Workbook) -> list[Problem]:
    remarks = list(unlabelled(Table("choices", book.sheets["choices"]))) if "choices" in book.sheets else []
    if (external := book.sheets.get("external_choices")) and external.rows:
        remarks.append(Problem("external_choices_apart", external.name))
    return remarks


def _published(built: Built, notes: list[Problem]) -> Published:
    try:
        root = ElementTree.fromstring(built.xml)  # noqa: S314  what pyxform has just built, without a document type
        languages = [found.get("lang", "") for found in root.iter(f"{_XF}translation")]
    except ElementTree.ParseError as error:
        raise BadForm([Problem("builder_stopped", values={"said": str(error)})]) from error
    said = [replace(w, code="builder_noted") for w in built.warnings if w.values.get("name") not in _SAID_BY_US]
    return Published(
        form_id=built.form_id,
        version=built.version,
        title=built.title,
        xml=built.xml,
        hash=hashlib.sha256(built.xml.encode()).hexdigest(),
        languages=tuple(language for language in languages if language != "default"),
        warnings=(*notes, *said),
    )
