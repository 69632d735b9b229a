"""Trying a form out: it opens as on a phone, and nothing is written."""

from typing import Any

from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from .compiled import names_of_files
from .found import Version, of_form
from .questions import questions_of
from .wording import SCREEN

OWN_PICTURES = {"img-src": ["blob:", "data:"], "media-src": ["blob:"]}
"""What somebody takes with the camera while she tries it stays in the browser."""


@csp_update(OWN_PICTURES)
@of_form
def try_(request: HttpRequest, form: Version) -> HttpResponse:
    """Open a form in the renderer."""
    asked = questions_of(form.hash)
    facts = {
        "form": form,
        "to_try": _to_try(request, form, asked.languages) if asked else None,
        "crumbs": [
            (_("Forms"), reverse("forms:forms")),
            (form.title, reverse("forms:form", args=[form.hash])),
            (_("Try it"), ""),
        ],
    }
    return render(request, "forms/try.html", facts)


def _to_try(request: HttpRequest, form: Version, languages: list[str]) -> dict[str, Any]:
    return {
        "key": f"try/{form.hash}/{request.user.pk}",
        "model": reverse("forms:model", args=[form.hash]),
        "texts": [reverse("forms:texts", args=[form.hash, n]) for n in range(len(languages))],
        "media": {name: reverse("forms:media", args=[form.hash, name]) for name in names_of_files(form.hash)},
        "lang": get_language() or "en",
        "about": {"username": request.user.get_username()},
        "leave": reverse("forms:form", args=[form.hash]),
        "words": SCREEN,
    }
