"""Confidences: what is sensitive is encrypted to the readers it names, and the server keeps what it cannot read.

A fresh key encrypts the words (AES-256-GCM); that key is wrapped for each reader under a secret shared between an
ephemeral key and the reader's *reading key* (ECDH on P-256, HKDF-SHA256): docs/register.md, *Confidences*.
"""

import secrets
from collections.abc import Mapping

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from .entries import ConfidenceKept, Sealed
from .entry import from_base64, to_base64
from .keys import key_id

_INFO = "ubia-confidence-1"
_NONCE = bytes(12)
"""Each key encrypts one text only, so one nonce serves."""


class NotForYou(Exception):
    """The confidence does not name this reading key, or was altered."""


class ReadingKey:
    """The private half of a key that reads confidences; it never signs."""

    def __init__(self, private: ec.EllipticCurvePrivateKey | None = None) -> None:
        self._private = private or ec.generate_private_key(ec.SECP256R1())
        self.public = _point(self._private.public_key())
        self.id = key_id(self.public)

    def read(self, kept: ConfidenceKept) -> str:
        """The words of a confidence. Raises NotForYou."""
        wrapped = next((one.wrapped for one in kept.readers if one.key == self.id), None)
        try:
            if wrapped is None:
                raise NotForYou
            key = AESGCM(self._shared(kept.ephemeral)).decrypt(_NONCE, from_base64(wrapped), None)
            return AESGCM(key).decrypt(_NONCE, from_base64(kept.sealed), None).decode()
        except (InvalidTag, ValueError) as problem:
            raise NotForYou from problem

    def _shared(self, ephemeral: str) -> bytes:
        return _secret(self._private, ephemeral, ephemeral, self.id)


def confide(words: str, readers: Mapping[str, str]) -> ConfidenceKept:
    """The body of a `confidence.kept`. `readers`: each person's reading key (public point, base64url).

    Raises ValueError when a key is none, or when nobody is named.
    """
    if not readers:
        raise ValueError("a confidence names at least one reader")
    ephemeral, key = ec.generate_private_key(ec.SECP256R1()), secrets.token_bytes(32)
    point = _point(ephemeral.public_key())
    wrapped = []
    for person, public in readers.items():
        shared = _secret(ephemeral, public, point, key_id(public))
        wrapped.append(Sealed(person, key_id(public), to_base64(AESGCM(shared).encrypt(_NONCE, key, None))))
    sealed = to_base64(AESGCM(key).encrypt(_NONCE, words.encode(), None))
    return ConfidenceKept(readers=wrapped, ephemeral=point, sealed=sealed)


def _secret(private: ec.EllipticCurvePrivateKey, public: str, ephemeral: str, reader_key: str) -> bytes:
    other = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), from_base64(public))
    info = f"{_INFO}\n{ephemeral}\n{reader_key}".encode()
    return HKDF(SHA256(), 32, salt=None, info=info).derive(private.exchange(ec.ECDH(), other))


def _point(public: ec.EllipticCurvePublicKey) -> str:
    return to_base64(public.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint))
