"""What stands behind a hash: the XForm as it was published, and what the compiler made of it, as JSON."""

from functools import lru_cache

import msgspec

from ubia.forms.compiler import Compiled, compile_xform
from ubia.forms.models import FormFile
from ubia.forms.problem import BadForm


def find_xform(hash: str) -> bytes | None:  # noqa: A002  the name of the field
    """The XForm in UTF-8, None when the server does not keep it."""
    found = FormFile.objects.filter(hash=hash).values_list("xml", flat=True).first()
    return found.encode() if found is not None else None


def find_compiled(hash: str) -> Compiled | None:  # noqa: A002
    """The compiled form, None when the file is not there or phones cannot run it."""
    xml = find_xform(hash)
    return _compiled(xml) if xml is not None else None


def find_model(hash: str) -> bytes | None:  # noqa: A002
    """The model as phones get it."""
    form = find_compiled(hash)
    return msgspec.json.encode(form.model) if form else None


def find_texts(hash: str, number: int) -> bytes | None:  # noqa: A002
    """The texts of one language, counted as the model counts; a form without translations has one without texts."""
    form = find_compiled(hash)
    if form is None:
        return None
    languages = form.model["langs"]
    if not languages and number == 0:
        return b"{}"
    return msgspec.json.encode(form.texts[languages[number]]) if number < len(languages) else None


@lru_cache(maxsize=8)
def _compiled(xml: bytes) -> Compiled | None:
    try:
        return compile_xform(xml)
    except BadForm:
        return None
