"""A form's files, by its hash: the XForm, the compiled model, texts by language, pictures. They never change."""

import gzip
import mimetypes
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse

from .compiled import find_file, find_packed, find_sheet, find_xform
from .found import Version, of_form

FOR_EVER: Final = "private, max-age=31536000, immutable"
PLAIN: Final = "application/octet-stream"
SHOWN: Final = ("image/", "audio/", "video/")
"""Sorts of files that a form shows; any other is only to be saved, never run in our name."""


@of_form
def xform(_request: HttpRequest, form: Version) -> HttpResponse:
    """The XForm, to be saved."""
    xml = find_xform(form.hash)
    if xml is None:
        raise Http404
    headers = {"Cache-Control": FOR_EVER, "Content-Disposition": f'attachment; filename="{_file_name(form)}.xml"'}
    return HttpResponse(xml, content_type="application/xml", headers=headers)


@of_form
def sheet(_request: HttpRequest, form: Version) -> HttpResponse:
    """The spreadsheet as it was handed in, to be saved; it may come again, so browsers do not keep it."""
    found = find_sheet(form.hash)
    if found is None:
        raise Http404
    content, kind = found
    headers = {"Cache-Control": "no-store", "Content-Disposition": f'attachment; filename="{_file_name(form)}.{kind}"'}
    return HttpResponse(content, content_type=PLAIN, headers=headers)


@of_form
def model(request: HttpRequest, form: Version) -> HttpResponse:
    """What phones run."""
    packed = find_packed(form.hash)
    return _kept(request, packed.model if packed else None)


@of_form
def texts(request: HttpRequest, form: Version, number: int) -> HttpResponse:
    """The texts of one language, counted as the model counts its languages."""
    packed = find_packed(form.hash)
    known = list(packed.texts.values()) if packed else []
    return _kept(request, known[number] if number < len(known) else None)


@of_form
def media(_request: HttpRequest, form: Version, name: str) -> HttpResponse:
    """A picture, a sound or a list that was published with the form."""
    content = find_file(form.hash, name)
    if content is None:
        raise Http404
    sort = mimetypes.guess_type(name)[0] or PLAIN
    is_shown = sort.startswith(SHOWN) and sort != "image/svg+xml"
    headers = {"Cache-Control": FOR_EVER, "Content-Disposition": "inline" if is_shown else "attachment"}
    return HttpResponse(content, content_type=sort if is_shown else PLAIN, headers=headers)


def _kept(request: HttpRequest, packed: bytes | None) -> HttpResponse:
    """Gzipped JSON as it is kept; unpacked for a browser that does not say that it can do so itself."""
    if packed is None:
        raise Http404
    headers = {"Cache-Control": FOR_EVER, "Vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("Accept-Encoding", ""):
        return HttpResponse(packed, content_type="application/json", headers={**headers, "Content-Encoding": "gzip"})
    return HttpResponse(gzip.decompress(packed), content_type="application/json", headers=headers)


def _file_name(form: Version) -> str:
    return "".join(sign if sign.isalnum() or sign in "-_." else "_" for sign in f"{form.form_id}-{form.version}")
