"""The wizard on paper: the same questions, choices and evidence, to be filled in with a pen and typed in later."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ubia.charter.print.sheets import Choice, FormSheet, Question
from ubia.charter.print.symbols import symbols
from ubia.charter.print.typeset import pdf
from ubia.charter.print.words import labels
from ubia.charter.sections import Section, sections
from ubia.charter.wizard.blanks import BLANKS
from ubia.evidence.showing import shown_findings
from ubia.evidence.words import said
from ubia.register.pages.door import OpenBook, of_book, only

from .papers import paper


@of_book
def form(request: HttpRequest, book: OpenBook) -> HttpResponse:  # noqa: ARG001  Django gives it
    """The form as PDF, in the language of the page."""
    only(book.sides)
    return paper(pdf("form", form_sheet(book.name)), _("first charter"), book.name)


def form_sheet(place: str) -> FormSheet:
    """What stands on the form."""
    return FormSheet(
        lang=(get_language() or "en")[:2],
        title=_("A first charter"),
        place=place,
        lead=_(
            "Sit together, people of the community and of the health system. Take one question after the other, and "
            "tick what you choose. What is not ripe: write who sees to it, and by which day. It takes about an hour."
        ),
        questions=[_question(number, section) for number, section in enumerate(sections().values(), 1)],
        label=labels(),
    )


def _question(number: int, section: Section) -> Question:
    return Question(
        picture=symbols().get(section.code, ""),
        number=number,
        title=said(section.title),
        question=said(section.question),
        several=section.pick == "some",
        choices=[Choice(one.code, said(one.words), _evidence(one.findings)) for one in section.choices],
        blanks=[f"{blank.label}{f' ({blank.unit})' if blank.unit else ''}:" for blank in BLANKS.get(section.code, ())],
    )


def _evidence(codes: list[str]) -> list[str]:
    """Each finding in a line, with its certainty as published; never a level of our own."""
    lines = []
    for one in shown_findings(codes):
        words = [f"{level['word']}{': ' + str(level['level']) if level['level'] else ''}" for level in one["certainty"]]
        lines.append(f"{one['code']} {one['sentence']} ({', '.join(words)})")
    return lines
