"""What stands behind a hash: the XForm as it was published, what the compiler made of it, and its own files."""

import gzip
from functools import lru_cache
from typing import Any

import msgspec

from ubia.forms.artefact import Artefact, artefact_of
from ubia.forms.models import FileContent, FormAttachment, FormFile, FormSheet
from ubia.forms.problem import BadForm


def find_xform(hash: str) -> bytes | None:  # noqa: A002  the name of the field
    """The XForm in UTF-8, None when the server does not keep it."""
    found = FormFile.objects.filter(hash=hash).values_list("xml", flat=True).first()
    return found.encode() if found is not None else None


def find_sheet(hash: str) -> tuple[bytes, str] | None:  # noqa: A002
    """The spreadsheet that a form was published from, and its kind; None when it came as an XForm, or was not kept."""
    sheet = FormSheet.objects.filter(form=hash).first()
    kept = FileContent.objects.filter(hash=sheet.hash).first() if sheet else None
    return (bytes(kept.content), sheet.kind) if sheet and kept else None


def has_sheet(hash: str) -> bool:  # noqa: A002
    """Whether the spreadsheet of a form is here."""
    return FormSheet.objects.filter(form=hash).exists()


def find_packed(hash: str) -> Artefact | None:  # noqa: A002
    """The compiled form, gzipped; None when the file is not there or phones cannot run it any more."""
    try:
        return artefact_of(hash)
    except BadForm:
        return None


def find_model(hash: str) -> dict[str, Any] | None:  # noqa: A002
    """The model, to be read here."""
    packed = find_packed(hash)
    return _read(packed.model) if packed else None


def find_texts(hash: str, language: str) -> dict[str, Any]:  # noqa: A002
    """The texts of a language, to be read here."""
    packed = find_packed(hash)
    return _read(packed.texts[language]) if packed and language in packed.texts else {}


def names_of_files(hash: str) -> list[str]:  # noqa: A002
    """The names of the files that were published with a form."""
    return list(FormAttachment.objects.filter(form=hash).order_by("name").values_list("name", flat=True))


def find_file(hash: str, name: str) -> bytes | None:  # noqa: A002
    """A file that was published with a form."""
    content = FormAttachment.objects.filter(form=hash, name=name).values_list("hash", flat=True).first()
    found = FileContent.objects.filter(hash=content).first() if content else None
    return bytes(found.content) if found else None


@lru_cache(maxsize=8)
def _read(packed: bytes) -> dict[str, Any]:
    read: dict[str, Any] = msgspec.json.decode(gzip.decompress(packed))
    return read
