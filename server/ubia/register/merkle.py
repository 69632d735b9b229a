"""Merkle trees as RFC 6962, section 2.1: one root speaks for many entries, and each can be proven alone."""

import hashlib
from collections.abc import Iterator, Sequence


def leaf(content: bytes) -> bytes:
    """The hash of a leaf."""
    return hashlib.sha256(b"\0" + content).digest()


def node(left: bytes, right: bytes) -> bytes:
    """The hash of two children."""
    return hashlib.sha256(b"\1" + left + right).digest()


def root(leaves: Sequence[bytes]) -> bytes:
    """The root of leaf hashes. Raises ValueError when there are none."""
    return _levels(leaves)[-1][0]


def paths(leaves: Sequence[bytes]) -> Iterator[bytes]:
    """For each leaf hash its siblings up to the root, concatenated."""
    levels = _levels(leaves)
    for index in range(len(leaves)):
        yield b"".join(_siblings(levels, index))


def path(leaves: Sequence[bytes], index: int) -> bytes:
    """The siblings of one leaf hash up to the root, concatenated."""
    return b"".join(_siblings(_levels(leaves), index))


def root_from(leaf_hash: bytes, index: int, count: int, siblings: bytes) -> bytes | None:
    """The root that a leaf and its path lead to, or None when the path cannot belong to that place."""
    if not 0 <= index < count or len(siblings) % 32:
        return None
    found, at = leaf_hash, 0
    while count > 1:
        last = index == count - 1
        if not (last and count % 2):  # an odd last one rises alone
            sibling = siblings[at : at + 32]
            if len(sibling) < 32:
                return None
            found = node(sibling, found) if index % 2 else node(found, sibling)
            at += 32
        index, count = index // 2, (count + 1) // 2
    return found if at == len(siblings) else None


def _levels(leaves: Sequence[bytes]) -> list[list[bytes]]:
    """Pairing neighbours and letting an odd last one rise gives exactly RFC 6962's tree."""
    if not leaves:
        raise ValueError("a tree needs at least one leaf")
    levels = [list(leaves)]
    while len(levels[-1]) > 1:
        below = levels[-1]
        above = [node(below[i], below[i + 1]) for i in range(0, len(below) - 1, 2)]
        levels.append(above + ([below[-1]] if len(below) % 2 else []))
    return levels


def _siblings(levels: list[list[bytes]], index: int) -> Iterator[bytes]:
    for level in levels[:-1]:
        if index ^ 1 < len(level):
            yield level[index ^ 1]
        index //= 2
