"""Folding in bulk: the touched stories are read, folded and written in a few statements, not one by one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from msgspec import ValidationError
from psycopg import Cursor, sql
from psycopg.rows import TupleRow

from .line import Line
from .order import in_order
from .programme import Programme
from .table import Table

LINE_COLUMNS = """e.line, e.id::text, e.kind, e.subject::text, coalesce(e.author::text, ''), e.key, e.channel,
    e.happened_on::text, e.made_at, e.received_at, coalesce(e.amends::text, ''), e.flagged, encode(e.digest, 'hex'),
    b.body"""

Row = tuple[Any, ...]
"""A row led by its subject."""

_STORIES = f"""SELECT {LINE_COLUMNS} FROM entry e LEFT JOIN body b ON b.book = e.book AND b.line = e.line
    WHERE e.book = %s AND e.subject = ANY (%b::text[]::uuid[]) AND e.kind = ANY (%b)"""


def to_line(row: Sequence[Any], known: Programme) -> Line:
    """A row of LINE_COLUMNS as folds read it. A body that this version cannot read counts as erased."""
    try:
        body = None if row[13] is None else known.body(row[2], row[13])
    except (ValidationError, KeyError):
        body = None
    return Line(*[*row[:13], body])


def refold(cursor: Cursor[TupleRow], book: str, touched: Mapping[str, Iterable[str]], known: Programme) -> None:
    """Fold again what changed. `touched`: for each kind of the new entries the subjects they belong to."""
    subjects_of: dict[str, set[str]] = defaultdict(set)
    for kind, subjects in touched.items():
        for table in known.tables_of_kind.get(kind, ()):
            subjects_of[table.name].update(subjects)
    if not subjects_of:
        return
    tables = [known.tables[name] for name in subjects_of]
    kinds = sorted({kind for table in tables for kind in table.kinds})
    subjects = sorted(set().union(*subjects_of.values()))
    stories: dict[str, list[Line]] = defaultdict(list)
    for row in cursor.execute(_STORIES, [book, subjects, kinds]):
        stories[row[3]].append(to_line(row, known))
    for group in _alike(tables):
        wanted = {subject: stories.get(subject, []) for subject in sorted(subjects_of[group[0].name])}
        rows = fold_all(group, wanted)
        for table in group:
            write_rows(cursor, book, table, rows[table.name], list(wanted))


def _alike(tables: Iterable[Table]) -> Iterable[list[Table]]:
    """The tables in groups that read the same kinds."""
    groups: dict[tuple[str, ...], list[Table]] = defaultdict(list)
    for table in tables:
        groups[table.kinds].append(table)
    return groups.values()


def fold_all(tables: Sequence[Table], stories: Mapping[str, Sequence[Line]]) -> dict[str, list[Row]]:
    """The rows of each table for many stories, each led by its subject.

    A table orders only what it reads: else an amendment by way of another kind would make its rows depend on arrival.
    """
    found: dict[str, list[Row]] = {table.name: [] for table in tables}
    for group in _alike(tables):
        kinds = frozenset(group[0].kinds)
        for subject, story in stories.items():
            own = in_order(line for line in story if line.kind in kinds)
            for table, rows in _fold(group, own) if own else ():
                found[table.name].extend((subject, *row) for row in rows)
    return found


def _fold(tables: Sequence[Table], own: Sequence[Line]) -> Iterator[tuple[Table, Iterable[Any]]]:
    """What each table makes of a story. What several of them read in it is read once."""
    read: dict[Any, Any] = {}
    for table in tables:
        if table.shared is None:
            yield table, table.fold(own)
            continue
        reading, rows = table.shared
        if reading not in read:
            read[reading] = reading(own)
        yield table, rows(read[reading])


def write_rows(
    cursor: Cursor[TupleRow], book: str, table: Table, rows: Iterable[tuple[Any, ...]], subjects: list[str]
) -> None:
    """Make the table hold exactly these rows for these subjects, touching only what differs."""
    insert, remove = _statements(table)
    columns = list(zip(*rows, strict=True)) or [()] * (1 + len(table.columns))
    keys = [0, *(1 + [c.name for c in table.columns].index(name) for name in table.key)]
    if columns[0]:
        cursor.execute(insert, [book, *map(list, columns), book, subjects])
    cursor.execute(remove, [book, subjects, *(list(columns[i]) for i in keys)])


@cache
def _statements(table: Table) -> tuple[sql.SQL, sql.SQL]:
    types = {c.name: c.type for c in table.columns}
    names = ["subject", *types]
    arrays = ", ".join(_array(kind) for kind in ("uuid", *types.values()))
    key = ", ".join(("book", "subject", *table.key))
    others = [name for name in types if name not in table.key]
    update = f"UPDATE SET ({', '.join(others)}) = ROW ({', '.join(f'excluded.{n}' for n in others)})"
    columns, own = ", ".join(names), "book = %s AND subject = ANY (%b::text[]::uuid[])"
    # A conflict locks its row even where nothing changes, so what is held already is left out first.
    insert = f"""INSERT INTO {table.name} (book, {columns}) SELECT %s::uuid, t.* FROM (
        SELECT * FROM unnest({arrays}) EXCEPT SELECT {columns} FROM {table.name} WHERE {own}) t
        ON CONFLICT ({key}) DO {update if others else "NOTHING"}"""
    kept = ["subject", *table.key]
    unnest = ", ".join(_array(types.get(name, "uuid")) for name in kept)
    remove = f"DELETE FROM {table.name} WHERE {own} AND ({', '.join(kept)}) NOT IN (SELECT * FROM unnest({unnest}))"
    return sql.SQL(insert), sql.SQL(remove)


def _array(kind: str) -> str:
    return "%b::bigint[]" if kind == "bigint" else "%b::boolean[]" if kind == "boolean" else f"%b::text[]::{kind}[]"
