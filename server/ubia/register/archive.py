"""The file of a backup: a tar archive compressed by zstd, so that ordinary tools can open it too (`tar --zstd -xf`).

| member | holds |
|---|---|
| `manifest.json` | release, instant, and the columns of each table |
| `tables/<schema>.<table>/<n>` | rows as PostgreSQL's COPY writes them, in pieces |
| `files/…` | uploaded files |
| `server.key` | the server's key, encrypted by the operator's passphrase; only if one was given |
| `end.json` | how many pieces of each table there are: without it the archive was cut short |
"""

import io
import json
import os
import tarfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import zstandard

PIECE = 4_000_000
"""Bytes of rows in one member."""


class Unreadable(ValueError):
    """The file is not a backup, or was cut short."""


class ArchiveWriter:
    """Members going into an archive, one after the other."""

    def __init__(self, tar: tarfile.TarFile) -> None:
        self._tar = tar
        self.pieces: dict[str, int] = {}

    def add(self, name: str, content: bytes) -> None:
        """Put in a member."""
        member = tarfile.TarInfo(name)
        member.size, member.mode = len(content), 0o600
        self._tar.addfile(member, io.BytesIO(content))

    def add_rows(self, table: str, blocks: Iterable[bytes | bytearray | memoryview]) -> None:
        """Put in a table's rows in pieces."""
        piece = bytearray()
        self.pieces[table] = 0
        for block in blocks:
            piece += block
            if len(piece) >= PIECE:
                self._add_piece(table, piece)
                piece = bytearray()
        if piece:
            self._add_piece(table, piece)

    def _add_piece(self, table: str, piece: bytearray) -> None:
        self.add(f"tables/{table}/{self.pieces[table]:06}", bytes(piece))
        self.pieces[table] += 1


@contextmanager
def writing_archive(path: Path, manifest: dict[str, Any]) -> Iterator[ArchiveWriter]:
    """Write an archive; the file appears under its name only when it is whole, and only its owner may read it."""
    draft = path.with_name(f".{path.name}.draft")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            packed = zstandard.ZstdCompressor(level=3).stream_writer(file, closefd=False)
            with packed, tarfile.open(fileobj=packed, mode="w|") as tar:
                writer = ArchiveWriter(tar)
                writer.add("manifest.json", json.dumps(manifest).encode())
                yield writer
                writer.add("end.json", json.dumps(writer.pieces).encode())
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def read_archive(path: Path) -> Iterator[tuple[str, bytes]]:
    """The members of an archive in order, manifest first. Raises Unreadable, at the end too if the end is missing."""
    pieces: dict[str, int] = {}
    end = None
    try:
        for name, content in _members(path):
            if name.startswith("tables/"):
                pieces[table_of(name)] = pieces.get(table_of(name), 0) + 1
            if name == "end.json":
                end = json.loads(content)
            else:
                yield name, content
    except (tarfile.TarError, zstandard.ZstdError, EOFError) as problem:
        raise Unreadable(f"{path} is not a backup, or was cut short") from problem
    if end is None or {table: n for table, n in end.items() if n} != pieces:
        raise Unreadable(f"{path} was cut short")


def table_of(name: str) -> str:
    """The table whose rows a member holds; nothing for another member."""
    return name.split("/")[1] if name.startswith("tables/") else ""


def _members(path: Path) -> Iterator[tuple[str, bytes]]:
    file = path.open("rb")
    packed = zstandard.ZstdDecompressor().stream_reader(file)
    with file, packed, tarfile.open(fileobj=packed, mode="r|") as tar:
        for member in tar:
            content = tar.extractfile(member)
            if content is None:
                raise Unreadable(f"{path} holds what no backup holds: {member.name}")
            yield member.name, content.read()
