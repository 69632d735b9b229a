"""A text on paper: the poster, the booklet, and the text itself as a file to check paper against."""

from uuid import UUID

import msgspec
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ubia.charter.print.of_text import charter_sheet
from ubia.charter.print.typeset import Template, pdf
from ubia.charter.sections import sections
from ubia.register.office import home
from ubia.register.pages.door import OpenBook, of_book

from .papers import paper
from .text_read import get_entry, get_standing

LANGUAGES = frozenset({"en", "fr", "sw"})


@of_book
def poster(request: HttpRequest, book: OpenBook, text: UUID) -> HttpResponse:
    """The poster, one page of A3."""
    return _paper(request, book, text, "poster")


@of_book
def booklet(request: HttpRequest, book: OpenBook, text: UUID) -> HttpResponse:
    """The booklet, A4."""
    return _paper(request, book, text, "booklet")


@of_book
def rates(request: HttpRequest, book: OpenBook, text: UUID) -> HttpResponse:
    """What the work is paid, to hang in public: rates, and nobody's pay (INC-09)."""
    return _paper(request, book, text, "poster", only="incentives")


def _paper(request: HttpRequest, book: OpenBook, text: UUID, template: Template, only: str = "") -> HttpResponse:
    """In the text's own language, or in another one that was asked for (`?language=fr`). `only`: of one section."""
    standing = get_standing(book, text, request.build_absolute_uri("/"))
    asked = request.GET.get("language") or standing.body.language or get_language() or "en"
    language = asked if asked in LANGUAGES else "en"
    with translation.override(language):
        sheet = charter_sheet(standing, language)
        if only:
            lead = _("What the work is paid, as both sides agreed. It tells of rates, not of persons.")
            parts = [part for part in sheet.parts if part.number == sections()[only].number]
            sheet = msgspec.structs.replace(sheet, lead=lead, parts=parts)
        return paper(pdf(template, sheet, [home() / "fonts"]), _("charter"), book.name, template)


@of_book
def take_along(request: HttpRequest, book: OpenBook, text: UUID) -> HttpResponse:  # noqa: ARG001  Django gives it
    """The text as it was signed, with which `ubia verify --charter … --text` compares a paper."""
    answer = HttpResponse(msgspec.json.encode(get_entry(book, text)), content_type="application/json")
    answer["Content-Disposition"] = f'attachment; filename="ubia-charter-{str(text)[:8]}.json"'
    return answer
