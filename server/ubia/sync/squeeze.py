"""Compression both ways, and a bound on what a small request may unfold to."""

import zlib

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


def fold_for(accepted: str, content: bytes) -> tuple[bytes, str]:
    """The answer compressed by zstd where the client takes it, else by gzip, else as it is; and the encoding's name."""
    names = {part.split(";")[0].strip() for part in accepted.lower().split(",")}
    if len(content) < 200:
        return content, ""
    if "zstd" in names:
        return zstandard.ZstdCompressor(level=1).compress(content), "zstd"
    if "gzip" in names:
        packer = zlib.compressobj(4, zlib.DEFLATED, 31)
        return packer.compress(content) + packer.flush(), "gzip"
    return content, ""


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
