"""The end of the wizard: all that was chosen on one page, and the step by which it becomes a text in the book."""

from datetime import date
from typing import Any
from uuid import UUID

import msgspec
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.charter.entries import CharterDrafted, Section
from ubia.charter.models import WizardDraft
from ubia.charter.print.agreed import parts_of
from ubia.charter.sections import sections
from ubia.charter.wizard.answers import Draft, read
from ubia.charter.wizard.finish import figures_of, is_day, missing, said_on, text_of
from ubia.evidence.words import said
from ubia.register.book import append, now
from ubia.register.kind import Attested
from ubia.register.office import server_pen
from ubia.register.pages.asking import ask, database
from ubia.register.pages.door import OpenBook, of_book, only
from ubia.register.pages.frame import show
from ubia.register.pages.signing import act, sign_page
from ubia.register.pages.wording import REASONS, in_words

from .wizard_kept import get_draft, place_of
from .wizard_steps import above, steps_of
from .wizard_words import LACKS

_WRITTEN = """SELECT text::text FROM charter_text WHERE book = %s AND subject = %s AND by = %s AND drafted_at >= %s
    ORDER BY drafted_at DESC LIMIT 1"""


@of_book
def overview(request: HttpRequest, book: OpenBook, draft: UUID) -> HttpResponse:
    """Everything that was said, what is missing, and *write it into the book* once nothing is."""
    only(book.sides)
    row = get_draft(book, draft)
    kept = read(row.answers)
    lacking = _lacking(book, row, kept)
    if request.method == "POST" and not lacking and "change" not in request.POST:
        return _attest(request, book, row, kept) if row.paper else _to_sign(request, book, row, kept)
    chosen = {code: msgspec.convert(said_on(kept.answer(code)), Section) for code in sections()}
    facts = {
        "draft": row,
        "kept": kept,
        "first_day": date.fromisoformat(kept.from_on) if is_day(kept.from_on) else None,
        "lacking": lacking,
        "last": list(sections())[-1],
        "rows": zip(steps_of(book, row, ""), parts_of(chosen, figures_of(kept, list(sections()))), strict=True),
    }
    return show(request, book, "charter/wizard_overview.html", _("All of it"), facts, above=above(book))


def _lacking(book: OpenBook, row: WizardDraft, kept: Draft) -> list[dict[str, object]]:
    titles = {"begin": _("What it is called"), **{code: said(one.title) for code, one in sections().items()}}
    return [
        {
            "title": titles[one.page],
            "word": LACKS[one.lack],
            "href": reverse("charter:wizard_page", args=[book.id, row.id, one.page]),
        }
        for one in missing(kept, list(sections()), localdate().isoformat())
    ]


def _body(book: OpenBook, kept: Draft, prepared_in: str) -> dict[str, Any]:
    """The text, with the words of its rules in its own language."""
    with translation.override(kept.language or "en"):
        return text_of(kept, list(sections()), place_of(book), prepared_in)


def _to_sign(request: HttpRequest, book: OpenBook, row: WizardDraft, kept: Draft) -> HttpResponse:
    """The page on which the reader writes the text into the book with her own key."""
    drafted = act(book, "charter.drafted", str(row.charter), _body(book, kept, "wizard"))
    back = reverse("charter:wizard_written", args=[book.id, row.id])
    leave = reverse("charter:wizard_overview", args=[book.id, row.id])
    return sign_page(request, book, [drafted], title=_("Write it into the book"), back=back, leave=leave)


def _attest(request: HttpRequest, book: OpenBook, row: WizardDraft, kept: Draft) -> HttpResponse:
    """Write what stands on paper: the server attests it, with who typed it in and the hash of the paper's picture."""
    attested = Attested(
        typist=f"{row.written_by} / {request.user}" if row.written_by else str(request.user), scan=row.scan
    )
    body = msgspec.convert({**_body(book, kept, "paper"), "attested": msgspec.to_builtins(attested)}, CharterDrafted)
    pen = server_pen(book.id, book.person, "paper")
    answer = append(database(), book.id, [pen.write("charter.drafted", str(row.charter), body, made_at=now())])[0]
    if answer.outcome != "written":
        messages.error(
            request, _("The book did not take it: %(reason)s") % {"reason": in_words(REASONS, answer.reason)}
        )
        return redirect("charter:wizard_overview", book.id, row.id)
    return redirect("charter:wizard_written", book.id, row.id)


@of_book
def written(request: HttpRequest, book: OpenBook, draft: UUID) -> HttpResponse:  # noqa: ARG001  Django gives it
    """After signing: the draft is done with, and its text goes before both keys."""
    only(book.sides)
    row = get_draft(book, draft)
    found = ask(_WRITTEN, book.id, str(row.charter), book.person, row.changed_at)
    if not found:
        return redirect("charter:wizard_overview", book.id, row.id)
    row.text = UUID(found[0].text)
    row.save(update_fields=["text"])
    return redirect("charter:text", book.id, row.charter, row.text)
