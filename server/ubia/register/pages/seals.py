"""The seals of a book: pages closed by line, each countersigned by both sides, in browsers with keys of their own."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ubia.register import seal
from ubia.register.kind import SIDES

from .asking import cursor, database
from .door import OpenBook, of_book, only
from .frame import show
from .lines import seal_facts, seals_of
from .names import names_of
from .sharing import shared_devices
from .signing import sign_page
from .wording import SIDES as SIDE_WORDS
from .wording import in_words


@of_book
def seals(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """List the closed pages, and the one that is still open."""
    rows = seals_of(book.id)
    names = names_of(book.id, [by for row in rows for by in (row.community_by, row.health_by)])
    shared = shared_devices(book.id)
    facts = {
        "pages": [_facts(book, row, names, shared) for row in rows],
        "open_page": seal.find_open_page(cursor(), book.id),
        "may_close": book.has_office and not book.provisional,
        "lead": _("A page is closed at a month’s end. Both sides sign it. Then nothing on it can change unseen."),
    }
    return show(request, book, "register/seals.html", _("Seals"), facts)


@of_book
def close(request: HttpRequest, book: OpenBook) -> HttpResponse:
    """Close the page that is open, up to the last line."""
    only(book.has_office and not book.provisional)
    if request.method == "POST":
        answer = seal.close_page(database(), book.id, localdate().strftime("%Y-%m"), book.person)
        if answer and answer.outcome == "written":
            messages.success(request, _("The page is closed. Now both sides sign it."))
        else:
            messages.warning(request, _("There was nothing to close."))
    return redirect("register:seals", book.id)


@of_book
def sign(request: HttpRequest, book: OpenBook, subject: str, side: str) -> HttpResponse:
    """Show what a side's signature says, reckoned anew from the lines, and let the reader sign it."""
    only(side in book.mandates)
    chosen = next(one for one in SIDES if one == side)
    try:
        wanted = seal.to_sign(cursor(), book.id, str(subject), chosen)
    except LookupError as problem:
        raise Http404 from problem
    back = reverse("register:seals", args=[book.id])
    if not wanted["agrees"]:
        facts = {"back": back, "lines": wanted["body"]}
        return show(request, book, "register/seal_differs.html", _("Do not sign"), facts, status=409)
    act = {"seen": book.last} | {name: wanted[name] for name in ("book", "subject", "kind", "body")}
    lead = _("Read a few lines of the page, and compare the root with the other side’s. Then sign.")
    return sign_page(request, book, [act], title=_("Sign a page"), back=back, lead=lead)


def _facts(book: OpenBook, row: Any, names: Any, shared: frozenset[frozenset[str]]) -> dict[str, Any]:
    signed = {"community": row.community_entry, "health_system": row.health_entry}
    return {
        "seal": seal_facts(row, names),
        "month": _month(row.month),
        "root": row.root,
        "first_line": row.first_line,
        "last_line": row.last_line,
        "lines_href": reverse("register:book", args=[book.id]) + f"?before={row.last_line + 1}",
        "to_sign": [
            {"href": reverse("register:sign_seal", args=[book.id, row.subject, side]), "side": side,
             "word": in_words(SIDE_WORDS, side)}
            for side in SIDES if side in book.mandates and not signed[side]
        ],
        "one_device": frozenset({row.community_by, row.health_by}) in shared,
        "one_person": bool(row.community_by) and row.community_by == row.health_by,
    }  # fmt: skip


def _month(text: str) -> str:
    """A month in the reader's words; what is not one stays as it is."""
    try:
        return str(date_format(date.fromisoformat(f"{text}-01"), "F Y"))
    except ValueError:
        return text
