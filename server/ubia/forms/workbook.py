"""Opens a workbook, new (.xlsx) or old (.xls), whatever its name says, and reads the sheets that are asked for."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from io import BytesIO, StringIO
from typing import Any

import python_calamine
import xlrd

from .archive import Limits, safe_copy
from .problem import Problem, Unreadable
from .sheet import Sheet, sheet_of

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True)
class Workbook:
    """The sheets that were asked for, by lower-case name, and the names of all."""

    sheets: dict[str, Sheet]
    names: tuple[str, ...]


def read_workbook(raw: bytes, wanted: Sequence[str], limits: Limits = Limits()) -> Workbook:  # noqa: B008  immutable
    """Read the `wanted` sheets (lower-case names) of an .xlsx or .xls; a lone sheet of any name is the first wanted.

    Raises Unreadable: too large, hostile, protected by a password, or no workbook at all.
    """
    names, grid_of = _open(raw, limits)
    sheets = {name.lower(): name for name in names if name.lower() in wanted}
    if not sheets and len(names) == 1:
        sheets = {wanted[0]: names[0]}
    return Workbook({key: sheet_of(name, grid_of(name)) for key, name in sheets.items()}, tuple(names))


def read_first_sheet(raw: bytes, limits: Limits) -> Sheet:
    """The first sheet of a workbook. Raises Unreadable."""
    names, grid_of = _open(raw, limits)
    if not names:
        raise Unreadable(Problem("not_a_workbook"))
    return sheet_of(names[0], grid_of(names[0]), endless=True)


def _open(raw: bytes, limits: Limits) -> tuple[list[str], Callable[[str], Iterable[Sequence[Any]]]]:
    if len(raw) > limits.packed:
        raise Unreadable(Problem("too_large", values={"most": str(limits.packed // 2**20)}))
    if raw.startswith(_ZIP):
        return _open_xlsx(safe_copy(raw, limits))
    if raw.startswith(_OLE):
        return _open_xls(raw, limits)
    raise Unreadable(Problem("empty_file" if not raw else "not_a_workbook"))


def _open_xlsx(copy: BytesIO) -> tuple[list[str], Callable[[str], Iterable[Sequence[Any]]]]:
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(copy)
    except Exception as broken:  # whatever a broken file makes of the reader, it is the file's fault
        raise Unreadable(Problem("not_a_workbook")) from broken
    known = [m.name for m in book.sheets_metadata if m.typ == python_calamine.SheetTypeEnum.WorkSheet]
    return known, lambda name: _guarded(lambda: book.get_sheet_by_name(name).to_python(skip_empty_area=False))


def _open_xls(raw: bytes, limits: Limits) -> tuple[list[str], Callable[[str], Iterable[Sequence[Any]]]]:
    try:
        book = xlrd.open_workbook(file_contents=raw, on_demand=True, ragged_rows=True, logfile=StringIO())
    except Exception as broken:  # as above
        raise Unreadable(Problem("not_a_workbook")) from broken

    def grid(name: str) -> list[list[Any]]:
        sheet = book.sheet_by_name(name)
        if sum(map(sheet.row_len, range(sheet.nrows))) > limits.cells:
            raise Unreadable(Problem("too_many_cells", values={"most": str(limits.cells)}))
        return [[_xls_value(cell, book.datemode) for cell in row] for row in sheet.get_rows()]

    return book.sheet_names(), lambda name: _guarded(lambda: grid(name))


def _guarded(read: Callable[[], Iterable[Sequence[Any]]]) -> Iterable[Sequence[Any]]:
    try:
        return read()
    except Unreadable:
        raise
    except Exception as broken:  # a sheet that its reader cannot understand
        raise Unreadable(Problem("not_a_workbook")) from broken


def _xls_value(cell: Any, datemode: Any) -> Any:
    if cell.ctype == xlrd.XL_CELL_DATE:
        try:
            parts = xlrd.xldate_as_tuple(cell.value, datemode)
        except xlrd.xldate.XLDateError:
            return cell.value
        return time(*parts[3:]) if parts[:3] == (0, 0, 0) else datetime(*parts)  # noqa: DTZ001  a cell has no zone
    return bool(cell.value) if cell.ctype == xlrd.XL_CELL_BOOLEAN else cell.value
