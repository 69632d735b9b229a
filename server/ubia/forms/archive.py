"""The guard before any workbook: an .xlsx is a zip of XML, and both can be made to swallow a machine.

Whatever is let through is copied into a fresh archive, so that the reader sees exactly the bytes that were checked.
"""

import re
import zipfile
import zlib
from io import BytesIO
from typing import NamedTuple

from .problem import Problem, Unreadable

_WANTED = re.compile(r"(\[Content_Types\]\.xml|_rels/\.rels|xl/.*\.(xml|rels))", re.IGNORECASE)
_UNWANTED = re.compile(r"xl/(drawings|charts|media|embeddings|comments|printersettings|theme)", re.IGNORECASE)
_CELL = re.compile(rb"<(?:\w+:)?c((?:\s[^<>]*)?)(?<!/)>")
_PLACE = re.compile(rb"\sr\s*=\s*[\"']([A-Za-z]*)(\d+)[\"']")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)


class Limits(NamedTuple):
    """How much a workbook may cost: its size, its size unpacked (bytes), its cells, and the bytes of its texts."""

    packed: int = 20 * 2**20
    unpacked: int = 120 * 2**20
    cells: int = 3_000_000
    text: int = 400 * 2**20
    parts: int = 2_000


def safe_copy(raw: bytes, limits: Limits) -> BytesIO:
    """The parts of an .xlsx that hold its sheets, checked and repacked. Raises Unreadable."""
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            parts = {info.filename: archive.read(info) for info in _affordable(archive, limits)}
    except _BROKEN as broken:
        raise Unreadable(Problem("not_a_workbook")) from broken
    for part in parts.values():
        _refuse_entities(part)
    _refuse_sprawl(parts, limits)
    copy = BytesIO()
    with zipfile.ZipFile(copy, "w", zipfile.ZIP_STORED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    copy.seek(0)
    return copy


def _affordable(archive: zipfile.ZipFile, limits: Limits) -> list[zipfile.ZipInfo]:
    """The wanted parts. `ZipFile.read` never inflates more than the size that a part declares, checked here."""
    infos = archive.infolist()
    if any(info.flag_bits & 1 for info in infos):
        raise Unreadable(Problem("has_password"))
    wanted = [i for i in infos if _WANTED.fullmatch(i.filename) and not _UNWANTED.match(i.filename)]
    if len(infos) > limits.parts or sum(info.file_size for info in wanted) > limits.unpacked:
        raise Unreadable(Problem("unpacks_too_large", values={"most": str(limits.unpacked // 2**20)}))
    return wanted


def _refuse_entities(part: bytes) -> None:
    """No spreadsheet program writes a document type, the only door to entities, nor an XML part in UTF-16."""
    if b"<!DOCTYPE" in part or b"<!ENTITY" in part or part[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in part[:200]:
        raise Unreadable(Problem("has_entities"))


def _refuse_sprawl(parts: dict[str, bytes], limits: Limits) -> None:
    """Two cells far apart make a reader fill all between them; one long text may stand in every cell."""
    strings = next((p for name, p in parts.items() if name.lower() == "xl/sharedstrings.xml"), b"")
    longest = max(map(len, re.split(rb"</(?:\w+:)?si\s*>", strings)))
    for name, part in parts.items():
        if "worksheets/" not in name.lower():
            continue
        cells, area = _extent(part)
        if max(cells, area) > limits.cells or longest * cells > limits.text:
            raise Unreadable(Problem("too_many_cells", values={"most": str(limits.cells)}))


def _extent(part: bytes) -> tuple[int, int]:
    """How many cells hold something, and the area that they span from the first corner of the sheet."""
    cells = _CELL.findall(part)
    places = [place.groups() for cell in cells if (place := _PLACE.search(cell))]
    columns = max(map(_number, {letters for letters, _ in places}), default=1)
    return len(cells), columns * max((int(row) for _, row in places), default=1)


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
