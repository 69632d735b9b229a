"""Sealing as a phone does it, for tests."""

import json
import zlib
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from ubia.register.entry import from_base64, to_base64


def seal(box: str, value: Any, shape: bytes | None = None) -> str:
    """An item for the box; `shape` in the place of what a phone would write."""
    own = ec.generate_private_key(ec.SECP256R1())
    kind = (serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)
    point = own.public_key().public_bytes(*kind)
    theirs = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), from_base64(box))
    purpose = f"ubia-drop-1\n{to_base64(point)}\n{box}".encode()
    key = HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose).derive(own.exchange(ec.ECDH(), theirs))
    plain = shape if shape is not None else b"\1" + zlib.compress(json.dumps(value).encode())
    return to_base64(point + AESGCM(key).encrypt(bytes(12), plain, None))
