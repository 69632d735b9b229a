"""Compiled forms as phones fetch them: made at publication, and made again whenever they are missing."""

import gzip
import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from .compiler import COMPILER, compile_xform
from .models import FileContent, FormArtefact, FormAttachment, FormFile


class Artefact(NamedTuple):
    """The model, and the texts by language (the default one first), each gzipped JSON."""

    model: bytes
    texts: Mapping[str, bytes]


Parts = list[tuple[str, str, bytes]]


def parts_of(model: Mapping[str, Any], texts: Mapping[str, Any]) -> Parts:
    """What is kept of a compiled form: part, language, and gzipped JSON; the same form gives the same bytes."""
    return [("model", "", _packed(model)), *(("texts", language, _packed(said)) for language, said in texts.items())]


def artefact_of(hash_: str) -> Artefact | None:
    """The compiled form of an XForm's hash, compiled anew where it is not kept; None when the hash names no form.

    Raises BadForm when the form was published under older rules and cannot be compiled any more.
    """
    kept = FormArtefact.objects.filter(form=hash_, compiler=COMPILER).order_by("id")
    parts: Parts = [(row.part, row.language, bytes(row.content)) for row in kept]
    if not any(part == "model" for part, *_ in parts):
        parts = list(_made_again(hash_))
    model = next((content for part, _, content in parts if part == "model"), None)
    texts = {language: content for part, language, content in parts if part == "texts"}
    return Artefact(model, texts) if model else None


def files_of(hash_: str) -> dict[str, bytes]:
    """The files that were published with a form, by name."""
    names = dict(FormAttachment.objects.filter(form=hash_).order_by("name").values_list("name", "hash"))
    contents = {row.hash: bytes(row.content) for row in FileContent.objects.filter(hash__in=names.values())}
    return {name: contents[content] for name, content in names.items()}


def _made_again(hash_: str) -> Iterator[tuple[str, str, bytes]]:
    file = FormFile.objects.filter(hash=hash_).first()
    if file is None:
        return
    compiled = compile_xform(file.xml, files_of(hash_))
    parts = parts_of(compiled.model, compiled.texts)
    rows = [FormArtefact(form=hash_, compiler=COMPILER, part=p, language=name, content=c) for p, name, c in parts]
    FormArtefact.objects.bulk_create(rows, ignore_conflicts=True)
    yield from parts


def _packed(value: Any) -> bytes:
    return gzip.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), 9, mtime=0)
