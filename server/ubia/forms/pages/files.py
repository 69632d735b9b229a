"""A form's files, by its hash: the XForm, the compiled model, the texts of one language. They never change."""

import gzip
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse

from .compiled import find_model, find_texts, find_xform
from .found import Version, of_form

FOR_EVER: Final = "private, max-age=31536000, immutable"
SMALL = 500


@of_form
def xform(request: HttpRequest, form: Version) -> HttpResponse:
    """The XForm, to be saved."""
    answer = _kept(request, find_xform(form.hash), "application/xml")
    answer["Content-Disposition"] = f'attachment; filename="{_file_name(form)}.xml"'
    return answer


@of_form
def model(request: HttpRequest, form: Version) -> HttpResponse:
    """What phones run."""
    return _kept(request, find_model(form.hash), "application/json")


@of_form
def texts(request: HttpRequest, form: Version, number: int) -> HttpResponse:
    """The texts of one language, counted as the model counts its languages."""
    return _kept(request, find_texts(form.hash, number), "application/json")


def _kept(request: HttpRequest, content: bytes | None, sort: str) -> HttpResponse:
    if content is None:
        raise Http404
    headers = {"Cache-Control": FOR_EVER, "Vary": "Accept-Encoding"}
    if len(content) > SMALL and "gzip" in request.headers.get("Accept-Encoding", ""):
        content, headers = gzip.compress(content, 6, mtime=0), {**headers, "Content-Encoding": "gzip"}
    return HttpResponse(content, content_type=sort, headers=headers)


def _file_name(form: Version) -> str:
    return "".join(sign if sign.isalnum() or sign in "-_." else "_" for sign in f"{form.form_id}-{form.version}")
