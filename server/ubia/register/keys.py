"""Keys and signatures: ECDSA on P-256 with SHA-256, as WebCrypto makes them."""

import hashlib
from functools import lru_cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from .entry import from_base64, to_base64

ALGORITHM = "p256"
_SHA256 = ec.ECDSA(SHA256())


def key_id(public: str) -> str:
    """The id of a key: the first 16 bytes of SHA-256 of its public point, base64url. Raises ValueError."""
    return to_base64(hashlib.sha256(from_base64(public)).digest()[:16])


def signed_by(public: str, text: str, signature: str) -> bool:
    """Whether `signature` (r ‖ s, base64url) over `text` was made by the key with this public point."""
    try:
        raw = from_base64(signature)
        if len(raw) != 64:
            return False
        der = encode_dss_signature(int.from_bytes(raw[:32]), int.from_bytes(raw[32:]))
        _public_key(public).verify(der, text.encode(), _SHA256)
    except (InvalidSignature, ValueError):
        return False
    return True


@lru_cache(maxsize=4096)
def _public_key(public: str) -> ec.EllipticCurvePublicKey:
    return ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), from_base64(public))


def admission_text(code: str, public: str) -> str:
    """What a new key signs to show that its holder has the private half. At a meeting the book's id is the code."""
    return f"ubia-admit-1\n{code}\n{public}"


class SigningKey:
    """A private key held by this process: the server's own, a demo person's, a test's."""

    def __init__(self, private: ec.EllipticCurvePrivateKey | None = None) -> None:
        self._private = private or ec.generate_private_key(ec.SECP256R1())
        point = self._private.public_key().public_bytes(
            serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
        )
        self.public = to_base64(point)
        self.id = key_id(self.public)

    def sign(self, text: str) -> str:
        """The signature over `text`, 64 bytes as base64url."""
        r, s = decode_dss_signature(self._private.sign(text.encode(), _SHA256))
        return to_base64(r.to_bytes(32) + s.to_bytes(32))

    def possession(self, code: str) -> str:
        """Shows, for an admission by this code, that we hold the private half."""
        return self.sign(admission_text(code, self.public))

    def to_pem(self) -> bytes:
        """The private key as unencrypted PKCS#8, for a file only its owner may read."""
        pem, pkcs8 = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
        return self._private.private_bytes(pem, pkcs8, serialization.NoEncryption())

    @classmethod
    def from_pem(cls, pem: bytes) -> "SigningKey":
        """The key that `to_pem` wrote. Raises ValueError when it is not a P-256 key."""
        private = serialization.load_pem_private_key(pem, password=None)
        if not isinstance(private, ec.EllipticCurvePrivateKey):
            raise ValueError("not an elliptic-curve key")
        return cls(private)
