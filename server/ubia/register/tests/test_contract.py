"""What is agreed is what is generated; what any release wrote can still be read and folded."""

import json
from pathlib import Path
from typing import Any

import pytest

from ubia.register.contract import CONTRACT, corpus_file, schemas
from ubia.register.entry import Entry
from ubia.register.folding import fold_all
from ubia.register.line import Line
from ubia.register.programme import programme
from ubia.register.rules import proof_holds

WRITE = "run: python -m ubia.register.contract, and commit what it writes"
RELEASES = sorted((CONTRACT / "corpus").glob("*.json"))


def test_schemas_are_those_of_the_kinds() -> None:
    wanted = schemas(programme())
    found = {path.name: path.read_text("utf-8") for path in (CONTRACT / "entries").glob("*.json")}
    assert sorted(found) == sorted(wanted), WRITE
    assert [name for name in wanted if found[name] != wanted[name]] == [], WRITE


def entries_of(path: Path) -> list[tuple[str, Entry]]:
    return [(one["public"], Entry(**one["entry"])) for one in json.loads(path.read_text("utf-8"))["entries"]]


def test_this_release_has_entries_of_every_kind() -> None:
    kinds = {entry.kind for _, entry in entries_of(corpus_file())}
    assert set(programme().kinds) - kinds == set(), WRITE


@pytest.mark.parametrize("path", RELEASES, ids=lambda path: path.stem)
def test_what_a_release_wrote_is_still_signed_and_read(path: Path) -> None:
    for public, entry in entries_of(path):
        assert proof_holds(entry, entry.text(), public), entry.kind
        assert programme().body(entry.kind, entry.body) is not None


@pytest.mark.parametrize("path", RELEASES, ids=lambda path: path.stem)
def test_what_a_release_wrote_is_still_folded(path: Path) -> None:
    """All of it as one story, and each entry as a story of its own, erased ones too."""
    lines = [line_of(n, entry) for n, (_, entry) in enumerate(entries_of(path), 1)]
    stories = {"whole": lines, **{line.id: [line] for line in lines}}
    stories |= {f"{line.id} erased": [erased(line)] for line in lines}
    tables = programme().tables
    for name, rows in fold_all(list(tables.values()), stories).items():
        assert {len(row) for row in rows} <= {1 + len(tables[name].columns)}


def line_of(number: int, entry: Entry) -> Line:
    fields: dict[str, Any] = {name: getattr(entry, name, "") for name in Line.__struct_fields__}
    body = programme().body(entry.kind, entry.body)
    return Line(**fields | {"line": number, "received_at": entry.made_at, "flagged": "", "digest": "", "body": body})


def erased(line: Line) -> Line:
    fields = {name: getattr(line, name) for name in Line.__struct_fields__}
    return Line(**fields | {"body": None})
