"""The server's box: phones seal entries to it, so that they can be handed in while the phone is locked.

Its key is derived from the server's own, so that whoever restores `server.key` can open what was sealed before.
Twin of sealing: client/src/sync/box.ts; docs/sync.md, "A sealed item".
"""

import zlib
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from ubia.register.entry import from_base64, to_base64
from ubia.register.office import server_key

LARGEST = 2_000_000
"""Bytes of one item once unfolded."""
_POINT = 65
_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""Of P-256."""


class NotForUs(Exception):
    """The item is not sealed to this server, or was changed."""


class Box:
    """A key agreed with, never signed with."""

    def __init__(self, private: ec.EllipticCurvePrivateKey) -> None:
        self._private = private
        self.public = to_base64(_point_of(private.public_key()))

    def open(self, item: str) -> bytes:
        """The JSON that was sealed into an item (base64url). Raises NotForUs."""
        try:
            raw = from_base64(item)
            theirs = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), raw[:_POINT])
            secret = self._private.exchange(ec.ECDH(), theirs)
            key = _derived(secret, f"ubia-drop-1\n{to_base64(raw[:_POINT])}\n{self.public}")
            return _unshaped(AESGCM(key).decrypt(bytes(12), raw[_POINT:], None))
        except (ValueError, InvalidTag, zlib.error) as problem:
            raise NotForUs from problem


def server_box() -> Box:
    """This server's box."""
    return _box_of(server_key().to_pem())


@lru_cache(maxsize=4)
def _box_of(pem: bytes) -> Box:
    key = serialization.load_pem_private_key(pem, password=None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise ValueError("not an elliptic-curve key")
    secret = key.private_numbers().private_value.to_bytes(32)
    number = int.from_bytes(_derived(secret, "ubia-box-1", 48)) % (_ORDER - 1) + 1
    return Box(ec.derive_private_key(number, ec.SECP256R1()))


def _derived(secret: bytes, purpose: str, length: int = 32) -> bytes:
    return HKDF(algorithm=SHA256(), length=length, salt=None, info=purpose.encode()).derive(secret)


def _point_of(public: ec.EllipticCurvePublicKey) -> bytes:
    return public.public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)


def _unshaped(shape: bytes) -> bytes:
    """The first byte says whether the rest is squeezed by zlib. Raises ValueError or zlib.error."""
    if shape[:1] == b"\0" and len(shape) <= LARGEST:
        return shape[1:]
    unpacker = zlib.decompressobj()
    unfolded = unpacker.decompress(shape[1:], LARGEST + 1)
    if shape[:1] != b"\1" or len(unfolded) > LARGEST or not unpacker.eof:
        raise ValueError("not a shape that we know")
    return unfolded
