"""A published form as phones fetch it: what runs, what is read, and the pictures and sounds that belong to it."""

import gzip
from base64 import b64encode
from pathlib import PurePath

import msgspec

from ubia.forms.artefact import artefact_of, files_of
from ubia.forms.problem import BadForm

SHOWN = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".mp3", ".ogg", ".m4a", ".wav"})
MOST_BYTES = 1_000_000
"""Of pictures and sounds together; beyond it a form comes without those that would not fit."""


def answer_form(hash_: str) -> bytes | None:
    """Model, texts by language, and files by name in base64, as JSON; None when phones cannot have this form."""
    try:
        found = artefact_of(hash_)
    except BadForm:
        return None
    if found is None:
        return None
    texts = {language: msgspec.Raw(gzip.decompress(said)) for language, said in found.texts.items()}
    files = {name: b64encode(content).decode() for name, content in _shown(files_of(hash_)).items()}
    model = msgspec.Raw(gzip.decompress(found.model))
    return msgspec.json.encode({"model": model, "texts": texts, "files": files})


def _shown(files: dict[str, bytes]) -> dict[str, bytes]:
    """Pictures and sounds, the smallest first, as many as fit."""
    kept, room = {}, MOST_BYTES
    for name, content in sorted(files.items(), key=lambda file: len(file[1])):
        room -= len(content) if PurePath(name).suffix.lower() in SHOWN else 0
        if room >= 0 and PurePath(name).suffix.lower() in SHOWN:
            kept[name] = content
    return kept
