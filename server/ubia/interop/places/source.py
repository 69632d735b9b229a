"""A file of rows, whatever wrote it: CSV in any usual encoding and with any usual separator, also packed, or .xlsx."""

import csv
import gzip
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO, StringIO
from pathlib import Path

from ubia.forms.archive import Limits
from ubia.forms.problem import Problem, Unreadable
from ubia.forms.sheet import Sheet, sheet_of
from ubia.forms.workbook import read_first_sheet

from .plan import at

LIMITS = Limits(packed=200 * 2**20, unpacked=1000 * 2**20, cells=20_000_000, text=2000 * 2**20)
_ZIP, _OLE, _GZIP = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x1f\x8b"
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SEPARATORS = ",;\t|"


@dataclass(frozen=True)
class Source:
    """A sheet with how it was read, and the rows that could not be."""

    sheet: Sheet
    encoding: str = ""
    separator: str = ""
    problems: tuple[Problem, ...] = ()


def read_source(path: Path) -> Source:
    """Read a file. Raises Unreadable when it is none of these, or too large."""
    if path.stat().st_size > LIMITS.packed:
        raise Unreadable(Problem("too_large", values={"most": str(LIMITS.packed // 2**20)}))
    return source_of(path.read_bytes(), path.name)


def source_of(raw: bytes, name: str) -> Source:
    """The same from bytes; `name` is the file's. Raises Unreadable."""
    if raw.startswith(_GZIP):
        raw, name = _unpacked(raw), name.removesuffix(".gz")
    if raw.startswith((_ZIP, _OLE)):
        sheet = read_first_sheet(raw, LIMITS)
        return Source(Sheet(name, sheet.headings, sheet.rows))
    text, encoding = _decoded(raw)
    separator = _separator_of(text)
    overflows: list[tuple[int, int]] = []
    try:
        sheet = sheet_of(name, _records(text, separator, overflows), endless=True)
    except csv.Error as error:
        raise Unreadable(Problem("not_rows", values={"said": str(error)})) from error
    if not sheet.headings:
        raise Unreadable(Problem("empty_file"))
    return Source(sheet, encoding, separator, (*_twice(sheet), *_wide(sheet, overflows)))


def _unpacked(raw: bytes) -> bytes:
    try:
        with gzip.open(BytesIO(raw)) as file:
            text = file.read(LIMITS.unpacked + 1)
    except (OSError, EOFError, zlib.error) as broken:
        raise Unreadable(Problem("not_unpacked")) from broken
    if len(text) > LIMITS.unpacked:
        raise Unreadable(Problem("unpacks_too_large", values={"most": str(LIMITS.unpacked // 2**20)}))
    return text


def _decoded(raw: bytes) -> tuple[str, str]:
    """Text and its encoding: as a mark at its beginning says, else UTF-8, else what Windows writes in the West."""
    marked = next((encoding for mark, encoding in _MARKS if raw.startswith(mark)), "")
    if not marked and b"\0" in raw:
        raise Unreadable(Problem("not_text"))
    for encoding in (marked,) if marked else ("utf-8", "cp1252"):
        try:
            return raw.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise Unreadable(Problem("not_text"))


def _separator_of(text: str) -> str:
    """The separator under which most of the first rows have as many cells as the headings, and more than one."""
    return max(_SEPARATORS, key=lambda separator: (_fit(text, separator), -_SEPARATORS.index(separator)))


def _fit(text: str, separator: str) -> int:
    rows = csv.reader(StringIO(text[:20_000], newline=""), delimiter=separator)
    widths = [len(row) for row, _ in zip(rows, range(20), strict=False) if row]
    return sum(width == widths[0] for width in widths) * widths[0] if widths and widths[0] > 1 else 0


def _records(text: str, separator: str, overflows: list[tuple[int, int]]) -> Iterator[list[str]]:
    width = None
    for number, cells in enumerate(csv.reader(StringIO(text, newline=""), delimiter=separator), start=1):
        width = len(cells) if width is None else width
        if len(cells) > width and any(cell.strip() for cell in cells[width:]):
            overflows.append((number, len(cells)))
        yield cells


def _wide(sheet: Sheet, overflows: list[tuple[int, int]]) -> Iterator[Problem]:
    last = sheet.headings[-1][0]
    for number, cells in overflows:
        yield at(sheet, number, last, "row_too_wide", cells=cells, headings=len(sheet.headings))


def _twice(sheet: Sheet) -> Iterator[Problem]:
    seen: set[str] = set()
    for heading, letter in sheet.headings:
        if heading in seen:
            yield Problem("heading_twice", "", 1, heading, letter, {"heading": heading})
        seen.add(heading)
