"""A certificate authority for a trial on a local network: phones need HTTPS for keys and for work without a network.

The root stays in the box and is trusted only by phones whose holder installs it; a programme in earnest uses a
certificate that every phone trusts already (docs/operate.md).
"""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import trustme
from cryptography import x509
from cryptography.hazmat.primitives import hashes

YEAR = timedelta(days=397)  # browsers refuse certificates of servers that last longer


class Authority:
    """The authority kept in a folder, made there on first use."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.folder = folder
        self.root = folder / "root.pem"
        secret = folder / "root-key.pem"
        if not self.root.exists():
            made = trustme.CA(organization_name="Ubia trial", key_type=trustme.KeyType.ECDSA)
            _write(secret, made.private_key_pem.bytes())
            _write(self.root, made.cert_pem.bytes())
        self._authority = trustme.CA.from_pem(self.root.read_bytes(), secret.read_bytes())

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the root as phones show it, in hex with colons."""
        return x509.load_pem_x509_certificate(self.root.read_bytes()).fingerprint(hashes.SHA256()).hex(":").upper()

    def certificate_for(self, names: list[str]) -> tuple[Path, Path]:
        """Return files with a fresh certificate (with its chain) and its key for these names and addresses."""
        made = self._authority.issue_cert(
            *names, common_name=names[0], not_after=datetime.now(UTC) + YEAR, key_type=trustme.KeyType.ECDSA
        )
        certificate, key = self.folder / "server.pem", self.folder / "server-key.pem"
        _write(certificate, b"".join(part.bytes() for part in made.cert_chain_pems))
        _write(key, made.private_key_pem.bytes())
        return certificate, key


def _write(path: Path, content: bytes) -> None:
    """Write a file that only its owner can read, whole or not at all."""
    draft = path.with_suffix(".new")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
    draft.replace(path)
