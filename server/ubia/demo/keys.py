"""The private keys of the demo's people. They exist for the demo only; nobody else's key is ever held by a server."""

import json
import os
from collections.abc import Iterable
from pathlib import Path

from ubia.register.keys import SigningKey

Keys = dict[str, SigningKey]
"""A key for each name that signs in the story."""


def new_keys(names: Iterable[str]) -> Keys:
    """A fresh key for each name."""
    return {name: SigningKey() for name in sorted(set(names))}


def save(keys: Keys, path: Path) -> None:
    """Write keys into a file that only its owner may read."""
    text = json.dumps({name: key.to_pem().decode() for name, key in keys.items()}, indent=1)
    write_private(path, text)


def load(path: Path) -> Keys:
    """The keys that `save` wrote. Raises FileNotFoundError."""
    return {name: SigningKey.from_pem(pem.encode()) for name, pem in json.loads(path.read_text()).items()}


def write_private(path: Path, text: str) -> None:
    """Replace a file in one step by one that only its owner may read."""
    draft = path.with_name(f"{path.name}.new")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    draft.replace(path)
