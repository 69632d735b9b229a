"""Compression both ways, and a bound on what a small request may unfold to."""

import zlib
from collections.abc import Iterable
from typing import Any

import zstandard

LARGEST = 32_000_000
"""Bytes of a request once unfolded."""


class TooLarge(ValueError):
    """The request unfolds to more than LARGEST."""


class Garbled(ValueError):
    """The request is not compressed the way it says."""


def unfold(content: bytes, encoding: str) -> bytes:
    """The request's bytes. Raises TooLarge or Garbled; an unknown encoding raises KeyError."""
    return {"": _plain, "identity": _plain, "gzip": _gunzip, "zstd": _unzstd}[encoding.strip().lower()](content)


def fold_for(accepted: str, parts: Iterable[bytes]) -> tuple[bytes, str]:
    """The answer compressed by zstd where the client takes it, else by gzip, else as it is; and the encoding's name.

    Each part is compressed as it comes, so that whoever makes them goes on meanwhile.
    """
    rest = iter(parts)
    begun = b""
    while len(begun) < 200:
        part = next(rest, None)
        if part is None:
            return begun, ""
        begun += part
    packer, name = _packer(accepted)
    if packer is None:
        return b"".join([begun, *rest]), ""
    return b"".join([packer.compress(begun), *map(packer.compress, rest), packer.flush()]), name


def _packer(accepted: str) -> tuple[Any, str]:
    """What compresses piece by piece in the best way that is accepted, and its name; None for no way."""
    names = {part.split(";")[0].strip() for part in accepted.lower().split(",")}
    if "zstd" in names:
        return zstandard.ZstdCompressor(level=1).compressobj(), "zstd"
    if "gzip" in names:
        return zlib.compressobj(4, zlib.DEFLATED, 31), "gzip"
    return None, ""


def _plain(content: bytes) -> bytes:
    if len(content) > LARGEST:
        raise TooLarge
    return content


def _gunzip(content: bytes) -> bytes:
    unpacker = zlib.decompressobj(31)
    try:
        unfolded = unpacker.decompress(content, LARGEST + 1)
    except zlib.error as problem:
        raise Garbled from problem
    if len(unfolded) > LARGEST or unpacker.unconsumed_tail:
        raise TooLarge
    if not unpacker.eof:
        raise Garbled
    return unfolded


def _unzstd(content: bytes) -> bytes:
    try:
        reader = zstandard.ZstdDecompressor().stream_reader(content)
        unfolded = reader.read(LARGEST + 1)
    except zstandard.ZstdError as problem:
        raise Garbled from problem
    if len(unfolded) > LARGEST:
        raise TooLarge
    return unfolded
