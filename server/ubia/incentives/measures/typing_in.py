"""What people type, or send as CSV, of what is asked for: each cell checked, what differs told, nothing lost."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from .sheet import Column, Row, Sheet

TAKEN_BACK = "-"
"""Typed instead of a value: what was said before does not hold."""
MOST_ROWS = 20_000
_NUMBER = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,6})?")
_WORD = re.compile(r"[^\x00-\x1f\x7f]{1,80}")

Cells = Mapping[tuple[str, Column], str]
"""What was typed, by CHW and column; empty is nothing said."""
Wrong = Literal["number", "comma", "word", "who", "twice", "column", "not_asked", "unreadable", "empty", "long"]


class Problem(NamedTuple):
    """Something that cannot be taken: which, where (a line of the file, a name), and what stood there."""

    wrong: Wrong
    where: str
    text: str


class Change(NamedTuple):
    """What will be written: `now` is empty where something is taken back."""

    row: Row
    column: Column
    before: str
    now: str


def changes(sheet: Sheet, cells: Cells) -> tuple[list[Change], list[Problem]]:
    """What differs from what is known, and what cannot be taken."""
    found: list[Change] = []
    wrong: list[Problem] = []
    for row in sheet.rows:
        for column in sheet.columns:
            typed = cells.get((row.worker.chw, column), "").strip()
            before = row.known.get(column, "")
            if typed in ("", before) or (typed == TAKEN_BACK and not before):
                continue
            if problem := _problem(column, typed):
                wrong.append(Problem(problem, f"{row.worker.name}, {column.name}", typed))
            else:
                found.append(Change(row, column, before, "" if typed == TAKEN_BACK else typed))
    return found, wrong


def _problem(column: Column, typed: str) -> Wrong | None:
    if typed == TAKEN_BACK:
        return None
    if column.period:
        fits = _NUMBER.fullmatch(typed)
        return None if fits else "comma" if _NUMBER.fullmatch(typed.replace(",", ".")) else "number"
    return None if _WORD.fullmatch(typed) else "word"


def cells_of_csv(content: bytes, sheet: Sheet) -> tuple[dict[tuple[str, Column], str], list[Problem]]:
    """The cells of a file whose first line names columns: `id` or `name` of the CHW, and what is asked for."""
    lines = _lines(content)
    if lines is None:
        return {}, [Problem("unreadable", "", "")]
    if not lines:
        return {}, [Problem("empty", "", "")]
    head, *body = lines
    if len(body) > MOST_ROWS:
        return {}, [Problem("long", "", str(len(body)))]
    columns = {column.name.casefold(): column for column in sheet.columns}
    wrong = [
        Problem("column", "1", name)
        for name in head
        if name.strip() and name.strip().casefold() not in {"id", "name", *columns}
    ]
    cells: dict[tuple[str, Column], str] = {}
    for number, line in enumerate(body, 2):
        told = {name.strip().casefold(): cell.strip() for name, cell in zip(head, line, strict=False)}
        if not any(told.values()):
            continue
        row = _found(sheet.rows, told)
        if isinstance(row, Problem):
            wrong.append(row._replace(where=str(number)))
            continue
        wrong += _take(row, told, columns, cells, str(number))
    return cells, wrong


def _take(
    row: Row,
    told: Mapping[str, str],
    columns: Mapping[str, Column],
    cells: dict[tuple[str, Column], str],
    number: str,
) -> Iterator[Problem]:
    for name, cell in told.items():
        column = columns.get(name)
        if column is None or not cell:
            continue
        if column not in row.asked:
            yield Problem("not_asked", number, f"{row.worker.name}, {column.name}")
        elif (row.worker.chw, column) in cells:
            yield Problem("twice", number, f"{row.worker.name}, {column.name}")
        elif problem := _problem(column, cell):
            yield Problem(problem, number, cell)
        else:
            cells[row.worker.chw, column] = cell


def _found(rows: Sequence[Row], told: Mapping[str, str]) -> Row | Problem:
    """The CHW whom a line of a file means, by id, else by name if only one has it."""
    said = told.get("id") or told.get("name") or ""
    named = [row for row in rows if said and said.casefold() in (row.worker.chw, row.worker.name.casefold())]
    return named[0] if len(named) == 1 else Problem("who", "", said)


def _lines(content: bytes) -> list[list[str]] | None:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    first = text.partition("\n")[0]
    mark = max(",;\t", key=first.count)
    try:
        return [line for line in csv.reader(io.StringIO(text), delimiter=mark) if any(cell.strip() for cell in line)]
    except csv.Error:
        return None


def csv_of(sheet: Sheet) -> str:
    """A file to fill in: what is known already stands in it."""
    out = io.StringIO()
    written = csv.writer(out)
    written.writerow(["id", "name", *(column.name for column in sheet.columns)])
    for row in sheet.rows:
        known: Iterable[str] = (row.known.get(column, "") for column in sheet.columns)
        written.writerow([row.worker.chw, _plain(row.worker.name), *map(_plain, known)])
    return out.getvalue()


def _plain(cell: str) -> str:
    """A cell that no table program takes for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "@") else cell
