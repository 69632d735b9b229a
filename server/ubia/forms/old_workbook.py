"""Reads workbooks of the old kind (.xls) in a process of its own, with little memory and time.

The only reader of that format loops for ever, taking memory, on files whose sectors are chained in a circle. Here that
costs a few seconds of one process that is then gone.
"""

import os
import resource
import subprocess
import sys
from collections.abc import Sequence
from datetime import datetime, time
from io import StringIO
from typing import Any

import msgspec
import xlrd

from .archive import Limits
from .problem import Problem, Unreadable
from .sheet import text_of

SECONDS, MEMORY, PATIENCE = 3, 400 * 2**20, 60
"""Seconds of the processor and bytes for a small file, both more for a large one; seconds until it is given up."""


class Grids(msgspec.Struct):
    """The names of all sheets, and the cells of those that were wanted."""

    names: list[str]
    cells: dict[str, list[list[Any]]]


class _Wish(msgspec.Struct):
    wanted: list[str]
    most: int
    raw: bytes


def read_old(raw: bytes, wanted: Sequence[str], limits: Limits) -> Grids:
    """The sheets whose lower-case names are wanted; a lone one, or the first when none is named. Raises Unreadable."""
    wish = msgspec.msgpack.encode(_Wish(list(wanted), limits.cells, raw))
    command = [sys.executable, "-m", __name__]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        child = subprocess.run(command, input=wish, capture_output=True, env=env, timeout=PATIENCE, check=True)
        return msgspec.msgpack.decode(child.stdout, type=Grids)
    except (subprocess.SubprocessError, msgspec.DecodeError) as broken:
        raise Unreadable(Problem("not_a_workbook")) from broken


def main() -> None:
    """The process: a wish from standard input, its answer to standard output. Whatever goes wrong ends it."""
    asked = sys.stdin.buffer.read()
    seconds = SECONDS + 2 * len(asked) // 2**20
    memory = MEMORY + 40 * len(asked)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    wish = msgspec.msgpack.decode(asked, type=_Wish)
    book = xlrd.open_workbook(file_contents=wish.raw, on_demand=True, ragged_rows=True, logfile=StringIO())
    names = book.sheet_names()
    chosen = [name for name in names if name.lower() in wish.wanted]
    if not chosen and (len(names) == 1 or not wish.wanted):
        chosen = names[:1]
    grids = Grids(names, {name: _cells(book.sheet_by_name(name), wish.most, book.datemode) for name in chosen})
    sys.stdout.buffer.write(msgspec.msgpack.encode(grids))


def _cells(sheet: Any, most: int, datemode: Any) -> list[list[str]]:
    if sum(map(sheet.row_len, range(sheet.nrows))) > most:
        raise ValueError("too many cells")
    return [[text_of(_value(cell, datemode)) for cell in row] for row in sheet.get_rows()]


def _value(cell: Any, datemode: Any) -> Any:
    if cell.ctype == xlrd.XL_CELL_DATE:
        try:
            parts = xlrd.xldate_as_tuple(cell.value, datemode)
        except xlrd.xldate.XLDateError:
            return cell.value
        return time(*parts[3:]) if parts[:3] == (0, 0, 0) else datetime(*parts)  # noqa: DTZ001  a cell has no zone
    return bool(cell.value) if cell.ctype == xlrd.XL_CELL_BOOLEAN else cell.value


if __name__ == "__main__":
    main()
