"""Reads all that a browser wrote into its profile, also what LevelDB compressed: blocks of its tables are Snappy."""

from collections.abc import Iterator
from pathlib import Path

_FOOTER, _SNAPPY = 48, 1
_MAGIC = bytes.fromhex("57fb808b247547db")


def everything(profile: Path) -> Iterator[tuple[str, bytes]]:
    """Each file's name with its bytes as they stand, and again with what was compressed in it unfolded."""
    for place in sorted(profile.rglob("*")):
        if not place.is_file():
            continue
        try:
            content = place.read_bytes()
        except OSError:
            continue
        name = str(place.relative_to(profile))
        yield name, content
        if content.endswith(_MAGIC):
            yield f"{name} (unfolded)", b"\n".join(blocks(content))
        elif place.suffix == ".log" and place.parent.suffix == ".leveldb":
            yield f"{name} (records)", b"".join(records(content))


def blocks(table: bytes) -> Iterator[bytes]:
    """The blocks of a LevelDB table, unfolded."""
    footer = table[-_FOOTER:]
    _, _, at = _handle(footer, 0)
    offset, size, _ = _handle(footer, at)
    for entry in _entries(_block(table, offset, size)):
        start, length, _ = _handle(entry, 0)
        yield _block(table, start, length)


def records(log: bytes) -> Iterator[bytes]:
    """What was written to a LevelDB log, without the headers that cut it into blocks of 32 kB."""
    at = 0
    while at + 7 <= len(log):
        room = 32768 - at % 32768
        if room < 7:
            at += room
            continue
        length = int.from_bytes(log[at + 4 : at + 6], "little")
        if log[at + 6] == 0 and length == 0:
            at += room
            continue
        yield log[at + 7 : at + 7 + length]
        at += 7 + length


def unfold(packed: bytes) -> bytes:
    """Undo Snappy. Raises ValueError for what is none."""
    size, at = _number(packed, 0)
    found = bytearray()
    while at < len(packed):
        tag = packed[at]
        at += 1
        at = (_copy if tag & 3 else _literal)(packed, at, tag, found)
    if len(found) != size:
        raise ValueError("not Snappy")
    return bytes(found)


def _literal(packed: bytes, at: int, tag: int, found: bytearray) -> int:
    length = tag >> 2
    if length >= 60:
        width = length - 59
        length = int.from_bytes(packed[at : at + width], "little")
        at += width
    found += packed[at : at + length + 1]
    return at + length + 1


def _copy(packed: bytes, at: int, tag: int, found: bytearray) -> int:
    if tag & 3 == 1:
        length, offset, width = 4 + (tag >> 2 & 7), (tag >> 5) << 8 | packed[at], 1
    else:
        width = 2 if tag & 3 == 2 else 4
        length, offset = 1 + (tag >> 2), int.from_bytes(packed[at : at + width], "little")
    if not 0 < offset <= len(found):
        raise ValueError("not Snappy")
    for _ in range(length):
        found.append(found[-offset])
    return at + width


def _block(table: bytes, offset: int, size: int) -> bytes:
    content, kind = table[offset : offset + size], table[offset + size]
    return unfold(content) if kind == _SNAPPY else content


def _entries(block: bytes) -> Iterator[bytes]:
    """The values of a block; their keys do not matter here."""
    restarts = int.from_bytes(block[-4:], "little")
    at, end = 0, len(block) - 4 - 4 * restarts
    while at < end:
        _, at = _number(block, at)
        rest, at = _number(block, at)
        size, at = _number(block, at)
        yield block[at + rest : at + rest + size]
        at += rest + size


def _handle(content: bytes, at: int) -> tuple[int, int, int]:
    offset, at = _number(content, at)
    size, at = _number(content, at)
    return offset, size, at


def _number(content: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = content[at]
        at += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
        shift += 7
