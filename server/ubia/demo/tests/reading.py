"""Reads a confidence as its reader's phone does."""

from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from ubia.demo.confiding import agreed
from ubia.register.entry import from_base64


def unseal(body: Any, person: str, private: bytes) -> str:
    """The words of a `confidence.kept`, for a reader it names, with her private reading key (PEM)."""
    reading = serialization.load_pem_private_key(private, None)
    assert isinstance(reading, ec.EllipticCurvePrivateKey)
    wrapped = next(reader.wrapped for reader in body.readers if reader.person == person)
    return _decrypt(_decrypt(agreed(reading, body.ephemeral), wrapped), body.sealed).decode()


def _decrypt(key: bytes, cipher: str) -> bytes:
    raw = from_base64(cipher)
    return AESGCM(key).decrypt(raw[:12], raw[12:], None)
