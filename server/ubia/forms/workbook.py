"""Opens a workbook, new (.xlsx) or old (.xls), whatever its name says, and reads the sheets that are asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

import python_calamine

from .archive import Limits, safe_copy
from .old_workbook import Grids, read_old
from .problem import Problem, Unreadable
from .sheet import Sheet, sheet_of

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True)
class Workbook:
    """The sheets that were asked for, by lower-case name, and the names of all."""

    sheets: dict[str, Sheet]
    names: tuple[str, ...]


def read_workbook(raw: bytes, wanted: Sequence[str], limits: Limits = Limits()) -> Workbook:  # noqa: B008  immutable
    """Read the `wanted` sheets (lower-case names); a lone sheet of any name is the first wanted.

    Raises Unreadable: too large, hostile, protected by a password, or no workbook at all.
    """
    grids = _open(raw, wanted, limits)
    sheets = {name.lower(): sheet_of(name, cells) for name, cells in grids.cells.items()}
    if sheets and not set(sheets) & set(wanted):
        sheets = {wanted[0]: next(iter(sheets.values()))}
    return Workbook(sheets, tuple(grids.names))


def read_first_sheet(raw: bytes, limits: Limits) -> Sheet:
    """The first sheet of a workbook, with gaps of any length. Raises Unreadable."""
    grids = _open(raw, (), limits)
    return next(sheet_of(name, cells, endless=True) for name, cells in grids.cells.items())


def _open(raw: bytes, wanted: Sequence[str], limits: Limits) -> Grids:
    """The wanted sheets, or the first one when there is no other or none is named."""
    if len(raw) > limits.packed:
        raise Unreadable(Problem("too_large", values={"most": str(limits.packed // 2**20)}))
    if raw.startswith(_OLE):
        return read_old(raw, wanted, limits)
    if not raw.startswith(_ZIP):
        raise Unreadable(Problem("empty_file" if not raw else "not_a_workbook"))
    copy = safe_copy(raw, limits)
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(copy)
        names = [m.name for m in book.sheets_metadata if m.typ == python_calamine.SheetTypeEnum.WorkSheet]
        chosen = [name for name in names if name.lower() in wanted]
        if not chosen and (len(names) == 1 or not wanted):
            chosen = names[:1]
        cells = {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in chosen}
    except Exception as broken:  # whatever a broken file makes of the reader, it is the file's fault
        raise Unreadable(Problem("not_a_workbook")) from broken
    if not names:
        raise Unreadable(Problem("not_a_workbook"))
    return Grids(names, cells)
