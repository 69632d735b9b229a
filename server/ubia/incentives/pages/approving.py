"""A side's key on a run, signed in its holder's own browser over the root of the payments; or why it gives it back."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from ubia.incentives.runs.preparing import read_drafts, root_of
from ubia.register.pages.asking import cursor
from ubia.register.pages.door import OpenBook, of_book, only
from ubia.register.pages.signing import act, is_change, sign_page

from .forms import ReturnForm
from .frame import month_word, show
from .runs import get_run, totals_in_words


@of_book
def approve(request: HttpRequest, book: OpenBook, run: UUID, side: str) -> HttpResponse:
    """Show what the signature says, its root reckoned anew from the payments, and let the reader sign it."""
    only(side in book.mandates)
    found = get_run(book, str(run))
    drafts = read_drafts(cursor(), book.id, found.run)
    if not drafts or root_of(found.run, drafts) != found.root:
        facts = {"back": reverse("pay:run", args=[book.id, found.run])}
        return show(request, book, "altered", _("Do not sign"), facts, status=409)
    acts = [act(book, "payrun.approved", found.run, {"root": found.root, "side": side})]
    lead = _("You sign %(sum)s for %(count)s health workers: these payments and no others.") % {
        "sum": totals_in_words(found.totals),
        "count": found.chws,
    }
    return sign_page(request, book, acts, title=_title(found), back=_back(book, found), lead=lead)


@of_book
def give_back(request: HttpRequest, book: OpenBook, run: UUID, side: str) -> HttpResponse:
    """Say why a side does not sign; the run is over then, and another is prepared."""
    only(side in book.mandates)
    found = get_run(book, str(run))
    form = ReturnForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and not is_change(request):
        acts = [act(book, "payrun.returned", found.run, {"side": side, "words": form.cleaned_data["words"]})]
        return sign_page(request, book, acts, title=_("Give back the run"), back=_back(book, found))
    above = ((_title(found), _back(book, found)),)
    return show(request, book, "form", _("Give back the run"), {"form": form, "button": _("Go on")}, above=above)


def _title(run: Any) -> str:
    return _("Run of %(month)s") % {"month": month_word(run.period)}


def _back(book: OpenBook, run: Any) -> str:
    return reverse("pay:run", args=[book.id, run.run])
