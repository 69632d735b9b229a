"""Seals a confidence to its readers' keys, as a phone does: the server holds it and cannot read it.

A fresh key encrypts the words (AES-256-GCM); for each reader it is wrapped under a secret agreed with her reading key
(ECDH on P-256 with an ephemeral key, then HKDF-SHA256). Ciphers are nonce ‖ ciphertext, base64url.
"""

import secrets
from collections.abc import Mapping
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from ubia.register.entry import from_base64, to_base64
from ubia.register.keys import key_id

_P256 = ec.SECP256R1()


def seal(words: str, readers: Mapping[str, str]) -> dict[str, Any]:
    """The body of `confidence.kept`. `readers` gives each person's public reading key (base64url point)."""
    ephemeral, key = ec.generate_private_key(_P256), secrets.token_bytes(32)
    named = [
        {"person": person, "key": key_id(public), "wrapped": _encrypt(agreed(ephemeral, public), key)}
        for person, public in readers.items()
    ]
    return {"readers": named, "ephemeral": _point(ephemeral), "sealed": _encrypt(key, words.encode())}


def agreed(private: ec.EllipticCurvePrivateKey, public: str) -> bytes:
    """The secret that the holders of two keys share: what wraps the key of a confidence."""
    other = ec.EllipticCurvePublicKey.from_encoded_point(_P256, from_base64(public))
    return HKDF(SHA256(), 32, None, b"ubia-confidence-1").derive(private.exchange(ec.ECDH(), other))


def _encrypt(key: bytes, content: bytes) -> str:
    nonce = secrets.token_bytes(12)
    return to_base64(nonce + AESGCM(key).encrypt(nonce, content, None))


def _point(private: ec.EllipticCurvePrivateKey) -> str:
    encoding, form = serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
    return to_base64(private.public_key().public_bytes(encoding, form))
