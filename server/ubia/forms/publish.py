"""From a programme's spreadsheet or XForm to a form that phones can show, or to everything that is wrong with it.

Pure: nothing is stored here (`interop/xlsform` stores).
"""

from dataclasses import replace
from pathlib import Path

from .accounting import account
from .archive import Limits
from .builder import Built, build
from .checks import problems_of, remarks_of
from .checks.xform import remarks_of_xform
from .cht import adapt
from .compiler import Compiled, compile_xform, text_of, with_id
from .dialect import SHEETS, is_name
from .lenient import understood, with_alike_choices
from .problem import BadForm, Problem, Unreadable
from .published import Files, Published
from .table import Table
from .workbook import Workbook, read_workbook

_SAID_BY_US = {"LABEL_001"}
_SAID_IN_CELLS = {"xform_path_nowhere", "xform_cycle", "xform_texts_missing"}
"""What our own reading of the spreadsheet says better, since it knows the cell."""

_SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


def publish_any(source: Path | bytes, called: str = "form", files: Files | None = None) -> Published:
    """The form in a file, an XLSForm or an XForm, by what the file holds. Raises BadForm."""
    raw, called = (_bytes_of(source), source.stem) if isinstance(source, Path) else (source, called)
    if not raw or raw.startswith(_SPREADSHEETS):
        return publish(raw, called, files)
    if raw[:200].lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n").startswith(b"<"):
        return publish_xform(raw, called, files)
    raise BadForm([Problem("not_a_form")])


def publish_xform(raw: bytes, called: str = "form", files: Files | None = None) -> Published:
    """The form of an XForm written by hand or by another tool; `called` is its id when it has none. Raises BadForm."""
    xml = with_id(text_of(raw), called)
    compiled = compile_xform(xml, files, called)
    return _published(compiled, xml, list(remarks_of_xform(compiled.model)), files or {})


def publish(source: Path | bytes, called: str = "form", files: Files | None = None) -> Published:
    """The form of an XLSForm (.xlsx, .xlsm or .xls, at most 20 MB).

    `called` names a form whose settings give no form_id; of a path, the file's own name does. `files` are those that
    the form names (CSV, pictures), as far as they are there. Raises BadForm.
    """
    raw, called = (_bytes_of(source), source.stem) if isinstance(source, Path) else (source, called)
    try:
        book = read_workbook(raw, SHEETS)
    except Unreadable as refused:
        raise BadForm([refused.problem]) from refused
    sheets, notes = understood(book.sheets)
    if survey := sheets.get("survey"):
        sheets["survey"], adapted = adapt(survey)
        notes += adapted
    book = Workbook(sheets, book.names)
    if problems := problems_of(book):
        raise BadForm(problems)
    built = build(with_alike_choices(book.sheets), book.names, called if is_name(called) else "form")
    beside = {**({"itemsets.csv": built.itemsets.encode()} if built.itemsets else {}), **(files or {})}
    compiled = _compiled(built, beside)
    said = [replace(w, code="builder_noted") for w in built.warnings if w.values.get("name") not in _SAID_BY_US]
    rows = account({kind: Table(kind, sheet) for kind, sheet in book.sheets.items()}, compiled.model)
    found = _published(compiled, built.xml, [*notes, *remarks_of(book), *said, *rows.exceptions], beside)
    return replace(found, rows=rows, sheet=raw)


def _bytes_of(path: Path) -> bytes:
    most = Limits().packed
    if path.stat().st_size > most:
        raise BadForm([Problem("too_large", values={"most": str(most // 2**20)})])
    return path.read_bytes()


def _compiled(built: Built, files: Files) -> Compiled:
    """The compiled form; lines of the XML that pyxform built mean nothing to whoever wrote the spreadsheet."""
    try:
        compiled = compile_xform(built.xml, files, built.form_id)
    except BadForm as refused:
        raise BadForm([replace(problem, row=0) for problem in refused.problems]) from refused
    return compiled._replace(remarks=[replace(r, row=0) for r in compiled.remarks if _is_ours(r)])


def _is_ours(remark: Problem) -> bool:
    return remark.code.startswith("xform_") and remark.code not in _SAID_IN_CELLS


def _published(compiled: Compiled, xml: str, notes: list[Problem], files: Files) -> Published:
    model = compiled.model
    return Published(
        form_id=model["id"],
        version=model["version"],
        title=model["title"],
        xml=xml,
        hash=compiled.hash,
        languages=tuple(language for language in model["langs"] if language != "default"),
        warnings=(*notes, *compiled.remarks),
        model=model,
        texts=compiled.texts,
        files=files,
    )
