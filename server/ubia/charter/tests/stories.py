"""Stories for tests: entries as the shared cases write them (contract/cases), and the rows they add up to."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from ubia.register.line import Line
from ubia.register.order import in_order
from ubia.register.programme import programme
from ubia.register.table import Table

Entry = Mapping[str, Any]
"""The fields of a line, its body as an object, and the `book` it is in."""

CASES = Path(__file__).parents[4] / "contract" / "cases"


def read_cases(module: str) -> dict[str, Any]:
    """The golden cases of a module by file name."""
    return {file.stem: json.loads(file.read_text("utf-8")) for file in sorted((CASES / module).glob("*.json"))}


def books_of(entries: Iterable[Entry]) -> dict[str, list[Line]]:
    """The lines of each book, their bodies understood."""
    books: dict[str, list[Line]] = defaultdict(list)
    for entry in entries:
        fields = {name: value for name, value in entry.items() if name not in ("book", "body")}
        books[entry.get("book", "")].append(Line(**fields, body=_body(entry)))
    return dict(books)


def _body(entry: Entry) -> Any:
    kind = programme().kinds.get(entry["kind"])
    return None if kind is None or entry["body"] is None else msgspec.convert(entry["body"], kind.body)


def fold_all(tables: Iterable[Table], entries: Iterable[Entry]) -> dict[str, list[dict[str, Any]]]:
    """The rows of each table, each with its book and subject, in the order of book, subject and key."""
    books = books_of(entries)
    return {table.name: _rows(table, books) for table in tables}


def _rows(table: Table, books: Mapping[str, Sequence[Line]]) -> list[dict[str, Any]]:
    stories: dict[tuple[str, str], list[Line]] = defaultdict(list)
    for book, lines in books.items():
        for line in lines:
            if line.kind in table.kinds:
                stories[book, line.subject].append(line)
    rows = [
        {"book": book, "subject": subject, **row._asdict()}
        for (book, subject), story in stories.items()
        for row in table.fold(in_order(story))
    ]
    return in_key_order(table, rows)


def in_key_order(table: Table, rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows in the order of book, subject and key."""
    return sorted(rows, key=lambda row: [row.get(name, "") for name in ("book", "subject", *table.key)])


def without_whose(rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Rows as the golden cases write them: without book and subject."""
    return [{name: value for name, value in row.items() if name not in ("book", "subject")} for row in rows]
