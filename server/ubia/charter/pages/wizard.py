"""The wizard for a first charter: fifteen questions, one a page, by as many people and on as many days as it takes."""

import hashlib
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.crypto import get_random_string
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ubia.charter.models import WizardDraft
from ubia.charter.sections import sections
from ubia.charter.wizard.answers import Draft, read
from ubia.register.pages.asking import instant
from ubia.register.pages.door import OpenBook, of_book, only
from ubia.register.pages.frame import show
from ubia.register.pages.names import names_of

from .wizard_form import shown, typed_on, whole
from .wizard_kept import Clash, begin, drafts_of, get_draft, save_answer, save_head
from .wizard_steps import above, leave, pages, steps_of

LANGUAGES = (("en", "English"), ("fr", "Français"), ("sw", "Kiswahili"))
LARGEST_SCAN = 20_000_000


@of_book
def drafts(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """Where a first charter begins, and where drafts are taken up again."""
    only(book.sides)
    if request.method == "POST":
        title = _("Charter of %(place)s") % {"place": book.name}
        first = Draft(title, "", (get_language() or "en")[:2])
        begun = begin(book, first, on_paper="paper" in request.POST)
        return redirect("charter:wizard_page", book.id, begun.id, "begin")
    rows = [_row(book, draft) for draft in drafts_of(book)]
    return show(request, book, "charter/wizard_drafts.html", _("A first charter"), {"rows": rows})


def _row(book: OpenBook, draft: WizardDraft) -> dict[str, Any]:
    kept = read(draft.answers)
    return {
        "title": kept.title or _("Without a name yet"),
        "said": sum(not kept.answer(code).is_empty for code in sections()),
        "of": len(sections()),
        "paper": draft.paper,
        "by": names_of(book.id, [str(draft.changed_by)])[str(draft.changed_by)],
        "at": instant(draft.changed_at),
        "href": reverse("charter:wizard", args=[book.id, draft.id]),
    }


@of_book
def resume(request: HttpRequest, book: OpenBook, draft: UUID) -> HttpResponse:  # noqa: ARG001  Django gives it
    """Go on where somebody of either side stopped."""
    only(book.sides)
    return redirect("charter:wizard_page", book.id, draft, get_draft(book, draft).page)


@of_book
def page(request: HttpRequest, book: OpenBook, draft: UUID, page: str) -> HttpResponse:
    """One page: shown, or saved and left for another one."""
    only(book.sides)
    row = get_draft(book, draft)
    if page == "begin":
        return _begin(request, book, row)
    section = sections().get(page)
    if section is None:
        raise Http404
    if request.method != "POST":
        return _page(request, book, row, page, shown(section, read(row.answers).answer(page), judged=True))
    answer = typed_on(section, request.POST)
    kept = save_answer(book, draft, page, answer, whole(request.POST.get("seen", "")))
    if isinstance(kept, Clash):
        return _clash(
            request, book, row, shown(section, answer, judged=True), shown(section, kept.theirs, judged=False)
        )
    if "quietly" in request.POST:
        return JsonResponse({"seen": kept.at})
    return leave(request, book, row, page)


def _clash(
    request: HttpRequest, book: OpenBook, row: WizardDraft, mine: dict[str, Any], theirs: dict[str, Any]
) -> HttpResponse:
    """Somebody else saved this page meanwhile: both are shown, and the reader decides what stays."""
    if "quietly" in request.POST:
        return JsonResponse({}, status=409)
    by = theirs["answer"].by
    facts = {**mine, "theirs": theirs, "their_name": names_of(book.id, [by])[by], "seen": theirs["answer"].at}
    return _page(request, book, row, mine["code"], facts)


def _begin(request: HttpRequest, book: OpenBook, row: WizardDraft) -> HttpResponse:
    """The first page: name, first day, language."""
    if request.method == "POST":
        form = request.POST
        language = form.get("language", "en")
        head = Draft(
            form.get("title", "")[:300].strip(),
            form.get("from_on", "")[:10],
            language if language in dict(LANGUAGES) else "en",
            form.get("sitting", "")[:40],
            whole(form.get("turn", "")),
        )
        save_head(book, row.id, head, form.get("written_by", "")[:300], _hash_of(request))
        return JsonResponse({"seen": 0}) if "quietly" in form else leave(request, book, row, "begin")
    return _page(
        request, book, row, "begin", {"code": "begin", "title": _("What it is called"), "head": read(row.answers)}
    )


def _hash_of(request: HttpRequest) -> str:
    """The SHA-256 of the picture of the paper, if one was chosen; the picture itself stays where it is."""
    scan = request.FILES.get("scan")
    if scan is None or (scan.size or 0) > LARGEST_SCAN:
        return ""
    return hashlib.sha256(scan.read()).hexdigest()


def _page(request: HttpRequest, book: OpenBook, row: WizardDraft, page: str, facts: dict[str, Any]) -> HttpResponse:
    steps = steps_of(book, row, page)
    here = {
        "draft": row,
        "steps": steps,
        "number": pages().index(page),
        "count": len(sections()),
        "done": sum(step["state"] == "done" for step in steps),
        "languages": LANGUAGES,
        "today": localdate().isoformat(),
        "sitting": get_random_string(12),
        "seen": read(row.answers).answer(page).at,
    }
    return show(request, book, "charter/wizard_page.html", facts["title"], {**here, **facts}, above=above(book))
